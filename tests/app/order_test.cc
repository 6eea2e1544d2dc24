// Reports are the same bytes for any order of zones and any number of threads.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::order_test {
namespace {

constexpr const char* kProfile =
    "schema = 1\n[deployment]\ndomains = [\"example.org\", \"example.net\", \"example.com\"]\n"
    "[scenarios]\nxmpp-federation = true\nsip-federation = true\npublic-im = true\n";

std::string zones_entry(const std::string& origin, const std::string& view) {
  return "[[zones]]\nview = \"" + view + "\"\norigin = \"" + origin + "\"\nfiles = \"" + view + "/" + origin +
         ".zone\"\n";
}

// A deployment in which each zone has a mistake of its own, one of them two.
class OrderTest : public testing::Test {
 protected:
  OrderTest() {
    const std::string soa = "$TTL 60\n@ IN SOA ns1 hostmaster 1 2 3 4 5\n@ IN NS ns1\nns1 IN A 192.0.2.53\n";
    folder_.write("external/example.org.zone", soa +
                                                   "_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n"
                                                   "_sipfederationtls._tcp SRV 0 0 5061 sip\n");
    folder_.write("external/example.net.zone", soa +
                                                   "_xmpp-server._tcp SRV 0 0 5269 xmpp.example.org.\n"
                                                   "sip A 192.0.2.300\nsip A 192.0.2.7\n");
    folder_.write("external/example.com.zone", soa + "xmpp CNAME sip\nsip A 192.0.2.9\n");
    folder_.write("internal/example.org.zone", soa + "sip A 192.0.2.1\nsip CNAME xmpp\n");
  }

  std::string report(std::vector<std::string> zones, const std::string& format, std::vector<std::string> more = {}) {
    std::string profile = kProfile;
    for (const std::string& zone : zones) profile += zone;
    std::vector<std::string> arguments{
        "validate", "--docs", "docs-corpus", "--format", format, "--profile", folder_.write("p.toml", profile)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = doczone(arguments);
    EXPECT_EQ(outcome.code, kFindings) << outcome.err;
    return outcome.out;
  }

  std::vector<std::string> zones_{zones_entry("example.com", "external"), zones_entry("example.net", "external"),
                                  zones_entry("example.org", "external"), zones_entry("example.org", "internal")};
  TemporaryFolder folder_;
};

TEST_F(OrderTest, OfZones) {
  std::vector<std::string> reversed(zones_.rbegin(), zones_.rend());
  for (const char* const format : {"json", "html", "junit", "text", "sarif"}) {
    const std::string first = report(zones_, format);
    ASSERT_GT(first.size(), 1000U);
    EXPECT_EQ(report(reversed, format), first) << format;
  }
  const std::string first = report(zones_, "json");
  std::vector<std::string> zones = zones_;
  while (std::next_permutation(zones.begin(), zones.end()))
    ASSERT_EQ(report(zones, "json"), first) << zones[0] << zones[1] << zones[2] << zones[3];
}

TEST_F(OrderTest, OfZonesOnTheCommandLine) {
  std::vector<std::string> files{folder_ / "external/example.com.zone", folder_ / "external/example.net.zone",
                                 folder_ / "external/example.org.zone", folder_ / "internal/example.org.zone"};
  const std::string first = report(zones_, "json", files);
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(report(zones_, "json", files), first);
}

TEST_F(OrderTest, OfThreads) {
  for (const char* const format : {"json", "html", "junit"}) {
    const std::string one = report(zones_, format, {"--jobs", "1"});
    EXPECT_EQ(report(zones_, format, {"--jobs", "2"}), one) << format;
    EXPECT_EQ(report(zones_, format, {"--jobs", "8"}), one) << format;
  }
}

// Through JSON and back, a model demands the same of everybody, and cites the same rows.
TEST_F(OrderTest, AModelInJsonStandsForItsPages) {
  const std::string model = folder_ / "model.json";
  ASSERT_EQ(doczone({"extract", "docs-corpus", "-o", model}).code, kClean);
  const Json from_pages = Json::parse(report(zones_, "json"));
  std::string profile = kProfile;
  for (const std::string& zone : zones_) profile += zone;
  const std::vector<std::string> demands{"validate", "--model", model, "--profile", folder_.write("p.toml", profile)};
  const Json from_model = doczone_json(demands);
  for (const char* const part : {"findings", "verdicts", "remarks"})
    EXPECT_EQ(from_model.at(part), from_pages.at(part));
  EXPECT_FALSE(from_model.at("findings").empty());
}

// What is about the profile stands elsewhere in it, once that is written in another form.
Json without_places_in_profile(const std::string& report) {
  Json document = Json::parse(report);
  for (Json& finding : document.at("findings")) {
    if (finding.at("check") != "zone-not-given") continue;
    for (const char* key : {"path", "line", "column", "end_line", "end_column"}) finding.erase(key);
  }
  std::sort(document.at("findings").begin(), document.at("findings").end(),
            [](const Json& a, const Json& b) { return a.dump() < b.dump(); });
  return document;
}

// What its layers make of a profile, written as JSON, is the same profile.
TEST_F(OrderTest, OfProfilesInJson) {
  const Json toml = without_places_in_profile(report({zones_[1], zones_[2]}, "json"));
  const Outcome config = doczone({"config", "--no-config", "--format", "json", "--profile", folder_ / "p.toml"});
  ASSERT_EQ(config.code, kClean) << config.err;
  const std::string profile = folder_.write("p.json", Json::parse(config.out).at("deployments").at(0).dump());
  const Outcome again = doczone({"validate", "--docs", "docs-corpus", "--format", "json", "--profile", profile});
  EXPECT_EQ(without_places_in_profile(again.out), toml) << again.err;
  folder_.write("p.json", R"({"schema": 1, "deployment": {"domain": "example.org"}})");
  const Outcome wrong = doczone({"validate", "--docs", "docs-corpus", "--profile", profile});
  EXPECT_EQ(wrong.code, kCannot);
  EXPECT_TRUE(contains(wrong.err, "p.json:1:30: ")) << wrong.err;
  EXPECT_TRUE(contains(wrong.err, "'domains'")) << wrong.err;
}

}  // namespace
}  // namespace doczone::cli::order_test
