#include "harness/zone/zone_format.h"

#include <array>

namespace doczone::harness {
namespace {

constexpr std::array<std::string_view, 8> kNames{"auto",       "bind",    "windows", "azure",
                                                 "cloudflare", "godaddy", "route53", "dig"};

}  // namespace

std::optional<ZoneFormat> parse_zone_format(std::string_view text) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return static_cast<ZoneFormat>(i);
  }
  return std::nullopt;
}

std::string_view to_string(ZoneFormat format) {
  return kNames[static_cast<std::size_t>(format)];
}

}  // namespace doczone::harness
