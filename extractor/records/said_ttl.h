// Times to live as pages say them: in seconds, in a zone's units, or in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace doczone::extractor {

// Seconds: of `3600`, `1h`, `1 hour`, `1 Stunde`, `１時間`. Empty for what says no time.
std::optional<std::uint32_t> said_ttl(std::string_view text);

}  // namespace doczone::extractor
