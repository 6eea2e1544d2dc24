#include "harness/run/disk.h"

#include <csignal>
#include <functional>

#include <grp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "extractor/pages/corpus.h"
#include "harness/run/written_file.h"
#include "tests/app/program.h"

namespace doczone::cli::disk_test {
namespace {

TEST(DiskTest, ReadsRegularFilesOnly) {
  const TemporaryFolder folder;
  const Disk disk;
  const std::string bytes = std::string("a\0b\r\n", 5);
  EXPECT_EQ(*disk.read(folder.write("file", bytes)), bytes);
  EXPECT_EQ(*disk.read(folder.write("empty", "")), "");
  EXPECT_EQ(disk.read(folder.path()).error().message, "is a folder");
  EXPECT_EQ(disk.read(folder / "none").error().path, folder / "none");
  EXPECT_EQ(*disk.read("/proc/self/comm"), *disk.read("/proc/self/comm"));  // says that it is empty, and is not
  EXPECT_FALSE(disk.read("/proc/self/comm")->empty());
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(disk.read(folder / "pipe").error().message, "is not a regular file");  // and does not hang
}

TEST(DiskTest, AsksForTheSizeBeforeItReads) {
  const TemporaryFolder folder;
  const std::string path = folder.write("page.md", "x");
  fs::resize_file(path, std::uintmax_t{10} << 30);
  EXPECT_EQ(Disk().read(path).error().message, "is larger than 268435456 bytes");
  const Outcome outcome = run_here({"crosscheck", "--no-config", folder.path()});
  EXPECT_EQ(outcome.code, kCannot) << outcome.out;
  EXPECT_NE(outcome.err.find("page.md: is larger than"), std::string::npos) << outcome.err;
}

TEST(DiskTest, APageThatCannotBeReadIsToldWhateverIsWritten) {
  const TemporaryFolder folder;
  folder.write("en/page.md", "| Type | Host | Value |\n|---|---|---|\n| A | www.example.org | 192.0.2.1 |\n");
  fs::resize_file(folder.write("de/page.md", "x"), std::uintmax_t{10} << 30);
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{}, {"--atoms"}, {"--format", "text"}, {"-o", folder / "model.json"}}) {
    std::vector<std::string> words{"extract", "--no-config", folder.path()};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run_here(words);
    EXPECT_EQ(outcome.code, kFindings);
    EXPECT_NE(outcome.err.find("de/page.md: is larger than"), std::string::npos) << outcome.err;
  }
}

TEST(DiskTest, ANulEndsNoPath) {
  const TemporaryFolder folder;
  const std::string path = folder.write("file", "text") + std::string("\0.md", 4);
  const Disk disk;
  EXPECT_EQ(disk.read(path).error().message, "holds a NUL, which no path may");
  EXPECT_EQ(disk.open(path, 100).error().message, "holds a NUL, which no path may");
  EXPECT_EQ(disk.list(folder.path().string() + std::string("\0x", 2)).error().message,
            "holds a NUL, which no path may");
  EXPECT_FALSE(disk.is_folder(folder.path().string() + std::string("\0x", 2)));
  EXPECT_FALSE(disk.exists(path));
  EXPECT_EQ(write_atomically(path, "x")->message, "holds a NUL, which no path may");
  EXPECT_EQ(file_text(folder / "file"), "text");
}

TEST(DiskTest, ListsFilesSortedAndFollowsNoLinks) {
  const TemporaryFolder folder;
  const std::string b = folder.write("b/file", ""), a = folder.write("a", ""), c = folder.write("c.md", "");
  fs::create_directory_symlink(folder.path(), folder.path() / "circle");
  fs::create_symlink(a, folder.path() / "link");
  const Disk disk;
  EXPECT_EQ(*disk.list(folder.path()), (std::vector<std::string>{a, b, c}));
  EXPECT_FALSE(disk.list(folder / "none"));
  EXPECT_TRUE(disk.is_folder(folder.path()));
  EXPECT_FALSE(disk.is_folder(a));
}

