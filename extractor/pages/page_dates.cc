#include "extractor/pages/page_dates.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::extractor {
namespace {

// Those that tell of changes come first: a page may be written once and changed many times.
constexpr std::array<std::string_view, 21> kDateKeys{
    "ms.date",       "lastmod",     "last_modified",    "last-modified", "lastModified",      "last_modified_at",
    "last_updated",  "lastUpdated", "last-updated",     "last_update",   "last_update.date",  "updated",
    "updated_at",    "updatedAt",   "modified",         "dateModified",  "git_revision_date", "revision_date",
    "modified_date", "date",        "POT-Creation-Date"};

constexpr std::string_view kSeparators = "-/.";

struct Day {
  unsigned long long year = 0, month = 0, day = 0;
};

bool is_day(const Day& day) {
  return day.year >= 1970 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

std::string two_digits(unsigned long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Three numbers with the same separator between them; a time may follow.
std::optional<std::array<unsigned long long, 3>> numbers_in(std::string_view text, char& separator) {
  std::array<unsigned long long, 3> out{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t from = at;
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    if (at == from || !parse_unsigned(text.substr(from, at - from), 9999, out[i])) return std::nullopt;
    if (i == 2) break;
    if (at == text.size() || kSeparators.find(text[at]) == std::string_view::npos) return std::nullopt;
    if (i > 0 && text[at] != separator) return std::nullopt;
    separator = text[at++];
  }
  const bool ends = at == text.size() || text[at] == 'T' || is_ascii_space(text[at]);
  return ends ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<std::string> parse_day(std::string_view text, bool month_first) {
  char separator = 0;
  const auto numbers = numbers_in(trim_ascii(text), separator);
  if (!numbers) return std::nullopt;
  const auto [first, second, third] = *numbers;
  Day day;
  if (first > 31) {
    day = {first, second, third};
  } else {
    const Day american{third, first, second}, european{third, second, first};
    const bool may_be_both = is_day(american) && is_day(european) && first != second;
    if (separator == '.') {
      day = european;
    } else if (may_be_both && !month_first) {
      return std::nullopt;
    } else {
      day = is_day(american) ? american : european;
    }
  }
  if (!is_day(day)) return std::nullopt;
  return std::to_string(day.year) + "-" + two_digits(day.month) + "-" + two_digits(day.day);
}

PageDates read_page_dates(const FrontMatter& front_matter) {
  PageDates out;
  for (const auto& [key, value] : front_matter.scalars) {
    if (std::find(kDateKeys.begin(), kDateKeys.end(), key) == kDateKeys.end()) continue;
    if (const auto day = parse_day(value, key.starts_with("ms."))) out.emplace(key, *day);
  }
  return out;
}

std::optional<OlderDay> older_day(const PageDates& page, const PageDates& source) {
  for (const std::string_view key : kDateKeys) {
    const auto own = page.find(std::string(key)), current = source.find(std::string(key));
    if (own == page.end() || current == source.end()) continue;
    if (own->second >= current->second) return std::nullopt;
    return OlderDay{std::string(key), own->second, current->second};
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
