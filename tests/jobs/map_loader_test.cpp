// The loader gives what was asked for last, coarse first, never blocks its caller for long and loses no problem. Run under the
// thread sanitizer.
#include "app/jobs/map_loader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <random>
#include <thread>

namespace {

using geodata::Scale;
using std::chrono::milliseconds;

// A world that takes as long as it is told to.
struct FakeWorld {
    std::atomic<int> reads = 0;
    std::atomic<int> projected = 0;
    std::atomic<int> meshes = 0;
    std::atomic<int> areasCut = 0;
    std::atomic<int> wakes = 0;
    milliseconds making{0};
    milliseconds cutting{0};
    bool fineIsBroken = false;

    app::MapLoaderSteps steps() {
        app::MapLoaderSteps made;
        made.scales.assign(geodata::allScales.begin(), geodata::allScales.end());
        made.read = [this](Scale scale, geodata::Problems& problems) -> geodata::Result<geodata::Boundaries> {
            ++reads;
            if (scale == Scale::OneTo50Million && fineIsBroken) return geodata::Problem{"50m.fgb", "not found"};
            if (scale == Scale::OneTo10Million && fineIsBroken) problems.push_back({"10m.fgb", "one feature without a shape"});
            geodata::Boundaries boundaries;
            boundaries.scale = scale;
            return boundaries;
        };
        made.project = [this](const geodata::Boundaries& boundaries, const geodata::Projection& projection) {
            std::this_thread::sleep_for(making);
            auto mesh = std::make_shared<app::MapMesh>();
            mesh->key = {boundaries.scale, projection};
            ++projected;
            return std::shared_ptr<const app::MapMesh>(mesh);
        };
        made.cut = [this](const app::MapMesh& whole, const std::optional<geodata::MapBox>& part, const app::Triangulate& triangulate) {
            auto mesh = std::make_shared<app::MapMesh>(whole);
            mesh->key.part = part;
            const std::vector<geodata::MapPaths> rings(20);
            mesh->areaTriangles = triangulate(rings);
            ++meshes;
            return std::shared_ptr<const app::MapMesh>(mesh);
        };
        made.triangulate = [this](std::span<const geodata::MapPaths> areas) {
            std::this_thread::sleep_for(cutting);
            areasCut += static_cast<int>(areas.size());
            return app::MapTriangles{{}, {}, std::vector<std::uint32_t>(areas.size() + 1, 0)};
        };
        return made;
    }
};

app::MapRequest requestAt(double lon, Scale finest) { return {{geodata::ProjectionKind::Orthographic, {lon, 0.0}}, finest}; }

void waitUntilIdle(const app::MapLoader& loader) {
    const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!loader.idle() && std::chrono::steady_clock::now() < latest) std::this_thread::sleep_for(milliseconds(1));
    REQUIRE(loader.idle());
}

}  // namespace

TEST_CASE("while one pans, parts are cut out of what was projected once; the coarsest is whole and given once") {
    FakeWorld world;
    app::MapLoader loader(world.steps(), [&] { ++world.wakes; });
    const geodata::MapBox here{{0.0, 0.0}, {1.0, 1.0}};
    const geodata::MapBox there{{0.5, 0.0}, {1.5, 1.0}};
    auto wanted = requestAt(10.0, Scale::OneTo10Million);
    wanted.part = here;
    loader.request(wanted);
    waitUntilIdle(loader);
    auto meshes = loader.take();
    REQUIRE(meshes.size() == 3);
    CHECK_FALSE(meshes[0]->key.part);
    CHECK(meshes[1]->key.part == here);
    CHECK(meshes[2]->key.part == here);
    wanted.part = there;
    loader.request(wanted);
    waitUntilIdle(loader);
    meshes = loader.take();
    REQUIRE(meshes.size() == 2);
    CHECK(meshes[0]->key.scale == Scale::OneTo50Million);
    CHECK(meshes[1]->key.part == there);
    CHECK(world.projected == 3);
}

TEST_CASE("a request gives every scale up to the finest, coarse first, each complete") {
    FakeWorld world;
    app::MapLoader loader(world.steps(), [&] { ++world.wakes; });
    CHECK(loader.idle());
    loader.request(requestAt(10.0, Scale::OneTo10Million));
    waitUntilIdle(loader);
    const auto meshes = loader.take();
    REQUIRE(meshes.size() == 3);
    for (std::size_t index = 0; index < meshes.size(); ++index) {
        CHECK(meshes[index]->key == app::MapMeshKey{geodata::allScales[index], requestAt(10.0, {}).projection});
        CHECK(meshes[index]->areaTriangles.areaStarts.size() == 21);
    }
    CHECK(loader.take().empty());
}

TEST_CASE("what is there for a projection is not made again, and boundaries are read once") {
    FakeWorld world;
    app::MapLoader loader(world.steps(), [] {});
    for (const auto finest : {Scale::OneTo110Million, Scale::OneTo50Million, Scale::OneTo50Million, Scale::OneTo110Million, Scale::OneTo50Million}) {
        loader.request(requestAt(0.0, finest));
        waitUntilIdle(loader);
    }
    CHECK(world.meshes == 2);
    loader.request(requestAt(5.0, Scale::OneTo50Million));
    waitUntilIdle(loader);
    CHECK(world.meshes == 4);
    CHECK(world.reads == 2);
}

