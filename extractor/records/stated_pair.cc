#include "extractor/records/stated_pair.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/names/damaged_name.h"
#include "extractor/records/cell_values.h"
#include "extractor/records/rdata_parts.h"
#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestKey = 60;

// `@`, `@ (or your domain name)`: the length of the sign, with what is said about it cut off.
std::size_t origin_length(std::string_view value) {
  if (!value.starts_with('@')) return 0;
  const std::string_view rest = trim(value.substr(1));
  return rest.empty() || rest.starts_with('(') || rest.starts_with("（") ? 1 : 0;
}

// `Value:` is whatever the record's type asks for.
Field field_of_value(std::string_view value) {
  if (is_address(value)) return Field::address;
  const bool name = value.find_first_of(" =") == std::string_view::npos && name_shape(value) != NameShape::none;
  return name ? Field::target : Field::txt;
}

// What a key says, by its words; where they are unknown, by a value that can be only one thing.
std::optional<StatedKey> stated_key(std::string_view key, std::string_view value) {
  static constexpr std::array<std::pair<std::string_view, Field>, 6> kKeys{{{"priority", Field::priority},
                                                                            {"weight", Field::weight},
                                                                            {"ttl", Field::ttl},
                                                                            {"port", Field::port},
                                                                            {"target", Field::target},
                                                                            {"alias", Field::owner}}};
  if (is_label(value) || name_shape(value) != NameShape::none) {
    if (has_word(key, "service")) return StatedKey{Field::owner, OwnerPart::service};
    if (has_word(key, "protocol")) return StatedKey{Field::owner, OwnerPart::protocol};
  }
  for (const auto& [kind, field] : kKeys) {
    if (!has_word(key, kind)) continue;
    return StatedKey{field == Field::target && is_address(value) ? Field::address : field, OwnerPart::whole};
  }
  if (has_word(key, "value")) return StatedKey{field_of_value(value), OwnerPart::whole};
  if (has_word(key, "name")) return StatedKey{Field::owner, OwnerPart::whole};
  // An unknown key: what the value can only be. A number could be anything.
  if (is_protocol_word(value)) return StatedKey{Field::owner, OwnerPart::protocol};
  if (value.starts_with('_') && is_label(value)) return StatedKey{Field::owner, OwnerPart::service};
  if (origin_length(value) > 0) return StatedKey{Field::owner, OwnerPart::whole};
  if (value.starts_with("v=spf1")) return StatedKey{Field::txt, OwnerPart::whole};
  if (is_address(value)) return StatedKey{Field::address, OwnerPart::whole};
  // A service is an owner, however damaged; a host is whatever the other languages say, most often a target.
  const NameShape shape = name_shape(value);
  if (shape != NameShape::none && value.starts_with('_')) return StatedKey{Field::owner, OwnerPart::whole};
  const bool plain_name = value.find(' ') == std::string_view::npos && shape == NameShape::whole;
  if (plain_name && value.find('_') == std::string_view::npos) return StatedKey{Field::target, OwnerPart::whole};
  return std::nullopt;
}

}  // namespace

std::optional<StatedKey> key_in_words(std::string_view key) {
  static constexpr std::array<std::pair<std::string_view, StatedKey>, 11> kKinds{
      {{"service", {Field::owner, OwnerPart::service}},
       {"protocol", {Field::owner, OwnerPart::protocol}},
       {"type", {Field::type}},
       {"priority", {Field::priority}},
       {"weight", {Field::weight}},
       {"ttl", {Field::ttl}},
       {"target", {Field::target}},
       {"data", {Field::target}},
       {"value", {Field::target}},
       {"port", {Field::port}},
       {"name", {Field::owner}}}};
  const AskedWords words(key);
  // `Matching type` is no type: what all of the words say counts first.
  for (const auto& [kind, says] : kKinds) {
    if (words.are(kind)) return says;
  }
  if (names_rdata_field(key)) return StatedKey{Field::rdata};
  for (const auto& [kind, says] : kKinds) {
    if (words.have(kind)) return says;
  }
  return std::nullopt;
}

std::optional<StatedPair> read_stated_pair(Piece line) {
  std::size_t colon = line.text.find(':');
  std::size_t width = 1;
  if (const std::size_t wide = line.text.find("："); wide < colon) {
    colon = wide;
    width = std::string_view("：").size();
  }
  if (colon == std::string_view::npos || colon == 0 || colon > kLongestKey) return std::nullopt;
  const std::string_view key = line.text.substr(0, colon);
  if (is_address(line.text) || std::count(key.begin(), key.end(), ' ') > 3 ||
      line.text.substr(colon).starts_with("://"))
    return std::nullopt;
  Piece value = trimmed({line.text.substr(colon + width), line.from + colon + width});
  // `**Port:**443`: without a blank behind it the bold is none to Markdown.
  if (value.text.starts_with("**")) value = trimmed({value.text.substr(2), value.from + 2});
  if (value.text.empty()) return std::nullopt;
  const std::optional<StatedKey> stated = stated_key(key, value.text);
  if (!stated) return std::nullopt;
  StatedPair pair{value, stated->field, stated->part, false};
  const bool is_origin = stated->field == Field::owner && origin_length(value.text) > 0;
  if (is_origin) pair.value.text = value.text.substr(0, origin_length(value.text));
  if (stated->field == Field::txt) pair.value = unquoted(value);
  pair.is_plain = is_origin || stated->field == Field::ttl || stated->field == Field::txt ||
                  (stated->field == Field::owner && is_label(value.text));
  return pair;
}

}  // namespace doczone::extractor
