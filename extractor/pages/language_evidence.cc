#include "extractor/pages/language_evidence.h"

namespace doczone::extractor {
namespace {

// No path holds it.
constexpr char kLanguage = '\n';

}  // namespace

std::string PathLanguages::layout(const NamedLanguage& by) const {
  return path_of(parts, 0, by.part) + "/" + by.name.stem + by.name.separator + kLanguage;
}

PathParts PathLanguages::tail(const NamedLanguage& by) const {
  return {parts.begin() + static_cast<std::ptrdiff_t>(by.part) + 1, parts.end()};
}

std::string PathLanguages::untagged(const NamedLanguage& by) const {
  if (is_file(by)) {
    const std::string folder = by.part == 0 ? std::string() : path_of(parts, 0, by.part) + "/";
    return by.name.stem.empty() ? folder + kLanguage + by.name.ending : folder + by.name.untagged();
  }
  std::string out = layout(by) + "/" + path_of(parts, by.part + 1, parts.size() - 1) + "/";
  const NamedLanguage& last = named.back();
  const bool says_it_twice = is_file(last) && last.name.language == by.name.language && !last.name.stem.empty();
  return out + (says_it_twice ? last.name.untagged() : std::string(parts.back()));
}

LanguageEvidence::LanguageEvidence(const std::vector<PathLanguages>& paths) {
  for (const PathLanguages& path : paths) {
    if (path.named.empty() || !path.is_file(path.named.back()))
      plain_.insert(path_of(path.parts, 0, path.parts.size()));
    for (const NamedLanguage& by : path.named) {
      Witnesses& witnesses = pages_[path.untagged(by)];
      witnesses.languages.insert(by.name.language);
      witnesses.is_likely = witnesses.is_likely || !by.name.is_unlikely;
    }
  }
  for (const PathLanguages& path : paths) {
    for (const NamedLanguage& by : path.named) {
      if (!is_witnessed(path, by)) continue;
      if (!path.is_file(by)) folders_.insert({folder_of(path, by), manner_of(path, by)});
      if (path.is_file(by) && !by.name.is_unlikely) manners_.emplace(by.name.separator, by.name.language);
    }
  }
}

// Folders beside each other name their languages in the same manner.
std::string LanguageEvidence::manner_of(const PathLanguages& path, const NamedLanguage& by) {
  return path_of(path.parts, 0, by.part) + "/" + by.name.separator + by.name.language.to_string();
}

std::string LanguageEvidence::folder_of(const PathLanguages& path, const NamedLanguage& by) {
  return path.layout(by) + by.name.language.to_string();
}

bool LanguageEvidence::is_witnessed(const PathLanguages& path, const NamedLanguage& by) const {
  const auto found = pages_.find(path.untagged(by));
  if (found != pages_.end() && found->second.is_likely && found->second.languages.size() > 1) return true;
  return path.is_file(by) && !by.name.is_unlikely && plain_.count(path.untagged(by)) > 0;
}

bool LanguageEvidence::is_language(const PathLanguages& path, const NamedLanguage& by) const {
  if (!path.is_file(by)) {
    return folders_.count(folder_of(path, by)) > 0 ||
           (!by.name.is_unlikely && !by.name.stem.empty() && folders_.count(manner_of(path, by)) > 0);
  }
  if (is_witnessed(path, by)) return true;
  if (by.name.is_unlikely || by.name.stem.empty()) return false;
  return by.name.separator == '.' || manners_.count({by.name.separator, by.name.language}) > 0;
}

}  // namespace doczone::extractor
