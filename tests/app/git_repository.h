// The documentation of docs-corpus in a git repository of its own, with one commit on the branch `main`.
#pragma once

#include <cstdlib>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli {

class GitRepositoryTest : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
    fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder_.path() / "docs", fs::copy_options::recursive);
    git("init -q -b main .");
    git("add -A");
    git("commit -q -m one");
  }
  void git(const std::string& arguments) const {
    const std::string command = "git -C '" + folder_.path().string() +
                                "' -c user.name=a -c user.email=a@example.org -c commit.gpgsign=false " + arguments;
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
  }
  // A program that tells that it was run.
  std::string trap() const {
    const std::string path = folder_.write("trap", "#!/bin/sh\ntouch '" + (folder_ / "sprung") + "'\ncat\n");
    fs::permissions(path, fs::perms::owner_all);
    return path;
  }
  bool sprung() const { return fs::exists(folder_.path() / "sprung"); }

  const TemporaryFolder folder_;
  const std::string page_ = "docs/ko-KR/dns-summary-xmpp-federation.md";
};

}  // namespace doczone::cli
