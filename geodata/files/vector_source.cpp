#include "geodata/files/vector_source.h"

#include "geodata/files/regular_file.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <vector>

namespace geodata {
namespace {

// Formats whose files hold all that they say. VRT, WFS, GML, MapInfo and others name further files or addresses.
constexpr std::array fileDrivers{"FlatGeobuf", "GPKG", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRI Shapefile",
                                 "XLSX",       "XLS",  "ODS",     "LIBKML",     "KML",      "GPX"};

// The address that the source being opened asked for last.
thread_local std::string askedFor;

// Whatever asks for an address, the answer is no.
CPLHTTPResult* refuseToFetch(const char* address, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    askedFor = std::string(address).substr(0, 200);
    CPLError(CE_Failure, CPLE_NotSupported, "nothing is fetched");
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("nothing is fetched");
    return result;
}

// What an environment variable or a settings file of GDAL's could open again.
void closeTheNetwork() {
    CPLHTTPSetFetchCallback(refuseToFetch, nullptr);
    OSRSetPROJEnableNetwork(0);
    CPLSetConfigOption("LIBKML_RESOLVE_STYLE", "NO");
    CPLSetConfigOption("LIBKML_EXTERNAL_STYLE", "NO");
    CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");
    CPLSetConfigOption("OGR_SQLITE_LOAD_EXTENSIONS", "");
}

// Registering all of them costs some milliseconds; the shipped files need one.
void registerDrivers(bool onlyFlatGeobuf) {
    static std::once_flag first;
    static std::once_flag others;
    static std::once_flag closed;
    std::call_once(closed, closeTheNetwork);
    std::call_once(first, [] { RegisterOGRFlatGeobuf(); });
    if (onlyFlatGeobuf) return;
    std::call_once(others, [] {
        RegisterOGRGeoPackage();
        RegisterOGRGeoJSON();
        RegisterOGRGeoJSONSeq();
        RegisterOGRTopoJSON();
        RegisterOGRShape();
        RegisterOGRXLSX();
        RegisterOGRXLS();
        RegisterOGRODS();
        RegisterOGRLIBKML();
        RegisterOGRKML();
        RegisterOGRGPX();
        RegisterOGRPG();
    });
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

bool beginsWith(const std::string& file, std::string_view letters) {
    std::string start(letters.size(), '\0');
    std::ifstream(file, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
    return start == letters;
}

// The names of what a zip file holds; fails when that is more than anyone's table or map is. It is unpacked for counting: what a zip
// file says of its sizes need not be true.
Result<std::vector<std::string>> packedFiles(const std::string& file) {
    constexpr std::size_t mostFiles = 10'000;
    const Problem tooLarge{file, "unpacks to more than " + std::to_string(mostUnpackedBytes >> 20U) + " MB or " + std::to_string(mostFiles) +
                                     " files; a smaller file, or a GeoPackage, would be right"};
    std::vector<std::string> names;
    const std::unique_ptr<VSIDIR, decltype(&VSICloseDir)> folder(VSIOpenDir(insideOfZip(file).c_str(), -1, nullptr), VSICloseDir);
    if (!folder) return Problem{file, "cannot be unpacked" + lastReason() + "; a whole file would be right"};
    unsigned long long bytes = 0;
    while (const VSIDIREntry* entry = VSIGetNextDirEntry(folder.get())) {
        names.emplace_back(entry->pszName);
        bytes += entry->nSize;
        if (bytes > mostUnpackedBytes || names.size() > mostFiles) return tooLarge;
    }
    bytes = 0;
    std::vector<char> part(1U << 20U);
    for (const auto& name : names) {
        const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> packed(VSIFOpenL((insideOfZip(file) + "/" + name).c_str(), "rb"), VSIFCloseL);
        std::size_t got = 0;
        while (packed && bytes <= mostUnpackedBytes && (got = VSIFReadL(part.data(), 1, part.size(), packed.get())) > 0) bytes += got;
    }
    if (bytes > mostUnpackedBytes) return tooLarge;
    return names;
}

// The one map within a zip file that is no format of its own: its name for GDAL. Several shapefiles of a folder are its layers.
Result<std::string> mapWithin(const std::string& file, const std::vector<std::string>& packed) {
    constexpr std::array<std::string_view, 7> endings{".shp", ".gpkg", ".geojson", ".fgb", ".kml", ".json", ".topojson"};
    std::vector<std::string> found;
    for (const auto& name : packed) {
        const std::string lower = lowerCase(name);
        // What a Mac puts beside each file.
        if (lower.find("__macosx/") != std::string::npos) continue;
        if (std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return lower.ends_with(ending); })) found.push_back(name);
    }
    const auto folderOf = [](const std::string& name) {
        return name.substr(0, std::min(name.size(), name.rfind('/') == std::string::npos ? 0 : name.rfind('/')));
    };
    const auto isShape = [](const std::string& name) { return lowerCase(name).ends_with(".shp"); };
    const bool oneFolder = !found.empty() && std::all_of(found.begin(), found.end(), [&](const std::string& name) {
        return isShape(name) && folderOf(name) == folderOf(found.front());
    });
    if (found.size() == 1) return insideOfZip(file) + "/" + found.front();
    if (oneFolder) return insideOfZip(file) + (folderOf(found.front()).empty() ? "" : "/" + folderOf(found.front()));
    if (found.empty()) return Problem{file, "has no map in it; a zip file with one Shapefile, GeoPackage, GeoJSON, FlatGeobuf or KML would be right"};
    return Problem{file, "has " + std::to_string(found.size()) + " maps in it, " + found[0] + " and " + found[1] +
                             (found.size() > 2 ? " among them" : "") + "; one would be right"};
}

// The name that GDAL gets for a file; a problem where nothing may be opened.
Result<std::string> nameForGdal(const std::string& file) {
    if (auto problem = whyUnreadable(file)) return *std::move(problem);
    if (!beginsWith(file, std::string_view("PK\3\4", 4))) return file;
    const auto packed = packedFiles(file);
    if (!packed) return packed.problem();
    const std::string lower = lowerCase(file);
    const bool isOwnFormat = lower.ends_with(".xlsx") || lower.ends_with(".xlsm") || lower.ends_with(".ods") || lower.ends_with(".kmz");
    const bool isWorkbook =
        std::any_of(packed->begin(), packed->end(), [](const auto& entry) { return entry == "[Content_Types].xml" || entry == "content.xml"; });
    return isOwnFormat || isWorkbook ? Result<std::string>(file) : mapWithin(file, *packed);
}

// A GeoPackage that another program has open keeps its newest rows in a file beside it.
std::optional<Problem> problemOfOpenElsewhere(const std::string& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file + "-wal", error);
    if (error || size == 0) return std::nullopt;
    return Problem{file, "is open in another program, which keeps its newest rows in " + file + "-wal; closing it there would be right"};
}

}  // namespace

