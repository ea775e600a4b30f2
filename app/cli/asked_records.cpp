#include "app/cli/asked_records.h"

namespace app {

Or<AskedRecords> askedRecords(const DataOptions& data, const ViewOptions& options) {
    const auto datasets = datasetsFolder(data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return *refusal;
    auto read = readAtlas(data, std::get<std::filesystem::path>(datasets));
    if (const auto* refusal = std::get_if<Refusal>(&read)) return *refusal;
    AskedRecords asked{std::get<geodata::Atlas>(std::move(read)), {}, {}, {}};
    auto view = viewFrom(options, {}, asked.atlas);
    if (const auto* refusal = std::get_if<Refusal>(&view)) return *refusal;
    asked.view = std::get<View>(std::move(view));
    asked.answer = answerOf(asked.view, asked.atlas);
    const auto added = data.records.empty() ? geodata::AddedRecords::None : geodata::AddedRecords::Some;
    asked.exported = geodata::exportedView(asked.atlas, asked.answer.query, asked.answer.selection, asked.view.question.filter, added);
    return asked;
}

}  // namespace app