TEST(DiskTest, ListsNothingThatToolsKeepBesideThePages) {
  const TemporaryFolder folder;
  const std::string page = folder.write("pages/a.md", ""), hidden = folder.write(".cache/b.md", "");
  folder.write("pages/node_modules/library/README.md", "");
  folder.write(".git/description", "");
  EXPECT_EQ(*Disk().list(folder.path()), std::vector<std::string>{page});
  EXPECT_EQ(*Disk().list(folder / ".cache"), std::vector<std::string>{hidden});  // named, it is meant
}

TEST(DiskTest, ListsWhatLiesHereByItsName) {
  const TemporaryFolder folder;
  folder.write("de-DE/a.md", "");
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  const auto listed = Disk().list(".");
  fs::current_path(before);
  EXPECT_EQ(*listed, std::vector<std::string>{"de-DE/a.md"});
}

TEST(DiskTest, ReplacesWholeFilesAndKeepsTheirMode) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "old and much longer");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_FALSE(write_atomically(path, "new"));
  EXPECT_EQ(file_text(path), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_FALSE(write_atomically(folder / "fresh", ""));
  EXPECT_EQ(Disk().list(folder.path())->size(), 2U);  // nothing is left beside them
  const auto error = write_atomically(folder / "no/folder", "x");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "cannot be written: No such file or directory");
  EXPECT_FALSE(write_atomically("/dev/null", "x"));
}

TEST(DiskTest, ALinkStaysAndItsTargetIsReplaced) {
  const TemporaryFolder folder;
  const std::string target = folder.write("pages/a.md", "old");
  fs::create_symlink("pages/a.md", folder.path() / "link.md");
  EXPECT_FALSE(replace_atomically(folder / "link.md", "old", "new"));
  EXPECT_TRUE(fs::is_symlink(folder / "link.md"));
  EXPECT_EQ(file_text(target), "new");
}

TEST(DiskTest, ReplacesOnlyWhatItReadAndMayWrite) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  EXPECT_EQ(replace_atomically(path, "older", "new")->message, "the file was changed by somebody else meanwhile");
  fs::permissions(path, fs::perms::owner_read | fs::perms::group_read);
  EXPECT_EQ(replace_atomically(path, "old", "new")->message, "the file is read-only");
  EXPECT_EQ(replace_atomically(folder / "none", "", "new")->message, "cannot be opened: No such file or directory");
  EXPECT_EQ(file_text(path), "old");
}

// A process that is killed between writing and renaming.
TEST(DiskTest, ACrashLeavesTheOldFileWhole) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  const pid_t child = fork();
  if (child == 0) {
    write_atomically(path, std::string(1 << 20, 'x'), [] { raise(SIGKILL); });
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(file_text(path), "old");
  // What it left lies beside the page, and is nobody's page.
  const std::vector<std::string> files = *Disk().list(folder.path());
  EXPECT_EQ(files.size(), 2U);
  for (const std::string& file : files) EXPECT_EQ(extractor::is_page_name(file), file == path) << file;
}

// The limit on a file's size stands in for a disk that is full: write() takes a part, and then no more.
TEST(DiskTest, AFullDiskLeavesTheOldFileWhole) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  const pid_t child = fork();
  if (child == 0) {
    const rlimit limit{4096, 4096};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto error = replace_atomically(path, "old", std::string(1 << 20, 'x'));
    _exit(error && error->message.starts_with("cannot be written") ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_EQ(file_text(path), "old");
  EXPECT_EQ(Disk().list(folder.path())->size(), 1U);  // nothing is left beside it
}

TEST(DiskTest, WhatAKilledRunLeftIsSweptByTheNext) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  const auto killed = [&] {
    const pid_t child = fork();
    if (child == 0) {
      write_atomically(path, "half", [] { raise(SIGKILL); });
      _exit(0);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFSIGNALED(status);
  };
  ASSERT_TRUE(killed());
  EXPECT_EQ(Disk().list(folder.path())->size(), 2U);
  sweep_leftovers(path);
  EXPECT_EQ(*Disk().list(folder.path()), std::vector<std::string>{path});
  ASSERT_TRUE(killed());
  EXPECT_FALSE(write_atomically(path, "new"));
  EXPECT_EQ(*Disk().list(folder.path()), std::vector<std::string>{path});
  // Another run's file, which is still being written, is none.
  const WorkingFolder here(folder.path());
  EXPECT_FALSE(write_atomically("a.md", "newer", [] {
    const std::vector<std::string> now = Disk().names_in(fs::current_path().string());
    sweep_leftovers("a.md");
    EXPECT_EQ(Disk().names_in(fs::current_path().string()), now);
  }));
}

TEST(DiskTest, LongNamesAreWritten) {
  const TemporaryFolder folder;
  const std::string name = std::string(252, 'n') + ".md", path = folder.write(name, "old");
  EXPECT_FALSE(write_atomically(path, "new"));
  EXPECT_FALSE(replace_atomically(path, "new", "newer"));
  EXPECT_EQ(file_text(path), "newer");
}

TEST(DiskTest, APageKeepsItsAttributes) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  if (setxattr(path.c_str(), "user.origin", "here", 4, 0) != 0) GTEST_SKIP() << "no attributes on this file system";
  EXPECT_FALSE(replace_atomically(path, "old", "new"));
  char value[8] = {};
  EXPECT_EQ(getxattr(path.c_str(), "user.origin", value, sizeof value), 4);
  EXPECT_STREQ(value, "here");
}

