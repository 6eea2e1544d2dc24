#include "extractor/election/row_knowledge.h"

#include <gtest/gtest.h>

#include "extractor/election/slot_election.h"
#include "tests/extractor/election/known_row.h"

namespace doczone::extractor::row_knowledge_test {
namespace {

TEST(RowKnowledgeTest, TheSourceWeighsMostThenPeople) {
  const KnownRow known(
      {{"en", {{"A", "a.contoso.com"}}}, {"de", {{"A", "a.contoso.com"}}}, {"fr*", {{"A", "a.contoso.com"}}}});
  std::string out;
  for (const Voice& voice : known.set.voices_of(known.slot(Field::owner)))
    out +=
        std::to_string(voice.page) + (voice.is_source ? "! " : " ") + std::to_string(voice.weight).substr(0, 3) + ", ";
  EXPECT_EQ(out, "0! 2.5, 1 1.0, 2 1.5, ");
}

TEST(RowKnowledgeTest, ABilingualPageQuotesTheSourceWhereItIsSilent) {
  const std::string quoting = "<span class=\"sxs-lookup\">a.contoso.com</span>a.contoso.net";
  const auto voices = [&](const KnownRow& known) {
    std::string out;
    for (const Voice& voice : known.set.voices_of(known.slot(Field::owner)))
      out += (voice.page == kNoPage ? "quoted " : "") + *voice.raw + (voice.is_source ? "! " : " ");
    return out;
  };
  EXPECT_EQ(voices(KnownRow({{"de", {{"A", quoting}}}, {"fr", {{"A", quoting}}}})),
            "a.contoso.net a.contoso.net quoted a.contoso.com! ");
  EXPECT_EQ(voices(KnownRow({{"en", {{"A", "a.contoso.com"}}}, {"de", {{"A", quoting}}}})),
            "a.contoso.com! a.contoso.net ");
}

TEST(RowKnowledgeTest, KnowsNamesThatAreCutOff) {
  const KnownRow known({{"en", {{"A", "a.contoso.com"}, {"A", "b.emea.contoso.com"}, {"A", "c.fabrikam.net"}}}});
  const struct {
    std::string name;
    bool is_truncated;
  } cases[] = {
      {"sip.contoso", true},  {"sip.CONTOSO", true},      {"sip.emea", true},
      {"a.b.fabrikam", true}, {"sip.contoso.com", false}, {"sip.adatum", false},
      {"contoso", false},     {"sip.net", false},         {"sip.com", false},
  };
  for (const auto& c : cases) EXPECT_EQ(known.set.is_truncated(c.name), c.is_truncated) << c.name;
}

TEST(RowKnowledgeTest, KnowsTheRowsPort) {
  const auto port = [](const std::vector<std::pair<std::string, std::string>>& said) {
    std::vector<Saying> sayings;
    for (const auto& [language, value] : said)
      sayings.push_back({language, {{"External DNS/SRV/" + value, "_sip._tls.contoso.com"}}});
    return KnownRow(sayings).row.port.value_or(0);
  };
  EXPECT_EQ(port({{"en", "443"}, {"de", "5061"}}), 443);
  EXPECT_EQ(port({{"en", "443"}, {"de", "5061"}, {"fr", "5061"}, {"it", "5061"}}), 5061);
  // Of equals the lowest, by number.
  EXPECT_EQ(port({{"de", "443"}, {"fr", "80"}}), 80);
}

TEST(RowKnowledgeTest, OwnersAndAddressesDemandTypesAndPorts) {
  const auto demands = [](const std::vector<std::string>& cells) {
    KnownRow known({{"en", {cells}}, {"de", {cells}}});
    known.row.learn_demands({elect_slot(known.slot(Field::owner), known.row)});
    return known.row.demanded_type + " " + known.row.demanded_port;
  };
  EXPECT_EQ(demands({"A", "_sip._tls.contoso.com", "sip.contoso.com"}), "SRV 443");
  EXPECT_EQ(demands({"External DNS/A/1", "_xmpp-server._tcp.contoso.com", "x.contoso.com"}), "SRV 5269");
  EXPECT_EQ(demands({"External DNS/A/1", "_unheard._tcp.contoso.com", "x.contoso.com"}), "SRV ");
  EXPECT_EQ(demands({"CNAME", "a.contoso.com", "192.0.2.1"}), "A ");
  EXPECT_EQ(demands({"A", "a.contoso.com", "2001:db8::1"}), "AAAA ");
  EXPECT_EQ(demands({"A", "a.contoso.com"}), " ");
}

TEST(RowKnowledgeTest, CountsDomainsAndRelativeOwners) {
  const KnownRow whole(
      {{"en", {{"SRV", "_sip._tls.Contoso.com", "sip.contoso.com"}, {"A", "a.fabrikam.net", "sip. x"}}}});
  const std::map<std::string, std::size_t> counted{{"contoso.com", 2}, {"fabrikam.net", 1}};
  EXPECT_EQ(whole.set.tables().at(0).domains(), counted);
  EXPECT_FALSE(whole.table.has_relative_owners_only);
  EXPECT_TRUE(KnownRow({{"en", {{"SRV", "_sip._tls", "sip.contoso.com"}}}}).table.has_relative_owners_only);
}

}  // namespace
}  // namespace doczone::extractor::row_knowledge_test
