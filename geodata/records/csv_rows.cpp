#include "geodata/records/csv_rows.h"

#include "geodata/records/words.h"
#include "geodata/regular_file.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace geodata {
namespace {

void append(std::string& text, utf8proc_int32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(letter, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

// A lone half of a pair becomes the replacement character.
std::string utf8FromUtf16(std::string_view bytes, bool bigEndian) {
    constexpr utf8proc_int32_t replacement = 0xFFFD;
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<utf8proc_int32_t>(bigEndian ? first * 256 + second : second * 256 + first);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto unit = unitAt(at);
        const bool opensPair = unit >= 0xD800 && unit < 0xDC00;
        const auto low = opensPair && at + 3 < bytes.size() ? unitAt(at + 2) : 0;
        if (opensPair && low >= 0xDC00 && low < 0xE000) {
            append(text, 0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00));
            at += 2;
        } else {
            append(text, unit >= 0xD800 && unit < 0xE000 ? replacement : unit);
        }
    }
    return text;
}

// Of text in Latin letters every second byte is 0.
std::optional<bool> isBigEndianUtf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return false;
    if (bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.size(), 400));
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < start.size(); ++at) zeros[at % 2] += start[at] == '\0' ? 1U : 0U;
    if (start.size() < 8 || std::max(zeros[0], zeros[1]) < start.size() / 4) return std::nullopt;
    return zeros[0] > zeros[1];
}

}  // namespace

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

Result<FileText> readFileText(const std::string& file) {
    auto read = contentOf(file);
    if (!read) return read.problem();
    std::string bytes = *std::move(read);
    if (const auto bigEndian = isBigEndianUtf16(bytes)) {
        const bool hasMark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
        return FileText{utf8FromUtf16(std::string_view(bytes).substr(hasMark ? 2 : 0), *bigEndian), true};
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.erase(0, mark.size());
    return FileText{std::move(bytes), false};
}

}  // namespace geodata
