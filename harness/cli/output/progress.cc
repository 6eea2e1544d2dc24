#include "harness/cli/output/progress.h"

#include <chrono>
#include <ostream>
#include <system_error>

#include "extractor/pages/corpus.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

constexpr std::chrono::milliseconds kFirst{300}, kNext{100};
constexpr const char* kErase = "\r\x1B[K";

}  // namespace

Progress::Progress(const FileSystem& files, std::ostream& terminal) : ForwardedFiles(files), terminal_(terminal) {
  try {
    thread_ = std::thread([this] { tell(); });
  } catch (const std::system_error&) {
    // Without a thread nothing is told; the work is done all the same.
  }
}

void Progress::stop() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Progress::tell() {
  std::unique_lock<std::mutex> lock(mutex_);
  bool shown = false;
  for (auto pause = kFirst; !wake_.wait_for(lock, pause, [this] { return stopped_; }); pause = kNext) {
    const std::string text = phase();
    if (text.empty()) continue;
    terminal_ << kErase << text << " …" << std::flush;
    shown = true;
  }
  if (shown) terminal_ << kErase << std::flush;
}

std::string Progress::phase() const {
  const std::size_t pages = pages_, expected = expected_;
  if (zones_ > 0) return "reading zones: " + std::to_string(zones_);
  if (expected == 0) return {};
  if (pages < expected) return "reading pages: " + std::to_string(pages) + " of " + std::to_string(expected);
  return "comparing " + counted(expected, "page");
}

void Progress::expect_pages(std::size_t count) const {
  pages_ = 0;
  expected_ = count;
}

std::optional<Error> Progress::read_into(const std::string& path, std::string& buffer) const {
  if (extractor::is_page_name(path)) ++pages_;
  return ForwardedFiles::read_into(path, buffer);
}

Result<SourceText> Progress::open(const std::string& path, std::size_t limit) const {
  ++zones_;
  return ForwardedFiles::open(path, limit);
}

}  // namespace doczone::cli
