// Folders as they were in an earlier state of the repository.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "harness/cli/documents/git.h"
#include "model/forwarded_files.h"

namespace doczone::cli {

class EarlierFiles : public ForwardedFiles {
 public:
  // `today` must outlive this.
  EarlierFiles(const FileSystem& today, EarlierBytes bytes)
      : ForwardedFiles(today), today_(today), bytes_(std::move(bytes)) {}

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<std::string> names_in(const std::string& folder) const override;

 private:
  // Ways from a folder to the files that were there.
  std::vector<std::string> earlier_below(const std::string& folder) const;

  const FileSystem& today_;
  const EarlierBytes bytes_;
};

}  // namespace doczone::cli
