// The one main() of all doctest programs, and what the sanitizers are told.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// The sanitizers look these up by name; without one they are never called.
extern "C" const char* __tsan_default_options();       // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __tsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __ubsan_default_options();      // NOLINT(bugprone-reserved-identifier)

const char* __tsan_default_options() { return "halt_on_error=1"; }
const char* __ubsan_default_options() { return "print_stacktrace=1"; }

// GDAL takes its own recursive locks in two orders while it registers drivers; it is not built with the sanitizer.
const char* __tsan_default_suppressions() { return "deadlock:libgdal.so"; }
