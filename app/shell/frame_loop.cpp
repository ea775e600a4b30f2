#include "app/shell/frame_loop.h"

#include "app/panels/panel_layout.h"
#include "app/panels/window_panels.h"
#include "app/shell/alarms.h"
#include "app/shell/event_queue.h"
#include "app/shell/frames_owed.h"
#include "app/shell/import_desk.h"
#include "app/shell/kept_in_view.h"
#include "app/shell/key_input.h"
#include "app/shell/map_input.h"
#include "app/shell/map_picture.h"
#include "app/shell/mark_focus.h"
#include "app/shell/moving_map.h"
#include "app/shell/panel_frame.h"
#include "app/shell/quiet_mark.h"
#include "app/shell/remembered_size.h"
#include "app/shell/sdl_events.h"
#include "app/shell/window.h"
#include "app/shell/window_picture.h"
#include "app/shell/window_title.h"
#include "app/state/camera.h"
#include "app/state/command_table.h"
#include "app/state/opened_record.h"
#include "app/ui/panel_style.h"
#include "geodata/text/summed.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <optional>
#include <utility>

namespace app {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds yearWhilePlaying{900};
// The map is at rest when it has not been moved for this long: fine detail and smooth edges are worth their time then.
constexpr milliseconds restAfter{150};
constexpr milliseconds cursorBlink{400};
constexpr milliseconds buttonRepeat{50};
// In points: the panels need so much.
constexpr PageSize leastWindow{640.0, 360.0};

void say(const std::string& line) { std::cerr << "reach-atlas: " << geodata::cleanLine(line) << '\n'; }

// What a hand on mouse or wheel does is followed at once; whatever else moves the map lets it fly.
bool isByHand(const MapEvent& event) {
    return std::holds_alternative<PointerMoved>(event) || std::holds_alternative<WheelTurned>(event) || std::holds_alternative<Pinched>(event);
}

// What ends a flight where it is. Letting go does not: it would end the flight that the second press of a double click began.
bool takesHold(const MapEvent& event) {
    const auto* pressed = std::get_if<PointerPressed>(&event);
    return (pressed != nullptr && pressed->clicks != 2) || std::holds_alternative<WheelTurned>(event) || std::holds_alternative<Pinched>(event);
}

class FrameLoop {
public:
    FrameLoop(std::shared_ptr<const geodata::Atlas> atlas, const Fonts& fonts, const WindowOptions& options, Window& window, ScenePainter& painter)
        : options_(options),
          window_(window),
          picture_(painter, fonts),
          state_(begun(options.session, std::move(atlas))),
          panelFrame_(window, fonts),
          script_(options.script),
          remembered_(options.preferences),
          isStill_(options.reducedMotion),
          map_(fonts, options.session.view, options.datasets, options.boundarySource, [type = events_.wakeType()] { EventQueue::wake(type); }) {}

    int run() {
        takeRememberedSize();
        while (!done_) {
            waitForEvents();
            runScript();
            letTimePass();
            takeMaps();
            if (done_) break;
            refresh();
            if (frames_.any()) drawFrame({});
        }
        if (std::getenv("REACH_COUNT_FRAMES") != nullptr)
            std::cerr << "frames: " << framesDrawn_ << ", while waiting: " << framesWhileWaiting_ << '\n';
        return status_;
    }

private:
    void fail(const std::string& line) {
        say(line);
        status_ = 1;
        done_ = true;
    }

    static AppState begun(const Session& session, std::shared_ptr<const geodata::Atlas> atlas) {
        AppState state;
        state.session = session;
        state.session.atlas = std::move(atlas);
        return state;
    }

    // As it was read, or with records the person added.
    [[nodiscard]] const geodata::Atlas& atlas() const { return *state_.session.atlas; }
    [[nodiscard]] const View& view() const { return state_.session.view; }

    // What was worked out for the atlas before.
    void forgetAtlas() { memory_.found.reset(); }

