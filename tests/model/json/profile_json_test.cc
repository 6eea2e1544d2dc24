#include "model/json/profile_json.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/model/json/schema_checker.h"

namespace doczone::profile_json_test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEverything = R"(schema = 1
[deployment]
domains = ["example.org", "example.net"]
internal_domain = "corp.example.org"
ip = ["ipv4", "ipv6"]
strict_domain_match = false
[scenarios]
"sip-federation" = true
xmpp = { domains = ["example.net"] }
"public im" = false
[options]
topology = "single \"edge\""
[bind]
"xmpp.contoso.com" = "im-gw.{domain}"
[addresses]
"sip.contoso.com" = ["198.51.100.10", "2001:db8::1"]
[[zones]]
view = "external"
files = "zones/{origin}.db"
[[zones]]
origin = "example.org"
files = ["a.dns", "/b.dns"]
format = "windows"
[policy]
fail_on = "warning"
include_root = "zones"
allow_empty = true
[[waive]]
check = "srv-target-other-domain"
owner = "_ntp._udp.example.org"
reason = "approved"
until = 2027-01-31
)";

TEST(ProfileJsonTest, EverythingSurvives) {
  const auto profile = parse_profile({{"staging/p.toml", kEverything}});
  ASSERT_TRUE(profile) << profile.error().to_string();
  const std::string json = profile_to_json(*profile, "staging");
  EXPECT_TRUE(SchemaChecker("model/schema/profile.schema.json").accepts(nlohmann::json::parse(json))) << json;
  const auto again = parse_profile({{"staging/p.json", json}});
  ASSERT_TRUE(again) << again.error().to_string() << "\n" << json;
  EXPECT_EQ(profile_to_json(*again, "staging"), json);
  EXPECT_EQ(again->domains, profile->domains);
  EXPECT_EQ(again->internal_domain, profile->internal_domain);
  EXPECT_TRUE(again->ipv4 && again->ipv6 && !again->strict_domain_match && again->allow_empty);
  EXPECT_EQ(again->scenarios.at("xmpp").domains, profile->scenarios.at("xmpp").domains);
  EXPECT_FALSE(again->scenarios.at("public im").on);
  EXPECT_EQ(again->options, profile->options);
  EXPECT_EQ(again->bind, profile->bind);
  EXPECT_EQ(again->addresses, profile->addresses);
  ASSERT_EQ(again->zones.size(), 2U);
  EXPECT_EQ(again->zones[0].view, View::external);
  EXPECT_EQ(again->zones[1].files, profile->zones[1].files);
  EXPECT_EQ(again->zones[1].format, "windows");
  EXPECT_EQ(again->fail_on, FailOn::warning);
  EXPECT_EQ(again->include_root, "zones");
  EXPECT_EQ(again->waivers.at(0).until, "2027-01-31");
}

TEST(ProfileJsonTest, SoDoesEveryFixture) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(DOCZONE_ROOT) / "fixtures/profiles")) {
    std::ifstream file(entry.path(), std::ios::binary);
    const auto profile =
        parse_profile({{entry.path().string(), std::string(std::istreambuf_iterator<char>(file), {})}});
    if (!profile) continue;
    const std::string folder = entry.path().parent_path().string(), json = profile_to_json(*profile, folder);
    const auto again = parse_profile({{folder + "/p.json", json}});
    ASSERT_TRUE(again) << entry.path() << again.error().to_string();
    EXPECT_EQ(profile_to_json(*again, folder), json);
    ++count;
  }
  EXPECT_GT(count, 2U);
}

TEST(ProfileJsonTest, PathsFollowTheFolder) {
  const auto profile = parse_profile({{"a/staging/p.toml", kEverything}});
  ASSERT_TRUE(profile);
  const auto files = [&](const std::string& folder) {
    return nlohmann::json::parse(profile_to_json(*profile, folder)).at("zones").at(1).at("files").dump();
  };
  EXPECT_EQ(files(""), R"(["a/staging/a.dns","/b.dns"])");
  EXPECT_EQ(files("a"), R"(["staging/a.dns","/b.dns"])");
  EXPECT_EQ(files("a/other"), R"(["../staging/a.dns","/b.dns"])");
}

TEST(ProfileJsonTest, FaultsAreNamedWithTheirPlace) {
  const std::string head = "{\"schema\": 1,\n \"deployment\": {\"domains\": \"example.org\"},\n ";
  const std::pair<std::string, std::string> cases[] = {
      {"{\n  \"schema\": 1,\n  oops\n}", "p.json:3:3: not valid JSON"},
      {"[]", "p.json:1:1: expected a JSON object in the shape of a profile"},
      {R"({"deployment": {"domains": null}})", "p.json:1:28: 'deployment.domains' is null; leave out what is not said"},
      {R"({"bind": )" + std::string(100000, '[') + std::string(100000, ']') + "}",
       "p.json:1:19: 'bind' is nested too deeply"},
      {head + R"("policy": {"fail_on": "maybe"}})",
       "p.json:3:24: 'policy.fail_on' is 'maybe': expected 'error', 'warning' or 'never'"},
      {head + R"("zones": [{"files": "a"}, {"view": "external"}]})",
       "p.json:3:28: missing key 'zones[1].files': expected a zone file, a pattern with {origin}, or an array of them"},
      {head + R"("polcy": {}})", "p.json:3:2: unknown key 'polcy'"},
  };
  for (const auto& [json, message] : cases) {
    const auto parsed = parse_profile({{"p.json", json}});
    ASSERT_FALSE(parsed) << json.substr(0, 200);
    EXPECT_TRUE(parsed.error().to_string().starts_with(message)) << parsed.error().to_string();
  }
}

TEST(ProfileJsonTest, ZonesAndWaiversKnowTheirPlace) {
  const auto profile = parse_profile({{"p.json",
                                       "{\"schema\": 1, \"deployment\": {\"domains\": [\"example.org\"]},\n"
                                       " \"zones\": [\n  {\"files\": [\"a.db\"]}],\n"
                                       " \"waive\": [{\"check\": \"c\"}]}"}});
  ASSERT_TRUE(profile) << profile.error().to_string();
  EXPECT_EQ(profile->zones.at(0).line, 3U);
  EXPECT_EQ(profile->zones.at(0).column, 13U);
  EXPECT_EQ(profile->waivers.at(0).line, 4U);
  EXPECT_EQ(profile->waivers.at(0).column, 12U);
}

}  // namespace
}  // namespace doczone::profile_json_test
