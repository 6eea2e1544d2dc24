// Remembers which files a run has read.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "model/forwarded_files.h"

namespace doczone::harness {

class RecordingFiles : public ForwardedFiles {
 public:
  using ForwardedFiles::ForwardedFiles;

  // Whether a file that is there was read, under whatever name.
  bool has_read(const std::string& path) const;

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;

 private:
  void remember(const std::string& path) const;

  mutable std::mutex mutex_;
  mutable std::vector<std::string> read_;
};

}  // namespace doczone::harness
