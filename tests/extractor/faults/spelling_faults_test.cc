#include "extractor/faults/spelling_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::spelling_faults_test {
namespace {

TEST(SpellingFaultsTest, FindsNamesThatAreSpelledOtherwise) {
  const Rows pattern{{"A", "lyncdiscover.&lt;SIP domain&gt;"}, {"A", "sip.contoso.com"}};
  const auto said = [&](std::size_t row, const std::string& value) {
    Rows rows = pattern;
    rows[row][1] = value;
    return dump(corpus_of({{"en", pattern}, {"de", pattern}, {"fr", rows}}));
  };
  EXPECT_EQ(said(1, "SIP.Contoso.com."), "fr case 'SIP.Contoso.com.' -> 'sip.contoso.com' high");
  // The words in a placeholder are the page's own; other characters don't belong there.
  EXPECT_EQ(said(0, "lyncdiscover.&lt;SIP-Dom\u00E4ne&gt;"), "");
  EXPECT_EQ(said(0, "LyncDiscover.&lt;SIP-Dom\u00E4ne&gt;"),
            "fr case 'LyncDiscover.<SIP-Dom\u00E4ne>' -> 'lyncdiscover.<SIP-Dom\u00E4ne>' high [LyncDiscover.&lt;SIP-"
            "Dom\u00E4ne&gt;]");
  EXPECT_EQ(said(0, "lyncdiscover.&lt;domaine \"SIP\"&gt;"),
            "fr placeholder 'lyncdiscover.<domaine \"SIP\">' -> 'lyncdiscover.<domaine SIP>' high "
            "[lyncdiscover.&lt;domaine \"SIP\"&gt;]");
}

TEST(SpellingFaultsTest, TheSourceSpellsAsItLikes) {
  EXPECT_EQ(dump(corpus_of({{"en", with(1, 1, "SIP.contoso.com")}, {"de", with(1, 1, "SIP.contoso.com")}})), "");
}

}  // namespace
}  // namespace doczone::extractor::spelling_faults_test
