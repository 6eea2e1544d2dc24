// Where a path could name its page's language. Whether it does, other paths tell.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/language_tag.h"

namespace doczone::extractor {

using PathParts = std::vector<std::string_view>;

PathParts split_path(std::string_view path);
// The parts from `from` up to `to`, with slashes between.
std::string path_of(const PathParts& parts, std::size_t from, std::size_t to);

// A name that is a language, or ends in one: `de-DE`, `docs.de-DE`, `repo-pr.nl-NL`; of a file `de.po`, `page.de.md`,
// `page-de.md`, `page_de.md`.
struct TaggedName {
  LanguageTag language;
  std::string stem;          // of the name without its language and ending; empty when it is nothing but the language
  std::string ending;        // of a file, with its dot
  char separator = 0;        // before the language; 0 when it is the whole name
  bool is_unlikely = false;  // it is a word, too

  // `page.md` of `page.de.md`.
  std::string untagged() const { return stem + ending; }
  friend bool operator==(const TaggedName&, const TaggedName&) = default;
};

std::optional<TaggedName> tagged_folder(std::string_view name);
std::optional<TaggedName> tagged_file(std::string_view name);

// A language that one part of a path could name.
struct NamedLanguage {
  TaggedName name;
  std::size_t part = 0;  // 0-based
};

// The folders of a path that could, the innermost first; behind them the file.
std::vector<NamedLanguage> named_languages(const PathParts& parts);

}  // namespace doczone::extractor
