#include "extractor/tables/mapped_text.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::mapped_text_test {
namespace {

// The text `<implied>ab"cd` of the file `"ab\"" "cd"`.
const std::string kFile = R"("ab\"" "cd")";

MappedText sample() {
  MappedText out;
  out.append_implied("# ", 1);
  out.append_copy(kFile, {1, 2});
  out.append_decoded("\"", {3, 2});
  out.append_copy(kFile, {8, 2});
  return out;
}

TEST(MappedTextTest, LeadsFromTheTextToTheFile) {
  const MappedText text = sample();
  EXPECT_EQ(text.text(), "# ab\"cd");
  EXPECT_EQ(text.source({2, 2}), (ByteSpan{1, 2}));
  EXPECT_EQ(text.source({3, 1}), (ByteSpan{2, 1}));
  EXPECT_EQ(text.source({4, 1}), (ByteSpan{3, 2}));
  EXPECT_EQ(text.source({3, 3}), (ByteSpan{2, 7}));
  EXPECT_EQ(text.source({0, 7}), (ByteSpan{1, 9}));
  EXPECT_EQ(text.source({0, 1}), (ByteSpan{1, 0}));
  EXPECT_EQ(text.source({7, 0}), (ByteSpan{10, 0}));
  EXPECT_EQ(MappedText().source({0, 1}), ByteSpan{});
}

TEST(MappedTextTest, DividesAStretchAtTheFilesSeams) {
  const std::vector<MappedText::Piece> pieces = sample().pieces_of({3, 4});
  ASSERT_EQ(pieces.size(), 3u);
  EXPECT_TRUE(pieces[0].is_copy && pieces[0].source == (ByteSpan{2, 1}));
  EXPECT_TRUE(!pieces[1].is_copy && pieces[1].source == (ByteSpan{3, 2}));
  EXPECT_TRUE(pieces[2].is_copy && pieces[2].source == (ByteSpan{8, 2}));
  EXPECT_TRUE(sample().pieces_of({7, 1}).empty());
}

}  // namespace
}  // namespace doczone::extractor::mapped_text_test
