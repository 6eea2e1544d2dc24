#include "harness/cli/documents/git.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace doczone::cli {
namespace {

// What a program printed; nothing of it goes through a shell. Error: it could not be run, or it failed.
Result<std::string> output_of(const std::vector<std::string>& command) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{std::string("no pipe: ") + std::strerror(errno)};
  std::vector<char*> arguments;
  for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return Error{std::string("cannot run git: ") + std::strerror(errno)};
  }
  if (child == 0) {
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string out;
  char buffer[8192];
  for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    out.append(buffer, static_cast<std::size_t>(got));
  }
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return Error{"git is not installed"};
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return Error{"git failed"};
  return out;
}

void add_paths(const std::string& zero_separated, const std::filesystem::path& top, std::set<std::string>& out) {
  for (std::size_t at = 0; at < zero_separated.size();) {
    const std::size_t end = std::min(zero_separated.find('\0', at), zero_separated.size());
    if (end > at) out.insert((top / zero_separated.substr(at, end - at)).lexically_normal().string());
    at = end + 1;
  }
}

}  // namespace

Result<std::set<std::string>> changed_files(const std::string& folder, const std::string& ref) {
  const std::string repository = folder.empty() ? "." : folder;
  auto top = output_of({"git", "-C", repository, "rev-parse", "--show-toplevel"});
  if (!top && top.error().message != "git failed") return Error{"--changed-since: " + top.error().message};
  if (!top) return Error{"--changed-since: not inside a git repository", repository};
  while (top->ends_with('\n')) top->pop_back();
  const std::string commit = ref + "^{commit}";
  if (ref.starts_with('-') || !output_of({"git", "-C", repository, "rev-parse", "--verify", "--quiet", commit}))
    return Error{"--changed-since: the repository knows no revision '" + ref + "'", repository};
  auto base = output_of({"git", "-C", repository, "merge-base", ref, "HEAD"});
  std::string from = base ? *base : ref;  // without a common ancestor, everything that differs
  while (from.ends_with('\n')) from.pop_back();
  const auto changed =
      output_of({"git", "-C", *top, "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", from, "--"});
  const auto fresh = output_of({"git", "-C", *top, "ls-files", "--others", "--exclude-standard", "-z"});
  if (!changed || !fresh)
    return Error{"--changed-since: git could not tell what changed since '" + ref + "'", repository};
  std::set<std::string> out;
  add_paths(*changed, *top, out);
  add_paths(*fresh, *top, out);
  return out;
}

}  // namespace doczone::cli
