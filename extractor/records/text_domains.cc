#include "extractor/records/text_domains.h"

#include <algorithm>

#include "extractor/records/text_tokens.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// A text is frames and words in turn; a frame may be empty.
struct Part {
  bool is_word = false;
  std::string_view text;
};

bool is_word_character(char c) {
  return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view(".-_@%").find(c) != std::string_view::npos;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t end = from;
    while (end < text.size()) {
      const std::size_t length = placeholder_length(text.substr(end));
      if (length == 0 && !is_word_character(text[end])) break;
      end += std::max<std::size_t>(length, 1);
    }
    const bool is_word = end > from;
    while (!is_word && end < text.size() && !is_word_character(text[end]) && placeholder_length(text.substr(end)) == 0)
      ++end;
    parts.push_back({is_word, text.substr(from, end - from)});
    from = end;
  }
  return parts;
}

std::string_view domain_of(std::string_view word) {
  const std::size_t at = word.rfind('@');
  return at == std::string_view::npos ? word : word.substr(at + 1);
}

bool is_domain(std::string_view text) {
  const auto name = NameTemplate::parse(text);
  return name && (name->parts().size() > 1 || name->has_placeholder());
}

}  // namespace

std::optional<std::vector<DomainPair>> differing_domains(std::string_view stated, std::string_view other) {
  const std::string own_text = plain_text(stated), other_text = plain_text(other);
  const std::vector<Part> own = parts_of(own_text), theirs = parts_of(other_text);
  if (own.size() != theirs.size()) return std::nullopt;
  std::vector<DomainPair> pairs;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool is_alike = own[i].is_word == theirs[i].is_word &&
                          equal_ignoring_ascii_case(without_blanks(own[i].text), without_blanks(theirs[i].text));
    if (is_alike) continue;
    const std::string_view own_domain = domain_of(own[i].text), their_domain = domain_of(theirs[i].text);
    const bool is_pair = own[i].is_word && theirs[i].is_word && is_domain(own_domain) && is_domain(their_domain) &&
                         (own_domain.size() == own[i].text.size()) == (their_domain.size() == theirs[i].text.size()) &&
                         !equal_ignoring_ascii_case(own_domain, their_domain);
    if (!is_pair) return std::nullopt;
    pairs.push_back({std::string(own_domain), std::string(their_domain)});
  }
  return pairs.empty() ? std::nullopt : std::optional(std::move(pairs));
}

std::string with_domain(std::string_view text, std::string_view domain, std::string_view own) {
  std::string out;
  for (const Part& part : parts_of(text)) {
    const std::string_view name = domain_of(part.text);
    const std::size_t front = name.size() - std::min(name.size(), domain.size());
    const bool lies_in_it =
        part.is_word && equal_ignoring_ascii_case(name.substr(front), domain) && (front == 0 || name[front - 1] == '.');
    out += lies_in_it ? std::string(part.text.substr(0, part.text.size() - domain.size())) + std::string(own)
                      : std::string(part.text);
  }
  return out;
}

}  // namespace doczone::extractor
