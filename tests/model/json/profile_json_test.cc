#include "model/json/profile_json.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/model/json/schema_checker.h"

namespace doczone {
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
  const auto profile = parse_profile(kEverything, "staging/p.toml");
  ASSERT_TRUE(profile) << profile.error().to_string();
  const std::string json = profile_to_json(*profile, "staging");
  EXPECT_TRUE(SchemaChecker("model/schema/profile.schema.json").accepts(nlohmann::json::parse(json))) << json;
  const auto toml = profile_json_to_toml(json, "staging/p.json");
  ASSERT_TRUE(toml) << toml.error().to_string();
  const auto again = parse_profile(*toml, "staging/p.json");
  ASSERT_TRUE(again) << again.error().to_string() << "\n" << *toml;
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
  EXPECT_EQ(again->fail_on, "warning");
  EXPECT_EQ(again->include_root, "zones");
  EXPECT_EQ(again->waivers.at(0).until, "2027-01-31");
}

TEST(ProfileJsonTest, SoDoesEveryFixture) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(DOCZONE_ROOT) / "fixtures/profiles")) {
    std::ifstream file(entry.path(), std::ios::binary);
    const auto profile = parse_profile(std::string(std::istreambuf_iterator<char>(file), {}), entry.path().string());
    if (!profile) continue;
    const std::string folder = entry.path().parent_path().string(), json = profile_to_json(*profile, folder);
    const auto toml = profile_json_to_toml(json, folder + "/p.json");
    ASSERT_TRUE(toml) << entry.path();
    const auto again = parse_profile(*toml, folder + "/p.json");
    ASSERT_TRUE(again) << entry.path() << again.error().to_string();
    EXPECT_EQ(profile_to_json(*again, folder), json);
    ++count;
  }
  EXPECT_GT(count, 2U);
}

TEST(ProfileJsonTest, PathsFollowTheFolder) {
  const auto profile = parse_profile(kEverything, "a/staging/p.toml");
  ASSERT_TRUE(profile);
  const auto files = [&](const std::string& folder) {
    return nlohmann::json::parse(profile_to_json(*profile, folder)).at("zones").at(1).at("files").dump();
  };
  EXPECT_EQ(files(""), R"(["a/staging/a.dns","/b.dns"])");
  EXPECT_EQ(files("a"), R"(["staging/a.dns","/b.dns"])");
  EXPECT_EQ(files("a/other"), R"(["../staging/a.dns","/b.dns"])");
}

TEST(ProfileJsonTest, SaysWhereItIsNoJson) {
  EXPECT_EQ(profile_json_to_toml("{\n  \"schema\": 1,\n  oops\n}", "p.json").error().to_string(),
            "p.json:3:3: not valid JSON");
  EXPECT_EQ(profile_json_to_toml("[]", "p.json").error().to_string(),
            "p.json:1:1: expected a JSON object in the shape of a profile");
  EXPECT_EQ(profile_json_to_toml(R"({"deployment": {"domains": null}})", "p.json").error().to_string(),
            "p.json: 'deployment' holds a null; leave out what is not said");
  const std::string deep = R"({"bind": )" + std::string(100000, '[') + std::string(100000, ']') + "}";
  EXPECT_EQ(profile_json_to_toml(deep, "p.json").error().to_string(), "p.json: 'bind' is nested too deeply");
}

}  // namespace
}  // namespace doczone
