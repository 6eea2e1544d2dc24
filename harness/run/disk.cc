#include "harness/run/disk.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/run/descriptor.h"
#include "harness/run/mapped_file.h"

namespace doczone {
namespace {

Error system_error(const std::string& path, const std::string& what) {
  return {what + ": " + std::strerror(errno), path};
}

// Mapping costs more than reading for files smaller than this.
constexpr std::size_t kWorthMapping = std::size_t{256} * 1024;
// What is read whole is pages, settings and documents of programs; more than this is none of them.
constexpr std::size_t kMostBytes = std::size_t{256} * 1024 * 1024;

Error too_large(const std::string& path, std::size_t limit) {
  return {"is larger than " + std::to_string(limit) + " bytes", path};
}

// The system would take what stands in front of a NUL for the whole path, and name another file.
bool holds_nul(const std::string& path) {
  return path.find('\0') != std::string::npos;
}

Error nul_error(const std::string& path) {
  return {"holds a NUL, which no path may", path};
}

// Error: the descriptor is no regular file.
std::optional<Error> look_at(const Descriptor& file, const std::string& path, std::size_t& size) {
  if (holds_nul(path)) return nul_error(path);
  if (file.get() < 0) return system_error(path, "cannot be opened");
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return system_error(path, "cannot be read");
  if (S_ISDIR(info.st_mode)) return Error{"is a folder", path};
  if (!S_ISREG(info.st_mode)) return Error{"is not a regular file", path};
  size = static_cast<std::size_t>(info.st_size);
  return std::nullopt;
}

// What version control, editors and package managers keep beside somebody's own files.
bool belongs_to_tools(const std::string& folder) {
  return folder.starts_with('.') || folder == "node_modules";
}

// As whoever runs the program; sets errno.
bool can_be_listed(const std::string& folder) {
  return ::faccessat(AT_FDCWD, folder.c_str(), R_OK | X_OK, AT_EACCESS) == 0;
}

// As people and code platforms write it: what lies here needs no "./" before it.
std::string named_from(const std::string& folder, const std::filesystem::path& path) {
  return folder == "." ? path.lexically_normal().string() : path.string();
}

// O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
int open_for_reading(const std::string& path) {
  return holds_nul(path) ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

}  // namespace

Result<SourceText> Disk::open(const std::string& path, std::size_t limit) const {
  const Descriptor file(open_for_reading(path));
  std::size_t size = 0;
  if (auto error = look_at(file, path, size)) return *std::move(error);
  if (size > limit) return too_large(path, limit);
  if (size >= kWorthMapping) {
    if (std::shared_ptr<const void> mapped = map_file(file.get(), size, path)) {
      const std::string_view bytes(static_cast<const char*>(mapped.get()), size);
      return SourceText(path, bytes, std::move(mapped));
    }
  }
  return read_text(path, limit);
}

std::string Disk::resolve(const std::string& path) const {
  std::error_code error;
  // Absolute first: of a relative path that leads nowhere, weakly_canonical() would keep it relative.
  const std::filesystem::path resolved =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  return error ? FileSystem::resolve(path) : resolved.string();
}

std::optional<Error> Disk::read_into(const std::string& path, std::string& buffer) const {
  const Descriptor file(open_for_reading(path));
  std::size_t size = 0;
  if (auto error = look_at(file, path, size)) return error;
  if (size > kMostBytes) return too_large(path, kMostBytes);
  buffer.resize(size);
  std::size_t done = 0;
  while (true) {
    if (done > kMostBytes) return too_large(path, kMostBytes);
    if (done == buffer.size()) buffer.resize(buffer.size() + 1);  // it may have grown; one byte tells
    const ssize_t got = ::read(file.get(), buffer.data() + done, buffer.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(path, "cannot be read");
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  buffer.resize(done);
  return std::nullopt;
}

Result<std::vector<std::string>> Disk::list(const std::string& folder) const {
  namespace fs = std::filesystem;
  if (holds_nul(folder)) return nul_error(folder);
  if (!can_be_listed(folder)) return system_error(folder, "cannot be listed");
  std::error_code error;
  std::vector<std::string> files;
  fs::recursive_directory_iterator at(folder, error);
  if (error) return Error{"cannot be listed: " + error.message(), folder};
  for (const fs::recursive_directory_iterator end; at != end; at.increment(error)) {
    // Links are not followed: they may lead outside, or in a circle.
    if (at->is_symlink(error)) continue;
    if (at->is_regular_file(error)) files.push_back(named_from(folder, at->path()));
    if (!at->is_directory(error)) continue;
    const bool is_tools = belongs_to_tools(at->path().filename().string());
    const bool is_closed = !is_tools && !can_be_listed(at->path().string());
    if (is_closed) files.push_back(named_from(folder, at->path()) + "/");
    if (is_tools || is_closed) at.disable_recursion_pending();
  }
  // A folder that ends in the middle looks like one that was listed whole but for this.
  if (error) return Error{"cannot be listed: " + error.message(), folder};
  std::sort(files.begin(), files.end());
  return files;
}

bool Disk::is_folder(const std::string& path) const {
  std::error_code error;
  return !holds_nul(path) && std::filesystem::is_directory(path, error);
}

bool Disk::exists(const std::string& path) const {
  struct stat info {};
  if (holds_nul(path)) return false;
  // What a disk fails to look at may be there: whoever reads it is told why. In a closed folder nobody can have a file.
  return ::lstat(path.c_str(), &info) == 0 || (errno != ENOENT && errno != ENOTDIR && errno != EACCES);
}

std::vector<unsigned> Disk::owners_of(const std::string& path) const {
  std::vector<unsigned> out;
  struct stat info {};
  if (holds_nul(path) || ::lstat(path.c_str(), &info) != 0) return out;
  out.push_back(info.st_uid);
  if (S_ISLNK(info.st_mode) && ::stat(path.c_str(), &info) == 0) out.push_back(info.st_uid);
  return out;
}

std::vector<std::string> Disk::names_in(const std::string& folder) const {
  namespace fs = std::filesystem;
  if (holds_nul(folder)) return {};
  std::error_code error;
  std::vector<std::string> names;
  fs::directory_iterator at(folder.empty() ? "." : folder, fs::directory_options::skip_permission_denied, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace doczone
