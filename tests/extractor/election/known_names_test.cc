#include "extractor/election/known_names.h"

#include <gtest/gtest.h>

#include "tests/extractor/translation_set.h"

namespace doczone::extractor::known_names_test {
namespace {

constexpr const char* kXmpp = "_xmpp-server._tcp.contoso.com";

TEST(KnownNamesTest, FindsTheOneNameOfTheSameService) {
  std::vector<TranslationSet> sets = corpus_of({{"en", {{"SRV", kXmpp}}}, {"de", {{"SRV", kXmpp}}}}, "other.md").sets;
  const KnownNames known(ServiceRegistry::standard(), sets);
  const struct {
    std::string damaged, similar;
  } cases[] = {
      {"_xmpp-server _tcp contoso", kXmpp},
      {"_XMPP-SERVER._TCP.x", kXmpp},
      {"_tcp. _xmpp-server", kXmpp},
      {"_xmpp-_tcp. .com", ""},
      {"_xmpp-serverx _tcp", ""},
      {"_xmpp-server _udp", ""},
      // Only the first label that begins so is looked at.
      {"_xmpp-serverx _xmpp-server _tcp", ""},
      {"_xmpp _xmpp-server _tcp", kXmpp},
      {"sip.contoso.com", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(known.similar_to(c.damaged), c.similar) << c.damaged;
  // Two names of the same service: which one is meant nobody knows.
  sets.push_back(corpus_of({{"en", {{"SRV", "_xmpp-server._tcp.contoso.net"}}}}, "third.md").sets.front());
  EXPECT_EQ(KnownNames(ServiceRegistry::standard(), sets).similar_to("_xmpp-server _tcp contoso"), "");
  EXPECT_EQ(KnownNames(ServiceRegistry::standard()).similar_to("_xmpp-server _tcp contoso"), "");
}

TEST(KnownNamesTest, RanksDomainsByTheSetsThatUseThem) {
  std::vector<TranslationSet> sets;
  for (const auto& [page, names] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"a.md", {"a.fabrikam.net", "b.Contoso.com", "sip.<SIP domain>"}}, {"b.md", {"b.contoso.com", "sip"}}}) {
    Rows rows;
    for (const std::string& name : names) rows.push_back({"A", name});
    sets.push_back(corpus_of({{"en", rows}, {"de", rows}}, page).sets.front());
  }
  const std::vector<std::string> ranked{"contoso.com", "fabrikam.net"};
  EXPECT_EQ(KnownNames(ServiceRegistry::standard(), sets).domains().domains(), ranked);
}

}  // namespace
}  // namespace doczone::extractor::known_names_test
