#include "model/version_control.h"

#include <gtest/gtest.h>

namespace doczone::version_control_test {
namespace {

TEST(VersionControlTest, KnowsGitsOwnFolder) {
  for (const char* inside : {".git", ".git/config", "a/.git/hooks/x", "/a/.GIT/config"})
    EXPECT_TRUE(leads_into_git(inside)) << inside;
  for (const char* outside : {"", "a", ".github/x", "a.git/x", ".gitignore", "git/x"})
    EXPECT_FALSE(leads_into_git(outside)) << outside;
}

}  // namespace
}  // namespace doczone::version_control_test
