// Pages and zones that are built into the program, as a disk that holds nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/file_system.h"

namespace doczone {

// The bytes of a file of fixtures/demo; empty for any other stem.
std::string_view demo_file(std::string_view stem);

}  // namespace doczone

namespace doczone::cli {

// Below the working folder, wherever that is.
class DemoFiles : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
};

}  // namespace doczone::cli
