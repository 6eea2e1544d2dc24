#include "harness/cli/settings/configuration_file.h"

#include <filesystem>
#include <vector>

#include "harness/cli/settings/catalogue.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

std::string nearest(const FileSystem& files) {
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    const std::string candidate = (folder / "doczone.toml").string();
    if (files.read(candidate)) return candidate;
    if (folder == folder.parent_path()) break;
  }
  return {};
}

// Settings for a check that nobody knows would silence nothing, and nobody would notice.
std::optional<Error> first_unknown_check(const Configuration& configuration) {
  std::vector<const std::vector<CheckSetting>*> lists{&configuration.checks};
  for (const PathSettings& path : configuration.paths) lists.push_back(&path.checks);
  for (const std::vector<CheckSetting>* list : lists) {
    for (const CheckSetting& setting : *list) {
      if (std::string message = unknown_check(setting.check); !message.empty())
        return Error{std::move(message), configuration.path, setting.where.line, setting.where.column};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<std::optional<Configuration>> find_configuration(const FileSystem& files, const std::string& named) {
  const std::string path = named.empty() ? nearest(files) : named;
  if (path.empty()) return std::optional<Configuration>();
  const auto text = files.read(path);
  if (!text) return text.error();
  auto configuration = parse_configuration(*text, path);
  if (!configuration) return configuration.error();
  if (auto error = first_unknown_check(*configuration)) return *std::move(error);
  return std::optional<Configuration>(*std::move(configuration));
}

}  // namespace doczone::cli
