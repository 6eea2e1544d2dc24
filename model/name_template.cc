#include "model/name_template.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone {
namespace {

Error fault(std::size_t at, std::string message) {
  return {std::move(message), {}, 0, at + 1};
}

bool is_service_label(const NamePart& part) {
  return !part.is_placeholder && part.text.size() > 1 && part.text[0] == '_';
}

// Why a label is none; empty when it is fine.
std::string label_fault(std::string_view label, bool first) {
  if (label.empty()) return "empty label";
  if (label == "*") return first ? "" : "'*' stands only in front";
  std::string_view body = label;
  if (body.front() == '_') body.remove_prefix(1);
  if (body.empty()) return "label is a lone underscore";
  if (body.front() == '-' || body.back() == '-')
    return "label '" + std::string(label) + "' begins or ends with a hyphen";
  for (std::string_view rest = body; !rest.empty();) {
    const CodePoint c = decode_code_point(rest);
    if (c.value == '_') return "label '" + std::string(label) + "' has an underscore inside";
    if (c.value < 0x80 && !is_ascii_alnum(static_cast<char>(c.value)) && c.value != '-') {
      return std::string("'") + static_cast<char>(c.value) + "' cannot stand in a label";
    }
    // Full-width forms, ideographic punctuation, dashes and invisible characters are damage; letters of any script may
    // be an IDN.
    const bool letter =
        c.value < 0x80 || (c.value >= 0xC0 && c.value != 0xD7 && c.value != 0xF7 && !is_white_space(c.value) &&
                           !(c.value >= 0x2000 && c.value <= 0x2BFF) && !(c.value >= 0x3000 && c.value <= 0x3004) &&
                           !(c.value >= 0x3008 && c.value <= 0x3020) && !(c.value >= 0xFE00 && c.value <= 0xFFFF));
    if (!letter) return "a character that cannot stand in a label";
    rest.remove_prefix(c.length);
  }
  if (label.size() > 63) return "label is longer than 63 octets";
  return "";
}

struct PlaceholderStyle {
  std::string_view open, close;  // no `close`: ends with its word
  bool is_word;                  // letters, digits, hyphens and underscores only
};
constexpr std::array<PlaceholderStyle, 7> kPlaceholderStyles{{{"<", ">", false},
                                                              {"{{", "}}", false},
                                                              {"{", "}", false},
                                                              {"${", "}", false},
                                                              {"[", "]", false},
                                                              {"%", "%", true},
                                                              {"$", "", true}}};
constexpr std::size_t kLongestPlaceholder = 160;

// What stands between the marks; nothing when this is no placeholder of that style.
std::optional<std::string_view> words_in(std::string_view text, const PlaceholderStyle& style) {
  if (!text.starts_with(style.open)) return std::nullopt;
  const std::string_view rest = text.substr(style.open.size(), kLongestPlaceholder);
  const auto is_part = [&](char c) {
    if (style.is_word) return is_ascii_alnum(c) || c == '_' || (c == '-' && !style.close.empty());
    return style.open.find(c) == std::string_view::npos && style.close.find(c) == std::string_view::npos;
  };
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_part);
  const std::string_view words = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  if (trim(words).empty() || !rest.substr(words.size()).starts_with(style.close)) return std::nullopt;
  return words;
}

// The length of the placeholder at the beginning, which is read into `part`.
std::size_t read_placeholder(std::string_view text, NamePart& part) {
  for (const PlaceholderStyle& style : kPlaceholderStyles) {
    const auto words = words_in(text, style);
    if (!words) continue;
    part.is_placeholder = true;
    part.text = *words;
    part.open = style.open;
    part.close = style.close;
    return style.open.size() + words->size() + style.close.size();
  }
  return 0;
}

// Where a placeholder begins that is the rest of a label, behind a hyphen; 0 when the first label has none.
std::size_t placeholder_in_label(std::string_view text) {
  const std::string_view label = text.substr(0, text.find('.'));
  for (std::size_t at = label.find('-'); at != std::string_view::npos; at = label.find('-', at + 1)) {
    if (placeholder_length(text.substr(at + 1)) > 0) return at + 1;
  }
  return 0;
}

// What is wrong with the labels beside a placeholder; empty when nothing is.
std::string fault_beside(const NamePart& part) {
  std::string_view front = part.front, behind = part.behind;
  front = front.substr(0, front.size() - (front.empty() ? 0 : 1));
  behind = behind.substr(behind.empty() ? 0 : 1);
  std::string why = part.front.empty() ? std::string() : label_fault(front, false);
  if (why.empty() && !part.behind.empty()) why = label_fault(behind, false);
  return why;
}

