// The days that a page's front matter gives: when it was written, and when it was last changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/pages/front_matter.h"

namespace doczone::extractor {

// By the key of the front matter (`ms.date`, `lastmod`, `last_update.date` …); days as `2021-01-14`.
using PageDates = std::map<std::string, std::string>;

// Nothing when it is no day, or one that may be read in two ways (`04/05/2020`). `month_first`: it is known to be
// written as Americans do.
std::optional<std::string> parse_day(std::string_view text, bool month_first);

PageDates read_page_dates(const FrontMatter& front_matter);

// What the one key says that tells most and that both have: the day of `page` and the later one of `source`. Nothing
// when there is no such key, or when it says no later day.
struct OlderDay {
  std::string key, page, source;
};
std::optional<OlderDay> older_day(const PageDates& page, const PageDates& source);

}  // namespace doczone::extractor
