#include "extractor/pages/content_hash.h"

#include <gtest/gtest.h>

namespace doczone::extractor::content_hash_test {
namespace {

// The examples of FIPS 180-4.
TEST(ContentHashTest, IsSha1) {
  EXPECT_EQ(content_hash(""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  EXPECT_EQ(content_hash("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
}

}  // namespace
}  // namespace doczone::extractor::content_hash_test