// The part at the beginning, with its length. Error: it is none.
Result<std::size_t> read_part(std::string_view text, bool first, NamePart& part) {
  const std::size_t front = placeholder_in_label(text);
  if (const std::size_t length = read_placeholder(text.substr(front), part); length > 0) {
    part.front = text.substr(0, front);
    std::size_t end = front + length;
    if (text.substr(end).starts_with('-')) {
      part.behind = text.substr(end, text.find_first_of(".<{[$%", end) - end);
      end += part.behind.size();
    }
    if (std::string why = fault_beside(part); !why.empty()) return fault(0, std::move(why));
    return end;
  }
  if (text.front() == '<') {
    const std::size_t close = text.find_first_of("<>", 1);
    if (close == std::string_view::npos || text[close] == '<') return fault(0, "placeholder is not closed");
    return fault(0, trim(text.substr(1, close - 1)).empty() ? "placeholder is empty" : "placeholder is too long");
  }
  part.text = text.substr(0, text.find_first_of(".<"));
  if (std::string why = label_fault(part.text, first); !why.empty()) return fault(0, std::move(why));
  return part.text.size();
}

}  // namespace

std::string NamePart::canonical() const {
  return is_placeholder ? ascii_lower(front) + "<>" + ascii_lower(behind) : ascii_lower(text);
}

Result<NameTemplate> NameTemplate::parse(std::string_view text) {
  if (text.empty()) return fault(0, "empty name");
  NameTemplate name;
  if (text == "@") return fault(0, "'@' is the origin, not a name");
  name.parts_.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '.')));
  std::size_t at = 0;
  while (at < text.size()) {
    NamePart part;
    auto length = read_part(text.substr(at), name.parts_.empty(), part);
    if (!length) {
      Error error = length.error();
      error.column += at;
      return error;
    }
    at += *length;
    name.parts_.push_back(std::move(part));
    if (at == text.size()) break;
    if (text[at] != '.') return fault(at, "a dot is missing between two parts");
    ++at;
  }
  // `_service` wants `_proto` behind it or a single global underscore name (RFC 8552); an underscored label after a
  // plain one, as in selector._domainkey, is legal. `_proto` without `_service` and a bare `_service._proto.tld` are
  // judged by quality().
  const auto& parts = name.parts_;
  if (parts.size() == 2 && is_service_label(parts[0]) && !is_service_label(parts[1]) && !parts[1].is_placeholder &&
      parts[1].text.find('-') == std::string::npos && parts[1].text.size() <= 3) {
    return fault(0, "an underscored label directly under a top-level domain");
  }
  if (parts.size() == 3 && is_service_label(parts[0]) && is_service_label(parts[1]) && !parts[2].is_placeholder &&
      parts[2].text.size() <= 3 && !is_service_label(parts[2])) {
    return fault(0, "a service directly under a top-level domain");
  }
  return name;
}

bool NameTemplate::has_placeholder() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const NamePart& p) { return p.is_placeholder; });
}

NameQuality NameTemplate::quality() const {
  for (const NamePart& part : parts_) {
    if (!part.is_placeholder && !is_ascii(part.text)) return NameQuality::doubtful;
  }
  const NamePart& last = parts_.back();
  if (last.is_placeholder) return parts_.size() > 1 ? NameQuality::complete : NameQuality::doubtful;
  const bool alphabetic = std::all_of(last.text.begin(), last.text.end(), is_ascii_alpha);
  const bool top_level = last.text.size() >= 2 && (alphabetic || last.text.starts_with("xn--"));
  return parts_.size() >= 2 && top_level ? NameQuality::complete : NameQuality::doubtful;
}

std::string NameTemplate::service() const {
  return parts_.size() >= 2 && is_service_label(parts_[0]) && is_service_label(parts_[1]) ? parts_[0].text.substr(1)
                                                                                          : "";
}

std::string NameTemplate::protocol() const {
  return service().empty() ? "" : parts_[1].text.substr(1);
}

std::string NameTemplate::domain() const {
  NameTemplate rest;
  const std::size_t skip = service().empty() ? 1 : 2;
  rest.parts_.assign(parts_.begin() + static_cast<std::ptrdiff_t>(std::min(skip, parts_.size())), parts_.end());
  return rest.to_string();
}

std::string NameTemplate::to_string() const {
  std::string out;
  for (const NamePart& part : parts_) {
    if (!out.empty()) out += '.';
    out += part.spelled();
  }
  return out;
}

std::string NameTemplate::canonical() const {
  std::string out;
  for (const NamePart& part : parts_) {
    if (!out.empty()) out += '.';
    out += part.canonical();
  }
  return out;
}

std::size_t placeholder_length(std::string_view text) {
  if (text.empty() || !is_one_of(text[0], "<{$[%")) return 0;
  NamePart part;
  return read_placeholder(text, part);
}

NameQuality name_quality(std::string_view text) {
  const auto name = NameTemplate::parse(text);
  return name ? name->quality() : NameQuality::malformed;
}

bool is_same_name(std::string_view a, std::string_view b) {
  const auto left = NameTemplate::parse(a);
  const auto right = NameTemplate::parse(b);
  return left && right && left->canonical() == right->canonical();
}

}  // namespace doczone
