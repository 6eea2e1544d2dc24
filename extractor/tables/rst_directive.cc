#include "extractor/tables/rst_directive.h"

#include <algorithm>
#include <utility>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

using Kind = RstDirective::Kind;

Kind kind_of(const std::string& name) {
  static const std::map<std::string, Kind> kKinds{
      {"note", Kind::text},
      {"tip", Kind::text},
      {"hint", Kind::text},
      {"important", Kind::text},
      {"attention", Kind::text},
      {"caution", Kind::text},
      {"warning", Kind::text},
      {"danger", Kind::text},
      {"error", Kind::text},
      {"seealso", Kind::text},
      {"todo", Kind::text},
      {"admonition", Kind::titled},
      {"topic", Kind::titled},
      {"sidebar", Kind::titled},
      {"rubric", Kind::titled},
      {"centered", Kind::titled},
      {"tab", Kind::titled},
      {"tab-item", Kind::titled},
      {"group-tab", Kind::titled},
      {"dropdown", Kind::titled},
      {"card", Kind::titled},
      {"grid-item-card", Kind::titled},
      {"table", Kind::titled},
      {"code", Kind::code},
      {"code-block", Kind::code},
      {"sourcecode", Kind::code},
      {"parsed-literal", Kind::code},
      {"prompt", Kind::code},
      {"code-tab", Kind::code},
      {"list-table", Kind::list_table},
      {"csv-table", Kind::csv_table},
      {"toctree", Kind::nothing},
      {"raw", Kind::nothing},
      {"include", Kind::nothing},
      {"literalinclude", Kind::nothing},
      {"math", Kind::nothing},
      {"meta", Kind::nothing},
      {"index", Kind::nothing},
      {"contents", Kind::nothing},
      {"image", Kind::nothing},
      {"graphviz", Kind::nothing},
      {"digraph", Kind::nothing},
      {"graph", Kind::nothing},
      {"uml", Kind::nothing},
      {"mermaid", Kind::nothing},
      {"plantuml", Kind::nothing},
      {"role", Kind::nothing},
      {"highlight", Kind::nothing},
  };
  const auto found = kKinds.find(name);
  return found == kKinds.end() ? Kind::container : found->second;
}

bool is_name_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.' || c == '+' || c == ':';
}

}  // namespace

std::optional<RstDirective> parse_rst_directive(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' ', 2), line.size());
  const std::size_t colons = line.find("::", begin);
  if (colons == std::string_view::npos) return std::nullopt;
  const std::size_t behind = colons + 2;
  if (behind < line.size() && line[behind] != ' ' && line[behind] != '\t') return std::nullopt;
  const std::string_view name = trim_ascii(line.substr(begin, colons - begin));
  if (name.empty() || !std::all_of(name.begin(), name.end(), &is_name_character)) return std::nullopt;
  const std::size_t argument = std::min(line.find_first_not_of(" \t", behind), line.size());
  return RstDirective{kind_of(ascii_lower(name)), {argument, line.size() - argument}};
}

std::size_t rst_count(std::string_view option) {
  std::size_t count = 0;
  for (const char c : option.substr(0, 4)) {
    if (!is_ascii_digit(c)) break;
    count = count * 10 + static_cast<std::size_t>(c - '0');
  }
  return count;
}

char rst_delimiter(std::string_view option) {
  if (option == "tab") return '\t';
  if (option == "space") return ' ';
  return option.size() == 1 ? option[0] : ',';
}

}  // namespace doczone::extractor
