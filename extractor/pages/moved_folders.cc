#include "extractor/pages/moved_folders.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A name that lies in more folders than this tells nothing of where its translation belongs.
constexpr std::size_t kMaxPlaces = 8;

// Every folder has one.
bool is_common_name(std::string_view file) {
  const std::string stem = ascii_lower(file.substr(0, file.find('.')));
  static constexpr std::array<std::string_view, 7> kNames{"index", "_index", "readme",  "contributing",
                                                          "intro", "home",   "overview"};
  return std::find(kNames.begin(), kNames.end(), stem) != kNames.end();
}

std::set<std::string> words_of(std::string_view folder) {
  std::set<std::string> words;
  std::string word;
  for (const char c : folder) {
    if (is_ascii_alnum(c)) {
      word += c;
    } else {
      words.insert(ascii_lower(std::exchange(word, {})));
    }
  }
  words.insert(ascii_lower(word));
  words.erase("");
  return words;
}

// One holds the other, or a word of one's name stands in the other's.
bool are_named_alike(const std::string& translations, const std::string& source) {
  if (source.empty() || translations.starts_with(source + "/")) return true;
  const std::set<std::string> theirs = words_of(translations);
  const std::set<std::string> ours = words_of(source.substr(source.rfind('/') + 1));
  return std::any_of(ours.begin(), ours.end(), [&](const std::string& word) { return theirs.count(word) > 0; });
}

bool is_named_after_translating(const std::string& folder) {
  static const std::set<std::string> kTranslating{
      "i18n",   "intl",    "l10n",         "lang",      "langs",      "language",    "languages",
      "locale", "locales", "localization", "localized", "translated", "translation", "translations"};
  const std::set<std::string> words = words_of(folder);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) { return kTranslating.count(word) > 0; });
}

// Folders of translations and of sources that hold the same pages.
class MovedFolders {
 public:
  MovedFolders(const std::vector<TranslatedPage>& translated, const std::vector<std::string_view>& plain) {
    std::set<std::string_view> names;
    for (const TranslatedPage& page : translated) names.insert(page.tail.back());
    for (const std::string_view path : plain) index(path, names);
    for (const TranslatedPage& page : translated) vote(page);
    count_votes();
  }

  std::optional<MovedPage> source_of(const TranslatedPage& page) const {
    std::optional<MovedPage> best;
    std::pair<std::size_t, std::size_t> best_rank;
    bool is_tie = false;
    for (std::size_t kept = page.tail.size(); kept > 0; --kept) {
      const auto folder = folders_.find(folder_of(page, kept));
      const std::string tail = tail_of(page, kept);
      const auto places = places_.find(tail);
      if (folder == folders_.end() || places == places_.end()) continue;
      for (const Source& source : folder->second.sources) {
        if (places->second.count(source.folder) == 0 || !is_trusted(page, *folder, source)) continue;
        MovedPage found{source.folder.empty() ? tail : source.folder + "/" + tail, tail};
        // More pages in common; then the folder that is higher up.
        const std::pair rank{source.votes, kMaxDepth - split_path(source.folder).size()};
        if (best && best->source == found.source) continue;
        if (best && rank <= best_rank) {
          is_tie = is_tie || rank == best_rank;
          continue;
        }
        best = std::move(found);
        best_rank = rank;
        is_tie = false;
      }
    }
    return is_tie ? std::nullopt : best;
  }

 private:
  static constexpr std::size_t kMaxDepth = 4096;

  struct Source {
    std::string folder;
    std::size_t votes = 0;  // pages that both folders have
  };
  struct Folder {
    std::size_t pages = 0;
    std::vector<Source> sources;  // those with most votes, at most kMaxPlaces
  };

  static std::string tail_of(const TranslatedPage& page, std::size_t kept) {
    return path_of(page.tail, page.tail.size() - kept, page.tail.size());
  }

  // The folder of translations, when as many parts of the path belong to the page.
  static std::string folder_of(const TranslatedPage& page, std::size_t kept) {
    std::string folder = page.layout;
    for (std::size_t i = 0; i + kept < page.tail.size(); ++i) folder += "/" + std::string(page.tail[i]);
    return folder;
  }

  void index(std::string_view path, const std::set<std::string_view>& names) {
    const PathParts parts = split_path(path);
    if (parts.empty() || names.count(parts.back()) == 0) return;
    for (std::size_t from = 0; from < parts.size(); ++from)
      places_[path_of(parts, from, parts.size())].insert(path_of(parts, 0, from));
  }

  // The longest path that some source shares counts.
  void vote(const TranslatedPage& page) {
    bool has_voted = false;
    for (std::size_t kept = page.tail.size(); kept > 0; --kept) {
      const std::string folder = folder_of(page, kept);
      ++folders_[folder].pages;
      if (has_voted) continue;
      const auto places = places_.find(tail_of(page, kept));
      if (places == places_.end()) continue;
      has_voted = true;
      if (places->second.size() > kMaxPlaces) continue;
      for (const std::string& source : places->second) ++votes_[folder][source];
    }
  }

  void count_votes() {
    for (const auto& [folder, votes] : votes_) {
      std::vector<Source>& sources = folders_[folder].sources;
      for (const auto& [source, count] : votes) sources.push_back({source, count});
      std::stable_sort(sources.begin(), sources.end(),
                       [](const Source& a, const Source& b) { return a.votes > b.votes; });
      if (sources.size() > kMaxPlaces) sources.resize(kMaxPlaces);
    }
  }

  static bool is_trusted(const TranslatedPage& page, const std::pair<const std::string, Folder>& folder,
                         const Source& source) {
    if (source.votes * 3 < folder.second.pages) return false;
    if (source.votes > 1) return true;
    if (page.needs_witness) return false;
    return are_named_alike(folder.first, source.folder) ||
           (!is_common_name(page.tail.back()) && is_named_after_translating(folder.first));
  }

  std::unordered_map<std::string, std::set<std::string>> places_;              // the folders that hold a tail
  std::unordered_map<std::string, std::map<std::string, std::size_t>> votes_;  // by folder and source
  std::unordered_map<std::string, Folder> folders_;
};

}  // namespace

std::vector<std::optional<MovedPage>> find_sources(const std::vector<TranslatedPage>& translated,
                                                   const std::vector<std::string_view>& plain) {
  std::vector<std::optional<MovedPage>> out;
  if (translated.empty()) return out;
  const MovedFolders folders(translated, plain);
  out.reserve(translated.size());
  for (const TranslatedPage& page : translated) out.push_back(folders.source_of(page));
  return out;
}

}  // namespace doczone::extractor
