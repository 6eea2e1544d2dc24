#include <gtest/gtest.h>

#include "model/profile.h"

namespace doczone::profile_layers_test {
namespace {

constexpr const char* kBase =
    "schema = 1\n[deployment]\ndomains = [\"example.org\"]\nip = [\"ipv4\"]\n[scenarios]\nsip = true\nxmpp = true\n"
    "[options]\ntopology = \"nat\"\n[bind]\n\"a.contoso.com\" = \"b.{domain}\"\n[addresses]\n\"a\" = \"192.0.2.1\"\n"
    "[[zones]]\nfiles = \"base.zone\"\n[policy]\ninclude_root = \"zones\"\n";

Result<DeploymentProfile> layered(const std::string& top, const std::string& base = kBase) {
  return parse_profile({{"one/base.toml", base}, {"two/top.toml", top}});
}

TEST(ProfileLayersTest, WhatALaterOneSaysCounts) {
  const auto profile = layered(
      "schema = 1\n[deployment]\ndomains = [\"staging.example.org\"]\nip = [\"ipv6\"]\n[scenarios]\nxmpp = false\n"
      "push = true\n[options]\ntopology = \"public\"\n[bind]\n\"a.contoso.com\" = \"c.{domain}\"\n"
      "[addresses]\n\"a\" = \"192.0.2.2\"\n[policy]\nfail_on = \"warning\"\n");
  ASSERT_TRUE(profile) << profile.error().to_string();
  ASSERT_EQ(profile->domains.size(), 1U);
  EXPECT_EQ(profile->domains[0].to_relative_string(), "staging.example.org");
  EXPECT_FALSE(profile->ipv4);
  EXPECT_TRUE(profile->ipv6);
  EXPECT_TRUE(profile->scenarios.at("sip").on);
  EXPECT_FALSE(profile->scenarios.at("xmpp").on);
  EXPECT_TRUE(profile->scenarios.at("push").on);
  EXPECT_EQ(profile->options.at("topology"), "public");
  EXPECT_EQ(profile->bind.at("a.contoso.com"), "c.{domain}");
  EXPECT_EQ(profile->addresses.at("a"), std::vector<std::string>{"192.0.2.2"});
  EXPECT_EQ(profile->fail_on, FailOn::warning);
  EXPECT_EQ(profile->include_root, "zones");
  EXPECT_EQ(profile->include_root_of, "one/base.toml");
  EXPECT_EQ(profile->path, "two/top.toml");
}

TEST(ProfileLayersTest, WhatALaterOneLeavesOutStays) {
  const auto profile = layered("schema = 1\n");
  ASSERT_TRUE(profile) << profile.error().to_string();
  EXPECT_EQ(profile->domains.size(), 1U);
  EXPECT_TRUE(profile->ipv4);
  EXPECT_EQ(profile->bind.size(), 1U);
}

TEST(ProfileLayersTest, ZonesAndWaiversAddUpEachBesideItsOwnProfile) {
  const auto profile =
      layered("schema = 1\n[[zones]]\nfiles = \"top.zone\"\n[[waive]]\ncheck = \"srv-missing\"\nreason = \"soon\"\n");
  ASSERT_TRUE(profile) << profile.error().to_string();
  ASSERT_EQ(profile->zones.size(), 2U);
  EXPECT_EQ(profile->zones[0].profile, "one/base.toml");
  EXPECT_EQ(profile->zones[1].profile, "two/top.toml");
  ASSERT_EQ(profile->waivers.size(), 1U);
  EXPECT_EQ(profile->waivers[0].profile, "two/top.toml");
  EXPECT_EQ(profile->waivers[0].line, 4U);
}

TEST(ProfileLayersTest, TheDomainsMayComeFromAnyLayer) {
  EXPECT_TRUE(
      layered("schema = 1\n[deployment]\ndomains = \"example.org\"\n", "schema = 1\n[scenarios]\nsip = true\n"));
  const auto nowhere = layered("schema = 1\n", "schema = 1\n[scenarios]\nsip = true\n");
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().to_string().substr(0, 12), "two/top.toml");
  const auto broken = layered("schema = 1\n", "schema = 1\n[deployment]\ndomain = \"example.org\"\n");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().to_string().substr(0, 17), "one/base.toml:3:1");
}

}  // namespace
}  // namespace doczone::profile_layers_test
