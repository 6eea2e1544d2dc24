#include "harness/cli/settings/repository.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

bool is_real_repository(const fs::path& git) {
  std::error_code error;
  if (fs::is_directory(git, error)) return fs::exists(git / "HEAD", error);
  std::string word(8, '\0');
  std::ifstream(git, std::ios::binary).read(word.data(), 8);
  return fs::is_regular_file(git, error) && word == "gitdir: ";
}

}  // namespace

std::optional<std::string> repository_above(const std::string& folder) {
  std::error_code error;
  for (fs::path at = fs::weakly_canonical(fs::absolute(folder, error), error); !error; at = at.parent_path()) {
    if (is_real_repository(at / ".git")) return at.string();
    if (at == at.parent_path()) break;
  }
  return std::nullopt;
}

}  // namespace doczone::cli
