#include "geodata/files/csv_rows.h"

#include "geodata/text/words.h"

namespace geodata {

bool CsvRows::endsCell() const { return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r'; }

std::string CsvRows::plainCell() {
    const std::size_t start = at_;
    while (!endsCell()) ++at_;
    return std::string(text_.substr(start, at_ - start));
}

// From behind the opening quote to behind the closing one.
std::string CsvRows::quotedCell(CsvRow& row) {
    std::string cell;
    for (; at_ < text_.size(); ++at_) {
        if (text_[at_] != '"') {
            cell += text_[at_];
            continue;
        }
        const bool isTwice = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
        ++at_;
        if (!isTwice) {
            while (!endsCell() && text_[at_] == ' ') ++at_;
            if (endsCell()) return cell;
            const std::string rest = plainCell();
            row.problem = "has letters behind the closing quote of " + forMessage(cell) + "; two quotes for one within a text would be right";
            return cell + rest;
        }
        cell += '"';
    }
    isOpen_ = true;
    row.problem = "opens a quote that is not closed; a quote at the end of the cell would be right";
    return cell;
}

std::optional<CsvRow> CsvRows::next() {
    if (at_ >= text_.size()) return std::nullopt;
    ++number_;
    CsvRow row;
    while (true) {
        const std::size_t start = at_;
        while (separator_ != ' ' && at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (at_ < text_.size() && text_[at_] == '"') {
            ++at_;
            row.cells.push_back(quotedCell(row));
        } else {
            at_ = start;
            row.cells.push_back(plainCell());
        }
        if (at_ >= text_.size()) return row;
        const char end = text_[at_++];
        if (end == separator_) {
            // A separator at the very end has an empty cell behind it.
            if (at_ >= text_.size()) {
                row.cells.emplace_back();
                return row;
            }
            continue;
        }
        if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        return row;
    }
}

}  // namespace geodata
