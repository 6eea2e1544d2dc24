// Folders without the files that are not meant to be read: what the settings exclude, and what .gitignore files of the
// repository leave out, since builds and downloads lie beside the pages. A file that is named is always read.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/cli/documents/ignore_rules.h"
#include "model/forwarded_files.h"

namespace doczone::cli {

// Not to be listed by several threads.
class ChosenFiles : public ForwardedFiles {
 public:
  // `below` must outlive this. `exclude`: patterns as seen from the working folder.
  ChosenFiles(const FileSystem& below, const std::vector<std::string>& exclude);

  Result<std::vector<std::string>> list(const std::string& folder) const override;

  // Pages in what was listed that .gitignore left out, and patterns of `exclude` that left nothing out.
  std::size_t ignored_pages() const { return ignored_pages_; }
  std::vector<std::string> idle_patterns() const;

 private:
  // A repository whose rules count for a folder that is listed.
  struct Listing {
    std::string top;     // of the repository
    std::string folder;  // that is listed, without links
  };
  bool is_excluded(const std::string& path) const;
  // `path` without links, below the listing's folder.
  bool is_ignored(const Listing& listing, const std::string& path) const;
  bool is_left_out(const Listing& listing, const std::string& path, bool is_folder) const;
  const std::vector<IgnoreRule>& rules_in(const std::string& folder) const;

  struct Pattern {
    std::string said, absolute;
    mutable bool is_used = false;
  };
  const FileSystem& below_;
  std::vector<Pattern> exclude_;
  mutable std::size_t ignored_pages_ = 0;
  mutable std::map<std::string, std::vector<IgnoreRule>> rules_;  // by folder
  mutable std::map<std::string, bool> ignored_folders_;
};

}  // namespace doczone::cli
