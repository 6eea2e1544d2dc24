#include "harness/cli/settings/configuration_file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include <unistd.h>

#include "harness/cli/settings/catalogue.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

// Where to look, from the working folder upwards: settings above the repository are none of it, and those above the
// user's home are none of his.
std::vector<fs::path> folders_upwards(const FileSystem& files) {
  const char* const said = std::getenv("HOME");
  const std::string home = said == nullptr || *said == '\0' ? "/" : files.resolve(said);
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    out.push_back(folder);
    const bool last = folder == folder.parent_path() || folder == home || files.exists((folder / ".git").string());
    if (last) break;
  }
  return out;
}

// Whether somebody owns it whom the user has not chosen: neither he nor root nor, in the folder where he works, who
// owns that.
bool is_foreign(const FileSystem& files, const fs::path& candidate, bool is_here) {
  std::vector<unsigned> trusted{0, ::geteuid()};
  if (is_here) {
    for (const unsigned owner : files.owners_of(candidate.parent_path().string())) trusted.push_back(owner);
  }
  const std::vector<unsigned> owners = files.owners_of(candidate.string());
  return std::any_of(owners.begin(), owners.end(),
                     [&](unsigned owner) { return std::find(trusted.begin(), trusted.end(), owner) == trusted.end(); });
}

std::string nearest(const FileSystem& files, std::vector<std::string>& remarks) {
  const std::vector<fs::path> folders = folders_upwards(files);
  for (const fs::path& folder : folders) {
    const fs::path candidate = folder / "doczone.toml";
    if (!files.exists(candidate.string())) continue;
    if (!is_foreign(files, candidate, folder == folders.front())) return candidate.string();
    remarks.push_back(candidate.string() +
                      " was passed over: neither you nor root owns it; --config names it if it is meant");
  }
  return {};
}

// A branch may bring its settings along; git is asked what the user asks.
std::optional<Error> named_revision(const Configuration& configuration) {
  for (const char* const key : {"changed_since", "new_since"}) {
    const auto said = configuration.values.find(key);
    if (said == configuration.values.end()) continue;
    return Error{"'" + std::string(key) + "' counts on the command line only: settings may not name what git is asked",
                 configuration.path, said->second.where.line, said->second.where.column};
  }
  return std::nullopt;
}

}  // namespace

Result<FoundConfiguration> find_configuration(const FileSystem& files, const std::string& named) {
  FoundConfiguration out;
  const std::string path = named.empty() ? nearest(files, out.remarks) : named;
  if (path.empty()) return out;
  const auto text = files.open(path, kMostBytes);
  if (!text) return text.error();
  auto configuration = parse_configuration(std::string(text->bytes()), path, unknown_check);
  if (!configuration) return configuration.error();
  if (auto error = named_revision(*configuration)) return *std::move(error);
  out.configuration = *std::move(configuration);
  return out;
}

}  // namespace doczone::cli
