#include "extractor/repair/name_in_words.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "extractor/names/name_signs.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_label_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_';
}

std::vector<std::string_view> labels_of(std::string_view name) {
  std::vector<std::string_view> out;
  if (name.ends_with('.')) name.remove_suffix(1);
  while (true) {
    const std::size_t dot = std::min(name.find('.'), name.size());
    out.push_back(name.substr(0, dot));
    if (dot == name.size()) return out;
    name.remove_prefix(dot + 1);
  }
}

// Whether a label stands at a place, and is all of the word there.
bool stands_at(std::string_view text, std::size_t at, std::string_view label) {
  const std::size_t end = at + label.size();
  return equal_ignoring_ascii_case(text.substr(at, label.size()), label) &&
         (at == 0 || !is_label_character(text[at - 1])) && (end == text.size() || !is_label_character(text[end]));
}

// Whether a name begins at a place with a label; the dot behind that may be lost (`_sip_tls.example.org`).
bool begins_at(std::string_view text, std::size_t at, std::string_view label) {
  const std::size_t end = at + label.size();
  return equal_ignoring_ascii_case(text.substr(at, label.size()), label) &&
         (at == 0 || !is_label_character(text[at - 1])) && (end == text.size() || !is_ascii_alnum(text[end]));
}

bool holds(std::string_view text, std::string_view label) {
  for (std::size_t at = 0; at + label.size() <= text.size(); ++at) {
    if (stands_at(text, at, label)) return true;
  }
  return false;
}

// The last two labels, with a dot or blanks between them: the first place where they stand.
std::optional<ByteSpan> end_of_name(std::string_view text, std::string_view last_but_one, std::string_view last) {
  for (std::size_t at = 0; at + last_but_one.size() < text.size(); ++at) {
    if (!stands_at(text, at, last_but_one)) continue;
    std::size_t next = at + last_but_one.size();
    while (next < text.size() && (text[next] == '.' || is_ascii_space(text[next]))) ++next;
    if (stands_at(text, next, last)) return ByteSpan{at, next + last.size() - at};
  }
  return std::nullopt;
}

// What stands beside a name and is none of its labels.
bool is_words(std::string_view text, const std::vector<std::string_view>& labels) {
  const bool says_something = std::any_of(
      text.begin(), text.end(), [](char c) { return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80; });
  return says_something && text.find_first_of("_*") == kNone &&
         std::none_of(labels.begin(), labels.end(), [&](std::string_view label) { return holds(text, label); });
}

// Words behind a name; a stop of another script may stand for its final dot.
bool are_words_behind(std::string_view text, std::string_view name, const std::vector<std::string_view>& labels) {
  if (text.size() > 1 && text[0] == '.' && is_label_character(text[1])) return false;
  if (name.ends_with('.') && !text.empty() && !is_ascii_space(text[0])) return false;
  while (const std::size_t length = other_full_stop(text)) text.remove_prefix(length);
  return is_words(text, labels);
}

}  // namespace

ByteSpan name_in_words(std::string_view text, std::string_view name) {
  const ByteSpan all{0, text.size()};
  const std::vector<std::string_view> labels = labels_of(name);
  const bool is_name = labels.size() > 1 && std::none_of(labels.begin(), labels.end(), [](std::string_view label) {
                         return label.empty() || label.find_first_of(" \t\n") != kNone;
                       });
  if (!is_name) return all;
  const auto domain = end_of_name(text, labels[labels.size() - 2], labels.back());
  if (!domain) return all;
  std::size_t begin = domain->offset;
  if (labels.size() > 2) {
    do {
      if (begin == 0) return all;
      --begin;
    } while (!begins_at(text, begin, labels.front()));
  }
  std::string_view before = text.substr(0, begin);
  while (!before.empty() && is_ascii_space(before.back())) before.remove_suffix(1);
  if (before.ends_with('.') || !is_words(before, labels)) begin = 0;
  const std::size_t end = are_words_behind(text.substr(domain->end()), name, labels) ? domain->end() : text.size();
  return {begin, end - begin};
}

}  // namespace doczone::extractor
