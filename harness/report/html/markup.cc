#include "harness/report/html/markup.h"

#include "harness/report/html/html_text.h"
#include "harness/report/place_in_file.h"

namespace doczone::harness {
namespace {

void replace(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

}  // namespace

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_escaped(value) + "\"";
}

std::string element(std::string_view tag, std::string_view css, const std::string& content) {
  return "<" + std::string(tag) + (css.empty() ? "" : attribute("class", css)) + ">" + content + "</" +
         std::string(tag) + ">";
}

std::string isolated(std::string_view text) {
  return "<bdi>" + html_escaped(text) + "</bdi>";
}

std::string value_markup(std::string_view text) {
  return "<bdi class=\"value\">" + html_value(text) + "</bdi>";
}

std::string sentence(std::string_view text) {
  std::string out = "<bdi>";
  while (true) {
    const std::size_t open = text.find('`');
    const std::size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
    if (close == std::string_view::npos) return out + html_escaped(text) + "</bdi>";
    out +=
        html_escaped(text.substr(0, open)) + element("code", "", html_value(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
}

std::string word_of(std::string_view kind) {
  return "<span class=\"word " + std::string(kind) + "\">" + std::string(kind) + "</span>";
}

std::string section(std::string_view id, std::string_view heading, const std::string& content) {
  if (content.empty()) return {};
  return "<section" + attribute("aria-labelledby", id) + ">\n<h2" + attribute("id", id) + ">" + html_escaped(heading) +
         "</h2>\n" + content + "</section>\n";
}

std::string wide_table(std::string_view css, std::string_view heading, const std::string& content) {
  return "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" + attribute("aria-labelledby", heading) + ">\n<table" +
         attribute("class", css) + ">\n" + content + "</table>\n</div>\n";
}

std::string table_head(std::initializer_list<std::string_view> words) {
  std::string out = "<thead><tr>";
  for (const std::string_view word : words) out += "<th scope=\"col\">" + html_escaped(word) + "</th>";
  return out + "</tr></thead>\n";
}

std::string Links::to(const std::string& path, std::size_t line) const {
  std::string text = isolated(path + ":" + std::to_string(line));
  if (template_.empty() || path.empty()) return text;
  std::string target = template_;
  replace(target, "{path}", platform_uri(path));
  replace(target, "{line}", std::to_string(line));
  return "<a" + attribute("href", target) + ">" + text + "</a>";
}

}  // namespace doczone::harness
