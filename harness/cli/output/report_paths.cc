#include "harness/cli/output/report_paths.h"

#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "harness/cli/settings/paths.h"
#include "harness/cli/settings/repository.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

bool is_file_name(const std::string& path) {
  return !path.empty() && path != "-";
}

// The folder that holds all of them; empty where there are none.
std::string common_folder(const FileSystem& files, const std::vector<const std::string*>& paths) {
  fs::path common;
  for (const std::string* path : paths) {
    if (!is_file_name(*path)) continue;
    const std::string resolved = files.resolve(*path);
    if (common.empty()) common = fs::path(resolved).parent_path();
    while (!lies_in(resolved, common.string()) && common != common.parent_path()) common = common.parent_path();
  }
  return common.string();
}

std::string folder_of_all(const FileSystem& files, const FindingsDocument& document) {
  std::vector<const std::string*> paths;
  for (const CheckedPage& page : document.pages) paths.push_back(&page.path);
  if (paths.empty()) {
    for (const Finding& finding : document.findings) paths.push_back(&finding.where.path);
    for (const Verdict& verdict : document.verdicts) {
      if (verdict.where) paths.push_back(&verdict.where->path);
    }
  }
  return common_folder(files, paths);
}

class RootPaths {
 public:
  RootPaths(const FileSystem& files, const std::string& root) : files_(files), root_(root) {}

  // The same path when it does not lie below the root, or names something of elsewhere.
  const std::string& seen(const std::string& path) {
    const auto [at, fresh] = known_.try_emplace(path, path);
    if (fresh && is_file_name(path)) {
      const std::string resolved = files_.resolve(path);
      const bool is_here = files_.exists(resolved) || files_.is_folder(folder_of(resolved));
      if (is_here && lies_in(resolved, root_))
        at->second = fs::path(resolved).lexically_relative(root_).generic_string();
    }
    return at->second;
  }
  void name(std::string& path) { path = seen(path); }
  void name(std::vector<Evidence>& rows) {
    for (Evidence& row : rows) name(row.where.path);
  }

 private:
  const FileSystem& files_;
  const std::string& root_;
  std::map<std::string, std::string> known_;
};

void name_in_table(RootPaths& paths, ComparedTable& table) {
  for (std::string& path : table.paths) paths.name(path);
  for (std::vector<ComparedAtom>& row : table.rows) {
    for (ComparedAtom& atom : row) {
      for (std::optional<ComparedCell>& cell : atom.cells) {
        if (cell) paths.name(cell->where.path);
      }
    }
  }
}

}  // namespace

bool is_for_platforms(harness::ReportFormat format) {
  using enum harness::ReportFormat;
  return format == sarif || format == junit || format == gitlab || format == github || format == rdjson ||
         format == html;
}

std::string report_root(const FileSystem& files, const FindingsDocument& document, const std::string& said) {
  if (!said.empty()) return files.resolve(said);
  if (const std::string folder = folder_of_all(files, document); !folder.empty()) {
    if (auto top = repository_above(folder)) return *std::move(top);
  }
  return repository_above(".").value_or(files.resolve("."));
}

void name_from_root(const FileSystem& files, const std::string& root, FindingsDocument& document,
                    harness::Sources& sources) {
  RootPaths paths(files, root);
  for (Finding& finding : document.findings) {
    paths.name(finding.where.path);
    paths.name(finding.evidence);
  }
  for (Verdict& verdict : document.verdicts) {
    if (verdict.where) paths.name(verdict.where->path);
  }
  for (CheckedPage& page : document.pages) paths.name(page.path);
  for (ComparedTable& table : document.compared) name_in_table(paths, table);
  for (auto& [requirement, rows] : document.demanded_by) paths.name(rows);
  for (SourceCause& cause : document.source_cells) paths.name(cause.where.path);
  harness::Sources named;
  for (auto& [path, text] : sources) named.emplace(paths.seen(path), std::move(text));
  sources = std::move(named);
}

}  // namespace doczone::cli
