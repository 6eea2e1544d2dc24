#include "harness/cli/verbs/demo_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace doczone::cli {
namespace {

// Where each lies for those who read it; sorted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kDemoFiles{{
    {"deployment.toml", "deployment"},
    {"docs/de/dns-records.md", "page_de"},
    {"docs/docset.toml", "docset"},
    {"docs/en/dns-records.md", "page_en"},
    {"docs/fr/dns-records.md", "page_fr"},
    {"docs/ja/dns-records.md", "page_ja"},
    {"example.org.zone", "zone"},
}};

std::string below_here(const std::string& path) {
  std::filesystem::path out = std::filesystem::path(path).lexically_normal();
  if (out.is_absolute()) out = out.lexically_relative(std::filesystem::current_path());
  std::string spelled = out.string();
  if (spelled.ends_with('/')) spelled.pop_back();
  return spelled;
}

}  // namespace

std::optional<Error> DemoFiles::read_into(const std::string& path, std::string& buffer) const {
  const std::string wanted = below_here(path);
  const auto found =
      std::find_if(kDemoFiles.begin(), kDemoFiles.end(), [&](const auto& file) { return file.first == wanted; });
  if (found == kDemoFiles.end()) return Error{"is no file of the demonstration", path};
  buffer = demo_file(found->second);
  return std::nullopt;
}

Result<std::vector<std::string>> DemoFiles::list(const std::string& folder) const {
  const std::string start = below_here(folder) + "/";
  std::vector<std::string> out;
  for (const auto& [path, stem] : kDemoFiles) {
    if (path.starts_with(start)) out.push_back(folder + "/" + std::string(path.substr(start.size())));
  }
  if (out.empty()) return Error{"is no folder of the demonstration", folder};
  return out;
}

bool DemoFiles::is_folder(const std::string& path) const {
  return list(path).has_value();
}

}  // namespace doczone::cli
