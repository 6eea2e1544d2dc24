// Any bytes as what git prints: every path lies in the repository.
#include "harness/cli/documents/git_paths.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::set<std::string> paths;
  doczone::cli::add_paths({reinterpret_cast<const char*>(data), size}, "/repository", paths);
  for (const std::string& path : paths) {
    doczone::fuzz::promise(path == "/repository" || path.starts_with("/repository/"), "a path lies in it", path);
    doczone::fuzz::promise(path.find('\0') == std::string::npos, "no path holds a NUL", path);
    doczone::fuzz::promise(path.find("/../") == std::string::npos && !path.ends_with("/.."), "a path is plain", path);
  }
  return 0;
}
