#include "model/atom.h"

#include <array>

namespace doczone {
namespace {

constexpr std::array<std::string_view, 13> kNames{"owner",    "target", "type", "port",  "address", "view", "ttl",
                                                  "priority", "weight", "txt",  "rdata", "mention", "term"};

}  // namespace

std::string_view to_string(Field field) {
  return kNames[static_cast<std::size_t>(field)];
}

std::optional<Field> parse_field(std::string_view text) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return static_cast<Field>(i);
  }
  return std::nullopt;
}

bool is_name_field(Field field) {
  return field == Field::owner || field == Field::target || field == Field::mention;
}

bool is_text_field(Field field) {
  return field == Field::txt || field == Field::term;
}

bool is_number_field(Field field) {
  return field == Field::port || field == Field::priority || field == Field::weight;
}

}  // namespace doczone
