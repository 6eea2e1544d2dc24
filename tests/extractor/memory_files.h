// A file system in memory, and folders of the project read into one.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "model/file_system.h"

namespace doczone::extractor {

class MemoryFiles : public FileSystem {
 public:
  MemoryFiles(std::map<std::string, std::string> files = {}) : files_(std::move(files)) {}

  // The files below a folder of the disk, as `folder/…` under the name `as`.
  static MemoryFiles from_disk(const std::filesystem::path& folder, const std::string& as) {
    MemoryFiles out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      out.files_[as + "/" + entry.path().lexically_relative(folder).generic_string()] = {
          std::istreambuf_iterator<char>(in), {}};
    }
    return out;
  }

  // Reading it fails from now on, though it is listed.
  void lock(const std::string& path) { locked_[path] = true; }
  const std::map<std::string, std::string>& files() const { return files_; }

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return Error{"no such file", path};
    if (locked_.count(path) > 0) return Error{"permission denied", path};
    buffer = found->second;
    return std::nullopt;
  }

  Result<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> out;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(folder + "/")) out.push_back(path);
    }
    return out;
  }

  bool is_folder(const std::string& path) const override {
    return std::any_of(files_.begin(), files_.end(),
                       [&](const auto& file) { return file.first.starts_with(path + "/"); });
  }

 private:
  std::map<std::string, std::string> files_;
  std::map<std::string, bool> locked_;
};

}  // namespace doczone::extractor
