// Remembers which files a run has read.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "model/file_system.h"

namespace doczone::harness {

class RecordingFiles : public FileSystem {
 public:
  // `files` must outlive this.
  explicit RecordingFiles(const FileSystem& files) : files_(files) {}

  // Whether a file that is there was read, under whatever name.
  bool has_read(const std::string& path) const;

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;
  std::string resolve(const std::string& path) const override { return files_.resolve(path); }
  Result<std::vector<std::string>> list(const std::string& folder) const override { return files_.list(folder); }
  bool is_folder(const std::string& path) const override { return files_.is_folder(path); }
  bool exists(const std::string& path) const override { return files_.exists(path); }
  std::vector<unsigned> owners_of(const std::string& path) const override { return files_.owners_of(path); }
  std::vector<std::string> names_in(const std::string& folder) const override { return files_.names_in(folder); }

 private:
  void remember(const std::string& path) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::vector<std::string> read_;
};

}  // namespace doczone::harness
