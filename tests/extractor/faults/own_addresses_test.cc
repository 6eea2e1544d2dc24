#include "extractor/faults/own_addresses.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::own_addresses_test {
namespace {

std::string page_about(const std::string& domain, const std::string& address) {
  return "# DNS\n\n| Name | Type | Value |\n|---|---|---|\n| " + domain + " | A | " + address + " |\n| www." + domain +
         " | CNAME | shop.gannet.net |\n";
}

std::string found(const std::string& domain, const std::string& address) {
  const std::string sound = page_about("flowers.example", "192.0.2.60");
  return dump_findings(findings_in({{"docs/en/page.md", sound},
                                    {"docs/fr/page.md", sound},
                                    {"docs/ja/page.md", sound},
                                    {"docs/de/page.md", page_about(domain, address)}}));
}

TEST(OwnAddressesTest, WhoHasADomainOfHisOwnHasAnAddressOfHisOwn) {
  EXPECT_EQ(found("blumen.example", "198.51.100.7"), "");
}

TEST(OwnAddressesTest, InTheSourcesDomainItIsWrong) {
  EXPECT_EQ(found("flowers.example", "198.51.100.7"),
            "docs/de/page.md:5 changed-address '198.51.100.7' -> '192.0.2.60'\n");
}

TEST(OwnAddressesTest, LostDigitsAreNoAddressOfItsOwn) {
  EXPECT_EQ(found("blumen.example", "192.0.2.6"), "docs/de/page.md:5 changed-address '192.0.2.6' -> '192.0.2.60'\n");
}

}  // namespace
}  // namespace doczone::extractor::own_addresses_test
