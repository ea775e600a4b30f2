#include "app/shell/frame_loop.h"

#include "app/loading/map_loader.h"
#include "app/panels/window_panels.h"
#include "app/render/scene_painter.h"
#include "app/render/triangulate.h"
#include "app/shell/map_feed.h"
#include "app/shell/panel_frame.h"
#include "app/shell/scene_keeper.h"
#include "app/shell/sdl_events.h"
#include "app/shell/window.h"
#include "app/shell/window_picture.h"
#include "app/shell/window_title.h"

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

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// ImGui lays out with the sizes and focus of the frame before: after a change it takes this many frames until nothing moves.
constexpr int framesToSettle = 3;
// Until a text field that is entered or left says so in ImGui's WantTextInput.
constexpr int framesToHandOver = 3;
constexpr milliseconds yearWhilePlaying{900};
// The map is at rest when it has not been moved for this long: fine detail and smooth edges are worth their time then.
constexpr milliseconds restAfter{150};
constexpr milliseconds cursorBlink{400};
constexpr milliseconds buttonRepeat{50};

void say(const std::string& line) { std::cerr << "reach-atlas: " << line << '\n'; }

bool movesMap(const Action& action) {
    return std::holds_alternative<PanBy>(action) || std::holds_alternative<ZoomAt>(action) || std::holds_alternative<TurnBy>(action);
}

class FrameLoop {
public:
    FrameLoop(const geodata::Atlas& atlas, const Fonts& fonts, const WindowOptions& options, Window& window, ScenePainter& painter)
        : atlas_(atlas),
          fonts_(fonts),
          options_(options),
          window_(window),
          painter_(painter),
          wakeEvent_(SDL_RegisterEvents(1)),
          panelFrame_(window, [&](double pixelsPerPoint) { return loadPanelFonts(options.datasets, atlas.records, pixelsPerPoint); }),
          session_(options.session),
          keeper_(atlas, fonts),
          loader_(options.datasets, options.boundarySource, triangulate, [event = wakeEvent_] { wake(event); }) {}

    int run() {
        while (!done_) {
            waitForEvents();
            runScript();
            letTimePass();
            takeMaps();
            if (done_) break;
            refresh();
            if (framesOwed_ > 0) drawFrame({});
        }
        if (std::getenv("REACH_COUNT_FRAMES") != nullptr)
            std::cerr << "frames: " << framesDrawn_ << ", while waiting: " << framesWhileWaiting_ << '\n';
        return status_;
    }

private:
    // Called on the loader's thread.
    static void wake(Uint32 type) {
        SDL_Event event{};
        event.type = type;
        SDL_PushEvent(&event);
    }

    void fail(const std::string& line) {
        say(line);
        status_ = 1;
        done_ = true;
    }

    // --- Sleeping and waking -------------------------------------------------------------------------------------------------

    // Milliseconds until something is to be done without an event; negative: never.
    [[nodiscard]] int sleepFor() const {
        if (framesOwed_ > 0 || scriptCanGoOn()) return 0;
        auto next = Clock::time_point::max();
        for (const auto& time : {restAt_, refineAt_, playAt_, scriptWaitsUntil_, panelsAt_}) {
            if (time) next = std::min(next, *time);
        }
        if (next == Clock::time_point::max()) return -1;
        const auto left = std::chrono::ceil<milliseconds>(next - Clock::now()).count();
        return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
    }

