#include "app/jobs/map_loader.h"

#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace app {
namespace {

geodata::Result<geodata::Boundaries> ownBoundaries(const std::filesystem::path& datasets, const std::string& source, geodata::Problems& problems) {
    auto countries = geodata::readCountries(datasets / "boundaries" / "countries.csv");
    if (countries) countries = geodata::withOtherNames(*countries, datasets / "boundaries");
    if (!countries) return countries.problem();
    return geodata::readBoundariesFrom(source, geodata::lookupIn(*countries), problems);
}

MapLoaderSteps stepsFor(std::filesystem::path datasets, std::string source, Triangulate triangulate) {
    MapLoaderSteps steps;
    // A source of the person's own has one scale, whatever is asked for.
    if (source.empty()) {
        steps.scales.assign(geodata::allScales.begin(), geodata::allScales.end());
    } else {
        steps.scales = {geodata::Scale::OneTo110Million};
    }
    steps.read = [datasets = std::move(datasets), source = std::move(source)](geodata::Scale scale, geodata::Problems& problems) {
        return source.empty() ? geodata::readBoundaries(datasets, scale) : ownBoundaries(datasets, source, problems);
    };
    steps.project = [](const geodata::Boundaries& boundaries, const geodata::Projection& projection) { return makeMapMesh(boundaries, projection); };
    steps.cut = [](const MapMesh& whole, const std::optional<geodata::MapBox>& part, const Triangulate& cutInto) {
        return part ? partOfMapMesh(whole, *part, cutInto) : triangulated(whole, cutInto);
    };
    steps.triangulate = std::move(triangulate);
    return steps;
}

void appendTriangles(MapTriangles& all, const MapTriangles& more) {
    const auto pointsBefore = static_cast<std::uint32_t>(all.points.size());
    all.areaStarts.push_back(static_cast<std::uint32_t>(all.indices.size()));
    all.points.insert(all.points.end(), more.points.begin(), more.points.end());
    std::transform(more.indices.begin(), more.indices.end(), std::back_inserter(all.indices),
                   [pointsBefore](std::uint32_t index) { return index + pointsBefore; });
}

// The same triangles, area by area, as long as somebody wants them. At 1:10m all areas together take about a second.
Triangulate stoppable(const Triangulate& triangulate, std::function<bool()> isWanted) {
    if (!triangulate) return {};
    return [&triangulate, isWanted = std::move(isWanted)](std::span<const geodata::MapPaths> areas) {
        MapTriangles all;
        for (std::size_t area = 0; area < areas.size() && isWanted(); ++area) {
            appendTriangles(all, triangulate(areas.subspan(area, 1)));
        }
        all.areaStarts.push_back(static_cast<std::uint32_t>(all.indices.size()));
        return all;
    };
}

}  // namespace

struct MapLoader::Work {
    Work(MapLoaderSteps stepsToDo, std::function<void()> wake) : steps(std::move(stepsToDo)), onReady(std::move(wake)) {}

    // Never changed after the thread has begun.
    MapLoaderSteps steps;
    std::function<void()> onReady;

    // Shared between the threads, under `mutex`.
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::optional<MapRequest> wanted;
    std::vector<geodata::Scale> given;  // For the projection and part wanted.
    std::vector<geodata::Scale> unreadable;
    std::vector<std::shared_ptr<const MapMesh>> finished;
    geodata::Problems problems;
    std::map<geodata::Scale, double> seconds;  // To make a mesh.
    bool busy = false;
    bool stopping = false;

    // The loader thread's own.
    std::map<geodata::Scale, geodata::Boundaries> boundaries;
    std::map<geodata::Scale, std::shared_ptr<const MapMesh>> projected;  // Whole, without triangles; for one projection.

    std::thread thread;  // Last: it uses all of the above.

    // What is to be made next; the mutex is held.
    [[nodiscard]] std::optional<MapMeshKey> next() const {
        if (!wanted) return std::nullopt;
        for (const auto scale : steps.scales) {
            const bool isDone = std::find(given.begin(), given.end(), scale) != given.end();
            const bool isLost = std::find(unreadable.begin(), unreadable.end(), scale) != unreadable.end();
            if (scale <= wanted->finest && !isDone && !isLost) return MapMeshKey{scale, wanted->projection, partOf(*wanted, scale)};
        }
        return std::nullopt;
    }

