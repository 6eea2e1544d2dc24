// The file system of the machine, and writing that never leaves half a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/file_system.h"

namespace doczone {

// Lists no folders whose names begin with a dot, and no `node_modules`, below the one that is asked for: those are
// tools' own.
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

// Writes beside the file, in the folder of what a symbolic link points to, and renames: whoever looks, and whatever
// stops the program, there is the whole old file or the whole new one. Its mode and, where that is allowed, its owner
// stay. Error: why not; the old file is then untouched. `before_rename` is for tests that stop the program there.
std::optional<Error> write_atomically(const std::string& path, std::string_view content,
                                      void (*before_rename)() = nullptr);

// The same for a file that is there already. Error, too: nobody may write to it, or it no longer holds `expected`.
std::optional<Error> replace_atomically(const std::string& path, std::string_view expected, std::string_view content,
                                        void (*before_rename)() = nullptr);

}  // namespace doczone
