// What is being read, told on a terminal while it takes long.
#pragma once

#include <atomic>
#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

#include "model/forwarded_files.h"

namespace doczone::cli {

// A file system that counts what is read from another one. A thread of its own writes the phase and the count to a
// stream, on one line that is written over again and again, but not in the first moments; stop() erases it.
class Progress : public ForwardedFiles {
 public:
  Progress(const FileSystem& files, std::ostream& terminal);
  ~Progress() override { stop(); }
  // To be called before anything else is written. May be called again.
  void stop();

  void expect_pages(std::size_t count) const override;
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override;
  Result<SourceText> open(const std::string& path, std::size_t limit) const override;

 private:
  void tell();
  // What is being done, and how much of it; empty where nothing is known yet.
  std::string phase() const;

  std::ostream& terminal_;
  mutable std::atomic<std::size_t> pages_{0}, expected_{0}, zones_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace doczone::cli