    // What the window's title says is shown.
    [[nodiscard]] std::string sentence() const { return map_.shown().answer() ? map_.shown().answer()->sentence.text() : std::string(); }

    // --- The size of the interface --------------------------------------------------------------------------------------------

    // The largest per cent at which the panels still have the room they need.
    [[nodiscard]] int mostPercent() const {
        const auto size = window_.size();
        return static_cast<int>(textPercent() * std::min(size.width / leastWindow.width, size.height / leastWindow.height) + 0.01);
    }

    // Of the screen the window is on now, where the command line says nothing else.
    void takeRememberedSize() {
        if (options_.scale || options_.preferences.empty()) return;
        const int percent = remembered_.on(screenOf(window_.handle())).value_or(100);
        window_.setScale(std::min(percent, std::max(mostPercent(), 100)) / 100.0);
        frames_.settle();
    }

    // --- Sleeping and waking -------------------------------------------------------------------------------------------------

    // Milliseconds until something is to be done without an event; negative: never. A step of a morph waits for its map.
    [[nodiscard]] int sleepFor() const {
        return frames_.any() || scriptCanGoOn() || map_.canGoOn() || map_.isRinging() || picture_.isFading() ? 0
                                                                                                             : alarms_.millisecondsLeft(Clock::now());
    }

    void waitForEvents() {
        const auto fieldIsTyped = [this] { return panelFrame_.wishes().text; };
        for (auto event = events_.first(sleepFor(), fieldIsTyped()); event; event = events_.next(fieldIsTyped())) handle(*event);
        if (events_.anythingCame()) frames_.settle();
    }