TEST_CASE("however requests come, the last one is served in full") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        FakeWorld world;
        world.making = milliseconds(1);
        std::vector<std::shared_ptr<const app::MapMesh>> meshes;
        app::MapLoader loader(world.steps(), [&] { ++world.wakes; });
        app::MapRequest last;
        for (int step = 0; step < 100; ++step) {
            last = requestAt(static_cast<double>(random() % 4), geodata::allScales[random() % 3]);
            loader.request(last);
            if (random() % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 2000));
            for (auto& mesh : loader.take()) meshes.push_back(std::move(mesh));
        }
        waitUntilIdle(loader);
        for (auto& mesh : loader.take()) meshes.push_back(std::move(mesh));
        for (const auto scale : geodata::allScales) {
            if (scale > last.finest) continue;
            const app::MapMeshKey key{scale, last.projection};
            CHECK(std::any_of(meshes.begin(), meshes.end(), [&](const auto& mesh) { return mesh->key == key; }));
        }
        CHECK(std::all_of(meshes.begin(), meshes.end(), [](const auto& mesh) { return mesh->areaTriangles.areaStarts.size() == 21; }));
        CHECK(world.wakes >= static_cast<int>(meshes.size()));
    }
}

TEST_CASE("a globe turned without pause still gets coarse maps") {
    FakeWorld world;
    world.making = milliseconds(5);
    app::MapLoader loader(world.steps(), [] {});
    for (int step = 0; step < 100; ++step) {
        loader.request(requestAt(static_cast<double>(step), Scale::OneTo110Million));
        std::this_thread::sleep_for(milliseconds(1));
    }
    CHECK(loader.take().size() > 3);
}

TEST_CASE("a fine map nobody wants any more is given up in the middle and not given out") {
    FakeWorld world;
    app::MapLoader loader(world.steps(), [] {});
    loader.request(requestAt(0.0, Scale::OneTo50Million));
    waitUntilIdle(loader);
    CHECK(loader.take().size() == 2);
    world.areasCut = 0;
    {
        FakeWorld slow;
        slow.cutting = milliseconds(20);
        app::MapLoader slowLoader(slow.steps(), [] {});
        slowLoader.request(requestAt(0.0, Scale::OneTo50Million));
        while (slow.areasCut < 22) std::this_thread::sleep_for(milliseconds(1));
        slowLoader.request(requestAt(1.0, Scale::OneTo110Million));
        waitUntilIdle(slowLoader);
        const auto meshes = slowLoader.take();
        REQUIRE(meshes.size() == 2);
        CHECK(meshes[0]->key.projection.center.lon == 0.0);
        CHECK(meshes[1]->key == app::MapMeshKey{Scale::OneTo110Million, requestAt(1.0, {}).projection});
    }
}

TEST_CASE("a loader can be destroyed at any moment of its work") {
    for (int delay = 0; delay < 20; ++delay) {
        FakeWorld world;
        world.making = milliseconds(2);
        app::MapLoader loader(world.steps(), [&] { ++world.wakes; });
        loader.request(requestAt(0.0, Scale::OneTo10Million));
        loader.request(requestAt(1.0, Scale::OneTo10Million));
        std::this_thread::sleep_for(std::chrono::microseconds(delay * 300));
    }
}

TEST_CASE("a scale that can't be read is one problem, once; the others are made") {
    FakeWorld world;
    world.fineIsBroken = true;
    app::MapLoader loader(world.steps(), [&] { ++world.wakes; });
    loader.request(requestAt(0.0, Scale::OneTo10Million));
    waitUntilIdle(loader);
    CHECK(loader.take().size() == 2);
    const geodata::Problems expected{{"50m.fgb", "not found"}, {"10m.fgb", "one feature without a shape"}};
    CHECK(loader.takeProblems() == expected);
    loader.request(requestAt(1.0, Scale::OneTo10Million));
    waitUntilIdle(loader);
    CHECK(loader.take().size() == 2);
    CHECK(loader.takeProblems().empty());
    CHECK(world.reads == 3);
}

TEST_CASE("a boundary source that does not exist is a problem and leaves the loader idle") {
    std::mutex mutex;
    std::condition_variable woken;
    bool ready = false;
    app::MapLoader loader("/nowhere", "/nowhere/areas.gpkg", {}, [&] {
        const std::scoped_lock lock(mutex);
        ready = true;
        woken.notify_all();
    });
    loader.request(requestAt(0.0, Scale::OneTo10Million));
    std::unique_lock lock(mutex);
    REQUIRE(woken.wait_for(lock, std::chrono::seconds(30), [&] { return ready; }));
    CHECK(loader.idle());
    CHECK(loader.take().empty());
    CHECK(loader.takeProblems().size() == 1);
}

TEST_CASE("a person's own boundaries are known by their names in any language that is read, as on a page") {
    const auto file = std::filesystem::temp_directory_path() / ("reach-loader-" + std::to_string(std::random_device{}()) + ".geojson");
    std::ofstream(file) << R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "\u610f\u5927\u5229"},
        "geometry": {"type": "Polygon", "coordinates": [[[10, 40], [15, 40], [15, 45], [10, 45], [10, 40]]]}}]})";
    app::MapLoader loader(REACH_DATASETS_DIR, file.string(), {}, [] {});
    loader.request(requestAt(0.0, Scale::OneTo110Million));
    waitUntilIdle(loader);
    std::filesystem::remove(file);
    const auto made = loader.take();
    REQUIRE_FALSE(made.empty());
    REQUIRE(made.front()->areas.size() == 1);
    CHECK(made.front()->areas.front().key == "ITA");
    CHECK(loader.takeProblems().empty());
}
