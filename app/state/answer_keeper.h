// Keeps the answer to the view's question: it is asked again only when the question, the region in the frame or the atlas has changed, and
// what no year changes only when something else has.
#pragma once

#include "app/state/view.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace app {

class AnswerKeeper {
public:
    // True when the answer is another one than before.
    bool ask(const std::shared_ptr<const geodata::Atlas>& atlas, const View& view);

    // Empty before the first question.
    [[nodiscard]] const std::shared_ptr<const geodata::Answer>& answer() const { return answer_; }
    [[nodiscard]] std::size_t answersMade() const { return answersMade_; }
    [[nodiscard]] std::size_t standingsMade() const { return standingsMade_; }

private:
    std::shared_ptr<const geodata::Atlas> atlas_;
    std::shared_ptr<const geodata::Columns> columns_;
    std::optional<geodata::Question> question_;
    std::optional<RegionFrame> region_;
    std::shared_ptr<const geodata::Answer> answer_;
    std::size_t answersMade_ = 0;
    std::size_t standingsMade_ = 0;
};

}  // namespace app