    void handle(const SDL_Event& event) {
        if (event.type == SDL_QUIT) done_ = true;
        if (const auto file = droppedFile(event)) performByHand(ImportCommand{OpenImport{*file}});
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_LEAVE) pointerIsInside_ = false;
        if (event.type == SDL_MOUSEMOTION) pointerIsInside_ = true;
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED) takeRememberedSize();
        panelFrame_.handle(event);
        const auto happened = mapEventFrom(event, window_.pointsPerUnit(), pointer_);
        if (happened && concernsMap()) react(*happened);
        if (const auto chord = chordFrom(event)) react(*chord);
    }

    // While the pointer is on a panel its events are the panel's.
    [[nodiscard]] bool concernsMap() const { return hand_.gesture || !panelFrame_.wishes().mouse; }

    [[nodiscard]] KeyboardUse keyboardUse() const {
        const auto wishes = panelFrame_.wishes();
        return {wishes.text || state_.shows(Panel::Palette), wishes.menu || state_.shows(Panel::Table) || state_.import, wishes.keys};
    }

    void react(const MapEvent& event) {
        if (const auto* press = std::get_if<PointerPressed>(&event)) quietMark_.pressed(targetAt(map_.shown().scene(), press->at), press->at);
        if (takesHold(event)) stopHere();
        const auto free = layout();
        const MapContext context{atlas(), view(), map_.shown().scene(), placementFor(view(), free), middleOfMap(free)};
        fliesTo_ = !isByHand(event);
        for (const auto& action : actionsFrom(event, context, hand_)) performByHand(action);
        fliesTo_ = true;
    }

    void react(const Chord& chord) {
        const auto* info = commandFor(chord, keyboardUse());
        if (info == nullptr || !whyNot(*info, state_).empty()) return;
        const auto command = commandByHand(*info);
        if (!command) return;
        performByHand(*command);
        const bool leadsToField = memory_.focusSearch || state_.shows(Panel::Palette);
        // The slash that leads to the field is not meant for it.
        if (leadsToField) events_.ledToField(!chord.held.control);
    }

    // --- Commands ------------------------------------------------------------------------------------------------------------

    void perform(const Command& command, geodata::Problems& problems) {
        frames_.settle();
        state_.atMark = marks_.isAnywhere();
        state_.textPercent = textPercent();
        if (const auto meant = meantIn(state_, command)) std::visit([&](const auto& each) { act(each, problems); }, *meant);
    }

    // What a person does wrong is said in the window.
    void performByHand(const Command& command) {
        geodata::Problems problems;
        perform(command, problems);
        for (const auto& problem : problems) memory_.notices.push_back({.text = problem.what, .isProblem = true});
    }

    void act(const Action& action, geodata::Problems& problems) {
        const View before = view();
        const auto atlasBefore = state_.session.atlas;
        const auto here = layout();
        const auto pin = pinFor(action, before, here, pointerOnMap());
        state_.session = reduced(action, pin, here, problems);
        if (auto moved = opensRecord(action) ? yearsMovedInWords(before, view(), atlas()) : std::string(); !moved.empty())
            memory_.notices.push_back({.text = std::move(moved)});
        if (state_.session.atlas != atlasBefore) forgetAtlas();
        if (!looksAlike(view(), before)) leaveFor(here, pin);
        if (!state_.session.playing) alarms_.play.reset();
        if (state_.session.playing && !alarms_.play) alarms_.play = Clock::now() + yearWhilePlaying;
    }
    // What opens something also slides the map, where that would be hidden under a panel: one step, one undo.
    [[nodiscard]] Session reduced(const Action& action, const std::optional<PinnedPlace>& pin, const PageLayout& here, geodata::Problems& problems) {
        AppState next;
        next.session = reduceInPlace(state_.session, action, pin, here, atlas(), problems);
        next.open = state_.open;
        const bool opens = std::holds_alternative<Select>(action) || std::holds_alternative<FlyTo>(action);
        if (!opens || state_.presenting || next.session.view.selected == view().selected) return std::move(next.session);
        const auto slid = keptInView(next.session.view, mapLayoutFor(window_.size(), next, memory_), layoutFor(window_.size(), next, memory_),
                                     map_.shown().scene(), atlas());
        return slid ? reduce(state_.session, SetView{*slid}, atlas(), problems) : std::move(next.session);
    }
    void act(const ShowPanel& command, geodata::Problems&) { state_ = reduce(std::move(state_), command); }
    void act(const Present& command, geodata::Problems&) {
        state_ = reduce(std::move(state_), command);
        // A script's pictures keep the size they were asked for.
        if (options_.script.empty() && !options_.hidden) window_.setFullscreen(command.on);
    }
    void act(const Save& command, geodata::Problems& problems) { tellSaved(options_.savePage(view(), atlas(), command), problems); }
    void act(const ExportData& command, geodata::Problems& problems) { tellSaved(options_.saveData(view(), atlas(), command), problems); }
    void tellSaved(const geodata::Result<std::string>& saved, geodata::Problems& problems) {
        if (saved) {
            memory_.notices.push_back({.text = "Saved " + *saved});
        } else {
            problems.push_back(saved.problem());
        }
    }
    void act(const SetTextSize& command, geodata::Problems&) {
        window_.setScale(command.percent / 100.0);
        remembered_.set(screenOf(window_.handle()), command.percent);
        memory_.notices.push_back({.text = "Text at " + std::to_string(command.percent) + " %", .secondsLeft = 2.0});
    }
    void act(const StepTextSize& command, geodata::Problems& problems) {
        const int percent = textSizeAfter(textPercent(), command.steps);
        if (command.steps < 0 || percent <= mostPercent()) return act(SetTextSize{percent}, problems);
        memory_.notices.push_back({.text = "Text at " + std::to_string(textPercent()) + " %, the largest that this window has room for"});
    }
    [[nodiscard]] int textPercent() const { return static_cast<int>(std::lround(window_.scale() * 100.0)); }
    void act(const StepMark& command, geodata::Problems&) {
        const auto panels = layoutFor(window_.size(), state_, memory_);
        std::vector<PageBox> boxes = memory_.cards;
        if (!state_.presenting) boxes.insert(boxes.end(), {panels.topBar, panels.facets, panels.timeline});
        if (!state_.presenting && panels.inspector) boxes.push_back(*panels.inspector);
        refresh();
        marks_.step(map_.shown().scene(), boxes, command.by);
    }
    void act(const OpenMark&, geodata::Problems& problems) {
        if (const auto* mark = marks_.in(map_.shown().scene())) act(Select{chosenFrom(*mark, atlas(), view())}, problems);
    }
    void act(const LeaveMark&, geodata::Problems&) { marks_.leave(); }
    void act(const MoveMap& command, geodata::Problems& problems) {
        const auto here = layout();
        const auto placement = placementFor(view(), here);
        const geodata::MapPoint by{command.right / placement.pointsPerRadius, -command.down / placement.pointsPerRadius};
        act(Action{PanBy{by, placement.mapFromPage(middleOfMap(here))}}, problems);
    }
    void act(const FocusSearch&, geodata::Problems&) { memory_.focusSearch = true; }
    // meantIn() has made something else of these.
    void act(const GoBack&, geodata::Problems&) {}
    void act(const Flip&, geodata::Problems&) {}
    void act(const Screenshot& command, geodata::Problems& problems) {
        refresh();
        if (auto problem = drawFrame(command.file)) problems.push_back(*std::move(problem));
    }
    void act(const ImportCommand& command, geodata::Problems& problems) {
        const auto outcome = performImport(command, state_.import, atlas(), view(), options_.datasets, problems);
        if (!outcome.notice.empty()) memory_.notices.push_back({.text = outcome.notice});
        if (outcome.action) act(*outcome.action, problems);
    }
    void act(const Wait& command, geodata::Problems&) { alarms_.script = Clock::now() + milliseconds(command.milliseconds); }
    void act(const Quit&, geodata::Problems&) { done_ = true; }
    void act(const WaitForMap&, geodata::Problems&) {}  // What it waits for is in scriptCanGoOn().
    // What the window's title says is shown.
    void act(const Say&, geodata::Problems& problems) {
        refresh();
        std::cout << geodata::cleanText(sentence()) << std::endl;
        if (!std::cout) problems.push_back({"", "standard output cannot be written; a place where it can would be right"});
    }

    void act(const SetMotion& command, geodata::Problems&) {
        isStill_ = !command.on;
        if (isStill_) map_.jumpTo(view());
    }
    void act(const HoldMotion& command, geodata::Problems& problems) {
        if (map_.hold(command.fraction)) return;
        problems.push_back({"motion", "nothing moves that could be stopped; a command that moves the map would be right before it"});
    }

    // --- Motion --------------------------------------------------------------------------------------------------------------

    // Where the pointer is on the map itself; none over a panel.
    [[nodiscard]] std::optional<PagePoint> pointerOnMap() const {
        return pointerIsInside_ && !panelFrame_.wishes().mouse ? std::optional(pointer_.at) : std::nullopt;
    }

    // The view looks elsewhere now.
    void leaveFor(const PageLayout& layoutBefore, const std::optional<PinnedPlace>& pin) {
        if (fliesTo_ && !isStill_) {
            map_.flyTo(view(), layoutBefore, pin, Clock::now());
        } else {
            map_.jumpTo(view());
            alarms_.rest = Clock::now() + restAfter;
        }
    }

    // A hand takes over on the way.
    void stopHere() {
        geodata::Problems none;
        if (const auto here = map_.stop()) state_.session = reduce(std::move(state_.session), SetView{*here}, atlas(), none);
    }

    // --- The script ----------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool isSettled() const {
        return !frames_.any() && mapIsComplete_ && !map_.isFlying() && !map_.isRinging() && !picture_.isFading() && !alarms_.rest && !alarms_.refine;
    }

    [[nodiscard]] bool scriptCanGoOn() const { return script_.canGoOn(alarms_.script.has_value(), isSettled()); }

    void runScript() {
        while (!done_ && scriptCanGoOn()) {
            const auto& line = script_.takeNext();
            geodata::Problems problems;
            const FramesOwed owedBefore = frames_;
            perform(line.command, problems);
            if (isWaiting(line.command)) frames_ = owedBefore;
            if (!problems.empty()) fail("--do \"" + line.text + "\": " + problems.front().what);
        }
    }

    // --- What changes by itself ----------------------------------------------------------------------------------------------

    void letTimePass() {
        const auto now = Clock::now();
        goesOff(alarms_.script, now);
        const bool rests = goesOff(alarms_.rest, now);
        const bool refines = goesOff(alarms_.refine, now);
        const bool panelsChange = goesOff(alarms_.panels, now);
        if (refines) picture_.refine();
        if (rests || refines || panelsChange || picture_.isFading()) frames_.oneMore();
        if (goesOff(alarms_.play, now)) {
            alarms_.play = now + yearWhilePlaying;
            performByHand(view().question.years.last < sliderYears(atlas(), view()).last ? Action(StepYear{1}) : Action(TogglePlay{}));
        }
    }

    [[nodiscard]] MovingMap::Wanted wanted() const {
        PageLayout lit = layout();
        if (!lit_.records.empty()) lit.lit = lit_;
        return {view(), state_.session.atlas, std::move(lit), window_.pixelsPerPoint(), alarms_.rest.has_value(), isStill_};
    }

    void takeMaps() {
        for (const auto& problem : geodata::summed(map_.takeMaps(wanted(), Clock::now()))) {
            say(lineOf(problem));
            memory_.notices.push_back({.text = lineOf(problem), .isProblem = true});
            frames_.settle();
            if (map_.isComplete() && !map_.shown().mesh()) status_ = 1;
        }
        if (map_.isComplete() != mapIsComplete_) frames_.oneMore();
        mapIsComplete_ = map_.isComplete();
    }

    // --- Drawing -------------------------------------------------------------------------------------------------------------

    [[nodiscard]] PageLayout layout() const { return mapLayoutFor(window_.size(), state_, memory_); }

    // What the panels leave free of the map that is shown.
    [[nodiscard]] geodata::MapBox freeOfMap() const {
        const PageLayout here = layout();
        return boxOf(map_.shown().scene().base.placement,
                     {here.insets.left, here.insets.top, here.size.width - here.insets.right, here.size.height - here.insets.bottom});
    }

    void refresh() {
        window_.setThemeScale(typeScaleOf(view().theme));
        if (!map_.refresh(wanted(), Clock::now())) return;
        picture_.changes(map_.shown().onlyScaleChanged() && !isStill_ ? MapPicture::Change::Fade : MapPicture::Change::Cut, Clock::now());
        frames_.oneMore();
        window_.setTitle(windowTitle(atlas(), view(), sentence()));
    }

    // The map answers to the pointer in the next frame.
    void light(const Target* target) {
        Lit lit;
        if (target != nullptr) lit.records = target->records;
        std::sort(lit.records.begin(), lit.records.end());
        if (lit == lit_) return;
        lit_ = std::move(lit);
        frames_.oneMore();
    }

    [[nodiscard]] std::vector<Command> layOutPanels() {
        if (styledFor_ != view().theme) applyPanelStyle(view().theme);
        styledFor_ = view().theme;
        state_.atMark = marks_.isAnywhere();
        state_.textPercent = textPercent();
        const bool hovers = pointerIsInside_ && !hand_.gesture && !panelFrame_.wishes().mouse;
        const Target* hovered = hovers ? targetAt(map_.shown().scene(), pointer_.at) : nullptr;
        light(hovered);
        // Finer scales come without a word, which would move the card it stands on, and with that the names beside it.
        const WindowInput input{.atlas = atlas(),
                                .state = state_,
                                .session = state_.session,
                                .answer = *map_.shown().answer(),
                                .marks = map_.shown().marks(),
                                .hovered = quietMark_.toldOf(hovered, pointer_.at),
                                .size = window_.size(),
                                .mapIsLoading = map_.shown().mesh() == nullptr,
                                .boundariesOrigin = map_.shown().mesh() ? map_.shown().mesh()->origin : "",
                                .land = landIn(map_.shown().mesh().get(), freeOfMap()),
                                .focused = marks_.in(map_.shown().scene())};
        for (const auto* text :
             {&memory_.search.typed, &memory_.palette.typed, &memory_.titleTyped, &memory_.exportName, &memory_.importSource, &memory_.tablePath})
            panelFrame_.needInFields(*text);
        std::vector<Command> commands;
        panelFrame_.layOut(window_, [&] { drawWindowPanels(input, memory_, commands); });
        return commands;
    }

    void planNextFrame() {
        alarms_.panels.reset();
        const auto within = [this](milliseconds time) {
            alarms_.panels = std::min(alarms_.panels.value_or(Clock::time_point::max()), Clock::now() + time);
        };
        if (std::isfinite(memory_.nextFrameWithin)) within(milliseconds(std::lround(std::clamp(memory_.nextFrameWithin, 0.0, 60.0) * 1000.0)));
        if (panelFrame_.wishes().text) within(cursorBlink);
        if (SDL_GetMouseState(nullptr, nullptr) != 0 && panelFrame_.wishes().mouse) within(buttonRepeat);
    }

    // With the words that a file carries.
    [[nodiscard]] Scene describedScene() const {
        Scene scene = map_.shown().scene();
        describeScene(scene, atlas(), *map_.shown().answer(), map_.shown().view());
        return scene;
    }

    // With a file the picture is also written there.
    std::optional<geodata::Problem> drawFrame(const std::string& pictureFile) {
        frames_.drawn();
        events_.frameDrawn();
        ++framesDrawn_;
        if (alarms_.script) ++framesWhileWaiting_;
        const auto commands = layOutPanels();
        planNextFrame();
        picture_.paint(map_.shown().scene(), window_.pixelsPerPoint(), Clock::now());
        alarms_.refine = picture_.refineAt();
        panelFrame_.paint();
        std::optional<geodata::Problem> problem;
        if (!pictureFile.empty()) {
            const auto written = writeWindowPicture(window_, describedScene(), pictureFile);
            if (!written) problem = written.problem();
        }
        window_.swap();
        for (const auto& command : commands) performByHand(command);
        return problem;
    }

    const WindowOptions& options_;
    Window& window_;
    MapPicture picture_;

    AppState state_;
    PanelFrame panelFrame_;
    PanelMemory memory_;
    MapHand hand_;
    MarkFocus marks_;
    QuietMark quietMark_;
    Lit lit_;  // What the pointer is on.
    PointerPlace pointer_;
    bool pointerIsInside_ = false;

    EventQueue events_;
    FramesOwed frames_;
    Alarms alarms_;
    Script script_;
    RememberedSize remembered_;

    bool isStill_;         // Nothing flies, morphs or fades.
    bool fliesTo_ = true;  // Unless a hand moves the map.

    std::optional<Theme> styledFor_;
    bool mapIsComplete_ = false;
    int framesDrawn_ = 0;
    int framesWhileWaiting_ = 0;
    int status_ = 0;
    bool done_ = false;

    MovingMap map_;  // Last: its loader's thread stops before anything it wakes is gone.
};

}  // namespace

int runWindow(std::shared_ptr<const geodata::Atlas> atlas, const Fonts& fonts, const WindowOptions& options) {
    const char* scale = std::getenv("REACH_SCALE");
    WindowOptions told = options;
    if (scale != nullptr) told.scale = std::strtod(scale, nullptr);
    const double personScale = told.scale.value_or(1.0);
    auto window = Window::open({"Reach Atlas", options.width, options.height, personScale > 0.0 ? personScale : 1.0, options.hidden});
    if (!window) {
        say(lineOf(window.problem()));
        return 1;
    }
    auto painter = ScenePainter::make(options.shaders);
    if (!painter) {
        say(lineOf(painter.problem()));
        return 1;
    }
    FrameLoop loop(std::move(atlas), fonts, told, *window, *painter);
    return loop.run();
}

}  // namespace app
