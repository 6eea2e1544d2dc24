#include "extractor/alignment/moved_rows.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::moved_rows_test {
namespace {

// A row is a word of letters, each a word of its own.
Fingerprint print_of(const std::string& row) {
  Fingerprint out(row.begin(), row.end());
  std::sort(out.begin(), out.end());
  return out;
}

// "ab=ba", "ab=-", "-=cd", in the order of the result.
std::string align(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::vector<KnownFingerprints> known(left.size());
  std::vector<const KnownFingerprints*> rows;
  for (std::size_t i = 0; i < left.size(); ++i) {
    known[i].add(print_of(left[i]));
    rows.push_back(&known[i]);
  }
  std::vector<Fingerprint> prints;
  for (const std::string& row : right) prints.push_back(print_of(row));
  std::string out;
  for (const AlignedPair& pair :
       align_rows(rows, prints, [&](std::size_t i, std::size_t j) { return known[i].likeness_to(prints[j]); })) {
    out += (out.empty() ? "" : " ") + (pair.left == kGap ? "-" : left[pair.left]) + "=" +
           (pair.right == kGap ? "-" : right[pair.right]);
  }
  return out;
}

TEST(MovedRowsTest, ARowIsWhatItSaysAndNotWhereItStands) {
  EXPECT_EQ(align({"abc", "abd", "abe"}, {"abe", "abc", "abd"}), "abc=abc abd=abd abe=abe");
  // What is damaged is aligned among what is left.
  EXPECT_EQ(align({"abc", "abd", "abe", "fgh"}, {"abe", "fgx", "abc", "abd"}), "abc=abc abd=abd abe=abe fgh=fgx");
  // A row of its own, and one that lacks.
  EXPECT_EQ(align({"abc", "xyz", "abe"}, {"abe", "abc", "klm", "opq"}), "abc=abc xyz=- abe=abe -=klm -=opq");
}

TEST(MovedRowsTest, OrderTellsWhereWordsDoNot) {
  EXPECT_EQ(align({"abc", "abc"}, {"abc", "abc"}), "abc=abc abc=abc");
  EXPECT_EQ(align({"abc", "abc", "abd"}, {"abd", "abc", "abc"}), "abc=abd abc=abc abd=abc");
  EXPECT_EQ(align({"abc", "abd"}, {"abc", "axd"}), "abc=abc abd=axd");
  EXPECT_EQ(align({}, {"abc"}), "-=abc");
}

}  // namespace
}  // namespace doczone::extractor::moved_rows_test
