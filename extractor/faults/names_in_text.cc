#include "extractor/faults/names_in_text.h"

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

bool may_stand_in_name(char c) {
  return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// A sentence may end behind a name.
std::string_view without_final_dot(std::string_view name) {
  if (name.ends_with('.')) name.remove_suffix(1);
  return name;
}

// Beside a dot that nothing plain is on the other side of, a placeholder is the rest of the name.
bool is_part_of_name(std::string_view stretch, std::string_view behind) {
  const bool is_sentence_end = behind.empty() || std::string_view(" \t\r\n`\"')*").find(behind[0]) != behind.npos;
  return stretch.starts_with('.') || (stretch.ends_with('.') && !is_sentence_end);
}

}  // namespace

NamesInText::NamesInText(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && may_stand_in_name(text[end])) ++end;
    const std::string_view stretch = text.substr(begin, end - begin);
    const std::string_view name = without_final_dot(stretch);
    if (name.find('.') != std::string_view::npos && !is_part_of_name(stretch, text.substr(end)))
      names_.insert(ascii_lower(name));
    begin = end + 1;
  }
}

bool NamesInText::has(std::string_view name) const {
  return names_.contains(ascii_lower(without_final_dot(name)));
}

}  // namespace doczone::extractor