    // The coarsest is always whole: there is something to show wherever one goes.
    [[nodiscard]] std::optional<geodata::MapBox> partOf(const MapRequest& request, geodata::Scale scale) const {
        return scale == steps.scales.front() ? std::nullopt : request.part;
    }

    // Whether a mesh that was begun should be finished.
    [[nodiscard]] bool isWanted(const MapMeshKey& key) const {
        const std::scoped_lock lock(mutex);
        if (stopping) return false;
        if (key.scale == steps.scales.front()) return true;
        return wanted && wanted->projection == key.projection && key.scale <= wanted->finest && key.part == wanted->part;
    }

    [[nodiscard]] const geodata::Boundaries* boundariesAt(geodata::Scale scale) {
        const auto known = boundaries.find(scale);
        if (known != boundaries.end()) return &known->second;
        geodata::Problems found;
        auto read = steps.read(scale, found);
        if (!read) found.push_back(read.problem());
        {
            const std::scoped_lock lock(mutex);
            problems.insert(problems.end(), found.begin(), found.end());
            if (!read) unreadable.push_back(scale);
        }
        return read ? &boundaries.emplace(scale, *std::move(read)).first->second : nullptr;
    }

    void make(const MapMeshKey& key) {
        const auto* source = boundariesAt(key.scale);
        const auto wantedStill = [this, key] { return isWanted(key); };
        if (source == nullptr || !wantedStill()) return;
        auto& whole = projected[key.scale];
        const bool isKnown = whole && whole->key.projection == key.projection;
        const auto began = std::chrono::steady_clock::now();
        if (!isKnown) whole = steps.project(*source, key.projection);
        if (!wantedStill()) return;
        auto mesh = steps.cut(*whole, key.part, stoppable(steps.triangulate, wantedStill));
        if (!wantedStill()) return;  // Its triangles may be incomplete.
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
        const std::scoped_lock lock(mutex);
        const auto known = seconds.find(key.scale);
        if (!isKnown) seconds[key.scale] = known == seconds.end() ? taken.count() : (known->second + taken.count()) / 2.0;
        finished.push_back(std::move(mesh));
        if (wanted && wanted->projection == key.projection && partOf(*wanted, key.scale) == key.part) given.push_back(key.scale);
    }

    void run() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            const auto key = next();
            busy = key.has_value();
            if (!key) {
                changed.wait(lock);
                continue;
            }
            lock.unlock();
            make(*key);
            lock.lock();
            busy = !stopping && next().has_value();
            lock.unlock();
            onReady();
            lock.lock();
        }
    }
};

MapLoader::MapLoader(std::filesystem::path datasets, std::string boundarySource, Triangulate triangulate, std::function<void()> onReady)
    : MapLoader(stepsFor(std::move(datasets), std::move(boundarySource), std::move(triangulate)), std::move(onReady)) {}

MapLoader::MapLoader(MapLoaderSteps steps, std::function<void()> onReady) : work_(std::make_unique<Work>(std::move(steps), std::move(onReady))) {
    work_->thread = std::thread([work = work_.get()] { work->run(); });
}

MapLoader::~MapLoader() {
    {
        const std::scoped_lock lock(work_->mutex);
        work_->stopping = true;
    }
    work_->changed.notify_all();
    work_->thread.join();
}

void MapLoader::request(const MapRequest& wanted) {
    {
        const std::scoped_lock lock(work_->mutex);
        if (work_->wanted == wanted) return;
        if (!work_->wanted || work_->wanted->projection != wanted.projection) {
            work_->given.clear();
        } else if (work_->wanted->part != wanted.part) {
            std::erase_if(work_->given, [this](geodata::Scale scale) { return scale != work_->steps.scales.front(); });
        }
        work_->wanted = wanted;
    }
    work_->changed.notify_all();
}

std::vector<std::shared_ptr<const MapMesh>> MapLoader::take() {
    const std::scoped_lock lock(work_->mutex);
    return std::exchange(work_->finished, {});
}

geodata::Problems MapLoader::takeProblems() {
    const std::scoped_lock lock(work_->mutex);
    return std::exchange(work_->problems, {});
}

std::optional<double> MapLoader::secondsToMake(geodata::Scale scale) const {
    const std::scoped_lock lock(work_->mutex);
    const auto known = work_->seconds.find(scale);
    return known == work_->seconds.end() ? std::nullopt : std::optional(known->second);
}

bool MapLoader::idle() const {
    const std::scoped_lock lock(work_->mutex);
    return !work_->busy && !work_->next();
}

}  // namespace app
