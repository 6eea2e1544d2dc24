#include "harness/run/mapped_file.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace doczone {
namespace {

// What the handler of a signal may look at: nothing that is moved or freed. Of more files than this the others are
// mapped, too, but have no name in the message.
struct Mapped {
  std::atomic<std::uintptr_t> begin{0}, end{0};
  std::array<char, 256> path{};
};

std::array<Mapped, 256> mapped_files;

void say(const char* text) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, std::strlen(text));
}

// A read behind the end of a mapped file is this signal. Other causes of it end the program as they always did.
void end_for_lost_bytes(int signal, siginfo_t* info, void*) {
  if (info->si_code != BUS_ADRERR) {
    std::signal(signal, SIG_DFL);
    return;  // to the instruction, which does it again
  }
  const auto at = reinterpret_cast<std::uintptr_t>(info->si_addr);
  const char* path = "a file";
  for (const Mapped& file : mapped_files) {
    if (at >= file.begin && at < file.end) path = file.path.data();
  }
  say("doczone: ");
  say(path);
  say(": became shorter while it was read\n");
  ::_exit(2);
}

void watch() {
  struct sigaction action {};
  action.sa_sigaction = end_for_lost_bytes;
  action.sa_flags = SA_SIGINFO;
  ::sigaction(SIGBUS, &action, nullptr);
}

// The place of a file in the list, or null when the list is full.
Mapped* remember(std::uintptr_t begin, std::size_t size, const std::string& path) {
  static std::mutex lock;
  const std::lock_guard<std::mutex> locked(lock);
  for (Mapped& file : mapped_files) {
    if (file.end != 0) continue;
    file.path[path.copy(file.path.data(), file.path.size() - 1)] = 0;
    file.begin = begin;
    file.end = begin + size;
    return &file;
  }
  return nullptr;
}

}  // namespace

std::shared_ptr<const void> map_file(int descriptor, std::size_t size, const std::string& path) {
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (begin == MAP_FAILED) return nullptr;
  static std::once_flag watched;
  std::call_once(watched, watch);
  ::madvise(begin, size, MADV_SEQUENTIAL);
  Mapped* const place = remember(reinterpret_cast<std::uintptr_t>(begin), size, path);
  return {begin, [size, place](void* at) {
            ::munmap(at, size);
            if (place != nullptr) place->end = 0;
          }};
}

}  // namespace doczone
