#include "extractor/pages/page_identity.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "model/joined.h"

namespace doczone::extractor {
namespace {

using Components = std::vector<std::string_view>;

Components split_path(std::string_view path) {
  Components parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

std::string path_of(const Components& parts, std::size_t from, std::size_t to) {
  return joined(std::span(parts).subspan(from, to - from), "/");
}

// A three-letter word is rather something else: `src`, `doc`, `min`.
bool is_likely(const LanguageTag& tag) {
  return tag.to_string().size() != 3;
}

}  // namespace

std::optional<LanguageTag> folder_language(std::string_view folder) {
  const std::size_t dot = folder.rfind('.');
  const auto tag = LanguageTag::parse(dot == std::string_view::npos ? folder : folder.substr(dot + 1));
  return tag && is_likely(*tag) ? std::optional(*tag) : std::nullopt;
}

std::optional<LanguageTag> file_language(std::string_view name) {
  const std::size_t ending = name.rfind('.');
  if (ending == std::string_view::npos || ending == 0) return std::nullopt;
  const std::size_t dot = name.rfind('.', ending - 1);
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const auto tag = LanguageTag::parse(name.substr(dot + 1, ending - dot - 1));
  return tag && is_likely(*tag) ? std::optional(*tag) : std::nullopt;
}

namespace {

// Folders that hold one language each: for every place in the tree, the names that share a path with a sibling.
class LanguageFolders {
 public:
  explicit LanguageFolders(const std::vector<PageHead>& heads) {
    std::map<std::string, std::set<std::string_view>> holders;  // "prefix\nrest" -> folder names
    for (const PageHead& head : heads) {
      const Components parts = split_path(head.path);
      for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (folder_language(parts[i]))
          holders[path_of(parts, 0, i) + "\n" + path_of(parts, i + 1, parts.size())].insert(parts[i]);
      }
    }
    for (const auto& [key, names] : holders) {
      if (names.size() < 2) continue;
      const std::string prefix = key.substr(0, key.find('\n'));
      for (const std::string_view name : names) folders_.insert(prefix + "\n" + std::string(name));
    }
  }

  bool contains(const Components& parts, std::size_t index) const {
    return folders_.count(path_of(parts, 0, index) + "\n" + std::string(parts[index])) > 0;
  }

