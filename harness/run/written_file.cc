#include "harness/run/written_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <random>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "harness/run/descriptor.h"
#include "harness/run/disk.h"
#include "model/numbers.h"

namespace doczone {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBegin = ".doczone-", kEnd = ".tmp";

// A file in an open folder: nothing that happens to the folder's path leads elsewhere.
struct Place {
  Descriptor folder;
  std::string name;
  std::string shown;  // as messages call it
};

Error failure(const Place& place, const std::string& what) {
  return {what + ": " + std::strerror(errno), place.shown};
}

bool holds_nul_byte(const std::string& path) {
  return path.find('\0') != std::string::npos;
}

// Where a symbolic link leads; the link itself stays.
std::string target_of(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target.string();
}

Place place_at(const std::string& wanted) {
  const fs::path path = target_of(wanted);
  const fs::path folder = path.parent_path();
  return {Descriptor(::open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
          path.filename().string(), wanted};
}

// A file that is written beside another, and goes when it has not taken that one's place. It is locked as long as the
// program runs, so that others can tell what a killed one has left.
class FileBeside {
 public:
  explicit FileBeside(int folder) : folder_(folder), file_(-1) {
    std::random_device random;
    for (int attempt = 0; attempt < 100 && !file_.open(); ++attempt) {
      name_ = std::string(kBegin) + hexadecimal(random(), 8) + hexadecimal(random(), 8) + std::string(kEnd);
      file_ = Descriptor(::openat(folder_, name_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
      if (!file_.open() && errno != EEXIST) return;
      struct stat info {};
      // Somebody may have taken it for a leftover before it was locked.
      if (file_.open() &&
          (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0 || ::fstat(file_.get(), &info) != 0 || info.st_nlink == 0)) {
        ::unlinkat(folder_, name_.c_str(), 0);
        file_ = Descriptor(-1);
      }
    }
  }
  ~FileBeside() {
    if (file_.open() && !renamed_) ::unlinkat(folder_, name_.c_str(), 0);
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;

  bool open() const { return file_.open(); }
  int get() const { return file_.get(); }
  bool rename_to(const std::string& name) {
    renamed_ = ::renameat(folder_, name_.c_str(), folder_, name.c_str()) == 0;
    return renamed_;
  }

 private:
  int folder_;
  Descriptor file_;
  std::string name_;
  bool renamed_ = false;
};

// What killed runs of this user have left.
void remove_leftovers(int folder) {
  const int listed = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* const entries = listed < 0 ? nullptr : ::fdopendir(listed);
  if (entries == nullptr) {
    if (listed >= 0) ::close(listed);
    return;
  }
  while (const dirent* const entry = ::readdir(entries)) {
    const std::string_view name(entry->d_name);
    if (name.size() != kBegin.size() + 16 + kEnd.size() || !name.starts_with(kBegin) || !name.ends_with(kEnd)) continue;
    const Descriptor file(::openat(folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info {};
    if (file.open() && ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() &&
        ::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
      ::unlinkat(folder, entry->d_name, 0);
  }
  ::closedir(entries);
}

bool put_bytes(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t put = ::write(file, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

std::optional<std::string> attribute(int file, const char* name) {
  std::string value(std::size_t{64} * 1024, '\0');  // no attribute is longer
  const ssize_t size = ::fgetxattr(file, name, value.data(), value.size());
  if (size < 0) return std::nullopt;
  value.resize(static_cast<std::size_t>(size));
  return value;
}

// Extended attributes; access control lists are among them. The first that could not be kept.
std::optional<std::string> copy_attributes(int from, int to) {
  std::string names(std::size_t{64} * 1024, '\0');
  const ssize_t size = ::flistxattr(from, names.data(), names.size());
  if (size < 0) return errno == ENOTSUP ? std::nullopt : std::optional<std::string>("its attributes");
  for (std::size_t at = 0; at < static_cast<std::size_t>(size); at += std::strlen(names.c_str() + at) + 1) {
    const char* const name = names.c_str() + at;
    const auto value = attribute(from, name);
    if (!value || attribute(to, name) == value) continue;
    if (::fsetxattr(to, name, value->data(), value->size(), 0) != 0) return "its attribute " + std::string(name);
  }
  return std::nullopt;
}

// Makes a new file what another one is, but for its text. What could not be kept.
std::optional<std::string> take_after(const Place& place, const struct stat& old, int fresh) {
  std::optional<std::string> lost;
  struct stat info {};
  // Only root may give a file away. Before the mode, of which a new owner may cost bits.
  if (::fstat(fresh, &info) != 0 ||
      ((info.st_uid != old.st_uid || info.st_gid != old.st_gid) && ::fchown(fresh, old.st_uid, old.st_gid) != 0))
    lost = "its owner";
  if (::fchmod(fresh, old.st_mode & 07777) != 0) lost = "its mode";
  const Descriptor source(::openat(place.folder.get(), place.name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!source.open()) return lost;
  const auto attribute_lost = copy_attributes(source.get(), fresh);
  return lost ? lost : attribute_lost;
}

// A renamed file is there after a power cut only when its folder is, too. That this fails is no reason to complain:
// the content is in place.
void flush_folder(int folder) {
  const Descriptor readable(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (readable.open()) ::fsync(readable.get());
}

// `old`: what is there, null for nothing. `strict`: all that it is must stay.
std::optional<Error> put_file(const Place& place, std::string_view content, const struct stat* old, bool strict,
                              void (*before_rename)()) {
  FileBeside fresh(place.folder.get());
  if (!fresh.open() || !put_bytes(fresh.get(), content)) return failure(place, "cannot be written");
  if (old != nullptr) {
    const auto lost = take_after(place, *old, fresh.get());
    if (lost && strict) return Error{*lost + " could not be kept", place.shown};
  } else {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(fresh.get(), 0666 & ~mask) != 0) return failure(place, "cannot be written");
  }
  if (::fsync(fresh.get()) != 0) return failure(place, "cannot be written");
  if (before_rename != nullptr) before_rename();
  if (!fresh.rename_to(place.name)) return failure(place, "cannot be replaced");
  flush_folder(place.folder.get());
  return std::nullopt;
}

}  // namespace

void sweep_leftovers(const std::string& path) {
  const Place place = place_at(path);
  if (place.folder.open()) remove_leftovers(place.folder.get());
}

std::optional<Error> write_atomically(const std::string& path, std::string_view content, void (*before_rename)()) {
  if (holds_nul_byte(path)) return Error{"holds a NUL, which no path may", path};
  struct stat info {};
  const bool exists = ::stat(path.c_str(), &info) == 0;
  // A device or a pipe (`-o /dev/stdout`) has no half-written state to protect.
  if (exists && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.open() && put_bytes(file.get(), content)) return std::nullopt;
    return Error{std::string("cannot be written: ") + std::strerror(errno), path};
  }
  const Place place = place_at(path);
  if (!place.folder.open()) return failure(place, "cannot be written");
  if (exists && S_ISDIR(info.st_mode)) return Error{"cannot be written: Is a directory", path};
  remove_leftovers(place.folder.get());
  return put_file(place, content, exists ? &info : nullptr, false, before_rename);
}

std::optional<Error> replace_atomically(const std::string& path, std::string_view expected, std::string_view content,
                                        void (*before_rename)()) {
  if (holds_nul_byte(path)) return Error{"holds a NUL, which no path may", path};
  const Place place = place_at(path);
  struct stat info {};
  if (!place.folder.open() || ::fstatat(place.folder.get(), place.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
    return failure(place, "cannot be opened");
  // A rename would succeed all the same, and root may write anything: the mode says what is meant.
  if ((info.st_mode & 0222) == 0 || ::faccessat(place.folder.get(), place.name.c_str(), W_OK, 0) != 0)
    return Error{"the file is read-only", path};
  if (info.st_nlink > 1) return Error{"the file has another name, which would keep the old text (a hard link)", path};
  std::string now;
  if (std::optional<Error> error = Disk().read_into(path, now)) return error;
  if (now != expected) return Error{"the file was changed by somebody else meanwhile", path};
  return put_file(place, content, &info, true, before_rename);
}

std::optional<Error> write_beneath(const std::string& folder, const std::string& path, std::string_view content) {
  const std::string shown = (fs::path(folder) / path).string();
  if (holds_nul_byte(shown)) return Error{"holds a NUL, which no path may", shown};
  const fs::path way(path);
  if (way.is_absolute() || std::find(way.begin(), way.end(), "..") != way.end())
    return Error{"does not lie below " + folder, path};
  Place place{Descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)), way.filename().string(), shown};
  for (const fs::path& part : way.parent_path()) {
    if (!place.folder.open()) break;
    place.folder =
        Descriptor(::openat(place.folder.get(), part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  }
  if (!place.folder.open()) return failure(place, "cannot be written");
  struct stat info {};
  const bool exists = ::fstatat(place.folder.get(), place.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && !S_ISREG(info.st_mode)) return Error{"is no regular file, and settings write no other", shown};
  remove_leftovers(place.folder.get());
  return put_file(place, content, exists ? &info : nullptr, false, nullptr);
}

}  // namespace doczone
