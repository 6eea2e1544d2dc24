// How far the paths of settings reach: a branch that a stranger proposes may bring settings along, and nobody has
// looked at what they name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/file_system.h"

namespace doczone::harness {

// What settings may read and write. The working folder does not count where it is `/` or the user's home, below which
// everything lies.
class Reach {
 public:
  // `file` holds the settings; `root` is a folder that the command line adds, or empty. `files` must outlive this.
  Reach(const FileSystem& files, const std::string& file, const std::string& root);

  // Why `path`, as seen from the working folder, may not be read: links followed, it lies neither below the folder of
  // the settings nor below the working folder nor below the root.
  std::optional<std::string> refuses_to_read(const std::string& path) const;
  // Why it may not be written: it lies neither below the folder of the settings nor below the root, or a link leads
  // there.
  std::optional<std::string> refuses_to_write(const std::string& path) const;
  // Writes it, through no link whatever somebody changes meanwhile. Error: why not.
  std::optional<Error> write(const std::string& path, std::string_view content) const;

 private:
  struct Folder {
    std::string spelled, resolved;  // absolute
  };
  struct Place {
    std::string folder, below;
  };
  Folder folder_at(const std::string& path) const;
  std::optional<Place> place_of(const std::string& path) const;

  const FileSystem* files_;
  std::vector<Folder> writable_;
  std::vector<std::string> readable_;  // resolved
};

}  // namespace doczone::harness
