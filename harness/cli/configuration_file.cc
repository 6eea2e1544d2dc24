#include "harness/cli/configuration_file.h"

#include <algorithm>
#include <filesystem>

#include "extractor/checks/checks.h"
#include "model/spelling.h"

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
std::optional<Error> unknown_check(const Configuration& configuration) {
  std::vector<std::string_view> known;
  for (const extractor::DocumentationCheck& check : extractor::documentation_checks()) known.push_back(check.entry->id);
  for (const PathSettings& path : configuration.paths) {
    for (const CheckSetting& setting : path.checks) {
      if (std::find(known.begin(), known.end(), setting.check) != known.end()) continue;
      const auto meant = closest_word(setting.check, known);
      return Error{"there is no check '" + setting.check + "' of pages" +
                       (meant ? "; did you mean '" + *meant + "'?" : "; `doczone explain` lists them"),
                   configuration.path, setting.where.line, setting.where.column};
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
  if (auto error = unknown_check(*configuration)) return *std::move(error);
  return std::optional<Configuration>(*std::move(configuration));
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string beside_file(const std::string& settings_file, const std::string& path) {
  return fs::proximate(fs::path(settings_file).parent_path() / path).lexically_normal().string();
}

std::string seen_from(const std::string& folder, const std::string& path) {
  std::error_code error;
  const fs::path seen = fs::proximate(path, folder, error);
  return error ? path : seen.generic_string();
}

}  // namespace doczone::cli
