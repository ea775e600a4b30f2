// Reads XML within a packed file, element by element: what spreadsheets are made of.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Attributes by local name ("state" for "x:state"); `element` is a local name too.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    // Empty where there is none of this name.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

private:
    const char** pairs_;
};

struct XmlCallbacks {
    std::function<void(std::string_view element, const XmlAttributes& attributes)> start;
    std::function<void(std::string_view element)> end;
    std::function<void(std::string_view text)> text;  // In pieces.
};

// Reads `member` of the zip file. False where it is not there or no XML to its end; what came before has been handed on.
bool readXmlWithin(const std::string& zipFile, const std::string& member, const XmlCallbacks& callbacks);

}  // namespace geodata
