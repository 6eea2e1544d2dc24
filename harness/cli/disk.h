// The program's own file system, and writing that never leaves half a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/file_system.h"

namespace doczone::cli {

class Disk : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;
  std::string resolve(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
};

// Writes beside the file and renames. Error: why not; the old file is then untouched.
std::optional<Error> write_atomically(const std::string& path, std::string_view content);

}  // namespace doczone::cli
