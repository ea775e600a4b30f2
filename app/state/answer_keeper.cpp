#include "app/state/answer_keeper.h"

#include <utility>

namespace app {

bool AnswerKeeper::ask(const std::shared_ptr<const geodata::Atlas>& atlas, const View& view) {
    const bool otherAtlas = atlas_ != atlas;
    if (!otherAtlas && question_ == view.question && region_ == view.region) return false;
    if (otherAtlas) columns_ = geodata::columnsOf(*atlas);
    const bool onlyYears = !otherAtlas && answer_ && geodata::ofAnyYears(*question_) == geodata::ofAnyYears(view.question);
    std::shared_ptr<const geodata::Standing> standing;
    if (onlyYears) {
        standing = answer_->standing;
    } else {
        standing = geodata::standingAnswer(*atlas, columns_, view.question, otherAtlas || !answer_ ? nullptr : answer_->standing.get());
        ++standingsMade_;
    }
    auto region = view.region ? queryRegionFor(*view.region, *atlas) : std::nullopt;
    answer_ = std::make_shared<const geodata::Answer>(geodata::answer(std::move(standing), view.question.years, std::move(region)));
    ++answersMade_;
    atlas_ = atlas;
    question_ = view.question;
    region_ = view.region;
    return true;
}

}  // namespace app
