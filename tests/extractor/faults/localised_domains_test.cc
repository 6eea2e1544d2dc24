#include "extractor/faults/localised_domains.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::localised_domains_test {
namespace {

// How many of the page's names are marked.
std::size_t marked(const Rows& german) {
  const Corpus corpus = corpus_of({{"en", kGood}, {"de", german}, {"fr", kGood}});
  const AlignedSet aligned = align_set(corpus.sets.front());
  const ElectedSet elected = elect(aligned, corpus.source_language, KnownNames(ServiceRegistry::standard()));
  const Faults faults = find_faults(aligned, elected, corpus.source_language, ServiceRegistry::standard());
  std::size_t out = 0;
  for (const Fault& fault : faults.found) {
    const auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom != nullptr && atom->localised) ++out;
  }
  return out;
}

TEST(LocalisedDomainsTest, ADomainThatIsReplacedEverywhereIsLocalised) {
  EXPECT_EQ(marked({{kGood[0][0], "_xmpp-server._tcp.contoso.de", "xmpp.contoso.de"},
                    {kGood[1][0], "sip.contoso.de", kGood[1][2]}}),
            3U);
}

TEST(LocalisedDomainsTest, ADomainThatIsKeptSomewhereIsNot) {
  EXPECT_EQ(marked({{kGood[0][0], "_xmpp-server._tcp.contoso.de", "xmpp.contoso.de"}, kGood[1]}), 0U);
  EXPECT_EQ(marked(with(1, 1, "sip.contoso.de")), 0U) << "once may be a mistake";
}

}  // namespace
}  // namespace doczone::extractor::localised_domains_test
