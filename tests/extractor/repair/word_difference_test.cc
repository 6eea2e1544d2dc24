#include "extractor/repair/word_difference.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::word_difference_test {
namespace {

// What stays as it is, what goes and what comes as [goes|comes].
std::string dump(const std::string& before, const std::string& after) {
  std::string out;
  std::string applied;
  std::size_t at = 0;
  for (const WordChange& change : word_difference(before, after)) {
    const std::string kept = before.substr(at, change.old_span.offset - at);
    const std::string comes = after.substr(change.new_span.offset, change.new_span.length);
    out += kept + "[" + before.substr(change.old_span.offset, change.old_span.length) + "|" + comes + "]";
    applied += kept + comes;
    at = change.old_span.end();
  }
  EXPECT_EQ(applied + before.substr(at), after);
  return out + before.substr(at);
}

TEST(WordDifferenceTest, ComparesLabelsAsWholes) {
  EXPECT_EQ(dump("a.b", "a.b"), "a.b");
  EXPECT_EQ(dump("", "a.b"), "[|a.b]");
  EXPECT_EQ(dump("a.b", ""), "[a.b|]");
  EXPECT_EQ(dump("_xmpp-_tcp. .com", "_xmpp-server._tcp.contoso.com"), "_xmpp-[|server.]_tcp.[ |contoso].com");
  EXPECT_EQ(dump("Treffen.contoso.com", "meet.contoso.com"), "[Treffen|meet].contoso.com");
  EXPECT_EQ(dump("sip. contoso. com", "sip.contoso.com"), "sip.[ |]contoso.[ |]com");
  EXPECT_EQ(dump("sip。contoso。com", "sip.contoso.com"), "sip[。|.]contoso[。|.]com");
  EXPECT_EQ(dump("_tcp._sip.contoso.com", "_sip._tcp.contoso.com"), "_[tcp._|]sip.[|_tcp.]contoso.com");
}

TEST(WordDifferenceTest, NeverCutsACodePoint) {
  EXPECT_EQ(dump("語", "語彙"), "語[|彙]");
  EXPECT_EQ(dump("é", "è"), "[é|è]");               // they share their first byte
  EXPECT_EQ(dump("aé", "a\u0169"), "a[é|\u0169]");  // and these their last
}

TEST(WordDifferenceTest, ASentenceIsOneChange) {
  std::string before;
  for (int i = 0; i < 2000; ++i) before += "a. ";
  EXPECT_EQ(word_difference(before + "x", before + "y").size(), 1U);
  EXPECT_EQ(word_difference("y" + before + "x", "x" + before + "y").size(), 1U);
}

}  // namespace
}  // namespace doczone::extractor::word_difference_test
