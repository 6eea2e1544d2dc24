#include "extractor/faults/mention_faults.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::mention_faults_test {
namespace {

// Texts of a source and of translations, on pages that speak of SRV records.
std::string found(const std::map<std::string, std::string>& texts) {
  std::map<std::string, std::string> files;
  for (const auto& [language, text] : texts) files["docs/" + language + "/page.md"] = "# SRV\n\n" + text + "\n";
  std::string out;
  for (const Finding& f : findings_in(files)) {
    out += f.language->to_string() + " " + f.check + " '" + f.value.value_or("-") + "' -> '" +
           f.suggestion.value_or("-") + "' " + std::string(to_string(f.confidence)) +
           (f.edits.empty() ? " no edit" : "") + "\n";
  }
  return out;
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

TEST(MentionFaultsTest, EachLanguageHasItsOwnExamples) {
  const std::string en = "Her page is homer.example.net for now.";
  EXPECT_EQ(found({{"en", en}, {"gl", "A páxina é pereira.example.net por agora."}, {"fr", "Voir homer.example.net."}}),
            "");
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
