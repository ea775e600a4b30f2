#include "geodata/files/workbook_ods.h"

#include "geodata/files/xml_reader.h"

#include <algorithm>
#include <charconv>

namespace geodata {
namespace {

// No cell is repeated more often than this in a table of anyone's; the empty end of a sheet is.
constexpr std::size_t mostRepeated = 10'000;

std::size_t repetitions(std::string_view text) {
    std::size_t count = 1;
    if (!text.empty()) std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max<std::size_t>(count, 1);
}

// Collects the dates and truth values of one table.
class TableReader {
public:
    explicit TableReader(std::string name) : name_(std::move(name)) {}

    void start(std::string_view element, const XmlAttributes& attributes) {
        if (element == "table") isIn_ = attributes["name"] == name_;
        if (!isIn_) return;
        if (element == "table-row") {
            row_ += 1;
            column_ = 0;
            repeatedRows_ = repetitions(attributes["number-rows-repeated"]);
        } else if (element == "table-cell" || element == "covered-table-cell") {
            repeatedCells_ = repetitions(attributes["number-columns-repeated"]);
            type_ = attributes["value-type"];
            value_ = type_ == "boolean" ? attributes["boolean-value"] : attributes["date-value"];
            text_.clear();
        } else if (element == "p") {
            isInText_ = true;
        }
    }
    void text(std::string_view text) {
        if (isIn_ && isInText_) text_ += text;
    }
    void end(std::string_view element) {
        if (!isIn_) return;
        if (element == "p") isInText_ = false;
        if (element == "table-cell" || element == "covered-table-cell") keep();
        if (element == "table-row") row_ += repeatedRows_ - 1;
        if (element == "table") isIn_ = false;
    }
    SheetDetails finish() { return std::move(details_); }

private:
    void keep() {
        std::string shown;
        if (type_ == "boolean") shown = value_ == "true" ? "TRUE" : "FALSE";
        if (type_ == "date") shown = dateAsShown(value_, text_);
        if (!shown.empty() && repeatedRows_ <= mostRepeated && repeatedCells_ <= mostRepeated) {
            for (std::size_t down = 0; down < repeatedRows_; ++down) {
                for (std::size_t across = 0; across < repeatedCells_; ++across) details_.shown[{row_ + down, column_ + across}] = shown;
            }
        }
        column_ += repeatedCells_;
        type_.clear();
    }

    std::string name_;
    bool isIn_ = false;
    bool isInText_ = false;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::size_t repeatedRows_ = 1;
    std::size_t repeatedCells_ = 1;
    std::string type_;
    std::string value_;
    std::string text_;
    SheetDetails details_;
};

}  // namespace

std::set<std::string> hiddenOdsSheets(const std::string& file) {
    std::set<std::string> hiddenStyles;
    std::set<std::string> hidden;
    std::string style;
    XmlCallbacks callbacks;
    callbacks.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "style") style = attributes["name"];
        if (element == "table-properties" && attributes["display"] == "false") hiddenStyles.insert(style);
        if (element == "table" && hiddenStyles.contains(std::string(attributes["style-name"]))) hidden.insert(std::string(attributes["name"]));
    };
    readXmlWithin(file, "content.xml", callbacks);
    return hidden;
}

SheetDetails odsSheetDetails(const std::string& file, const std::string& sheet) {
    TableReader reader(sheet);
    readXmlWithin(file, "content.xml",
                  {[&](std::string_view element, const XmlAttributes& attributes) { reader.start(element, attributes); },
                   [&](std::string_view element) { reader.end(element); }, [&](std::string_view text) { reader.text(text); }});
    return reader.finish();
}

}  // namespace geodata
