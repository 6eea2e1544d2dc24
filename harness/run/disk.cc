#include "harness/run/disk.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/run/mapped_file.h"

namespace doczone {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

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
  return FileSystem::open(path, limit);
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
  std::error_code error;
  std::vector<std::string> files;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  if (error) return Error{"cannot be listed: " + error.message(), folder};
  for (const fs::recursive_directory_iterator end; at != end; at.increment(error)) {
    // Links are not followed: they may lead outside, or in a circle.
    if (at->is_regular_file(error) && !at->is_symlink(error)) files.push_back(named_from(folder, at->path()));
    if (at->is_directory(error) && belongs_to_tools(at->path().filename().string())) at.disable_recursion_pending();
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
  return !holds_nul(path) && ::lstat(path.c_str(), &info) == 0;
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

namespace {

// A renamed file is there after a power cut only when its folder is, too. That this fails is no reason to complain:
// the content is in place.
void flush_folder(const std::string& path) {
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());
}

// Where a symbolic link leads; the link itself stays.
std::string target_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

std::optional<Error> write_atomically(const std::string& wanted, std::string_view content, void (*before_rename)()) {
  if (holds_nul(wanted)) return nul_error(wanted);
  const std::string path = target_of(wanted);
  // A device or a pipe (`-o /dev/stdout`) has no half-written state to protect.
  struct stat info {};
  const bool exists = ::stat(path.c_str(), &info) == 0;
  const bool special = exists && !S_ISREG(info.st_mode);
  std::string beside = path + ".XXXXXX";
  const Descriptor file(special ? ::open(path.c_str(), O_WRONLY | O_CLOEXEC) : ::mkostemp(beside.data(), O_CLOEXEC));
  if (file.get() < 0) return system_error(wanted, "cannot be written");
  const auto give_up = [&](const char* what) {
    Error error = system_error(wanted, what);
    if (!special) ::unlink(beside.c_str());
    return error;
  };
  while (!content.empty()) {
    const ssize_t put = ::write(file.get(), content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return give_up("cannot be written");
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  if (special) return std::nullopt;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  // Only root may give a file away; where that fails, the file is whoever's runs the program. Before the mode, of which
  // a new owner may cost bits.
  if (exists && ::fchown(file.get(), info.st_uid, info.st_gid) != 0) errno = 0;
  const mode_t mode = exists ? info.st_mode & 07777 : 0666 & ~mask;
  if (::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0) return give_up("cannot be written");
  if (before_rename != nullptr) before_rename();
  if (::rename(beside.c_str(), path.c_str()) != 0) return give_up("cannot be replaced");
  flush_folder(path);
  return std::nullopt;
}

std::optional<Error> replace_atomically(const std::string& path, std::string_view expected, std::string_view content,
                                        void (*before_rename)()) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return system_error(path, "cannot be opened");
  // A rename would succeed all the same, and root may write anything: the mode says what is meant.
  if ((info.st_mode & 0222) == 0 || ::access(path.c_str(), W_OK) != 0) return Error{"the file is read-only", path};
  std::string now;
  if (std::optional<Error> error = Disk().read_into(path, now)) return error;
  if (now != expected) return Error{"the file was changed by somebody else meanwhile", path};
  return write_atomically(path, content, before_rename);
}

}  // namespace doczone
