#include "extractor/faults/said_values.h"

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

bool may_stand_in_said_value(char c) {
  return is_ascii_alnum(c) || std::string_view("._-+=:/~").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_last_stops(std::string_view value) {
  while (!value.empty() && (value.back() == '.' || value.back() == ':')) value.remove_suffix(1);
  return value;
}

// `contoso.com` of `www.contoso.com`; all of what has two labels or fewer.
std::string_view domain_in(std::string_view name) {
  const std::size_t last = name.rfind('.');
  if (last == std::string_view::npos || last == 0) return name;
  const std::size_t before = name.find_last_of(".:=/@", last - 1);
  return name.substr(before == std::string_view::npos ? 0 : before + 1);
}

}  // namespace

SaidValues::SaidValues(std::string_view text) {
  std::string value;
  const auto close = [&] {
    const std::string_view said = without_last_stops(value);
    if (!said.empty()) {
      ++values_[std::string(said)];
      domains_.emplace(domain_in(said));
    }
    value.clear();
  };
  for (const char c : text) {
    if (may_stand_in_said_value(c)) {
      value += ascii_lower(c);
    } else if (c != '\\') {
      close();
    }
  }
  close();
}

std::size_t SaidValues::count(std::string_view value) const {
  const auto found = values_.find(ascii_lower(without_last_stops(value)));
  return found == values_.end() ? 0 : found->second;
}

bool SaidValues::has_domain_of(std::string_view name) const {
  return domains_.contains(ascii_lower(domain_in(without_last_stops(name))));
}

}  // namespace doczone::extractor
