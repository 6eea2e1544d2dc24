#include "harness/run/reach.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "harness/run/paths.h"
#include "harness/run/written_file.h"
#include "model/version_control.h"

namespace doczone::harness {
namespace {

namespace fs = std::filesystem;

// The way from a folder down to a path; nothing when it does not lie below.
std::optional<std::string> way_below(const std::string& path, const std::string& folder) {
  const fs::path way = fs::path(path).lexically_relative(folder);
  if (way.empty() || *way.begin() == "..") return std::nullopt;
  return way.string();
}

constexpr const char* kWayOut = "; name it on the command line, or a folder that holds it with --root";

}  // namespace

Reach::Reach(const FileSystem& files, const std::string& file, const std::string& root) : files_(&files) {
  const std::string folder = fs::path(file).parent_path().string();
  writable_.push_back(folder_at(folder.empty() ? "." : folder));
  if (!root.empty()) writable_.push_back(folder_at(root));
  for (const Folder& one : writable_) readable_.push_back(one.resolved);
  const char* const home = std::getenv("HOME");
  const std::string here = files.resolve(absolute_path("."));
  if (here != "/" && (home == nullptr || here != files.resolve(home))) readable_.push_back(here);
}

Reach::Folder Reach::folder_at(const std::string& path) const {
  std::string spelled = absolute_path(path);
  if (spelled.size() > 1 && spelled.ends_with('/')) spelled.pop_back();
  std::string resolved = files_->resolve(spelled);
  return {std::move(spelled), std::move(resolved)};
}

std::optional<std::string> Reach::refuses_to_read(const std::string& path) const {
  if (path == "-") return std::nullopt;
  const std::string resolved = files_->resolve(absolute_path(path));
  for (const std::string& folder : readable_) {
    const auto way = way_below(resolved, folder);
    if (way && leads_into_git(*way)) return "'" + path + "' lies in a folder of version control";
    if (way) return std::nullopt;
  }
  return "'" + path + "' lies outside the folder of these settings and the working folder" + kWayOut;
}

std::optional<Reach::Place> Reach::place_of(const std::string& path) const {
  const std::string wanted = absolute_path(path);
  for (const Folder& folder : writable_) {
    const auto way = way_below(wanted, folder.spelled);
    if (way && *way != "." && !way->ends_with('/')) return Place{folder.resolved, *way};
  }
  return std::nullopt;
}

std::optional<std::string> Reach::refuses_to_write(const std::string& path) const {
  if (path == "-") return std::nullopt;
  const auto place = place_of(path);
  if (!place) return "'" + path + "' lies outside the folder of these settings" + kWayOut;
  if (leads_into_git(place->below)) return "'" + path + "' lies in a folder of version control";
  const std::string spelled = (fs::path(place->folder) / place->below).string();
  if (files_->resolve(spelled) != spelled)
    return "a link leads to '" + path + "', and settings write through none; name it on the command line";
  return std::nullopt;
}

std::optional<Error> Reach::write(const std::string& path, std::string_view content) const {
  if (auto why = refuses_to_write(path)) return Error{*std::move(why)};
  const auto place = place_of(path);
  return write_beneath(place->folder, place->below, content);
}

}  // namespace doczone::harness
