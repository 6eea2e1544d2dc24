// The pieces that every part of the HTML report is made of. Texts are escaped here; what is called content is markup
// already.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/finding.h"

namespace doczone::harness {

// ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value);
std::string element(std::string_view tag, std::string_view css, const std::string& content);
// A text of a page or a zone, in its own direction.
std::string isolated(std::string_view text);
// A sentence of the program; what it quotes between backticks is set as code.
std::string sentence(std::string_view text);
// A text in the type of names and numbers.
std::string value_markup(std::string_view text);
// A severity or a verdict as a coloured word.
std::string word_of(std::string_view kind);

// A section with its heading, to which the report's contents lead.
std::string section(std::string_view id, std::string_view heading, const std::string& content);
// A table that may be wider than the window; `heading` is the id of what names it.
std::string wide_table(std::string_view css, std::string_view heading, const std::string& content);
// `<thead>` with these words.
std::string table_head(std::initializer_list<std::string_view> words);

// Where a place leads to, by a template with {path} and {line}; without one, places are text.
class Links {
 public:
  explicit Links(std::string link_template) : template_(std::move(link_template)) {}

  std::string to(const std::string& path, std::size_t line) const;

 private:
  std::string template_;
};

}  // namespace doczone::harness
