#include "harness/cli/documents/translations_around.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "extractor/pages/corpus.h"
#include "extractor/pages/named_languages.h"
#include "harness/cli/settings/paths.h"
#include "harness/run/paths.h"
#include "harness/run/reach.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  for (const fs::path& part : fs::path(path)) parts.push_back(part.string());
  return parts;
}

std::string path_of(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  fs::path out;
  for (std::size_t i = from; i < to; ++i) out /= parts[i];
  return out.string();
}

// Where a page stands in a family of language folders.
struct Place {
  std::string parent;  // of the languages' folders; may be empty
  std::string folder;  // this page's
  std::string rest;    // behind it
  std::vector<std::string> siblings;
};

// A branch may bring a link along that leads elsewhere.
std::string outside(const std::string& folder) {
  return "the pages of " + folder + " are not compared: it is a link that leads outside";
}

std::optional<Place> place_of(const FileSystem& files, const std::string& path, const std::string& root,
                              std::set<std::string>& remarks) {
  const std::vector<std::string> parts = parts_of(path);
  for (std::size_t i = parts.size(); i-- > 0;) {
    const auto own = extractor::tagged_folder(parts[i]);
    if (i + 1 == parts.size() || !own) continue;
    Place place{path_of(parts, 0, i), parts[i], path_of(parts, i + 1, parts.size()), {}};
    const harness::Reach reach(files, (fs::path(place.parent) / place.folder).string(), root);
    for (const std::string& name : files.names_in(place.parent.empty() ? "." : place.parent)) {
      const auto other = extractor::tagged_folder(name);
      if (name == place.folder || !other || other->stem != own->stem) continue;
      const std::string sibling = (fs::path(place.parent) / name).string();
      if (!files.is_folder(sibling)) continue;
      if (reach.refuses_to_read(sibling)) {
        remarks.insert(outside(sibling));
      } else {
        place.siblings.push_back(name);
      }
    }
    if (!place.siblings.empty()) return place;
  }
  return std::nullopt;
}

// `page.md` of `page.de.md`; of a name without language, the name.
std::string without_language(const std::string& name) {
  const auto tagged = extractor::tagged_file(name);
  return tagged ? tagged->untagged() : name;
}

bool is_named(const std::vector<std::string>& pages, const std::string& path) {
  return std::any_of(pages.begin(), pages.end(), [&](const std::string& page) {
    const std::string named = harness::normal_path(page);
    return named == "." || lies_in(harness::normal_path(path), named);
  });
}

// What the system does not tell where it leads is no link: it keeps its name, or stays relative.
bool leads_outside(const FileSystem& files, const std::string& inner, const std::string& folder) {
  const std::string real = files.resolve(inner), base = files.resolve(folder);
  return real != harness::normal_path(inner) && base.starts_with('/') && !lies_in(real, base);
}

// Languages of a folder that is listed, which follows no link.
void remark_on_links(const FileSystem& files, const std::string& folder, std::set<std::string>& remarks) {
  for (const std::string& name : files.names_in(folder)) {
    const std::string language = folder == "." ? name : (fs::path(folder) / name).string();
    if (extractor::tagged_folder(name) && files.is_folder(language) && leads_outside(files, language, folder))
      remarks.insert(outside(language));
  }
}

// Whether a folder holds languages itself: then it is a whole documentation, wherever it lies.
bool holds_languages(const FileSystem& files, const std::string& folder) {
  for (const std::string& name : files.names_in(folder)) {
    if (extractor::tagged_folder(name) && files.is_folder((fs::path(folder) / name).string())) return true;
  }
  return false;
}

// Where a folder stands that holds one language, or a part of it; the languages that have no such part do not count.
std::optional<Place> place_of_folder(const FileSystem& files, const std::string& folder, const std::string& root,
                                     std::set<std::string>& remarks) {
  if (holds_languages(files, folder)) return std::nullopt;
  // The folder stands for a page in it.
  auto place = place_of(files, (fs::path(harness::normal_path(folder + "/")) / "page").string(), root, remarks);
  if (!place) return std::nullopt;
  place->rest = fs::path(place->rest).parent_path().string();
  std::erase_if(place->siblings, [&](const std::string& name) {
    return !files.is_folder((fs::path(place->parent) / name / place->rest).string());
  });
  if (place->siblings.empty()) return std::nullopt;
  return place;
}

}  // namespace

TranslationsAround translations_around(const FileSystem& files, const std::vector<std::string>& pages,
                                       const std::string& root, bool of_folders) {
  std::set<std::string> found, remarks;
  for (const std::string& page : pages) {
    const bool is_folder = files.is_folder(page);
    if (is_folder) remark_on_links(files, page, remarks);
    if (is_folder && !of_folders) continue;
    const auto place = is_folder ? place_of_folder(files, page, root, remarks) : place_of(files, page, root, remarks);
    if (place) {
      const auto sibling = [&](const std::string& name) { return (fs::path(place->parent) / name).string(); };
      if (std::any_of(place->siblings.begin(), place->siblings.end(), [&](const std::string& name) {
            return is_named(pages, (fs::path(sibling(name)) / place->rest).string());
          }))
        continue;
      found.insert(sibling(place->folder));
      for (const std::string& name : place->siblings) found.insert(sibling(name));
      continue;
    }
    if (is_folder) continue;
    const fs::path folder = fs::path(page).parent_path();
    const std::string own = fs::path(page).filename().string();
    std::set<std::string> beside;
    for (const std::string& name : files.names_in(folder.empty() ? "." : folder.string())) {
      if (name != own && extractor::is_page_name(name) && without_language(name) == without_language(own))
        beside.insert((folder / name).string());
    }
    if (std::none_of(beside.begin(), beside.end(), [&](const std::string& path) { return is_named(pages, path); }))
      found.merge(beside);
  }
  return {{found.begin(), found.end()}, {remarks.begin(), remarks.end()}};
}

}  // namespace doczone::cli
