// A library for LD_PRELOAD that lets one call of the C library fail: the n-th of its kind, or all from there on.
//
//   DOCZONE_FAULT=write:3          the third call of write fails, the others do not
//   DOCZONE_FAULT=write:3+         the third and all later ones fail
//   DOCZONE_FAULT_COUNTS=FILE      how often each kind was called is written there when the program ends, as "write 17"
//   a line
//
// A call counts from the moment main() begins on: what a loader does before is not the program's.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

enum Kind { kOpen, kRead, kWrite, kStat, kSync, kRename, kMap, kTemporary, kMode, kList, kThread, kMemory, kKinds };
constexpr const char* kNames[kKinds] = {"open", "read",     "write",  "stat",    "fsync",  "rename",
                                        "mmap", "mkostemp", "fchmod", "readdir", "thread", "malloc"};
constexpr int kErrors[kKinds] = {EMFILE, EIO, ENOSPC, EIO, EIO, EIO, ENOMEM, ENOSPC, EPERM, EIO, EAGAIN, ENOMEM};

std::atomic<bool> counting{false};
std::atomic<long> counts[kKinds];
int failing_kind = -1;
long failing_call = 0;
bool failing_on = false;

// True: this call is to fail, and errno says why.
bool fails(Kind kind) {
  if (!counting.load(std::memory_order_relaxed)) return false;
  const long call = ++counts[kind];
  if (kind != failing_kind || (failing_on ? call < failing_call : call != failing_call)) return false;
  errno = kErrors[kind];
  return true;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

void write_counts() {
  counting = false;
  const char* const path = std::getenv("DOCZONE_FAULT_COUNTS");
  if (path == nullptr) return;
  const int file =
      static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  for (int kind = 0; file >= 0 && kind < kKinds; ++kind) ::dprintf(file, "%s %ld\n", kNames[kind], counts[kind].load());
}

int (*real_main)(int, char**, char**) = nullptr;

int counted_main(int argc, char** argv, char** environment) {
  if (const char* const fault = std::getenv("DOCZONE_FAULT")) {
    for (int kind = 0; kind < kKinds; ++kind) {
      const std::size_t size = std::strlen(kNames[kind]);
      if (std::strncmp(fault, kNames[kind], size) != 0 || fault[size] != ':') continue;
      char* end = nullptr;
      failing_call = std::strtol(fault + size + 1, &end, 10);
      failing_on = *end == '+';
      failing_kind = kind;
    }
    if (failing_kind < 0) std::abort();
  }
  std::atexit(write_counts);
  counting = true;
  return real_main(argc, argv, environment);
}

}  // namespace

extern "C" {

int __libc_start_main(int (*main)(int, char**, char**), int argc, char** argv, int (*init)(int, char**, char**),
                      void (*fini)(), void (*rtld_fini)(), void* stack_end) {
  real_main = main;
  return real<decltype(__libc_start_main)>("__libc_start_main")(counted_main, argc, argv, init, fini, rtld_fini,
                                                                stack_end);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, int) : 0;
  va_end(rest);
  return fails(kOpen) ? -1 : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, int) : 0;
  va_end(rest);
  return fails(kOpen) ? -1 : static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

ssize_t read(int file, void* to, size_t size) {
  return fails(kRead) ? -1 : ::syscall(SYS_read, file, to, size);
}

ssize_t write(int file, const void* from, size_t size) {
  return fails(kWrite) ? -1 : ::syscall(SYS_write, file, from, size);
}

ssize_t writev(int file, const struct iovec* parts, int count) {
  return fails(kWrite) ? -1 : ::syscall(SYS_writev, file, parts, count);
}

int stat(const char* path, struct stat* info) {
  return fails(kStat) ? -1 : real<decltype(stat)>("stat")(path, info);
}

int lstat(const char* path, struct stat* info) {
  return fails(kStat) ? -1 : real<decltype(lstat)>("lstat")(path, info);
}

int fstat(int file, struct stat* info) {
  return fails(kStat) ? -1 : real<decltype(fstat)>("fstat")(file, info);
}

int fsync(int file) {
  return fails(kSync) ? -1 : real<decltype(fsync)>("fsync")(file);
}

int rename(const char* from, const char* to) {
  return fails(kRename) ? -1 : real<decltype(rename)>("rename")(from, to);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  return fails(kRename) ? -1 : real<decltype(renameat)>("renameat")(from_folder, from, to_folder, to);
}

void* mmap(void* at, size_t size, int protection, int flags, int file, off_t offset) {
  if (fails(kMap)) return MAP_FAILED;
  return reinterpret_cast<void*>(::syscall(SYS_mmap, at, size, protection, flags, file, offset));
}

int mkostemp(char* name, int flags) {
  return fails(kTemporary) ? -1 : real<decltype(mkostemp)>("mkostemp")(name, flags);
}

int fchmod(int file, mode_t mode) {
  return fails(kMode) ? -1 : real<decltype(fchmod)>("fchmod")(file, mode);
}

int fchown(int file, uid_t user, gid_t group) {
  return fails(kMode) ? -1 : real<decltype(fchown)>("fchown")(file, user, group);
}

DIR* opendir(const char* path) {
  return fails(kList) ? nullptr : real<decltype(opendir)>("opendir")(path);
}

struct dirent* readdir(DIR* folder) {
  return fails(kList) ? nullptr : real<decltype(readdir)>("readdir")(folder);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*work)(void*), void* argument) {
  if (fails(kThread)) return EAGAIN;
  return real<decltype(pthread_create)>("pthread_create")(thread, attributes, work, argument);
}

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* block, size_t size);

void* malloc(size_t size) {
  return fails(kMemory) ? nullptr : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
  return fails(kMemory) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* block, size_t size) {
  return fails(kMemory) ? nullptr : __libc_realloc(block, size);
}

}  // extern "C"
