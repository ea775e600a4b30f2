#include "geodata/files/workbook_xlsx.h"

#include "geodata/files/xml_reader.h"

#include <charconv>
#include <optional>
#include <vector>

namespace geodata {
namespace {

struct Sheet {
    std::string name;
    std::string member;  // Within the file: "xl/worksheets/sheet1.xml".
    bool isHidden = false;
};

struct Book {
    std::vector<Sheet> sheets;
    bool from1904 = false;
};

std::optional<double> numberIn(std::string_view text) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::size_t indexIn(std::string_view text) {
    std::size_t index = 0;
    std::from_chars(text.data(), text.data() + text.size(), index);
    return index;
}

Book readBook(const std::string& file) {
    std::map<std::string, std::string> memberOf;
    XmlCallbacks relations;
    relations.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element != "Relationship") return;
        std::string target(attributes["Target"]);
        memberOf[std::string(attributes["Id"])] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    };
    readXmlWithin(file, "xl/_rels/workbook.xml.rels", relations);
    Book book;
    XmlCallbacks workbook;
    workbook.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "workbookPr") book.from1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        if (element != "sheet") return;
        const std::string_view state = attributes["state"];
        book.sheets.push_back({std::string(attributes["name"]), memberOf[std::string(attributes["id"])], state == "hidden" || state == "veryHidden"});
    };
    readXmlWithin(file, "xl/workbook.xml", workbook);
    return book;
}

// The formats that files refer to by number alone (ECMA-376 part 1, 18.8.30; those of Chinese, Japanese and Korean programs included).
ShownDate shownDateOfBuiltIn(std::size_t format) {
    if (format == 17 || format == 27 || format == 50 || format == 52 || format == 57) return ShownDate::Month;
    const bool isDay = (format >= 14 && format <= 16) || format == 22 || (format >= 28 && format <= 31) || format == 36 || format == 51 ||
                       (format >= 53 && format <= 54) || format == 58;
    return isDay ? ShownDate::Day : ShownDate::None;
}

// How cells of each style show dates.
std::vector<ShownDate> readStyles(const std::string& file) {
    std::map<std::size_t, ShownDate> own;
    std::vector<ShownDate> styles;
    bool isOfCells = false;
    XmlCallbacks callbacks;
    callbacks.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "numFmt") own[indexIn(attributes["numFmtId"])] = shownDateOf(attributes["formatCode"]);
        if (element == "cellXfs") isOfCells = true;
        if (element != "xf" || !isOfCells) return;
        const std::size_t format = indexIn(attributes["numFmtId"]);
        const auto known = own.find(format);
        styles.push_back(known != own.end() ? known->second : shownDateOfBuiltIn(format));
    };
    callbacks.end = [&](std::string_view element) {
        if (element == "cellXfs") isOfCells = false;
    };
    readXmlWithin(file, "xl/styles.xml", callbacks);
    return styles;
}

// "AB12" is row 12, column 27; nothing for what is no such name.
std::optional<SheetCell> cellNamed(std::string_view name) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; ++at) column = column * 26 + static_cast<std::size_t>(name[at] - 'A' + 1);
    const std::size_t row = indexIn(name.substr(at));
    return column > 0 && row > 0 ? std::optional(SheetCell{row, column - 1}) : std::nullopt;
}

// Collects the dates and truth values of one sheet.
class SheetReader {
public:
    SheetReader(bool from1904, std::vector<ShownDate> styles) : from1904_(from1904), styles_(std::move(styles)) {}

    void start(std::string_view element, const XmlAttributes& attributes) {
        if (element == "row") {
            row_ = attributes["r"].empty() ? row_ + 1 : indexIn(attributes["r"]);
            nextColumn_ = 0;
        } else if (element == "c") {
            cell_ = cellNamed(attributes["r"]).value_or(SheetCell{row_, nextColumn_});
            nextColumn_ = cell_.second + 1;
            type_ = attributes["t"];
            style_ = indexIn(attributes["s"]);
            value_.clear();
        } else if (element == "v") {
            isInValue_ = true;
        }
    }
    void text(std::string_view text) {
        if (isInValue_) value_ += text;
    }
    void end(std::string_view element) {
        if (element == "v") isInValue_ = false;
        if (element == "c") keep();
    }
    SheetDetails finish() { return std::move(details_); }

private:
    void keep() {
        std::string shown;
        if (type_ == "b") shown = value_ == "1" ? "TRUE" : "FALSE";
        const auto number = type_.empty() || type_ == "n" ? numberIn(value_) : std::nullopt;
        if (number && style_ < styles_.size()) shown = dateFromSerial(*number, from1904_, styles_[style_]);
        if (!shown.empty()) details_.shown[cell_] = shown;
    }

    bool from1904_;
    std::vector<ShownDate> styles_;
    std::size_t row_ = 0;
    std::size_t nextColumn_ = 0;
    SheetCell cell_{0, 0};
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
    bool isInValue_ = false;
    SheetDetails details_;
};

}  // namespace

std::set<std::string> hiddenXlsxSheets(const std::string& file) {
    std::set<std::string> hidden;
    for (const auto& sheet : readBook(file).sheets) {
        if (sheet.isHidden) hidden.insert(sheet.name);
    }
    return hidden;
}

SheetDetails xlsxSheetDetails(const std::string& file, const std::string& sheetName) {
    const Book book = readBook(file);
    SheetReader reader(book.from1904, readStyles(file));
    for (const auto& sheet : book.sheets) {
        if (sheet.name != sheetName) continue;
        readXmlWithin(file, sheet.member,
                      {[&](std::string_view element, const XmlAttributes& attributes) { reader.start(element, attributes); },
                       [&](std::string_view element) { reader.end(element); }, [&](std::string_view text) { reader.text(text); }});
    }
    return reader.finish();
}

}  // namespace geodata
