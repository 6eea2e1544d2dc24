// What the rooms need from a disk, so that they can be tested without one. The program's own is in harness/cli.
#pragma once

#include <string>
#include <vector>

#include "model/result.h"

namespace doczone {

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The bytes of a regular file. May be called from many threads. Error: `path` is set, `message` says why.
  virtual Result<std::string> read(const std::string& path) const = 0;
  // Every regular file below a folder, sorted, as `folder/…`; symbolic links are not followed. Error: it is not a readable folder.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
};

}  // namespace doczone
