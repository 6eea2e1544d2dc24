// How a zone file is written: the standard, or the habits of the tool that exported it; and what one reading may cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace doczone::harness {

// `automatic` takes the habits of a tool only where the file names it beyond doubt (its header, a word that no other
// tool writes).
enum class ZoneFormat { automatic, bind, windows, azure, cloudflare, godaddy, route53, dig };

// "auto", "bind", …; empty for any other word.
std::optional<ZoneFormat> parse_zone_format(std::string_view text);
std::string_view to_string(ZoneFormat format);

// Limits of one run, and what it has used up; shared by all its zones. Not for several threads at once.
struct ZoneBudget {
  std::size_t bytes = std::size_t{1} << 30;  // of all files together
  std::size_t records = 10'000'000;          // of all files and directives together
  std::size_t generated = 1'000'000;         // of those, made by $GENERATE
  std::size_t include_depth = 8;
  std::size_t includes = 20'000;  // of all files together: few and small ones can ask for each other very often
  std::size_t errors = 50'000;    // told for one zone; the rest is counted

  std::size_t bytes_used = 0, records_used = 0, generated_used = 0, includes_used = 0;
};

}  // namespace doczone::harness
