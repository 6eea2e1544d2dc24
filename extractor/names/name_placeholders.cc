#include "extractor/names/name_placeholders.h"

#include <algorithm>

#include "extractor/names/damaged_name.h"
#include "extractor/names/name_remains.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

std::vector<std::string> texts_of_placeholders(const std::string& value) {
  std::vector<std::string> out;
  for (const ByteSpan place : placeholders_in(value)) out.push_back(value.substr(place.offset, place.length));
  return out;
}

// As they stand there, if there are so many; or as they are once the marks of other scripts are undone, which may touch
// the words, too.
std::vector<std::string> texts_of_placeholders(const std::string& value, std::size_t wanted) {
  std::vector<std::string> out = texts_of_placeholders(value);
  if (out.size() != wanted) out = texts_of_placeholders(normalise_name(value));
  if (out.size() != wanted) out = texts_of_placeholders(respelled_name(value));
  return out;
}

// Words of a sentence stand between the labels: they are in the placeholder, too.
bool is_torn(std::string_view value) {
  std::string rest = normalise_name(value);
  const std::vector<ByteSpan> places = placeholders_in(rest);
  for (std::size_t i = places.size(); i-- > 0;) rest.erase(places[i].offset, places[i].length);
  return !is_ascii(rest);
}

// `<SIP->`, the rest of which stands behind it, `<domain ">`, or `<system.sipdomain object>`, which is no word of a
// language; `<_sip._tls>` or `<sip>`, where the name has these labels.
bool is_damaged(const std::string& placeholder, const NameTemplate& name) {
  const auto word = NameTemplate::parse(placeholder);
  if (!word || word->parts().size() != 1) return true;
  const std::string& text = word->parts().front().text;
  if (text.starts_with('-') || text.ends_with('-') || text.find('"') != std::string::npos) return true;
  if (text.starts_with('_') || text.find('.') != std::string::npos) return true;
  return std::any_of(name.parts().begin(), name.parts().end(), [&](const NamePart& part) {
    return !part.is_placeholder && equal_ignoring_ascii_case(part.text, text);
  });
}

}  // namespace

std::vector<ByteSpan> placeholders_in(std::string_view text) {
  std::vector<ByteSpan> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = placeholder_length(text.substr(at));
    if (length > 0) out.push_back({at, length});
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string with_blank_runs(std::string_view text) {
  static constexpr std::size_t kRun = 3;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    const bool is_filler = std::string_view("Xx#*_.?").find(text[at]) != std::string_view::npos;
    out += is_filler && end - at >= kRun ? std::string("<>") : std::string(text.substr(at, end - at));
    at = end;
  }
  return out;
}

std::string without_placeholder_words(std::string text) {
  const std::vector<ByteSpan> places = placeholders_in(text);
  for (std::size_t i = places.size(); i-- > 0;) text.replace(places[i].offset, places[i].length, "<>");
  return text;
}

bool is_same_but_for_placeholders(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto name = NameTemplate::parse(normalise_name(a));
  if (!name) return false;
  for (const std::string& one : texts_of_placeholders(b)) {
    if (is_damaged(one, *name) && a.find(one) == std::string::npos) return false;
  }
  return without_placeholder_words(a) == without_placeholder_words(b);
}

std::string with_placeholders_of(const std::string& name, const std::string& value) {
  const auto right = NameTemplate::parse(name);
  if (!right || !right->has_placeholder()) return name;
  const auto wanted = static_cast<std::size_t>(std::count_if(right->parts().begin(), right->parts().end(),
                                                             [](const NamePart& part) { return part.is_placeholder; }));
  const std::vector<std::string> own = texts_of_placeholders(value, wanted);
  if (own.size() != wanted || is_torn(value)) return name;
  if (std::any_of(own.begin(), own.end(), [&](const std::string& one) { return is_damaged(one, *right); })) return name;
  std::string out;
  auto next = own.begin();
  for (const NamePart& part : right->parts())
    out += (out.empty() ? "" : ".") + (part.is_placeholder ? part.front + *next++ + part.behind : part.spelled());
  return out + (name.ends_with('.') ? "." : "");
}

}  // namespace doczone::extractor