TEST(DiskTest, APageWithAnotherNameIsRefused) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", "old");
  fs::create_hard_link(path, folder / "b.md");
  const auto error = replace_atomically(path, "old", "new");
  ASSERT_TRUE(error);
  EXPECT_TRUE(contains(error->message, "a hard link")) << error->message;
  EXPECT_EQ(file_text(path), "old");
  EXPECT_EQ(file_text(folder / "b.md"), "old");
}

// What needs another user than root, who may do everything.
int as_nobody(const std::function<bool()>& holds) {
  const pid_t child = fork();
  if (child == 0) {
    const bool changed = setgroups(0, nullptr) == 0 && setgid(65534) == 0 && setuid(65534) == 0;
    _exit(!changed ? 77 : holds() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(DiskTest, APageOfSomebodyElseIsRefused) {
  const TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms::all);
  const std::string path = folder.write("a.md", "old");
  fs::permissions(path, fs::perms::all);
  const int code = as_nobody([&] {
    const auto error = replace_atomically(path, "old", "new");
    return error && error->message == "its owner could not be kept";
  });
  if (code == 77 || geteuid() != 0) GTEST_SKIP() << "only root may become somebody else";
  EXPECT_EQ(code, 0);
  EXPECT_EQ(file_text(path), "old");
}

TEST(DiskTest, AFolderThatCannotBeLookedIntoIsListedItself) {
  const TemporaryFolder folder;
  const std::string page = folder.write("a.md", "text");
  folder.write("closed/b.md", "text");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const int code = as_nobody([&] {
    const auto listed = Disk().list(folder.path());
    return listed && *listed == std::vector<std::string>{page, folder / "closed" + "/"} &&
           Disk().list(folder / "closed").error().message == "cannot be listed: Permission denied" &&
           Disk().read(folder / "closed" + "/").error().message == "cannot be opened: Permission denied";
  });
  fs::permissions(folder.path() / "closed", fs::perms::all);
  if (code == 77) GTEST_SKIP() << "only root may become somebody else";
  EXPECT_EQ(code, 0);
}

TEST(DiskTest, WhatCannotBeReadIsNoPageWithoutErrors) {
  const TemporaryFolder folder;
  const std::string page = "---\nms.contentlocale: en-US\n---\n| Type | Name |\n|---|---|\n| A | www.contoso.com |\n";
  folder.write("docs/en-US/a.md", page);
  folder.write("docs/closed/b.md", page);
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder.path() / "docs/closed", fs::perms::none);
  const int code = as_nobody([&] {
    const WorkingFolder here(folder.path());
    const Outcome outcome = run_here({"crosscheck", "docs"});
    return outcome.code == kFindings && contains(outcome.out, "docs/closed/: error[unreadable-page]");
  });
  fs::permissions(folder.path() / "docs/closed", fs::perms::all);
  if (code == 77) GTEST_SKIP() << "only root may become somebody else";
  EXPECT_EQ(code, 0);
}

TEST(DiskTest, NamesInAFolder) {
  const TemporaryFolder folder;
  folder.write("b/file", "");
  folder.write("a", "");
  EXPECT_EQ(Disk().names_in(folder.path()), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(Disk().names_in(folder / "none").empty());
}

}  // namespace
}  // namespace doczone::cli::disk_test
