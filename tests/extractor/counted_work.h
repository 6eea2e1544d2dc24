// Work that the extractor does, counted and not timed: the compiler calls __sanitizer_cov_trace_pc() at every basic
// block (tests/CMakeLists.txt compiles the extractor a second time for that), and the C library's searches and copies,
// which are loops that the compiler cannot see into, count a block for each byte.
#pragma once

#include <cstdint>

namespace doczone::extractor {

// Since the program began.
std::uint64_t counted_work();

}  // namespace doczone::extractor
