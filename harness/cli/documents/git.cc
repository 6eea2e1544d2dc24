#include "harness/cli/documents/git.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extractor/pages/corpus.h"
#include "harness/cli/documents/git_paths.h"
#include "harness/cli/settings/paths.h"
#include "harness/cli/settings/repository.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

// A descriptor that is closed with its owner.
class OpenEnd {
 public:
  explicit OpenEnd(int descriptor) : descriptor_(descriptor) {}
  ~OpenEnd() { close(); }
  OpenEnd(const OpenEnd&) = delete;
  OpenEnd& operator=(const OpenEnd&) = delete;
  int get() const { return descriptor_; }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_;
};

struct Answer {
  int status = 0;  // as exit() was given it; -1: a signal ended the program
  std::string out;
  std::string complaint;  // the first line
};

std::string all_of(int descriptor) {
  std::string out;
  char buffer[8192];
  for (ssize_t got = 0; (got = ::read(descriptor, buffer, sizeof buffer)) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    out.append(buffer, static_cast<std::size_t>(got));
  }
  return out;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

// The user's environment without what would send git to another repository, have it write, or name a program to run;
// where his configuration lies, he may say.
Words environment_for_git() {
  Words out;
  for (char** at = environ; *at != nullptr; ++at) {
    const std::string_view entry(*at);
    const bool of_git = entry.starts_with("GIT_") && !entry.starts_with("GIT_CONFIG");
    if (!of_git && !entry.starts_with("LC_ALL=")) out.emplace_back(entry);
  }
  // Neither a lock nor the index is written, and what a clone left out is not fetched: an old git knows no other way to
  // have that than to allow no protocol, which no configuration overrules.
  for (const char* entry :
       {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=", "GIT_TERMINAL_PROMPT=0"})
    out.emplace_back(entry);
  return out;
}

std::vector<char*> pointers_to(Words& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

// Runs git without a shell. Error: it could not be run.
Result<Answer> run_git(Words command) {
  int ends[2] = {-1, -1};
  const bool piped = ::pipe2(ends, O_CLOEXEC) == 0;
  OpenEnd reading(ends[0]), writing(ends[1]);
  // Complaints go to memory: a second pipe that nobody empties meanwhile could fill up and stop both sides.
  const OpenEnd complaints(::memfd_create("complaints", MFD_CLOEXEC));
  const auto failed = [] { return Error{std::string("cannot run git: ") + std::strerror(errno)}; };
  if (!piped || complaints.get() < 0) return failed();
  Words surroundings = environment_for_git();
  const std::vector<char*> arguments = pointers_to(command), environment = pointers_to(surroundings);
  const pid_t child = ::fork();
  if (child < 0) return failed();
  if (child == 0) {
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(writing.get(), STDOUT_FILENO);
    ::dup2(complaints.get(), STDERR_FILENO);
    ::execvpe(arguments[0], arguments.data(), environment.data());
    ::_exit(127);
  }
  writing.close();
  Answer out;
  out.out = all_of(reading.get());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ::lseek(complaints.get(), 0, SEEK_SET);
  out.complaint = first_line(all_of(complaints.get()));
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  if (out.status == 127) return Error{"git is not installed"};
  return out;
}

// Asks one repository, and switches off all that could run a program: no question needs it.
class Repository {
 public:
  explicit Repository(std::string top) : top_(std::move(top)) {
    for (const char* setting : {"safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null",
                                "core.untrackedCache=false", "submodule.recurse=false", "protocol.allow=never"})
      set(setting);
  }

  const std::string& top() const { return top_; }

  Result<Answer> ask(const Words& question) const {
    Words command{"git", "-C", top_, "--no-pager", "--literal-pathspecs"};
    command.insert(command.end(), settings_.begin(), settings_.end());
    command.insert(command.end(), question.begin(), question.end());
    return run_git(std::move(command));
  }

  // Error, too: git says that it can't tell.
  Result<std::string> answer(const Words& question) const {
    auto answer = ask(question);
    if (!answer) return answer.error();
    if (answer->status == 0) return std::move(answer->out);
    return complaint_of(*answer);
  }

  static Error complaint_of(const Answer& answer) {
    return Error{answer.complaint.empty() ? "git failed" : "git says: " + answer.complaint};
  }

  // What git takes for the repository must be the one that was found: an old git doesn't know safe.bareRepository.
  std::optional<Error> check() const {
    const auto own = answer({"rev-parse", "--show-toplevel", "--absolute-git-dir"});
    if (!own) return own.error();
    std::error_code error;
    const fs::path git = own->substr(std::min(own->find('\n') + 1, own->size()), own->size());
    if (fs::equivalent(first_line(*own), top_, error) && !fs::equivalent(first_line(git.string()), top_, error))
      return std::nullopt;
    return Error{"git finds another repository than " + top_ + ": " + first_line(*own)};
  }

  // To compare a page, git would send it through the filter that the branch's `.gitattributes` choose for it.
  std::optional<Error> switch_off_filters() {
    const auto known = ask({"config", "-z", "--name-only", "--get-regexp", "^filter\\."});
    if (!known) return known.error();
    if (known->status > 1) return complaint_of(*known);
    for (std::size_t at = 0, end = 0; at < known->out.size(); at = end + 1) {
      end = std::min(known->out.find('\0', at), known->out.size());
      const std::string name = known->out.substr(at, end - at);
      if (name.find('=') != std::string::npos) return Error{"the filter '" + name + "' cannot be switched off"};
      set(name + (name.ends_with(".required") ? "=false" : "="));
    }
    return std::nullopt;
  }

 private:
  void set(const std::string& setting) {
    settings_.emplace_back("-c");
    settings_.push_back(setting);
  }

  std::string top_;
  Words settings_;
};

// The commit where `ref` and the working tree parted; without a common ancestor, `ref` itself.
Result<std::string> parting_commit(const Repository& repository, const std::string& ref) {
  const std::string unknown = "the repository knows no revision '" + ref + "'";
  // It would be taken for an option.
  if (ref.starts_with('-')) return Error{unknown};
  const auto commit = repository.answer({"rev-parse", "--verify", ref + "^{commit}"});
  if (!commit) return Error{unknown + " (" + commit.error().message + ")"};
  const auto base = repository.ask({"merge-base", first_line(*commit), "HEAD"});
  if (!base) return base.error();
  if (base->status > 1 || base->status < 0) return Repository::complaint_of(*base);
  return first_line(base->status == 0 ? base->out : *commit);
}

// The repository that all pages lie in, in a state in which it can be asked. Error: why not.
Result<Repository> repository_of(const std::vector<std::string>& pages) {
  const std::optional<std::string> top = repository_above(".");
  if (!top) return Error{"the working folder is not inside a git repository"};
  std::error_code error;
  for (const std::string& page : pages) {
    if (!lies_in(fs::weakly_canonical(fs::absolute(page, error), error).string(), *top))
      return Error{"'" + page + "' lies outside the repository of the working folder, " + *top};
  }
  Repository repository(*top);
  if (auto refused = repository.check()) return *std::move(refused);
  if (auto refused = repository.switch_off_filters()) return *std::move(refused);
  return repository;
}

// What a working tree has changed since another revision.
struct Changes {
  Repository repository;
  std::string differing;  // files, as they were asked for
  std::string untracked;  // paths
};

// Since `ref` and the working tree parted. `question`: how git is to print what differs.
Result<Changes> changes_since(const std::string& ref, const std::vector<std::string>& pages, const Words& question) {
  auto repository = repository_of(pages);
  if (!repository) return repository.error();
  const auto from = parting_commit(*repository, ref);
  if (!from) return from.error();
  Words words{"diff"};
  words.insert(words.end(), question.begin(), question.end());
  words.insert(words.end(),
               {"--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "-z", *from, "--"});
  auto differing = repository->answer(words);
  if (!differing) return differing.error();
  auto untracked = repository->answer({"ls-files", "--others", "--exclude-standard", "-z"});
  if (!untracked) return untracked.error();
  return Changes{*std::move(repository), *std::move(differing), *std::move(untracked)};
}

// One of `git diff --raw -z`: ":100644 100644 OLD NEW M", and its path.
struct RawChange {
  std::string mode, blob, path;  // mode and blob of the older side

  bool was_file() const { return mode == "100644" || mode == "100755"; }
};

std::vector<RawChange> raw_changes(const std::string& text) {
  std::vector<RawChange> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t middle = std::min(text.find('\0', at), text.size());
    const std::size_t end = std::min(text.find('\0', std::min(middle + 1, text.size())), text.size());
    std::istringstream head(text.substr(at, middle - at));
    RawChange change;
    std::string new_mode;
    head >> change.mode >> new_mode >> change.blob;
    if (change.mode.starts_with(':')) change.mode.erase(0, 1);
    if (end > middle) change.path = text.substr(middle + 1, end - middle - 1);
    out.push_back(std::move(change));
    at = end + 1;
  }
  return out;
}

bool is_read_from_folders(const std::string& path) {
  return extractor::is_page_name(path) || fs::path(path).filename() == "docset.toml";
}

}  // namespace

Result<std::set<std::string>> changed_files(const std::string& ref, const std::vector<std::string>& pages) {
  const auto changes = changes_since(ref, pages, {"--name-only", "--diff-filter=d"});
  if (!changes) return Error{"--changed-since: " + changes.error().message};
  std::set<std::string> out;
  for (const std::string* const paths : {&changes->differing, &changes->untracked})
    add_paths(*paths, changes->repository.top(), out);
  return out;
}

Result<EarlierBytes> earlier_files(const std::string& ref, const std::vector<std::string>& pages) {
  const auto failed = [](const Error& why) { return Error{"--new-since: " + why.message}; };
  const auto changes = changes_since(ref, pages, {"--raw", "--no-abbrev"});
  if (!changes) return failed(changes.error());
  EarlierBytes out;
  const fs::path top = changes->repository.top();
  for (const RawChange& change : raw_changes(changes->differing)) {
    if (!is_read_from_folders(change.path)) continue;
    std::optional<std::string>& bytes = out[(top / change.path).lexically_normal().string()];
    if (!change.was_file()) continue;
    auto blob = changes->repository.answer({"cat-file", "blob", change.blob});
    if (!blob) return failed(blob.error());
    bytes = *std::move(blob);
  }
  std::set<std::string> untracked;
  add_paths(changes->untracked, changes->repository.top(), untracked);
  for (const std::string& path : untracked) out.emplace(path, std::nullopt);
  return out;
}

}  // namespace doczone::cli
