#include "harness/run/zone_loading.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"
#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::zone_loading_test {
namespace {

// The zones of d/p.toml: `source` is its [[zones]] entry.
std::string loaded(const MemoryFiles& files, const std::vector<std::string>& patterns, const ZoneRequest& request) {
  DeploymentProfile profile = profile_of();
  ZoneSource source;
  source.files = patterns;
  source.view = View::internal;
  source.origin = name("example.org");
  source.profile = "d/p.toml";
  source.line = 5;
  source.column = 1;
  profile.zones = {source};
  const auto zones = load_zones(files, &profile, request);
  if (!zones) return zones.error().to_string();
  std::string out;
  for (const ZoneInView& one : *zones) {
    out += one.zone.text().path() + " " + printed(one.zone.origin()) + " " +
           (one.view ? std::string(to_string(*one.view)) : "both") + " | ";
  }
  return out;
}

MemoryFiles folder() {
  MemoryFiles files;
  files.files = {{"d/z/example.org.zone", kSoa}, {"d/z/example.net.zone", kSoa}, {"d/z/a_b c.txt", kSoa}};
  return files;
}

TEST(ZoneLoadingTest, ProfilesNameZonesBesideThemselves) {
  EXPECT_EQ(loaded(folder(), {"z/example.net.zone"}, {}), "d/z/example.net.zone example.org internal | ");
  EXPECT_EQ(loaded(folder(), {"z/none.zone"}, {}).find("d/p.toml:5:1: "), 0U);
}

TEST(ZoneLoadingTest, APatternNamesTheOrigins) {
  EXPECT_EQ(loaded(folder(), {"z/{origin}.zone"}, {}),
            "d/z/example.net.zone example.net internal | d/z/example.org.zone example.org internal | ");
  EXPECT_EQ(loaded(folder(), {"z/{origin}.none"}, {}),
            "d/p.toml:5:1: no file matches 'z/{origin}.none' (looked in d/z)");
}

TEST(ZoneLoadingTest, FilesOfTheCommandLineAreThoseThatAreRead) {
  ZoneRequest request;
  request.files = {"d/z/example.org.zone"};
  EXPECT_EQ(loaded(folder(), {"z/{origin}.zone"}, request), "d/z/example.org.zone example.org internal | ");
  request.files = {"d/z/a_b c.txt"};
  EXPECT_NE(loaded(folder(), {"z/{origin}.zone"}, request).find("no [[zones]] entry for this file"), std::string::npos);
  request.view = View::external;
  request.origin = name("example.com");
  EXPECT_EQ(loaded(folder(), {"z/{origin}.zone"}, request), "d/z/a_b c.txt example.com external | ");
}

TEST(ZoneLoadingTest, AnEntrySaysWhoseFormatItsFilesHave) {
  const auto format = [](const std::string& entry, std::optional<ZoneFormat> asked) {
    DeploymentProfile profile = profile_of();
    ZoneSource source;
    source.files = {"z/example.org.zone"};
    source.origin = name("example.org");
    source.profile = "d/p.toml";
    source.format = entry;
    profile.zones = {source};
    ZoneRequest request;
    request.format = asked;
    return load_zones(folder(), &profile, request)->front().zone.contents().dialect.format;
  };
  EXPECT_EQ(format("azure", {}), ZoneFormat::azure);
  EXPECT_NE(format("auto", {}), ZoneFormat::azure);
  EXPECT_EQ(format("azure", ZoneFormat::godaddy), ZoneFormat::godaddy) << "the command line overrules it";
}

TEST(ZoneLoadingTest, WithoutAProfileAZoneCountsForBothViews) {
  ZoneRequest request;
  request.files = {"-"};
  request.standard_input = "$ORIGIN example.org.\n" + std::string(kSoa);
  const auto zones = load_zones(folder(), nullptr, request);
  ASSERT_TRUE(zones);
  ASSERT_EQ(zones->size(), 1U);
  EXPECT_FALSE(zones->front().view);
  EXPECT_EQ(zones->front().zone.origin(), name("example.org"));
}

TEST(ZoneLoadingTest, FilesOfOneOriginAreOneZoneUnlessTwoHaveItsSoa) {
  MemoryFiles files;
  files.files = {{"d/a.zone", std::string(kSoa) + "a 60 A 192.0.2.1\n"},
                 {"d/b.zone", "$TTL 60\nb A 192.0.2.2\n A 192.0.2.3\n$INCLUDE c.inc\n"},
                 {"d/c.inc", "c 60 A 192.0.2.4\n"},
                 {"d/old.zone", kSoa}};
  EXPECT_EQ(loaded(files, {"a.zone", "b.zone"}, {}), "d/a.zone example.org internal | ");
  EXPECT_EQ(loaded(files, {"b.zone", "a.zone", "b.zone"}, {}), "d/b.zone example.org internal | ");
  EXPECT_EQ(loaded(files, {"a.zone", "old.zone"}, {}),
            "d/p.toml:5:1: example.org is given twice in the internal view: d/a.zone and d/old.zone each have a SOA "
            "record; name one of them. Files that are one zone together have one SOA record");
  DeploymentProfile profile = profile_of();
  ZoneSource source;
  source.files = {"b.zone", "a.zone"};
  source.origin = name("example.org");
  source.profile = "d/p.toml";
  profile.zones = {source};
  const auto zones = load_zones(files, &profile, {});
  ASSERT_TRUE(zones);
  ASSERT_EQ(zones->size(), 1U);
  const Zone& zone = zones->front().zone;
  EXPECT_TRUE(zone.errors().empty());
  EXPECT_EQ(zone.record_count(), 5U);
  EXPECT_NE(zone.soa(), nullptr);
  const ResourceRecord* const a = zone.rrset(name("a.example.org"), RrType::A).at(0);
  EXPECT_EQ(zone.locate(*a, a->span).path, "d/a.zone");
  EXPECT_EQ(zone.locate(*a, a->span).begin.line, 2U);
  EXPECT_EQ(zone.rrset(name("c.example.org"), RrType::A).size(), 1U);
}

}  // namespace
}  // namespace doczone::harness::zone_loading_test
