#include "extractor/faults/names_in_text.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::names_in_text_test {
namespace {

TEST(NamesInTextTest, HasWholeNames) {
  const NamesInText names(
      "Point `Chat.example.com` to <b>edge.example.net</b>. Use version 1 of _sip._tls.example.org");
  EXPECT_TRUE(names.has("chat.example.com"));
  EXPECT_TRUE(names.has("edge.example.net."));
  EXPECT_TRUE(names.has("_sip._tls.EXAMPLE.org"));
  EXPECT_FALSE(names.has("example.com"));
  EXPECT_FALSE(names.has("version"));
  EXPECT_FALSE(NamesInText("").has("example.com"));
  EXPECT_FALSE(NamesInText("a record for _sip._tls.&lt;domain&gt;").has("_sip._tls")) << "the placeholder is a part";
  EXPECT_FALSE(NamesInText("a record for <host>.example.com").has("example.com"));
}

// What is found when one page tells the sentence in another order of words.
std::string found(const std::string& english, const std::string& german) {
  CorpusRequest request;
  request.roots = {"docs"};
  return dump_faults(read_corpus(MemoryFiles({{"docs/en/page.md", "# DNS\n\n" + english + "\n"},
                                              {"docs/fr/page.md", "# DNS\n\n" + english + "\n"},
                                              {"docs/ja/page.md", "# DNS\n\n" + english + "\n"},
                                              {"docs/de/page.md", "# DNS\n\n" + german + "\n"}}),
                                 request)
                         .value())
      .found;
}

TEST(NamesInTextTest, WhatTheSourceSaysInAnotherPlaceIsNoDamage) {
  const std::string english =
      "Create a CNAME record for `chat.example.com` that points to `edge.example.com`. Then create an MX record for "
      "`example.com` that points to `mail.example.com`.";
  EXPECT_EQ(
      found(english,
            "Legen Sie einen CNAME-Eintrag für `edge.example.com` an, der auf `mail.example.com` zeigt. Legen Sie "
            "dann einen MX-Eintrag für `example.com` an, der auf `mail.example.com` zeigt."),
      "");
  EXPECT_EQ(found(english,
                  "Legen Sie einen CNAME-Eintrag für `chat.example.com` an, der auf `Kante.example.com` zeigt. Legen "
                  "Sie dann einen MX-Eintrag für `example.com` an, der auf `mail.example.com` zeigt."),
            "de target 'Kante.example.com' -> 'edge.example.com' medium");
}

}  // namespace
}  // namespace doczone::extractor::names_in_text_test
