#include "model/domain_set.h"

#include <gtest/gtest.h>

namespace doczone::domain_set_test {
namespace {

DomainName name(std::string_view text) {
  return DomainName::parse(text).value();
}

TEST(DomainSetTest, FindsTheClosestDomainAbove) {
  const DomainSet domains({name("example.org"), name("eu.example.org"), name("example.net")});
  const auto home = [&](std::string_view text) {
    const DomainName* const found = domains.home_of(name(text));
    return found == nullptr ? std::string("none") : found->to_relative_string();
  };
  EXPECT_EQ(home("example.org"), "example.org");
  EXPECT_EQ(home("_sip._tls.Example.ORG"), "example.org");
  EXPECT_EQ(home("www.eu.example.org"), "eu.example.org");
  EXPECT_EQ(home("neu.example.org"), "example.org");
  EXPECT_EQ(home("notexample.net"), "none");
  EXPECT_EQ(home("net"), "none");
  EXPECT_EQ(home("."), "none");
}

TEST(DomainSetTest, TheRootIsAboveAll) {
  DomainSet domains;
  EXPECT_EQ(domains.home_of(name("example.org")), nullptr);
  domains.add(DomainName());
  ASSERT_NE(domains.home_of(name("example.org")), nullptr);
  EXPECT_TRUE(domains.home_of(name("example.org"))->is_root());
}

}  // namespace
}  // namespace doczone::domain_set_test
