#include "harness/cli/documents/git_paths.h"

#include <gtest/gtest.h>

namespace doczone::cli::git_paths_test {
namespace {

using namespace std::string_literals;

std::set<std::string> paths(const std::string& printed) {
  std::set<std::string> out;
  add_paths(printed, "/repository", out);
  return out;
}

TEST(GitPathsTest, AreAbsoluteAndLieInTheRepository) {
  EXPECT_EQ(paths("docs/a.md\0b\nc.md\0"s), (std::set<std::string>{"/repository/b\nc.md", "/repository/docs/a.md"}));
  EXPECT_EQ(paths("a.md\0\0./x/../b.md"s), (std::set<std::string>{"/repository/a.md", "/repository/b.md"}));
  EXPECT_EQ(paths("../a.md\0/etc/b.md\0docs/../../c.md\0"s), std::set<std::string>{});
  EXPECT_EQ(paths(""), std::set<std::string>{});
}

}  // namespace
}  // namespace doczone::cli::git_paths_test
