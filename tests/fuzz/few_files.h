// Files that exist only in a test.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "model/file_system.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {

class FewFiles : public FileSystem {
 public:
  std::map<std::string, std::string> files;

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    const auto found = files.find(resolve(path));
    if (found == files.end()) return Error{"cannot be opened", path};
    buffer = found->second;
    return std::nullopt;
  }
  Result<std::vector<std::string>> list(const std::string& folder) const override {
    if (!is_folder(folder)) return Error{"no folder", folder};
    std::vector<std::string> out;
    for (const auto& [path, bytes] : files) {
      if (path.starts_with(folder + "/")) out.push_back(path);
    }
    return out;
  }
  bool is_folder(const std::string& path) const override {
    return std::any_of(files.begin(), files.end(),
                       [&](const auto& file) { return file.first.starts_with(path + "/"); });
  }
};

}  // namespace doczone::fuzz
