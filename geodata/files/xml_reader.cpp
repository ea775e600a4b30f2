#include "geodata/files/xml_reader.h"

#include "geodata/files/vector_source.h"

#include <cpl_vsi.h>
#include <expat.h>

#include <array>
#include <memory>

namespace geodata {
namespace {

std::string_view localName(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const XmlCallbacks& callbacksOf(void* data) { return *static_cast<const XmlCallbacks*>(data); }

void onStart(void* data, const XML_Char* name, const XML_Char** attributes) {
    if (callbacksOf(data).start) callbacksOf(data).start(localName(name), XmlAttributes(attributes));
}
void onEnd(void* data, const XML_Char* name) {
    if (callbacksOf(data).end) callbacksOf(data).end(localName(name));
}
void onText(void* data, const XML_Char* text, int length) {
    if (callbacksOf(data).text) callbacksOf(data).text(std::string_view(text, static_cast<std::size_t>(length)));
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (localName(pair[0]) == name) return pair[1];
    }
    return {};
}

bool readXmlWithin(const std::string& zipFile, const std::string& member, const XmlCallbacks& callbacks) {
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL((insideOfZip(zipFile) + "/" + member).c_str(), "rb"), VSIFCloseL);
    if (!file) return false;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
    XmlCallbacks shared = callbacks;
    XML_SetUserData(parser.get(), &shared);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    std::array<char, 65536> part{};
    std::size_t got = 0;
    while ((got = VSIFReadL(part.data(), 1, part.size(), file.get())) > 0) {
        if (XML_Parse(parser.get(), part.data(), static_cast<int>(got), XML_FALSE) != XML_STATUS_OK) return false;
    }
    return XML_Parse(parser.get(), part.data(), 0, XML_TRUE) == XML_STATUS_OK;
}

}  // namespace geodata
