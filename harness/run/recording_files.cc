#include "harness/run/recording_files.h"

#include <algorithm>
#include <filesystem>

namespace doczone::harness {

void RecordingFiles::remember(const std::string& path) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  read_.push_back(path);
}

bool RecordingFiles::has_read(const std::string& path) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return std::any_of(read_.begin(), read_.end(), [&](const std::string& one) {
    std::error_code error;
    return std::filesystem::equivalent(one, path, error);
  });
}

std::optional<Error> RecordingFiles::read_into(const std::string& path, std::string& buffer) const {
  auto error = ForwardedFiles::read_into(path, buffer);
  if (!error) remember(path);
  return error;
}

Result<SourceText> RecordingFiles::open(const std::string& path, std::size_t limit) const {
  auto text = ForwardedFiles::open(path, limit);
  if (text) remember(path);
  return text;
}

}  // namespace doczone::harness
