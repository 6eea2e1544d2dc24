#include "extractor/election/name_rules.h"

#include <gtest/gtest.h>

#include "tests/extractor/election/known_row.h"

namespace doczone::extractor::name_rules_test {
namespace {

// Beside the target sip.contoso.com.
KnownRow service_row() {
  return KnownRow({{"en", {{"SRV", "_sip._tls.contoso.com", "sip.contoso.com"}}},
                   {"de", {{"SRV", "_sip._tls.contoso.com", "sip.contoso.com"}}}});
}

TEST(NameRulesTest, ReadsWhatIsSound) {
  const KnownRow known = service_row();
  const struct {
    std::string raw, canonical;
    bool sound;
  } cases[] = {
      {"Sip.Contoso.com.", "sip.contoso.com", true},
      {"sip.<SIP-Domäne>", "sip.<>", true},
      {"sip", "sip", true},
      {"@", "", true},
      {"sip. contoso.com", "", false},
      {"_sip_tls.contoso.com", "", false},
      // Cut off in the midst of a domain that the pages use.
      {"sip.contoso", "", false},
      {"sip.fabrikam", "sip.fabrikam", true},
  };
  for (const auto& c : cases) {
    const Reading reading = read_name(voice_of(c.raw), known.row);
    EXPECT_EQ(reading.canonical, c.canonical) << c.raw;
    EXPECT_EQ(reading.sound, c.sound) << c.raw;
    EXPECT_EQ(reading.value, c.raw);
  }
}

TEST(NameRulesTest, ARecordThatLocatesNoServiceNeedsNoProtocol) {
  const Rows rows{{"TXT", "_kerberos.contoso.com", "CONTOSO.COM"}, {"TXT", "s1._domainkey.contoso.com", "v=DKIM1"}};
  const KnownRow known({{"en", rows}, {"de", rows}});
  EXPECT_TRUE(read_name(voice_of("_kerberos.contoso.com"), known.row).sound);
  EXPECT_TRUE(read_name(voice_of("s1._domainkey"), known.row).sound) << "relative, and not cut off";
  EXPECT_FALSE(read_name(voice_of("_sip.contoso.com"), service_row().row).sound);
}

TEST(NameRulesTest, MendsWhatIsNot) {
  const KnownRow known = service_row();
  const struct {
    std::string raw, mended;
    Origin origin;
  } cases[] = {
      {"sip. contoso .com", "sip.contoso.com", Origin::respelled},
      {"sip。contoso。com", "sip.contoso.com", Origin::respelled},
      {"_sip _tls contoso", "_sip._tls.contoso.com", Origin::rebuilt},
      {"_sip _tls", "_sip._tls.contoso.com", Origin::guessed},
      {"_sip- _tls contoso.", "", Origin::rebuilt},
  };
  for (const auto& c : cases) {
    const Mending mending = mend_name(c.raw, Field::owner, known.row);
    EXPECT_EQ(mending.reading.canonical, c.mended) << c.raw;
    EXPECT_EQ(mending.origin, c.origin) << c.raw;
  }
}

TEST(NameRulesTest, OtherPagesSuggestNoPlaceholders) {
  const KnownRow known = service_row();
  EXPECT_EQ(suggest_name("_sip _tls x", known.row).canonical, "_sip._tls.contoso.com");
  EXPECT_EQ(suggest_name("_sip _tls <x>", known.row).canonical, "");
  EXPECT_EQ(suggest_name("_ldap _tcp x", known.row).canonical, "");
}

TEST(NameRulesTest, ChoosesTheSourcesSpellingElseTheHeaviest) {
  const auto spelled = [](std::vector<Testimony> testimonies) {
    Candidate candidate;
    candidate.testimonies = std::move(testimonies);
    return spell_name(candidate);
  };
  const auto stated = Origin::stated;
  EXPECT_EQ(spelled({{"SIP.x.com", 1.0, stated, false}, {"sip.x.com", 1.0, stated, false}}), "SIP.x.com");
  EXPECT_EQ(spelled({{"SIP.x.com", 1.0, stated, false}, {"sip.x.com", 1.5, stated, false}}), "sip.x.com");
  EXPECT_EQ(
      spelled({{"SIP.x.com", 1.0, stated, false}, {"SIP.x.com", 1.0, stated, false}, {"sip.x.com", 2.5, stated, true}}),
      "sip.x.com");
  EXPECT_EQ(spelled({{"sip.x.com", 1.0, Origin::respelled, false}, {"Sip.x.com", 1.0, stated, false}}), "Sip.x.com");
  // A placeholder of one plain word is likelier the author's than a phrase, unless one page more says that.
  EXPECT_EQ(spelled({{"a.<Ihre Domain>", 1.0, stated, false}, {"a.<domain>", 1.0, stated, false}}), "a.<domain>");
  EXPECT_EQ(spelled({{"a.<SIP domain>", 1.0, stated, false},
                     {"a.<domain>", 1.0, stated, false},
                     {"a.<SIP domain>", 1.0, stated, false}}),
            "a.<SIP domain>");
}

TEST(NameRulesTest, TheRowsTargetConfirmsAKnownServiceOfItsDomain) {
  KnownRow known = service_row();
  Candidate candidate;
  candidate.spelling = "_sip._tls.contoso.com";
  candidate.testimonies = {{"_sip._tls.contoso.com", 0.5, Origin::respelled, false}};
  EXPECT_FALSE(is_confirmed_name(candidate, known.row));
  known.row.learn_target("sip.contoso.com");
  EXPECT_TRUE(is_confirmed_name(candidate, known.row));
  candidate.testimonies.front().origin = Origin::rebuilt;
  EXPECT_FALSE(is_confirmed_name(candidate, known.row));
  candidate.testimonies.front().origin = Origin::respelled;
  candidate.spelling = "_sip._tls.fabrikam.net";
  EXPECT_FALSE(is_confirmed_name(candidate, known.row));
  candidate.spelling = "_unheard._tls.contoso.com";
  EXPECT_FALSE(is_confirmed_name(candidate, known.row));
}

TEST(NameRulesTest, WritesTheSourcesWordsWhereNobodySaysAName) {
  const std::string german = "sip. x", english = "sip . x";
  const std::vector<Voice> voices{{0, &german, 1.0, false}, {1, &english, 2.5, true}};
  EXPECT_EQ(word_name(nullptr, voices), english);
  EXPECT_EQ(word_name(nullptr, {voices[0]}), german);
}

}  // namespace
}  // namespace doczone::extractor::name_rules_test
