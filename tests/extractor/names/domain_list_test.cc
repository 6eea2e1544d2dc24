#include "extractor/names/domain_list.h"

#include <gtest/gtest.h>

namespace doczone::extractor::domain_list_test {
namespace {

TEST(DomainListTest, FindsTheLikeliestThatHoldsTheLabels) {
  const DomainList list({"contoso.com", "emea.contoso.com", "Fabrikam.net", "com.fabrikam.org", "a.a.net"});
  const struct {
    std::vector<std::string> labels;
    std::string found;
  } cases[] = {
      {{}, "contoso.com"},
      {{"contoso"}, "contoso.com"},
      {{"com"}, "contoso.com"},
      {{"emea"}, "emea.contoso.com"},
      {{"emea", "com"}, "emea.contoso.com"},
      {{"com", "emea"}, ""},
      {{"FABRIKAM"}, "Fabrikam.net"},
      {{"com", "org"}, "com.fabrikam.org"},
      {{"net", "fabrikam"}, ""},
      {{"a", "a"}, "a.a.net"},
      {{"a", "a", "a"}, ""},
      {{"contos"}, ""},
      {{"adatum", "com"}, ""},
  };
  for (const auto& c : cases) {
    const std::string* const found = list.holding(c.labels);
    EXPECT_EQ(found == nullptr ? "" : *found, c.found) << testing::PrintToString(c.labels);
  }
  EXPECT_EQ(DomainList().holding({}), nullptr);
}

TEST(DomainListTest, RanksByFrequencyThenByBytes) {
  const std::vector<std::string> ranked{"b.org", "a.com", "c.net"};
  EXPECT_EQ(DomainList::by_frequency({{"a.com", 1}, {"b.org", 3}, {"c.net", 1}}).domains(), ranked);
}

}  // namespace
}  // namespace doczone::extractor::domain_list_test
