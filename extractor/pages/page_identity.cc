#include "extractor/pages/page_identity.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extractor/pages/docset_pattern.h"
#include "extractor/pages/language_evidence.h"
#include "extractor/pages/moved_folders.h"
#include "extractor/pages/po_file.h"

namespace doczone::extractor {
namespace {

std::string_view below_root(const PageHead& head) {
  std::string_view rest = std::string_view(head.path).substr(std::min(head.path.size(), head.root.size()));
  while (rest.starts_with('/')) rest.remove_prefix(1);
  return rest.empty() ? std::string_view(head.path).substr(head.path.rfind('/') + 1) : rest;
}

// Heads on their way to languages and sets, with what their paths say.
class PageIdentifier {
 public:
  PageIdentifier(std::vector<PageHead>& heads, const Docset* docset, const LanguageTag& source_language)
      : heads_(heads), docset_(docset), source_language_(source_language) {
    if (source_language_.is_undetermined() && docset != nullptr) source_language_ = docset->source_language;
    paths_.reserve(heads.size());
    for (const PageHead& head : heads) paths_.emplace_back(identifying_path(head));
    named_.resize(heads.size());
    is_settled_.resize(heads.size());
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (heads[i].side == PageSide::translation) translations_of_[heads[i].path] = i;
    }
  }

  void run() {
    const LanguageEvidence evidence(paths_);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      PageHead& head = heads_[i];
      head.language = head.stated_language;
      head.page = std::string(below_root(head));
      head.set_key = path_of(paths_[i].parts, 0, paths_[i].parts.size());
      is_settled_[i] = translation_beside(head) != nullptr || fits_pattern(head);
      if (is_settled_[i]) continue;
      if (const NamedLanguage* by = language_of(i, evidence)) take(i, *by);
    }
    join_with_sources();
    for (PageHead& head : heads_) {
      if (head.language.is_undetermined()) head.language = head.url_language;
    }
    join_sides();
  }

 private:
  // `messages.pot` is what `messages.po` is made from.
  static std::string_view identifying_path(const PageHead& head) {
    std::string_view path = head.path;
    return is_po_template(path) ? path.substr(0, path.size() - 1) : path;
  }

  // The other side of a PO file's source.
  const PageHead* translation_beside(const PageHead& head) const {
    if (head.side != PageSide::source) return nullptr;
    const auto found = translations_of_.find(head.path);
    return found == translations_of_.end() ? nullptr : &heads_[found->second];
  }

  // All PO files of one page have the same source, which stands once: in the template, else in the file of which most
  // is translated.
  void join_sides() {
    std::map<std::string, PageHead*> sources;
    for (PageHead& head : heads_) {
      if (head.side != PageSide::source) continue;
      const PageHead* const translation = translation_beside(head);
      if (translation != nullptr) {
        head.set_key = translation->set_key;
        head.page = translation->page;
      }
      PageHead*& best = sources[head.set_key];
      const bool is_better =
          best == nullptr || translation == nullptr ||
          (translation_beside(*best) != nullptr && head.translated_entries > best->translated_entries);
      if (best != nullptr) (is_better ? *best : head).is_repeated = true;
      if (is_better) best = &head;
    }
  }

  // A page below folders of languages, and its heads: one for each language.
  struct Translations {
    std::vector<std::size_t> heads;
    const NamedLanguage* by = nullptr;  // of the first
    bool is_likely = false;
    bool has_source = false;
  };

  bool fits_pattern(PageHead& head) const {
    if (docset_ == nullptr || docset_->pages.empty()) return false;
    const auto match = match_pattern(docset_->pages, head.page);
    if (!match) return false;
    if (head.language.is_undetermined()) head.language = match->language;
    head.page = match->path;
    head.set_key = head.root + "\n" + match->version + "\n" + match->path;
    return true;
  }

  // The innermost folder that is one of a family of languages, or that names the language the page states itself; else
  // the file.
  const NamedLanguage* language_of(std::size_t i, const LanguageEvidence& evidence) const {
    for (const NamedLanguage& by : paths_[i].named) {
      if (is_stated(heads_[i], paths_[i], by) || evidence.is_language(paths_[i], by)) return &by;
    }
    return nullptr;
  }

  // A file's name says little by itself, unless it is a PO file: that is in one language.
  static bool is_stated(const PageHead& head, const PathLanguages& path, const NamedLanguage& by) {
    if (head.side != PageSide::translation) return !path.is_file(by) && by.name.language == head.stated_language;
    if (head.stated_language.is_undetermined()) return !by.name.is_unlikely;
    return by.name.language.primary() == head.stated_language.primary();
  }

  // A folder that may be of a language although none lies beside it.
  const NamedLanguage* candidate_of(std::size_t i) const {
    const NamedLanguage* word = nullptr;
    for (const NamedLanguage& by : paths_[i].named) {
      if (paths_[i].is_file(by)) continue;
      if (!by.name.is_unlikely) return &by;
      if (word == nullptr) word = &by;
    }
    return word;
  }

  bool is_source(const LanguageTag& language) const {
    return language.primary() == (source_language_.is_undetermined() ? "en" : source_language_.primary());
  }

