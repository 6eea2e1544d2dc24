#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "harness/cli/app.h"
#include "harness/run/disk.h"

namespace {

// Wherever it happens, also within a library's destructor or a thread: nothing can be put right then, and a report or a
// page that is half made has not replaced anything.
[[noreturn]] void end_without_memory() {
  constexpr std::string_view kMessage = "doczone: there is not enough memory\n";
  // The exit code says it to those who do not see the message.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(doczone::cli::kCannot);
}

bool is_set(const char* name, std::string_view off = {}) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0' && value != off;
}

// What people set to say whether they want colour, and else whether there is a terminal.
bool wants_color() {
  if (is_set("NO_COLOR")) return false;
  return is_set("FORCE_COLOR", "0") || is_set("CLICOLOR_FORCE", "0") || isatty(STDOUT_FILENO) == 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::set_new_handler(end_without_memory);
  // A file that may not grow any further is told like a disk that is full.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  char today[16] = {};
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  if (gmtime_r(&now, &parts) != nullptr) std::strftime(today, sizeof today, "%Y-%m-%d", &parts);
  const doczone::Disk disk;
  const char* const summary = std::getenv("GITHUB_STEP_SUMMARY");
  doczone::cli::Environment environment{
      std::cout, std::cerr, std::cin, disk, wants_color(), today, summary == nullptr ? "" : summary};
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1)
    environment.columns = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
  environment.progress = isatty(STDERR_FILENO) == 1 && std::getenv("CI") == nullptr;
  try {
    const int code = doczone::cli::run({argv + 1, argv + argc}, environment);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "doczone: the output could not be written\n";
      return doczone::cli::kCannot;
    }
    return code;
  } catch (const std::exception& error) {
    std::cerr << doczone::cli::complaint(error.what());
    return doczone::cli::kCannot;
  }
}
