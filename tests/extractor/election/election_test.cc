#include "extractor/election/election.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/translation_set.h"

namespace doczone::extractor::election_test {
namespace {

// The elected atoms of all rows: "owner sip.contoso.com high en de" with the languages that agree.
std::string dump(const Corpus& corpus, Field wanted, const KnownNames& known = KnownNames(ServiceRegistry::standard()),
                 const std::string& source = "en") {
  std::string out;
  for (const TranslationSet& set : corpus.sets) {
    const AlignedSet aligned = align_set(set);
    for (const ElectedTable& table : elect(aligned, LanguageTag::parse(source).value(), known).tables) {
      for (const ElectedRow& row : table.rows) {
        for (const ElectedAtom& atom : row.atoms) {
          if (atom.field != wanted) continue;
          out += (out.empty() ? "" : ", ") + (atom.value.empty() ? "nothing" : atom.value) + " " +
                 std::string(to_string(atom.confidence));
          for (std::size_t page = 0; page < atom.stances.size(); ++page) {
            if (atom.stances[page].agrees) out += " " + set.pages[page].language.to_string();
          }
        }
      }
    }
  }
  return out;
}

// What the languages say, as a row "language value": the owner of an A record beside an undamaged row.
std::string elect_owner(const std::vector<std::pair<std::string, std::string>>& said, const std::string& type = "A",
                        const KnownNames& known = KnownNames(ServiceRegistry::standard())) {
  std::vector<Saying> sayings;
  for (const auto& [language, value] : said)
    sayings.push_back({language, {{"CNAME", "intact.example.org"}, {type, value}}});
  std::string out = dump(corpus_of(sayings), Field::owner, known);
  return out.substr(out.find(", ") + 2);
}

constexpr const char* kXmpp = "_xmpp-server._tcp.contoso.com";

TEST(ElectionTest, ElectsNames) {
  const std::string good = "meet.contoso.com";
  const struct {
    std::vector<std::pair<std::string, std::string>> said;
    std::string elected;
  } cases[] = {
      {{{"en", good}, {"de", good}, {"fr", good}}, good + " high en de fr"},
      // Damage is no rival.
      {{{"en", good}, {"de", good}, {"fr", "meet. contoso. com"}}, good + " high en de"},
      {{{"en", good}, {"de", "meet。contoso。com"}}, good + " high en"},
      // Case and the final dot are no difference; the source's spelling is kept.
      {{{"en", "Meet.contoso.com"}, {"de", "meet.CONTOSO.com."}}, "Meet.contoso.com high en de"},
      // Without the source: two witnesses, or one and nobody against it.
      {{{"de", good}, {"fr", good}, {"it", "meet. contoso .com"}}, good + " high de fr"},
      {{{"de", good}, {"fr", "meet. contoso .com"}}, good + " medium de"},
      // One repair alone is not enough to accuse anybody; several that come to the same are.
      {{{"de", "meet. contoso. com"}, {"fr", "meet. contoso. com"}}, good + " low"},
      {{{"de", "meet. contoso. com"}, {"fr", "meet .contoso .com"}, {"it", "meet。contoso.com"}}, good + " medium"},
      // One translation against the source and another one: the source.
      {{{"en", good}, {"de", good}, {"fr", "lync.contoso.com"}}, good + " medium en de"},
      // Well-formed names against each other: nobody can tell.
      {{{"de", good}, {"fr", "lync.contoso.com"}}, "lync.contoso.com low fr"},
      {{{"en", good}, {"de", "lync.contoso.com"}, {"fr", "lync.contoso.com"}, {"it", "lync.contoso.com"}},
       "lync.contoso.com low de fr it"},
      // A page that repeats the source letter by letter is not damaged.
      {{{"en", "_sip_tls.contoso.com"}, {"de", "_sip_tls.contoso.com"}}, "_sip._tls.contoso.com medium"},
      {{{"en", "meet. contoso.com"}, {"de", "meet. contoso.com"}, {"fr", "meet.contoso.com"}}, good + " medium fr"},
      // Words in placeholders are translated.
      {{{"en", "sip.&lt;SIP domain&gt;"}, {"de", "sip.&lt;SIP-Domäne&gt;"}}, "sip.<SIP domain> high en de"},
  };
  for (const auto& c : cases) EXPECT_EQ(elect_owner(c.said), c.elected) << c.elected;
}

TEST(ElectionTest, IdenticalMalformedValuesCountOnce) {
  const std::string broken = "_xmpp-server. _tcp. contoso. net";
  // However many repeat it, one well-formed witness is worth more.
  EXPECT_EQ(elect_owner({{"de", broken}, {"es", broken}, {"fr", broken}, {"it", broken}, {"pt", kXmpp}}, "SRV"),
            std::string(kXmpp) + " medium pt");
  // Well-formed values count once for each language.
  EXPECT_EQ(elect_owner({{"de", kXmpp}, {"es", kXmpp}, {"fr", "_xmpp-server._tcp.contoso.net"}}, "SRV"),
            std::string(kXmpp) + " medium de es");
  EXPECT_EQ(elect_owner({{"de", kXmpp},
                         {"es", kXmpp},
                         {"fr", "_xmpp-server._tcp.contoso.net"},
                         {"it", "_xmpp-server._tcp.contoso.net"}},
                        "SRV"),
            std::string(kXmpp) + " low de es");
  // People are believed more than machines.
  EXPECT_EQ(elect_owner({{"de", "a.contoso.com"}, {"zh-CN*", "b.contoso.com"}}), "b.contoso.com low zh-CN");
}

TEST(ElectionTest, OtherPagesSuggestButAlonePersuadeNobody) {
  const Corpus other = corpus_of({{"en", {{"SRV", kXmpp}}}, {"de", {{"SRV", kXmpp}}}}, "other.md");
  const KnownNames known(ServiceRegistry::standard(), other.sets);
  EXPECT_EQ(known.similar_to("_xmpp-server _tcp contoso"), kXmpp);
  EXPECT_EQ(known.similar_to("_XMPP-SERVER._TCP.x"), kXmpp);
  EXPECT_EQ(known.similar_to("_xmpp-_tcp. .com"), "");
  EXPECT_EQ(known.similar_to("_xmpp-serverx _tcp"), "");
  EXPECT_EQ(known.similar_to("sip.contoso.com"), "");
  EXPECT_EQ(elect_owner({{"de", "_xmpp-server _tcp contoso"}, {"fr", "_xmpp-server _tcp contoso"}}, "SRV", known),
            std::string(kXmpp) + " low");
}

TEST(ElectionTest, AnOwnersDomainMayComeFromItsTarget) {
  const auto owner = [](const std::string& value, const std::string& target) {
    return dump(corpus_of({{"de", {{"SRV", value, target}}}, {"fr", {{"SRV", value, target}}}}), Field::owner);
  };
  EXPECT_EQ(owner("_sip _tls contoso.", "sip.contoso.com"), "_sip._tls.contoso.com low");
  EXPECT_EQ(owner("_sip- _tls contoso.", "sip.contoso.com"), "_sip- _tls contoso. low de fr");
  EXPECT_EQ(owner("_sip _tls contoso.", "sip"), "_sip _tls contoso. low de fr");
  EXPECT_EQ(owner("_unheard _of contoso.", "sip.contoso.com"), "_unheard _of contoso. low de fr");
}

TEST(ElectionTest, ElectsTypes) {
  const auto type = [](const std::vector<std::pair<std::string, std::string>>& said,
                       const std::string& owner = "a.contoso.com") {
    std::vector<Saying> sayings;
    for (const auto& [language, value] : said)
      sayings.push_back({language, {{"CNAME", "b.contoso.com"}, {"CNAME", "c.contoso.com"}, {value, owner}}});
    std::string out = dump(corpus_of(sayings), Field::type);
    return out.substr(out.rfind(", ") + 2);
  };
  EXPECT_EQ(type({{"en", "A"}, {"de", "A"}, {"fr", "A"}}), "A high en de fr");
  EXPECT_EQ(type({{"en", "A"}, {"de", "Ａ"}}), "A high en de");
  EXPECT_EQ(type({{"en", "A"}, {"de", "Ein"}}), "A high en");
  EXPECT_EQ(type({{"en", "A"}, {"de", "CNAME"}, {"fr", "A"}}), "A high en fr");
  EXPECT_EQ(type({{"de", "A"}, {"fr", "CNAME"}}), "A low de");
  EXPECT_EQ(type({{"de", "SRV"}, {"fr", "A"}}), "A low fr");
  // The owner demands SRV: that breaks the tie.
  EXPECT_EQ(type({{"de", "SRV"}, {"fr", "A"}}, "_sip._tls.contoso.com"), "SRV medium de");
  EXPECT_EQ(type({{"de", "SRV"}, {"fr", "A"}, {"it", "SRV"}}, "_sip._tls.contoso.com"), "SRV high de it");
  // English was edited first, or is wrong: none of the translations is to blame.
  EXPECT_EQ(type({{"en", "A"}, {"de", "SRV"}, {"fr", "SRV"}, {"it", "SRV"}}), "SRV low de fr it");
}

TEST(ElectionTest, ElectsPortsWithTheRegistry) {
  const auto port = [](const std::vector<std::pair<std::string, std::string>>& said, const std::string& owner = kXmpp) {
    std::vector<Saying> sayings;
    for (const auto& [language, value] : said) sayings.push_back({language, {{"External DNS/SRV/" + value, owner}}});
    return dump(corpus_of(sayings), Field::port);
  };
  EXPECT_EQ(port({{"en", "5269"}, {"de", "5269"}, {"fr", "5296"}}), "5269 high en de");
  EXPECT_EQ(port({{"en", "5269"}, {"ja", "５２６９"}}), "5269 high en ja");
  EXPECT_EQ(port({{"de", "5269"}, {"fr", "5296"}}), "5269 medium de");
  EXPECT_EQ(port({{"de", "5269"}, {"es", "5269"}, {"fr", "5296"}}), "5269 high de es");
  EXPECT_EQ(port({{"de", "5296"}, {"es", "5296"}, {"fr", "5269"}}), "5269 low fr");
  EXPECT_EQ(port({{"en", "5296"}, {"de", "5269"}, {"fr", "5269"}}), "5269 low de fr");
  EXPECT_EQ(port({{"de", "1"}, {"es", "1"}, {"fr", "2"}}, "_unheard-of._tcp.contoso.com"), "1 high de es");
}

TEST(ElectionTest, ViewsAreWordsAndAddressesAreExact) {
  EXPECT_EQ(
      dump(corpus_of({{"en", {{"External DNS/A", "a.x.com"}}}, {"de", {{"Externes DNS/A", "a.x.com"}}}}), Field::view),
      "External DNS high en de");
  EXPECT_EQ(dump(corpus_of({{"en", {{"A", "a.x.com", "192.0.2.1"}}},
                            {"de", {{"A", "a.x.com", "１９２．０．２．１"}}},
                            {"fr", {{"A", "a.x.com", "192.0.2.7"}}}}),
                 Field::address),
            "192.0.2.1 high en de");
}

TEST(ElectionTest, KnowsWholeRows) {
  const Corpus corpus =
      corpus_of({{"en", {{"SRV", kXmpp}}}, {"de", {{"SRV", kXmpp}}}, {"fr", {{"SRV", "_xmpp-_tcp. .com"}}}});
  const AlignedSet aligned = align_set(corpus.sets.at(0));
  const auto tables = elect(aligned, corpus.source_language, KnownNames(corpus.services)).tables;
  const ElectedRow& row = tables.at(0).rows.at(0);
  EXPECT_TRUE(row.is_whole(0) && row.is_whole(1));
  EXPECT_FALSE(row.is_whole(2));
}

}  // namespace
}  // namespace doczone::extractor::election_test