  void take(std::size_t i, const NamedLanguage& by) {
    PageHead& head = heads_[i];
    const PathLanguages& path = paths_[i];
    named_[i] = &by;
    if (head.language.is_undetermined()) head.language = by.name.language;
    head.set_key = path.untagged(by);
    const std::string file = head.set_key.substr(head.set_key.rfind('/') + 1);
    if (!path.is_file(by)) {
      const PathParts tail = path.tail(by);
      head.page = (tail.size() > 1 ? path_of(tail, 0, tail.size() - 1) + "/" : std::string()) + file;
      return;
    }
    // Where one language goes without a tag, its page is `page.md`.
    const std::size_t length = path.parts.back().size();
    head.page.replace(head.page.size() - length, length, by.name.stem.empty() ? "{lang}" + by.name.ending : file);
  }

  std::map<std::string, Translations> translations() const {
    std::map<std::string, Translations> out;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const NamedLanguage* by = named_[i] != nullptr ? named_[i] : is_settled_[i] ? nullptr : candidate_of(i);
      if (by == nullptr || paths_[i].is_file(*by)) continue;
      Translations& set = out[paths_[i].untagged(*by)];
      if (set.by == nullptr) set.by = by;
      set.heads.push_back(i);
      set.is_likely = set.is_likely || named_[i] != nullptr || !by->name.is_unlikely;
      set.has_source = set.has_source || is_source(by->name.language);
    }
    return out;
  }

  // Pages of no language, or alone in a folder that may be the source language's.
  std::vector<std::size_t> plain_pages() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (named_[i] != nullptr || is_settled_[i]) continue;
      const NamedLanguage* by = candidate_of(i);
      if (by == nullptr || by->name.is_unlikely || is_source(by->name.language)) out.push_back(i);
    }
    return out;
  }

  void join_with_sources() {
    const std::map<std::string, Translations> sets = translations();
    std::vector<const Translations*> wanted;
    std::vector<TranslatedPage> pages;
    for (const auto& [key, set] : sets) {
      if (set.has_source) continue;
      const PathLanguages& path = paths_[set.heads.front()];
      wanted.push_back(&set);
      pages.push_back({path.layout(*set.by), path.tail(*set.by), !set.is_likely});
    }
    if (pages.empty()) return;
    std::vector<std::string_view> plain;
    std::map<std::string_view, std::size_t> heads_by_path;
    for (const std::size_t i : plain_pages()) {
      plain.push_back(heads_[i].set_key);
      heads_by_path.emplace(heads_[i].set_key, i);
    }
    std::map<std::string, std::set<LanguageTag>> languages;
    for (const PageHead& head : heads_) languages[head.set_key].insert(head.language);
    const std::vector<std::optional<MovedPage>> sources = find_sources(pages, plain);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (sources[i])
        join(*wanted[i], heads_by_path.at(sources[i]->source), *sources[i], languages[sources[i]->source]);
    }
    take_folders_of_joined();
  }

  void join(const Translations& set, std::size_t source, const MovedPage& moved, std::set<LanguageTag>& languages) {
    for (const std::size_t i : set.heads) {
      if (i == source) return;
      if (named_[i] == nullptr) take(i, *candidate_of(i));
      if (!languages.insert(heads_[i].language).second) continue;
      heads_[i].set_key = moved.source;
      heads_[i].page = moved.page;
    }
    PageHead& head = heads_[source];
    head.page = moved.page;
    const NamedLanguage* by = candidate_of(source);
    if (head.language.is_undetermined() && by != nullptr && !by->name.is_unlikely) head.language = by->name.language;
  }

  // A folder that one of its pages shows to be of a language is so for all of them.
  void take_folders_of_joined() {
    std::set<std::pair<std::string, LanguageTag>> folders;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (named_[i] != nullptr) folders.emplace(paths_[i].layout(*named_[i]), named_[i]->name.language);
    }
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const NamedLanguage* by = named_[i] != nullptr || is_settled_[i] ? nullptr : candidate_of(i);
      if (by != nullptr && folders.count({paths_[i].layout(*by), by->name.language}) > 0) take(i, *by);
    }
  }

  std::vector<PageHead>& heads_;
  const Docset* docset_;
  LanguageTag source_language_;
  std::map<std::string_view, std::size_t> translations_of_;  // of PO files, by path
  std::vector<PathLanguages> paths_;                         // of each head
  std::vector<const NamedLanguage*> named_;                  // what names each one's language; null where nothing does
  std::vector<bool> is_settled_;                             // by the docset's pattern
};

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
    const std::string_view stated = front_matter.get(key);
    const auto tag = stated.empty() ? Error{} : LanguageTag::parse(stated);
    if (tag && head.stated_language.is_undetermined()) head.stated_language = *tag;
  }
  for (const std::string_view part : split_path(front_matter.get("ms:mtpsurl"))) {
    const bool has_region = part.size() > 3 && (part[2] == '-' || part[2] == '_' || part[3] == '-' || part[3] == '_');
    const auto tag = has_region ? LanguageTag::parse(part) : Error{};
    if (tag && tag->to_string().size() > tag->primary().size() && head.url_language.is_undetermined())
      head.url_language = *tag;
  }
  head.asset_id = front_matter.get("ms.assetid");
  if (head.asset_id.empty()) head.asset_id = front_matter.get("ms:assetid");
  head.source_hash = front_matter.get("ms.openlocfilehash");
  head.dates = read_page_dates(front_matter);
  head.human_translated = front_matter.get("ms.translationtype") == "HT";
  head.machine_translated = front_matter.get("ms.translationtype") == "MT";
}

void identify_pages(std::vector<PageHead>& heads, const Docset* docset, const LanguageTag& source_language) {
  PageIdentifier(heads, docset, source_language).run();
  join_by_asset_id(heads);
}

}  // namespace doczone::extractor
