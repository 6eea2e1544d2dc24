#include "harness/run/paths.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace doczone::harness::paths_test {
namespace {

TEST(PathsTest, HaveNoDotsWhereThatCanBeTold) {
  EXPECT_EQ(normal_path("docs/./de/../en/page.md"), "docs/en/page.md");
  EXPECT_EQ(normal_path("../docs"), "../docs");
  EXPECT_EQ(normal_path("."), ".");
}

TEST(PathsTest, BeginAtTheRoot) {
  const std::string here = std::filesystem::current_path().string();
  EXPECT_EQ(absolute_path("docs/../zones"), here + "/zones");
  EXPECT_EQ(absolute_path("/docs/./page.md"), "/docs/page.md");
}

}  // namespace
}  // namespace doczone::harness::paths_test
