#include "extractor/faults/atom_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"
#include "tests/extractor/findings_in.h"

namespace doczone::extractor::atom_faults_test {
namespace {

TEST(AtomFaultsTest, FindsWhatDiffers) {
  const struct {
    std::size_t row, column;
    std::string value, faults;
  } cases[] = {
      {0, 0, "Externes DNS/SRV/5269", ""},
      {1, 2, "１９２．０．２．１", ""},
      {0, 0, "External DNS/srv/5269", ""},
      {0, 1, "_xmpp-_tcp. .com", "fr owner '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' high"},
      {0, 2, "xmpp。contoso。com", "fr target 'xmpp。contoso。com' -> 'xmpp.contoso.com' high"},
      {0, 1, "<b>_xmpp</b>-_tcp. .com",
       "fr owner '_xmpp-_tcp. .com' -> '_xmpp-server._tcp.contoso.com' high [_xmpp</b>-_tcp. .com]"},
      {0, 0, "External DNS/SRV/5296", "fr port '5296' -> '5269' high"},
      {0, 0, "External DNS/A/5269", "fr type 'A' -> 'SRV' high"},
      {1, 0, "Externer DNS/Ein", "fr type 'Ein' -> 'A' high"},
      {1, 2, "192.0.2.9", "fr address '192.0.2.9' -> '192.0.2.1' high"},
      // A value that is missing belongs into the cell where the others have it.
      {0, 0, "External DNS/SRV", "fr port 'External DNS/SRV' -> '5269' high"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", with(c.row, c.column, c.value)}})), c.faults)
        << c.value;
}

TEST(AtomFaultsTest, WritesTheFinalDotThatTheOthersHave) {
  Rows dotted = kGood;
  dotted[0][1] += ".";
  Rows wrong = dotted;
  wrong[0][1] = "_xmpp-server._tcp.contoso.org.";
  const std::string faults = dump(corpus_of({{"en", dotted}, {"de", dotted}, {"fr", wrong}}));
  EXPECT_NE(faults.find("-> '_xmpp-server._tcp.contoso.com.'"), std::string::npos) << faults;
}

TEST(AtomFaultsTest, LeavesThePagesOwnWordsInPlaceholders) {
  const auto rows = [](const std::string& domain, const std::string& host) {
    return Rows{{"External DNS/SRV/443", "_sip._tls." + domain, host + domain}, kGood[1]};
  };
  EXPECT_EQ(dump(corpus_of({{"en", rows("&lt;SIP domain&gt;", "sip.")},
                            {"de", rows("&lt;SIP-Domäne&gt;", "sip.")},
                            {"es", rows("&lt;dominio SIP&gt;", "sip. ")},
                            {"fr", rows("&lt;domaine SIP&gt;", "sip. ")}})),
            "es target 'sip. <dominio SIP>' -> 'sip.<dominio SIP>' high [sip. &lt;dominio SIP&gt;], "
            "fr target 'sip. <domaine SIP>' -> 'sip.<domaine SIP>' high [sip. &lt;domaine SIP&gt;]");
}

// One language's sentence about the target is read, and not the one about the service: it says no other type of that.
TEST(AtomFaultsTest, TakesNoSentenceForAnother) {
  const std::string kept = " `_matrix._tcp.example.org` ";
  EXPECT_EQ(
      dump_findings(findings_in({
          {"docs/en/a.md", "Create an SRV record for" + kept + "with port 8448 and the target `m.example.org`.\n"},
          {"docs/es/a.md", "Cree un registro SRV para" + kept + "con el puerto 8448 y el destino `m.example.org`.\n"},
          {"docs/fr/a.md",
           "Créez un enregistrement SRV pour" + kept + "avec le port 8448 et la cible `m.example.org`.\n"},
          {"docs/de/a.md",
           "Der Eintrag `_matrix` führt zu `m.example.org`.\n\n"
           "Erstellen Sie einen A-Eintrag für `m.example.org`.\n"},
      })),
      "");
}

TEST(AtomFaultsTest, SuggestsNothingDirectlyUnderAPublicSuffix) {
  const auto rows = [](const std::string& owner) {
    return Rows{{"SRV", owner, "0 5 5269 xmpp.contoso.com"}, kGood[1]};
  };
  const std::string faults =
      dump(corpus_of({{"en", rows("_xmpp-server._tcp.co.uk")}, {"de", rows("_xmpp-_tcp. .co.uk")}}));
  EXPECT_EQ(faults.find("-> '_xmpp-server._tcp.co.uk'"), std::string::npos) << faults;
}

TEST(AtomFaultsTest, WhatAnOldPageHasMoreOfIsNotTakenAway) {
  const auto set = [](const std::string& old) {
    const auto page = [](const std::string& language, const std::string& day, const std::string& name) {
      return front_matter(language, "title: x\nms.date: " + day + "\n") +
             "\n| Type | Name | Value |\n|---|---|---|\n| CNAME | www.a.com | b.net |\n| CNAME | " + name +
             " | c.net |\n";
    };
    CorpusRequest request;
    request.roots = {"docs"};
    const std::string now = "link.<region>.a.com";
    return dump(read_corpus(MemoryFiles({{"docs/en/page.md", page("en", "01/14/2021", now)},
                                         {"docs/de/page.md", page("de", "01/14/2021", now)},
                                         {"docs/fr/page.md", page("fr", "06/18/2020", old)}}),
                            request)
                    .value());
  };
  EXPECT_EQ(set("link. <region>.a.com"), "fr owner 'link. <region>.a.com' -> 'link.<region>.a.com' high");
  EXPECT_EQ(set("{guid}. link.<region>.a.com"),
            "fr owner '{guid}. link.<region>.a.com' -> '{guid}.link.<region>.a.com' high");
}

TEST(AtomFaultsTest, AWordForALabelAmongLabels) {
  const auto rows = [](const std::string& owner) {
    return Rows{{"CNAME", owner, "discover.example.net"},
                {"CNAME", "sip", "dir.example.net"},
                {"CNAME", "lync", "web.example.net"}};
  };
  EXPECT_EQ(dump(corpus_of({{"en", rows("autodiscover")}, {"zh", rows("自动发现")}})),
            "zh owner '自动发现' -> 'autodiscover' medium");
  EXPECT_EQ(dump(corpus_of({{"en", rows("autodiscover")}, {"zh", rows("留空 留空")}})), "")
      << "words for something else";
}

TEST(AtomFaultsTest, MarksTheSource) {
  EXPECT_EQ(dump(corpus_of({{"en", with(0, 0, "External DNS/SRV/5296")}, {"de", kGood}, {"fr", kGood}, {"it", kGood}})),
            "en! contradiction '5296' -> '5269' medium");
}

}  // namespace
}  // namespace doczone::extractor::atom_faults_test
