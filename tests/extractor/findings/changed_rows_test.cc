#include "extractor/findings/changed_rows.h"

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::changed_rows_test {
namespace {

// The notes of the one finding about the French page.
std::string notes(const std::string& english, const std::string& french) {
  const auto head = [](const std::string& language, const std::string& day) {
    return front_matter(language, "title: x\ndate: " + day + "\n") + "\n";
  };
  CorpusRequest request;
  request.roots = {"docs"};
  const MemoryFiles files({{"docs/en/page.md", head("en", "2021-01-14") + english},
                           {"docs/de/page.md", head("de", "2021-01-14") + english},
                           {"docs/fr/page.md", head("fr", "2020-06-18") + french}});
  std::string out;
  for (const Finding& finding : crosscheck(read_corpus(files, request).value(), nullptr).findings) {
    EXPECT_EQ(finding.check, "translation-behind") << finding.message;
    EXPECT_TRUE(finding.edits.empty());
    for (const std::string& note : finding.notes) out += note + "\n";
  }
  return out;
}

const std::string kHead = "| Type | Name | Value |\n|---|---|---|\n";
const std::string kWww = "| CNAME | `www.example.com` | edge.example.net |\n";
const std::string kShop = "|CNAME|`shop.example.com`|edge.example.net|\n";

TEST(ChangedRowsTest, QuotesRowsAsTheyStandInTheSource) {
  EXPECT_EQ(notes(kHead + kWww + kShop, kHead + kWww),
            "to add, from docs/en/page.md:\n10: |CNAME|`shop.example.com`|edge.example.net|\n");
  EXPECT_EQ(notes(kHead + kWww, kHead + "| CNAME | `www.example.com` | frontend.example.org |\n"),
            "to renew, from docs/en/page.md:\n9: | CNAME | `www.example.com` | edge.example.net |\n");
  EXPECT_EQ(notes(kHead + kWww, kHead + kWww + kShop),
            "no more in the source, in docs/fr/page.md:\n10: |CNAME|`shop.example.com`|edge.example.net|\n");
}

TEST(ChangedRowsTest, PutsRowsOfSeveralLinesIntoOne) {
  const std::string open = "<table>\n<tr><th>Type</th><th>Name</th><th>Value</th></tr>\n";
  const auto row = [](const std::string& owner) {
    return "<tr>\n  <td>CNAME</td>\n  <td>" + owner + ".example.com</td>\n  <td>edge.example.net</td>\n</tr>\n";
  };
  EXPECT_EQ(notes(open + row("www") + row("shop") + "</table>\n", open + row("www") + "</table>\n"),
            "to add, from docs/en/page.md:\n15: <tr> <td>CNAME</td> <td>shop.example.com</td> "
            "<td>edge.example.net</td> </tr>\n");
}

}  // namespace
}  // namespace doczone::extractor::changed_rows_test
