#include "extractor/records/sequence_alignment.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::sequence_alignment_test {
namespace {

// Letters are alike when they are the same in any case, a little when one is `?`. "aa bB -c d-": pairs; `-` where a
// side has none.
std::string dump(const std::string& left, const std::string& right) {
  const auto pairs = align_sequences(left.size(), right.size(), [&](std::size_t i, std::size_t j) {
    if (left[i] == right[j]) return 1.0;
    if ((left[i] | 0x20) == (right[j] | 0x20)) return 0.7;
    return left[i] == '?' || right[j] == '?' ? 0.2 : 0.0;
  });
  std::string out;
  for (const AlignedPair& pair : pairs) {
    if (!out.empty()) out += ' ';
    out += pair.left == kGap ? '-' : left[pair.left];
    out += pair.right == kGap ? '-' : right[pair.right];
  }
  return out;
}

TEST(SequenceAlignmentTest, PairsWhatIsAlike) {
  const struct {
    std::string left, right, pairs;
  } cases[] = {
      {"", "", ""},
      {"ab", "", "a- b-"},
      {"", "ab", "-a -b"},
      {"abc", "abc", "aa bb cc"},
      {"abc", "ac", "aa b- cc"},
      {"ac", "abc", "aa -b cc"},
      {"abc", "bc", "a- bb cc"},
      {"abc", "ab", "aa bb c-"},
      {"abc", "aBc", "aa bB cc"},
      {"a?c", "abc", "aa ?b cc"},
      // Between two pairs, as many on both sides are the same things, damaged beyond recognition.
      {"axc", "ayc", "aa xy cc"},
      {"xy", "zw", "xz yw"},
      {"axyc", "azc", "aa x- y- -z cc"},
      // Order counts: a moved item is one less and one more.
      {"abcd", "bcda", "a- bb cc dd -a"},
      // Of two equal ways the straight one is taken.
      {"aa", "a", "aa a-"},
      {"aaa", "aaa", "aa aa aa"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.left, c.right), c.pairs) << c.left << " " << c.right;
}

TEST(SequenceAlignmentTest, EveryItemIsThereOnceAndInOrder) {
  for (unsigned seed = 1; seed < 300; ++seed) {
    std::string left;
    std::string right;
    unsigned state = seed * 2654435761U;
    const auto random = [&](unsigned below) { return ((state = state * 1664525U + 1013904223U) >> 16) % below; };
    for (unsigned i = random(7); i > 0; --i) left += static_cast<char>('a' + random(4));
    for (unsigned i = random(7); i > 0; --i) right += static_cast<char>('a' + random(4));
    std::size_t next_left = 0;
    std::size_t next_right = 0;
    for (const AlignedPair& pair : align_sequences(left.size(), right.size(), [&](std::size_t i, std::size_t j) {
           return left[i] == right[j] ? 1.0 : 0.0;
         })) {
      if (pair.left != kGap) {
        EXPECT_EQ(pair.left, next_left++);
      }
      if (pair.right != kGap) {
        EXPECT_EQ(pair.right, next_right++);
      }
    }
    EXPECT_EQ(next_left, left.size()) << left << " " << right;
    EXPECT_EQ(next_right, right.size()) << left << " " << right;
  }
}

// A table made by a machine is paired by position: the square of its rows would fill the memory.
TEST(SequenceAlignmentTest, PairsEndlessSequencesByPosition) {
  const auto pairs = align_sequences(100'000, 100'001, [](std::size_t, std::size_t) { return 0.0; });
  ASSERT_EQ(pairs.size(), 100'001U);
  EXPECT_EQ(pairs[99'999], (AlignedPair{99'999, 99'999}));
  EXPECT_EQ(pairs[100'000], (AlignedPair{kGap, 100'000}));
}

// Longer than what is compared each with each: items that were added or are gone move all others, however many.
TEST(SequenceAlignmentTest, FollowsLongSequencesThroughGaps) {
  std::vector<int> left;
  std::vector<int> right;
  for (int i = 0; i < 5'000; ++i) {
    if (i % 7 != 0) left.push_back(i);
    if (i % 50 > 2) right.push_back(i);
  }
  const auto pairs = align_sequences(left.size(), right.size(),
                                     [&](std::size_t i, std::size_t j) { return left[i] == right[j] ? 1.0 : 0.0; });
  std::size_t next_left = 0, next_right = 0, same = 0;
  for (const AlignedPair& pair : pairs) {
    if (pair.left != kGap) {
      EXPECT_EQ(pair.left, next_left++);
    }
    if (pair.right != kGap) {
      EXPECT_EQ(pair.right, next_right++);
    }
    if (pair.left != kGap && pair.right != kGap && left[pair.left] == right[pair.right]) ++same;
  }
  EXPECT_EQ(next_left, left.size());
  EXPECT_EQ(next_right, right.size());
  std::size_t common = 0;
  for (int i = 0; i < 5'000; ++i) common += i % 7 != 0 && i % 50 > 2 ? 1 : 0;
  EXPECT_EQ(same, common);
}

}  // namespace
}  // namespace doczone::extractor::sequence_alignment_test
