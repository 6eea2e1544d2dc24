#include "extractor/faults/own_regions.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::own_regions_test {
namespace {

std::string page_of_region(const std::string& region, const std::string& address) {
  const std::string domain = region + ".gannet.net";
  return "# Hosts\n\n| Service | Type | Value |\n|---|---|---|\n| First | NS | ns1." + domain +
         " |\n| Second | NS | ns2." + domain + " |\n| Web | A | " + address + " |\n| Mail | MX | mx." + domain + " |\n";
}

std::string found(const std::string& german) {
  const std::string sound = page_of_region("us", "192.0.2.60");
  return dump_findings(findings_in({{"docs/en/page.md", sound},
                                    {"docs/fr/page.md", sound},
                                    {"docs/ja/page.md", sound},
                                    {"docs/de/page.md", german}}));
}

TEST(OwnRegionsTest, APageOfAnotherRegionHasItsNamesAndAddresses) {
  EXPECT_EQ(found(page_of_region("de", "198.51.100.7")), "");
  EXPECT_EQ(found(page_of_region("eu-central-1", "198.51.100.7")), "");
}

TEST(OwnRegionsTest, AnAddressThatLostADigitIsDamagedThereToo) {
  EXPECT_EQ(found(page_of_region("de", "192.0.2.6")),
            "docs/de/page.md:7 changed-address '192.0.2.6' -> '192.0.2.60'\n");
}

TEST(OwnRegionsTest, OneNameAmongThoseOfTheOthersIsDamage) {
  std::string page = page_of_region("us", "192.0.2.60");
  page.replace(page.find("mx.us"), 5, "mx.de");
  EXPECT_EQ(found(page), "docs/de/page.md:8 wrong-name 'mx.de.gannet.net' -> 'mx.us.gannet.net'\n");
}

TEST(OwnRegionsTest, AWordIsNoRegion) {
  EXPECT_NE(found(page_of_region("deutschland", "192.0.2.60")), "");
}

}  // namespace
}  // namespace doczone::extractor::own_regions_test