 private:
  std::set<std::string> folders_;
};

// A docset's pattern ("{lang}/{path}") laid over a path below the docset's folder.
struct PatternMatch {
  LanguageTag language;
  std::string version;
  std::string path;
};

bool match_rest(std::string_view pattern, std::string_view path, PatternMatch& match) {
  if (pattern.empty()) return path.empty();
  if (pattern[0] != '{') return path.starts_with(pattern[0]) && match_rest(pattern.substr(1), path.substr(1), match);
  const std::size_t close = pattern.find('}');
  // Two variables side by side could divide the path in any way.
  if (close == std::string_view::npos || pattern.substr(close).starts_with("}{")) return false;
  const std::string_view name = pattern.substr(1, close - 1);
  // {path} takes all that leaves something for the rest of the pattern; the others stay within one folder or file name.
  std::size_t length = name == "path" ? path.size() : std::min(path.find('/'), path.size());
  for (; length > 0; --length) {
    const auto tag = LanguageTag::parse(path.substr(0, length));
    if ((name == "lang" && !tag) || !match_rest(pattern.substr(close + 1), path.substr(length), match)) continue;
    if (name == "path") match.path = path.substr(0, length);
    if (name == "version") match.version = path.substr(0, length);
    if (name == "lang") match.language = *tag;
    return true;
  }
  return false;
}

std::optional<PatternMatch> match_pattern(std::string_view pattern, std::string_view path) {
  PatternMatch match;
  if (!match_rest(pattern, path, match) || match.path.empty()) return std::nullopt;
  return match;
}

void identify(PageHead& head, const LanguageFolders& folders, const Docset* docset) {
  const Components parts = split_path(head.path);
  head.language = head.stated_language;
  const std::string_view below_root = std::string_view(head.path).substr(std::min(head.path.size(), head.root.size()));
  const std::string_view relative =
      below_root.empty() ? parts.back() : below_root.substr(below_root.find_first_not_of('/'));
  head.page = std::string(relative);

  if (docset != nullptr && !docset->pages.empty()) {
    if (const auto match = match_pattern(docset->pages, relative)) {
      if (head.language.is_undetermined()) head.language = match->language;
      head.page = match->path;
      head.set_key = head.root + "\n" + match->version + "\n" + match->path;
      return;
    }
  }
  // The last folder that is one of a family of languages, or that names the language the page states itself.
  for (std::size_t i = parts.size() - 1; i-- > 0;) {
    const auto tag = folder_language(parts[i]);
    if (!tag) continue;
    const bool stated = !head.stated_language.is_undetermined() && *tag == head.stated_language;
    if (!stated && !folders.contains(parts, i)) continue;
    if (head.language.is_undetermined()) head.language = *tag;
    head.page = path_of(parts, i + 1, parts.size());
    const std::string_view folder = parts[i];
    const std::size_t dot = folder.rfind('.');
    const std::string family(dot == std::string_view::npos ? std::string_view() : folder.substr(0, dot));
    head.set_key = path_of(parts, 0, i) + "\n" + family + "\n" + head.page;
    return;
  }
  if (const auto tag = file_language(parts.back())) {
    if (head.language.is_undetermined()) head.language = *tag;
    const std::string_view name = parts.back();
    const std::size_t ending = name.rfind('.');
    const std::string plain =
        std::string(name.substr(0, name.rfind('.', ending - 1))) + std::string(name.substr(ending));
    head.page.replace(head.page.size() - name.size(), name.size(), plain);
    // Where one language goes without a tag, its page is `page.md`.
    head.set_key = head.path.substr(0, head.path.size() - name.size()) + plain;
    return;
  }
  if (head.language.is_undetermined()) head.language = head.url_language;
  head.set_key = head.path;
}

// Joins sets whose pages carry the same asset id, where that is unmistakable.
void join_by_asset_id(std::vector<PageHead>& heads) {
  std::map<std::string, std::vector<PageHead*>> by_id;
  for (PageHead& head : heads) {
    if (!head.asset_id.empty()) by_id[head.asset_id].push_back(&head);
  }
  std::map<std::string, std::set<LanguageTag>> languages_of_set;
  for (const PageHead& head : heads) languages_of_set[head.set_key].insert(head.language);
  std::map<std::string, std::string> renamed;
  const auto current = [&](std::string key) {
    for (auto found = renamed.find(key); found != renamed.end(); found = renamed.find(key)) key = found->second;
    return key;
  };
  for (auto& [id, pages] : by_id) {
    std::set<LanguageTag> languages;
    const bool unique = std::all_of(pages.begin(), pages.end(),
                                    [&](const PageHead* head) { return languages.insert(head->language).second; });
    if (!unique) continue;
    for (const PageHead* head : pages) {
      const std::string onto = current(pages.front()->set_key);
      const std::string from = current(head->set_key);
      if (from == onto) continue;
      const std::set<LanguageTag>& ours = languages_of_set[onto];
      const std::set<LanguageTag>& theirs = languages_of_set[from];
      if (std::any_of(theirs.begin(), theirs.end(), [&](const LanguageTag& tag) { return ours.count(tag) > 0; }))
        continue;
      languages_of_set[onto].insert(theirs.begin(), theirs.end());
      renamed[from] = onto;
    }
  }
  for (PageHead& head : heads) head.set_key = current(head.set_key);
}

}  // namespace

void read_stated_identity(const FrontMatter& front_matter, PageHead& head) {
  for (const std::string_view key : {"ms.contentlocale", "lang", "locale"}) {
    const auto tag = LanguageTag::parse(front_matter.get(key));
    if (tag && head.stated_language.is_undetermined()) head.stated_language = *tag;
  }
  for (const std::string_view part : split_path(front_matter.get("ms:mtpsurl"))) {
    const auto tag = LanguageTag::parse(part);
    if (tag && tag->to_string().size() > tag->primary().size() && head.url_language.is_undetermined())
      head.url_language = *tag;
  }
  head.asset_id = front_matter.get("ms.assetid");
  if (head.asset_id.empty()) head.asset_id = front_matter.get("ms:assetid");
  head.source_hash = front_matter.get("ms.openlocfilehash");
  head.human_translated = front_matter.get("ms.translationtype") == "HT";
  head.machine_translated = front_matter.get("ms.translationtype") == "MT";
}

void identify_pages(std::vector<PageHead>& heads, const Docset* docset) {
  const LanguageFolders folders(heads);
  for (PageHead& head : heads) identify(head, folders, docset);
  join_by_asset_id(heads);
}

}  // namespace doczone::extractor
