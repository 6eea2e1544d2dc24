// What is being read, told on a terminal while it takes long.
#pragma once

#include <atomic>
#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

#include "model/file_system.h"

namespace doczone::cli {

// A file system that counts what is read from another one. A thread of its own writes the count to a stream, on one
// line that is written over again and again, but not in the first moments; stop() erases it.
class Progress : public FileSystem {
 public:
  Progress(const FileSystem& files, std::ostream& terminal);
  ~Progress() override { stop(); }
  // To be called before anything else is written. May be called again.
  void stop();

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;
  std::string resolve(const std::string& path) const override { return files_.resolve(path); }
  Result<std::vector<std::string>> list(const std::string& folder) const override { return files_.list(folder); }
  bool is_folder(const std::string& path) const override { return files_.is_folder(path); }
  bool exists(const std::string& path) const override { return files_.exists(path); }
  std::vector<unsigned> owners_of(const std::string& path) const override { return files_.owners_of(path); }
  std::vector<std::string> names_in(const std::string& folder) const override { return files_.names_in(folder); }

 private:
  void tell();

  const FileSystem& files_;
  std::ostream& terminal_;
  mutable std::atomic<std::size_t> pages_{0}, zones_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace doczone::cli
