// Times to live as pages say them: in seconds, in a zone's units, or in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace doczone::extractor {

// Seconds: of `3600`, `1h`, `1 hour`, `1 Stunde`, `１時間`. Empty for what says no time.
std::optional<std::uint32_t> said_ttl(std::string_view text);

// A word that names a unit of time.
struct TimeUnit {
  unsigned long long seconds = 0;
  std::size_t length = 0;  // of the stem, in bytes
};
// The unit with whose name the text begins; of several stems the longest: `วินาที` is a second, and ends in a minute.
std::optional<TimeUnit> unit_at_start(std::string_view text);

// The seconds of the unit that a word or a short form calls: 3600 for `hours`, `Std.`.
std::optional<unsigned long long> seconds_called(std::string_view word);

// How far the digits at the beginning reach, in groups of three or not: of `3600`, `3,600 seconds`, `86.400`.
std::size_t grouped_digits(std::string_view text);

}  // namespace doczone::extractor
