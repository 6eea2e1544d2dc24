#include "harness/zone/zone_origin.h"

#include <algorithm>
#include <vector>

#include "harness/zone/zone_lexer.h"
#include "model/ascii.h"
#include "model/record_text.h"

namespace doczone::harness {
namespace {

bool is_soa(const std::vector<RecordToken>& tokens) {
  for (std::size_t i = 1; i < std::min<std::size_t>(tokens.size(), 4); ++i) {
    if (!tokens[i].quoted && equal_ignoring_ascii_case(tokens[i].text, "SOA")) return true;
  }
  return false;
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  // Without a mark, the first ASCII character has a zero octet beside it.
  return marked || (bytes[0] == '\0') != (bytes[1] == '\0');
}

bool is_absolute_name(std::string_view text) {
  return text != "@" && !is_relative_name(text);
}

std::optional<DomainName> find_origin(std::string_view bytes, std::size_t begin) {
  ZoneLexer lexer(bytes, begin);
  ZoneEntry entry;
  while (lexer.next(entry)) {
    const auto& tokens = entry.tokens;
    if (tokens.size() < 2 || tokens[0].quoted) continue;
    std::string_view name = "@";
    if (equal_ignoring_ascii_case(tokens[0].text, "$ORIGIN")) {
      name = tokens[1].text;
    } else if (!entry.leading_blank && is_soa(tokens)) {
      name = tokens[0].text;
    }
    if (!is_absolute_name(name)) continue;
    if (auto found = DomainName::parse(name)) return *std::move(found);
  }
  return std::nullopt;
}

}  // namespace doczone::harness
