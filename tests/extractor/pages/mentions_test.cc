#include "extractor/pages/mentions.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "extractor/pages/shared_layouts.h"
#include "tests/extractor/page_of.h"

namespace doczone::extractor::mentions_test {
namespace {

// A line for each stretch of text, and before it where its first name stands.
std::string dump(const Page& page) {
  std::string out;
  for (const RecordTable& table : page.mentions) {
    for (const RecordRow& row : table.rows) {
      out += std::to_string(page.text->line_of(row.span.offset)) + ":";
      for (const Atom& atom : row.atoms) {
        out += " " + atom.value + (atom.source_value ? " (" + *atom.source_value + ")" : "");
        EXPECT_EQ(atom.field, Field::mention);
        EXPECT_TRUE(atom.in_prose);
      }
      out += "\n";
    }
  }
  return out;
}

void share(const std::vector<Page*>& pages) {
  share_layouts(pages);
  share_mentions(pages, *LanguageTag::parse("en"), ServiceRegistry::standard());
}

TEST(MentionsTest, StandInHeadingsListsCodeAndCells) {
  Page en = page_of("en",
                    "## About lyncdiscover.contoso.com\n\nText with `sip.contoso.com`.\n\n- item pool01.contoso.com\n\n"
                    "```\nping web.contoso.com\n```\n\n| a | b |\n|--|--|\n| one | see mail.contoso.com here |\n\n"
                    "[link meet.contoso.com](x.md)\n");
  Page de = page_of("de", "## Zu lyncdiscover. contoso.com\n\nText mit sip. contoso.com und System.Net.\n");
  share({&en, &de});
  EXPECT_EQ(dump(en),
            "1: lyncdiscover.contoso.com\n3: sip.contoso.com\n5: pool01.contoso.com\n8: web.contoso.com\n"
            "13: mail.contoso.com\n15: meet.contoso.com\n");
  EXPECT_EQ(dump(de), "1: lyncdiscover. contoso.com\n3: sip. contoso.com\n");
  EXPECT_TRUE(en.prose.empty());
  EXPECT_TRUE(de.names->is_sure("sip.contoso.com"));
}

TEST(MentionsTest, WhatATableSaysIsNoMention) {
  Page en = page_of("en",
                    "| Name | Type | Value | Remark |\n|--|--|--|--|\n"
                    "| www.contoso.com | CNAME | web.contoso.com | as for mail.contoso.com |\n");
  share({&en});
  ASSERT_EQ(en.tables.size(), 1U);
  EXPECT_EQ(dump(en), "3: mail.contoso.com\n");
}

TEST(MentionsTest, AParticleInFrontOfCodeIsNoPartOfTheName) {
  Page en = page_of("en", "From `sip.contoso.com` to `web.contoso.com`.\n");
  Page ar = page_of("ar", "\u0645\u0646 `sip.contoso.com` \u0648`web.contoso.com`.\n");
  share({&en, &ar});
  EXPECT_EQ(dump(ar), "1: sip.contoso.com web.contoso.com\n");
}

TEST(MentionsTest, ABilingualPageQuotesItsSource) {
  Page de = page_of("de",
                    "<span data-ttu-id=\"a-1\">Der Eintrag _sip. _tls. \\<Domäne\\> fehlt.</span>"
                    "<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">The record _sip._tls.\\<domain\\> is "
                    "missing.</span></span>\n");
  share({&de});
  EXPECT_EQ(dump(de), "1: _sip. _tls. <Domäne> (_sip._tls.<domain>)\n");
}

TEST(MentionsTest, OtherMarkupsAreReadAlike) {
  for (const auto& [ending, text] :
       {std::pair(".html", "<h2>Zu sip. contoso.com</h2><p>und sip. contoso.com</p>"),
        std::pair(".rst", "Zu sip. contoso.com\n===================\n\nund sip. contoso.com\n"),
        std::pair(".adoc", "== Zu sip. contoso.com\n\nund sip. contoso.com\n")}) {
    Page en = page_of("en", "sip.contoso.com");
    Page de = page_of("de", text, ending);
    share({&en, &de});
    ASSERT_EQ(de.mentions.size(), 1U) << ending;
    EXPECT_EQ(de.mentions[0].rows.size(), 2U) << ending;
  }
}

TEST(MentionsTest, APageByItselfIsReadByNamesThatAreKnown) {
  Page alone = page_of("de", "Zu sip. contoso.com\n");
  auto names = std::make_shared<NameRemains>();
  names->add("sip.contoso.com", true);
  alone.names = names;
  read_mentions(alone, ServiceRegistry::standard());
  EXPECT_EQ(dump(alone), "1: sip. contoso.com\n");
  Page unknown = page_of("de", "Zu sip. contoso.com\n");
  read_mentions(unknown, ServiceRegistry::standard());
  EXPECT_EQ(dump(unknown), "");
}

}  // namespace
}  // namespace doczone::extractor::mentions_test
