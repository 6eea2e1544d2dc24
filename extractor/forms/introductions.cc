#include "extractor/forms/introductions.h"

#include <algorithm>
#include <cstddef>

#include "extractor/forms/tool_output.h"
#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongest = 600;  // bytes: nobody introduces a block at more length
constexpr std::size_t kLongestLabel = 24;

// A full stop with a blank behind it ends one; those of names and numbers have none.
std::string_view last_sentence(std::string_view text) {
  std::size_t from = 0;
  for (const std::string_view end : {". ", ".\n", "! ", "? ", "。"}) {
    const std::size_t at = text.size() > end.size() ? text.rfind(end, text.size() - end.size() - 1) : text.npos;
    if (at != std::string_view::npos) from = std::max(from, at + end.size());
  }
  return text.substr(from);
}

// What follows is a part of it.
bool leads_on(std::string_view sentence) {
  sentence = trim(sentence);
  return !sentence.ends_with('.') && !sentence.ends_with("。") && !sentence.ends_with('!') && !sentence.ends_with('?');
}

}  // namespace

Piece open_sentence(std::string_view above) {
  if (above.size() > kLongest) return {};
  const std::string_view last = last_sentence(above);
  const Piece sentence = trimmed({last, static_cast<std::size_t>(last.data() - above.data())});
  const bool is_open = sentence.text.ends_with(':') || sentence.text.ends_with("：");
  return is_open ? sentence : Piece{};
}

bool only_shows(std::string_view above) {
  if (calls_lookup(above)) return true;
  if (above.size() > kLongest) return false;
  const std::string_view last = last_sentence(above);
  const AskedWords asked(last);
  if (asked.have("create") || asked.have("required") || asked.have("expected")) return false;
  if (has_word(above, "imagine")) return true;
  // "Wrong: two records."
  const std::string_view label = last.substr(0, std::min(last.find(':'), last.find("：")));
  const std::string_view said = leads_on(last) ? last : label.size() <= kLongestLabel ? label : std::string_view();
  if (said.empty()) return false;
  const AskedWords words(said);
  return words.have("wrong") || words.have("prints");
}

bool shows_output(std::string_view heading) {
  const AskedWords words(heading);
  return words.have("prints") && !words.have("create") && !words.have("required") && !words.have("expected");
}

bool is_remark_against(std::string_view remark) {
  const AskedWords words(remark);
  return (words.have("wrong") || words.have("imagine")) && !words.have("right") && !words.have("create");
}

}  // namespace doczone::extractor