    void waitForEvents() {
        SDL_Event event{};
        keysPressed_.clear();
        if (heldBack_) {
            handle(*std::exchange(heldBack_, std::nullopt));
        } else {
            const int most = sleepFor();
            if ((most < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, most)) == 0) return;
            handle(event);
        }
        while (!heldBack_ && SDL_PollEvent(&event) != 0) handle(event);
    }

    static bool isTyped(const SDL_Event& event) {
        return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP || event.type == SDL_TEXTINPUT;
    }

    // A key pressed and let go between two frames would be lost: ImGui (before 1.87) looks at keys once a frame. So the letting go
    // waits for the next frame, and with it all that came later. So does what is typed while the keyboard changes hands.
    // Letters typed into a field come as texts and are not lost.
    [[nodiscard]] bool comesTooSoon(const SDL_Event& event) const {
        if (framesUntilHandedOver_ > 0 && isTyped(event)) return true;
        constexpr int chords = KMOD_CTRL | KMOD_ALT | KMOD_GUI;
        const bool isLetter = event.key.keysym.sym > SDLK_SPACE && event.key.keysym.sym < SDLK_DELETE && (event.key.keysym.mod & chords) == 0;
        if (panelFrame_.wishes().text && isLetter) return false;
        return event.type == SDL_KEYUP && std::find(keysPressed_.begin(), keysPressed_.end(), event.key.keysym.scancode) != keysPressed_.end();
    }

    void handle(const SDL_Event& event) {
        if (event.type == wakeEvent_) return;
        framesOwed_ = framesToSettle;
        if (comesTooSoon(event)) {
            heldBack_ = event;
            return;
        }
        if (event.type == SDL_TEXTINPUT && std::exchange(swallowsText_, false)) return;
        if (event.type == SDL_KEYDOWN) keyGoesDown(event.key.keysym);
        if (event.type == SDL_QUIT) done_ = true;
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_LEAVE) pointerIsInside_ = false;
        if (event.type == SDL_MOUSEMOTION) pointerIsInside_ = true;
        panelFrame_.handle(event);
        const auto happened = mapEventFrom(event, window_.pointsPerUnit(), pointer_);
        if (happened && concernsMap(*happened)) react(*happened);
    }

    void keyGoesDown(const SDL_Keysym& key) {
        keysPressed_.push_back(key.scancode);
        swallowsText_ = false;
        const bool leavesField = key.sym == SDLK_ESCAPE || key.sym == SDLK_RETURN || key.sym == SDLK_KP_ENTER || key.sym == SDLK_TAB;
        if (leavesField && panelFrame_.wishes().text) framesUntilHandedOver_ = framesToHandOver;
    }

    [[nodiscard]] bool concernsMap(const MapEvent& event) const {
        const auto wishes = panelFrame_.wishes();
        if (const auto* key = std::get_if<KeyPressed>(&event)) {
            if (key->key == MapKey::F5 || key->key == MapKey::F11) return true;
            return !wishes.text && (!wishes.keys || key->held.control);
        }
        return gesture_ || !wishes.mouse;
    }

    void react(const MapEvent& event) {
        const auto layout = layoutNow();
        const PagePoint middle{(layout.insets.left + layout.size.width - layout.insets.right) / 2.0,
                               (layout.insets.top + layout.size.height - layout.insets.bottom) / 2.0};
        const MapContext context{atlas_, session_.view, keeper_.scene(), placementFor(session_.view, layout), middle, memory_.presenting};
        const auto input = inputFrom(event, context, gesture_);
        for (const auto& command : input.commands) performByHand(command);
        if (input.focusSearch) {
            memory_.focusSearch = true;
            framesUntilHandedOver_ = framesToHandOver;
            // The slash that leads to the field is not meant for it.
            const auto* key = std::get_if<KeyPressed>(&event);
            swallowsText_ = key != nullptr && !key->held.control;
        }
    }

    // --- Commands ------------------------------------------------------------------------------------------------------------

    void perform(const Command& command, geodata::Problems& problems) {
        framesOwed_ = framesToSettle;
        std::visit([&](const auto& each) { act(each, problems); }, command);
    }

    // What a person does wrong is said in the window.
    void performByHand(const Command& command) {
        geodata::Problems problems;
        perform(command, problems);
        for (const auto& problem : problems) memory_.notices.push_back({.text = problem.what, .isProblem = true});
    }

    void act(const Action& action, geodata::Problems& problems) {
        session_ = reduce(std::move(session_), action, atlas_, problems);
        if (movesMap(action)) restAt_ = Clock::now() + restAfter;
        if (!session_.playing) playAt_.reset();
        if (session_.playing && !playAt_) playAt_ = Clock::now() + yearWhilePlaying;
    }
    void act(const Present& command, geodata::Problems&) {
        memory_.presenting = command.on;
        // A script's pictures keep the size they were asked for.
        if (options_.script.empty() && !options_.hidden) window_.setFullscreen(command.on);
    }
    void act(const Save& command, geodata::Problems& problems) {
        const auto saved = options_.savePage(session_.view, command.file);
        if (saved) {
            memory_.notices.push_back({.text = "Saved " + *saved});
        } else {
            problems.push_back(saved.problem());
        }
    }
    void act(const Screenshot& command, geodata::Problems& problems) {
        refresh();
        if (auto problem = drawFrame(command.file)) problems.push_back(*std::move(problem));
    }
    void act(const Wait& command, geodata::Problems&) { scriptWaitsUntil_ = Clock::now() + milliseconds(command.milliseconds); }
    void act(const Quit&, geodata::Problems&) { done_ = true; }
    void act(const WaitForMap&, geodata::Problems&) {}  // What it waits for is in scriptCanGoOn().

    // --- The script ----------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool isSettled() const { return framesOwed_ == 0 && mapIsComplete_ && !restAt_ && !refineAt_; }

    [[nodiscard]] bool scriptCanGoOn() const {
        if (scriptAt_ >= options_.script.size() || scriptWaitsUntil_) return false;
        const auto& command = options_.script[scriptAt_].command;
        const bool needsPicture = std::holds_alternative<Screenshot>(command) || std::holds_alternative<WaitForMap>(command);
        return !needsPicture || isSettled();
    }

    void runScript() {
        while (!done_ && scriptCanGoOn()) {
            const auto& line = options_.script[scriptAt_++];
            geodata::Problems problems;
            const int owedBefore = framesOwed_;
            perform(line.command, problems);
            // A wait leaves the picture as it is.
            if (std::holds_alternative<Wait>(line.command) || std::holds_alternative<WaitForMap>(line.command)) framesOwed_ = owedBefore;
            if (!problems.empty()) fail("--do \"" + line.text + "\": " + problems.front().what);
        }
    }

    // --- What changes by itself ----------------------------------------------------------------------------------------------

    void letTimePass() {
        const auto now = Clock::now();
        if (scriptWaitsUntil_ && now >= *scriptWaitsUntil_) scriptWaitsUntil_.reset();
        if (restAt_ && now >= *restAt_) {
            restAt_.reset();
            framesOwed_ = std::max(framesOwed_, 1);
        }
        if (refineAt_ && now >= *refineAt_) {
            refineAt_.reset();
            refines_ = true;
            framesOwed_ = std::max(framesOwed_, 1);
        }
        if (panelsAt_ && now >= *panelsAt_) {
            panelsAt_.reset();
            framesOwed_ = std::max(framesOwed_, 1);
        }
        if (playAt_ && now >= *playAt_) {
            playAt_ = now + yearWhilePlaying;
            performByHand(session_.view.lastYear < sliderYears(atlas_, session_.view).last ? Action(StepYear{1}) : Action(TogglePlay{}));
        }
    }

    void takeMaps() {
        const auto layout = layoutNow();
        const auto wanted = scaleFor(placementFor(session_.view, layout), window_.pixelsPerPoint());
        const auto missing = feed_.missingFor(session_.view, wanted, restAt_.has_value());
        if (missing) loader_.request(*missing);
        const bool isComplete = loader_.idle();  // Asked before the meshes are taken: then the last of them is among these.
        feed_.add(loader_.take());
        if (isComplete != mapIsComplete_) framesOwed_ = std::max(framesOwed_, 1);
        mapIsComplete_ = isComplete;
        for (const auto& problem : loader_.takeProblems()) {
            say(lineOf(problem));
            memory_.notices.push_back({.text = lineOf(problem), .isProblem = true});
            framesOwed_ = framesToSettle;
            if (isComplete && !keeper_.mesh()) status_ = 1;
        }
    }

    // --- Drawing -------------------------------------------------------------------------------------------------------------

    [[nodiscard]] PageLayout layoutNow() const {
        const auto size = window_.size();
        return {size, insetsFor(size, session_, memory_), Medium::Screen};
    }

    void refresh() {
        if (!keeper_.update(session_.view, layoutNow(), window_.pixelsPerPoint(), feed_)) return;
        sceneIsNew_ = true;
        framesOwed_ = std::max(framesOwed_, 1);
        window_.setTitle(windowTitle(atlas_, session_.view, keeper_.sentence()));
    }

    [[nodiscard]] std::vector<Command> layOutPanels() {
        if (styledFor_ != session_.view.theme) applyPanelStyle(session_.view.theme);
        styledFor_ = session_.view.theme;
        const bool hovers = pointerIsInside_ && !gesture_ && !panelFrame_.wishes().mouse;
        const WindowInput input{.atlas = atlas_,
                                .session = session_,
                                .selection = keeper_.selection(),
                                .hovered = hovers ? targetAt(keeper_.scene(), pointer_.at) : nullptr,
                                .size = window_.size(),
                                .mapIsLoading = !mapIsComplete_,
                                .boundariesOrigin = keeper_.mesh() ? keeper_.mesh()->origin : ""};
        std::vector<Command> commands;
        panelFrame_.layOut(window_, [&] { drawWindowPanels(input, memory_, commands); });
        return commands;
    }

    void planNextFrame() {
        panelsAt_.reset();
        const auto within = [this](milliseconds time) { panelsAt_ = std::min(panelsAt_.value_or(Clock::time_point::max()), Clock::now() + time); };
        if (std::isfinite(memory_.nextFrameWithin)) within(milliseconds(std::lround(std::clamp(memory_.nextFrameWithin, 0.0, 60.0) * 1000.0)));
        if (panelFrame_.wishes().text) within(cursorBlink);
        if (SDL_GetMouseState(nullptr, nullptr) != 0 && panelFrame_.wishes().mouse) within(buttonRepeat);
    }

    // What is new is shown quickly first; when nothing newer has come for a moment it is drawn as well as it can be.
    void paintMap() {
        if (sceneIsNew_ || refines_) {
            painter_.draw(keeper_.scene(), fonts_, window_.pixelsPerPoint(), sceneIsNew_ ? Motion::Moving : Motion::Resting);
            refineAt_ = painter_.isRough() ? std::optional(Clock::now() + restAfter) : std::nullopt;
        } else {
            painter_.drawAgain();
        }
        sceneIsNew_ = false;
        refines_ = false;
    }

    // With a file the picture is also written there.
    std::optional<geodata::Problem> drawFrame(const std::string& pictureFile) {
        framesOwed_ = std::max(0, framesOwed_ - 1);
        framesUntilHandedOver_ = std::max(0, framesUntilHandedOver_ - 1);
        ++framesDrawn_;
        if (scriptWaitsUntil_) ++framesWhileWaiting_;
        const auto commands = layOutPanels();
        planNextFrame();
        paintMap();
        panelFrame_.paint();
        std::optional<geodata::Problem> problem;
        if (!pictureFile.empty()) {
            const auto written = writeWindowPicture(window_, keeper_.scene(), pictureFile);
            if (!written) problem = written.problem();
        }
        window_.swap();
        for (const auto& command : commands) performByHand(command);
        return problem;
    }

    const geodata::Atlas& atlas_;
    const Fonts& fonts_;
    const WindowOptions& options_;
    Window& window_;
    ScenePainter& painter_;
    Uint32 wakeEvent_;
    PanelFrame panelFrame_;

    Session session_;
    PanelMemory memory_;
    SceneKeeper keeper_;
    MapFeed feed_;
    std::optional<MapGesture> gesture_;
    PointerPlace pointer_;
    bool pointerIsInside_ = false;

    std::vector<SDL_Scancode> keysPressed_;  // Since the last frame.
    std::optional<SDL_Event> heldBack_;
    int framesUntilHandedOver_ = 0;  // What is typed waits so long, while a text field is entered or left.
    bool swallowsText_ = false;      // The next text belongs to the key that led to the field.

    std::optional<Clock::time_point> restAt_;    // Set while the map moves.
    std::optional<Clock::time_point> refineAt_;  // Set while the picture shown is rough.
    std::optional<Clock::time_point> playAt_;
    std::optional<Clock::time_point> panelsAt_;
    std::optional<Clock::time_point> scriptWaitsUntil_;
    std::size_t scriptAt_ = 0;

    std::optional<Theme> styledFor_;
    bool sceneIsNew_ = true;
    bool refines_ = false;
    bool mapIsComplete_ = false;
    int framesOwed_ = framesToSettle;
    int framesDrawn_ = 0;
    int framesWhileWaiting_ = 0;
    int status_ = 0;
    bool done_ = false;

    MapLoader loader_;  // Last: its thread stops before anything it wakes is gone.
};

}  // namespace

int runWindow(const geodata::Atlas& atlas, const Fonts& fonts, const WindowOptions& options) {
    const char* scale = std::getenv("REACH_SCALE");
    const double personScale = scale != nullptr ? std::strtod(scale, nullptr) : options.scale;
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
    FrameLoop loop(atlas, fonts, options, *window, *painter);
    return loop.run();
}

}  // namespace app
