// The one main() of all doctest programs, and what the sanitizers are told.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// The sanitizers look these up by name; without one they are never called.
extern "C" const char* __asan_default_options();       // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __tsan_default_options();       // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __tsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __ubsan_default_options();      // NOLINT(bugprone-reserved-identifier)

const char* __tsan_default_options() { return "halt_on_error=1"; }
const char* __ubsan_default_options() { return "print_stacktrace=1"; }

// GDAL takes its own recursive locks in two orders while it registers drivers; it is not built with the sanitizer.
const char* __tsan_default_suppressions() { return "deadlock:libgdal.so"; }

// Graphics drivers and cairo's PDF fonts leak a few hundred bytes of their own, and a driver is gone when its leak could be named. All other
// rooms are held to leak nothing.
#ifdef REACH_TESTS_DRAW
const char* __asan_default_options() { return "detect_leaks=0"; }
#else
const char* __asan_default_options() { return "detect_leaks=1"; }
#endif