void CloseVectorSource::operator()(GDALDataset* dataset) const { GDALClose(dataset); }

std::string insideOfZip(const std::string& file) { return "/vsizip/{" + std::filesystem::absolute(file).string() + "}"; }

bool isDataBase(std::string_view source) { return lowerCase(source.substr(0, 3)) == "pg:"; }

std::string lastReason() {
    std::string reason = CPLGetLastErrorMsg();
    std::replace_if(
        reason.begin(), reason.end(), [](unsigned char letter) { return letter < 0x20U; }, ' ');
    while (!reason.empty() && reason.back() == ' ') reason.pop_back();
    return reason.empty() ? reason : " (" + reason.substr(0, 300) + ")";
}

Result<VectorSource> openVectorSource(const std::string& source, Wanted wanted, const std::string& encoding) {
    // GDAL prints to stderr by itself; its words belong in our one line instead.
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    registerDrivers(source.ends_with(".fgb"));
    CPLErrorReset();
    constexpr unsigned int how = GDAL_OF_VECTOR | GDAL_OF_READONLY;
    if (isDataBase(source)) {
        constexpr std::array<const char*, 2> only{"PostgreSQL", nullptr};
        if (auto* opened = GDALDataset::Open(source.c_str(), how, only.data())) return VectorSource(opened);
        return Problem{source, "cannot be opened" + lastReason() + "; a server that runs and an existing data base would be right"};
    }
    const auto name = nameForGdal(source);
    if (!name) return name.problem();
    if (auto problem = problemOfOpenElsewhere(source)) return *std::move(problem);
    std::vector<const char*> allowed(fileDrivers.begin(), fileDrivers.end());
    allowed.push_back(nullptr);
    CPLStringList options;
    // Immutable: SQLite leaves no files of its own beside it.
    if (beginsWith(source, "SQLite format 3")) options.SetNameValue("IMMUTABLE", "YES");
    if (!encoding.empty() && name->find(".shp") != std::string::npos) options.SetNameValue("ENCODING", encoding.c_str());
    CPLErrorReset();
    askedFor.clear();
    VectorSource opened(GDALDataset::Open(name->c_str(), how, allowed.data(), options.List()));
    if (!askedFor.empty()) return Problem{source, "refers to " + askedFor + ", and nothing is fetched; a file that holds all it says would be right"};
    if (opened) return opened;
    return Problem{source, "cannot be read as " + std::string(wanted == Wanted::Table ? "a table" : "boundaries") + lastReason() + "; " +
                               (wanted == Wanted::Table ? "CSV, XLSX, XLS, ODS, " : "") +
                               "GeoJSON, TopoJSON, GeoPackage, Shapefile, FlatGeobuf, KML or GPX would be right"};
}

}  // namespace geodata
