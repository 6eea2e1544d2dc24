// The file system of the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/file_system.h"

namespace doczone {

// A folder that it cannot look into is listed itself, as `folder/`: reading it tells why. Lists no folders whose names
// begin with a dot, and no `node_modules`, below the one that is asked for: those are tools' own.
class Disk : public FileSystem {
 public:
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;
  std::string resolve(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<unsigned> owners_of(const std::string& path) const override;
  std::vector<std::string> names_in(const std::string& folder) const override;
};

}  // namespace doczone
