#include "extractor/pages/named_languages.h"

#include <algorithm>

#include "extractor/pages/language_codes.h"
#include "model/ascii.h"
#include "model/joined.h"

namespace doczone::extractor {
namespace {

// Most words of paths are longer than a language.
bool may_be_tag(std::string_view text) {
  static constexpr std::size_t kLongestLanguage = 3;
  return text.size() <= kLongestLanguage ||
         text.substr(0, kLongestLanguage + 1).find_first_of("-_") != std::string_view::npos;
}

std::optional<TaggedName> tagged(std::string_view name, std::string_view ending) {
  std::optional<TaggedName> word;
  std::size_t end = 0;  // of the part that begins at `at`
  for (std::size_t at = 0; at < name.size(); at = end + 1) {
    end = at;
    while (end < name.size() && !is_one_of(name[end], ".-_")) ++end;
    // A name that begins with a separator is hidden or internal.
    if (at == 1) break;
    const auto tag = may_be_tag(name.substr(at)) ? LanguageTag::parse(name.substr(at)) : Error{};
    if (tag && is_known_language(*tag)) {
      TaggedName found{*tag, {}, std::string(ending)};
      if (at > 0) {
        found.stem = name.substr(0, at - 1);
        found.separator = name[at - 1];
      }
      // `id-ID` and `page.id-ID.md` are Indonesian; `to-do` and `what-is-it` are words behind hyphens.
      const bool is_spelled_out = tag->to_string().size() > tag->primary().size() && (at == 0 || name[at - 1] == '.');
      found.is_unlikely = is_common_word(*tag) && !is_spelled_out;
      if (!found.is_unlikely) return found;
      if (!word) word = std::move(found);
    }
    if (end == name.size()) break;
  }
  return word;
}

}  // namespace

PathParts split_path(std::string_view path) {
  PathParts parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

std::string path_of(const PathParts& parts, std::size_t from, std::size_t to) {
  return joined(std::span(parts).subspan(from, to - from), "/");
}

std::optional<TaggedName> tagged_folder(std::string_view name) {
  return tagged(name, {});
}

std::optional<TaggedName> tagged_file(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  return tagged(name.substr(0, dot), name.substr(dot));
}

std::vector<NamedLanguage> named_languages(const PathParts& parts) {
  std::vector<NamedLanguage> out;
  if (parts.empty()) return out;
  for (std::size_t i = parts.size() - 1; i-- > 0;) {
    if (auto name = tagged_folder(parts[i])) out.push_back({*std::move(name), i});
  }
  if (auto name = tagged_file(parts.back())) out.push_back({*std::move(name), parts.size() - 1});
  return out;
}

}  // namespace doczone::extractor
