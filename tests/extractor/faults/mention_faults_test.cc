#include "extractor/faults/mention_faults.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::mention_faults_test {
namespace {

std::string found(const std::map<std::string, std::string>& texts) {
  return findings_in_texts("SRV", texts);
}

TEST(MentionFaultsTest, SpellingIsUndone) {
  EXPECT_EQ(found({{"en", "Ask lyncdiscover.contoso.com first."}, {"de", "Fragen Sie lyncdiscover. contoso. com."}}),
            "de mangled-name 'lyncdiscover. contoso. com' -> 'lyncdiscover.contoso.com' high\n");
}

TEST(MentionFaultsTest, ThePagesOwnPlaceholderStays) {
  EXPECT_EQ(found({{"en", "Plan _sip._tls.\\<domain\\> now."}, {"de", "Planen Sie _sip. _tls. \\<Domäne\\>."}}),
            "de mangled-name '_sip. _tls. <Domäne>' -> '_sip._tls.<Domäne>' high\n");
}

TEST(MentionFaultsTest, WhatIsLeftOfTheNameItselfCounts) {
  // The translation has the two in the other order.
  EXPECT_EQ(found({{"en", "From pool01.contoso.local to web.contoso.com."},
                   {"fr", "Vers web. contoso. com depuis pool01. contoso. local."}}),
            "fr mangled-name 'web. contoso. com' -> 'web.contoso.com' high\n"
            "fr mangled-name 'pool01. contoso. local' -> 'pool01.contoso.local' high\n");
}

TEST(MentionFaultsTest, LostUnderscoresDotsAndLabels) {
  EXPECT_EQ(found({{"en", "The name _xmpp-server._tcp.contoso.com is asked for."},
                   {"de", "Der Name xmpp-server._tcp.contoso.com wird gefragt."}}),
            "de mangled-name 'xmpp-server._tcp.contoso.com' -> '_xmpp-server._tcp.contoso.com' high\n");
  EXPECT_EQ(found({{"en", "Ask lyncdiscover.contoso.com first."}, {"de", "Fragen Sie lyncdiscover.contoso zuerst."}}),
            "de mangled-name 'lyncdiscover.contoso' -> 'lyncdiscover.contoso.com' medium\n");
}

TEST(MentionFaultsTest, TornNamesAreLeftToPeople) {
  EXPECT_EQ(found({{"en", "Plan _sipfederationtls._tcp.contoso.com records."},
                   {"zh-cn", "_sipfederationtls 中建立 SRV 記錄。_tcp.contoso.com"}}),
            "zh-CN mangled-name '_sipfederationtls 中建立 SRV 記錄。_tcp.contoso.com' -> "
            "'_sipfederationtls._tcp.contoso.com' medium no edit\n");
}

TEST(MentionFaultsTest, ATranslatedLabelTakesTheSourceAndAnotherPage) {
  const std::string en = "Open meet.contoso.com in it.", de = "Treffen.contoso.com darin.";
  EXPECT_EQ(found({{"en", en}, {"de", de}}), "");
  EXPECT_EQ(found({{"en", en}, {"de", de}, {"fr", "Ouvrez meet.contoso.com."}}),
            "de mangled-name 'Treffen.contoso.com' -> 'meet.contoso.com' medium\n");
}

TEST(MentionFaultsTest, AWordInTheNameThatTheSourceSaysThereIsTranslated) {
  const struct {
    std::string source, translation, found;
  } cases[] = {
      {"Point `origin.puffin-shop.example` at it.", "そこへ `オリジン.puffin-shop.example` を向けます。",
       "'オリジン.puffin-shop.example' -> 'origin.puffin-shop.example' medium"},
      {"Plan `_acme-challenge.www.puffin-shop.example` now.", "Создайте `_acme-вызов.www.puffin-shop.example`.",
       "'_acme-вызов.www.puffin-shop.example' -> '_acme-challenge.www.puffin-shop.example' medium"},
      {"Open www.puffin-shop.example of puffin-shop.example.", "puffin-shop.example の www.puffin-ショップ.example を",
       "'www.puffin-ショップ.example' -> 'www.puffin-shop.example' medium"},
      {"Use hybrid.tidewater.example for it.", "Utilisez hybride.tidewater.example pour cela.",
       "'hybride.tidewater.example' -> 'hybrid.tidewater.example' medium"},
      {"Ask for _ldap._tcp.east.corp.example now.", "Fragen Sie _ldap._tcp.восток.corp.example ab.",
       "'_ldap._tcp.восток.corp.example' -> '_ldap._tcp.east.corp.example' medium"},
      {"Open www.contoso.com and img.contoso.com.", "Откройте www.контосо.com и img.контосо.com.", ""},
      {"Ask eins.corp.example.", "Fragen Sie zwei.corp.example.", ""},
      {"Ask ns01.corp.example.", "Fragen Sie ns01b.corp.example.", ""},
      {"Ask server.corp.example and www.corp.example.", "Fragen Sie servers.corp.example, dann server.corp.example.",
       ""},
      {"Ask for _ldap._tcp.corp.example.", "Fragen Sie _kerberos._tcp.corp.example.", ""},
      {"Ask _sip._tls.contoso.com.", "Fragen Sie _sip._tls.fabrikam.com.", ""},
      {"Open www.puffin-shop.example.", "使用原点.puffin-shop.example", ""},
  };
  for (const auto& c : cases) {
    const std::string said = found({{"en", c.source}, {"fr", c.translation}});
    EXPECT_EQ(said, c.found.empty() ? "" : "fr mangled-name " + c.found + "\n") << c.translation;
  }
}

TEST(MentionFaultsTest, EachLanguageHasItsOwnExamples) {
  const std::string en = "Her page is homer.example.net for now.";
  EXPECT_EQ(found({{"en", en}, {"gl", "A páxina é pereira.example.net por agora."}, {"fr", "Voir homer.example.net."}}),
            "");
}

TEST(MentionFaultsTest, AnotherServiceThanAllOthersSay) {
  const std::string sound = "Ask for _ntp._udp.contoso.com first.", other = "Ask for _stun._udp.contoso.com first.";
  EXPECT_EQ(found({{"en", sound}, {"de", sound}, {"fr", sound}, {"es", other}}),
            "es wrong-name '_stun._udp.contoso.com' -> '_ntp._udp.contoso.com' medium\n");
  EXPECT_EQ(found({{"en", sound}, {"de", sound}, {"es", other}}), "") << "too few";
  EXPECT_EQ(found({{"en", sound}, {"de", sound}, {"fr", other}, {"es", other}}), "") << "two say so";
  const std::string both = "Ask for _stun._udp.contoso.com, and for _ntp._udp.contoso.com.";
  EXPECT_EQ(found({{"en", sound}, {"de", sound}, {"fr", sound}, {"es", both}}), "") << "one more";
  EXPECT_EQ(found({{"en", sound}, {"de", sound}, {"fr", sound}, {"es", "Ask for _ntp._udp.ejemplo.net first."}}), "")
      << "a domain of the page's own";
  const std::string host = "Ask for edge7.contoso.com first.";
  EXPECT_EQ(found({{"en", "Ask for meet.contoso.com first."},
                   {"de", "Ask for meet.contoso.com first."},
                   {"fr", "Ask for meet.contoso.com first."},
                   {"es", host}}),
            "")
      << "a page may have hosts of its own";
}

// The reader of sentences ends one behind the first label.
TEST(MentionFaultsTest, NoEditPutsLabelsBehindThemselves) {
  const std::string behind = " (priority 10, weight 5, port 443) that points to edge.contoso.com.";
  const std::string en = "Create the SRV record _sip._tls.contoso.com" + behind;
  const std::string ja =
      "edge. contoso.com を指す SRV レコード _sip._tls.contoso.com (優先度 10, 重み 5, ポート 443) を作成します。";
  std::map<std::string, std::string> files;
  for (const char* language : {"en", "de", "fr", "ja"})
    files["docs/" + std::string(language) + "/page.md"] =
        "# DNS\n\n" + (language == std::string("ja") ? ja : en) + "\n";
  const std::vector<Finding> findings = findings_in(files);
  ASSERT_EQ(findings.size(), 1U) << dump_findings(findings);
  EXPECT_EQ(findings[0].suggestion, "edge.contoso.com");
  EXPECT_TRUE(findings[0].edits.empty());
}

TEST(MentionFaultsTest, WhatIsSoundIsNoFault) {
  const std::string en = "Ask sip.contoso.com and web.contoso.com, then mail.contoso.com.";
  EXPECT_EQ(found({{"en", en}, {"de", "Fragen Sie web.contoso.com."}}), "") << "left out";
  EXPECT_EQ(found({{"en", en}, {"de", "mail.contoso.com, web.contoso.com und sip.contoso.com"}}), "") << "other order";
  EXPECT_EQ(found({{"en", en}, {"de", "Der Dienst in web.config, System. Net und text. Next."}}), "") << "no names";
  EXPECT_EQ(found({{"en", "Plan _sip._tls.contoso.com."}, {"de", "Planen Sie _sip._tls ein."}}), "") << "its service";
  EXPECT_EQ(found({{"en", en}, {"de", "SIP.contoso.com ist zu fragen."}}), "") << "case";
}

TEST(MentionFaultsTest, TheSourceAloneMayBeWrong) {
  const std::string sound = "lyncdiscover.contoso.com";
  EXPECT_EQ(found({{"en", "lyncdiscover. contoso.com"}, {"de", sound}, {"fr", sound}}),
            "en suspect-source 'lyncdiscover. contoso.com' -> 'lyncdiscover.contoso.com' high\n");
}

}  // namespace
}  // namespace doczone::extractor::mention_faults_test
