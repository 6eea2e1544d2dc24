#include "extractor/tables/html_tokens.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::array<std::string_view, 116> kElements{
    "a",      "abbr",     "acronym",  "address",    "applet",   "area",       "article",  "aside",    "audio",
    "b",      "base",     "bdi",      "bdo",        "big",      "blockquote", "body",     "br",       "button",
    "canvas", "caption",  "center",   "cite",       "code",     "col",        "colgroup", "data",     "datalist",
    "dd",     "del",      "details",  "dfn",        "dialog",   "dir",        "div",      "dl",       "dt",
    "em",     "embed",    "fieldset", "figcaption", "figure",   "font",       "footer",   "form",     "h1",
    "h2",     "h3",       "h4",       "h5",         "h6",       "head",       "header",   "hr",       "html",
    "i",      "iframe",   "img",      "input",      "ins",      "kbd",        "label",    "legend",   "li",
    "link",   "main",     "map",      "mark",       "meta",     "meter",      "nav",      "noscript", "object",
    "ol",     "optgroup", "option",   "output",     "p",        "param",      "picture",  "pre",      "progress",
    "q",      "rp",       "rt",       "ruby",       "s",        "samp",       "script",   "section",  "select",
    "small",  "source",   "span",     "strike",     "strong",   "style",      "sub",      "summary",  "sup",
    "svg",    "table",    "tbody",    "td",         "template", "textarea",   "tfoot",    "th",       "thead",
    "time",   "title",    "tr",       "track",      "tt",       "u",          "ul",       "video"};

bool is_name_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == ':' || c == '_';
}

// `<A record>` and `<Main domain>` are placeholders that people write, no anchor and no landmark: plain words stand
// where attributes would. What tables are made of stays markup whatever stands in it.
bool is_placeholder(std::string_view name, std::string_view words) {
  static constexpr std::array<std::string_view, 17> kMarkup{"table", "thead",   "tbody",    "tfoot", "tr",  "td",
                                                            "th",    "caption", "colgroup", "col",   "div", "p",
                                                            "ul",    "ol",      "li",       "span",  "br"};
  static constexpr std::array<std::string_view, 9> kWithoutValue{
      "hidden", "download", "open", "checked", "disabled", "selected", "readonly", "controls", "translate"};
  words = trim_ascii(words);
  if (words.empty() || words.find_first_of("=\"'/") != std::string_view::npos) return false;
  const std::string first = ascii_lower(words.substr(0, words.find_first_of(" \t\r\n")));
  const auto holds = [](const auto& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  return !holds(kMarkup, ascii_lower(name)) && !holds(kWithoutValue, first) && !first.starts_with("data-");
}

}  // namespace

bool is_html_element(std::string_view name) {
  if (name.empty() || name.size() > 10) return false;
  const std::string lower = ascii_lower(name);
  if (lower == "wbr" || lower == "var") return true;
  // Among the few that begin so.
  auto element = std::lower_bound(kElements.begin(), kElements.end(), lower[0],
                                  [](std::string_view one, char first) { return one[0] < first; });
  while (element != kElements.end() && (*element)[0] == lower[0] && *element != lower) ++element;
  return element != kElements.end() && *element == lower;
}

std::string_view html_attribute(std::string_view attributes, std::string_view name) {
  std::size_t at = 0;
  while (at < attributes.size()) {
    while (at < attributes.size() && !is_name_character(attributes[at])) ++at;
    const std::size_t start = at;
    while (at < attributes.size() && is_name_character(attributes[at])) ++at;
    const std::string_view found = attributes.substr(start, at - start);
    while (at < attributes.size() && is_ascii_space(attributes[at])) ++at;
    std::string_view value;
    if (at < attributes.size() && attributes[at] == '=') {
      ++at;
      while (at < attributes.size() && is_ascii_space(attributes[at])) ++at;
      const char quote = at < attributes.size() ? attributes[at] : '\0';
      if (quote == '"' || quote == '\'') {
        const std::size_t close = std::min(attributes.find(quote, at + 1), attributes.size());
        value = attributes.substr(at + 1, close - at - 1);
        at = std::min(close + 1, attributes.size());
      } else {
        const std::size_t from = at;
        while (at < attributes.size() && !is_ascii_space(attributes[at])) ++at;
        value = attributes.substr(from, at - from);
      }
    }
    if (!found.empty() && equal_ignoring_ascii_case(found, name)) return value;
  }
  return {};
}

bool HtmlTokenizer::next(HtmlToken& token) {
  if (at_ >= page_.size()) return false;
  token = {};
  const std::size_t start = at_;
  if (page_[at_] == '<' && read_markup(token)) return true;
  // Text runs to the next `<` that opens markup.
  std::size_t from = page_[start] == '<' ? start + 1 : start;
  at_ = std::min(page_.find('<', from), page_.size());
  token.kind = HtmlToken::Kind::text;
  token.span = {start, at_ - start};
  return true;
}

bool HtmlTokenizer::read_markup(HtmlToken& token) {
  const std::size_t start = at_;
  const std::string_view rest = page_.substr(start);
  if (rest.starts_with("<!--")) {
    const std::size_t end = page_.find("-->", start + 4);
    at_ = end == std::string_view::npos ? page_.size() : end + 3;
    token.kind = HtmlToken::Kind::comment;
    token.span = {start, at_ - start};
    return true;
  }
  if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
    const std::size_t end = nothing_closes_ ? std::string_view::npos : page_.find('>', start);
    nothing_closes_ = end == std::string_view::npos;
    if (nothing_closes_) return false;
    at_ = end + 1;
    token.kind = HtmlToken::Kind::comment;
    token.span = {start, at_ - start};
    return true;
  }
  const bool closing = rest.size() > 1 && rest[1] == '/';
  std::size_t at = start + (closing ? 2 : 1);
  const std::size_t name_start = at;
  if (at >= page_.size() || !is_ascii_alpha(page_[at])) return false;
  while (at < page_.size() && is_name_character(page_[at])) ++at;
  const std::string_view name = page_.substr(name_start, at - name_start);
  if (!is_html_element(name)) return false;
  const std::size_t attributes_start = at;
  char quote = '\0';
  while (at < page_.size() && (quote != '\0' || page_[at] != '>')) {
    const char c = page_[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && page_[at - 1] == '=') {
      quote = c;
    } else if (c == '<') {
      break;  // a tag that was never closed
    }
    ++at;
  }
  const bool closed = at < page_.size() && page_[at] == '>';
  if (!closing && is_placeholder(name, page_.substr(attributes_start, at - attributes_start))) return false;
  token.kind = closing ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
  token.name = name;
  std::size_t attributes_end = at;
  if (attributes_end > attributes_start && page_[attributes_end - 1] == '/') {
    token.self_closing = true;
    --attributes_end;
  }
  token.attributes = {attributes_start, attributes_end - attributes_start};
  at_ = closed ? at + 1 : at;
  token.span = {start, at_ - start};
  return true;
}

}  // namespace doczone::extractor
