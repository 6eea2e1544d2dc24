#include "harness/demands/zone_snippet.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::zone_snippet_test {
namespace {

DeploymentProfile everything() {
  DeploymentProfile profile = profile_of({"example.org", "example.net"});
  for (const char* scenario : {"sign-in", "mobile", "media", "mail"}) profile.scenarios[scenario].on = true;
  profile.ipv6 = true;
  return profile;
}

std::string snippet(const CanonicalModel& model, const DeploymentProfile& profile, SnippetRequest request = {}) {
  return zone_snippet(make_expectations(model, profile), profile, request);
}

TEST(ZoneSnippetTest, StatesEachRecordBelowItsReason) {
  CanonicalModel model = xmpp_demands();
  model.requirements[1].evidence = {{"docs/en/p.md", "p.md", "", 12, *LanguageTag::parse("en"), true, ""}};
  EXPECT_EQ(snippet(model, profile_of()),
            "; external DNS, example.org\n"
            "; xmpp: docs/en/p.md:12\n"
            "_xmpp-server._tcp.example.org. IN SRV 0 0 5269 xmpp.example.org.\n"
            "; xmpp\n"
            "xmpp.example.org. IN A 192.0.2.1  ; placeholder\n\n");
}

TEST(ZoneSnippetTest, TakesAddressesFromTheProfile) {
  DeploymentProfile profile = profile_of();
  profile.addresses["xmpp.contoso.com"] = {"198.51.100.7", "198.51.100.8"};
  const std::string text = snippet(model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com")}), profile);
  EXPECT_EQ(text,
            "; external DNS, example.org\n; xmpp\nxmpp.example.org. IN A 198.51.100.7\n"
            "xmpp.example.org. IN A 198.51.100.8\n\n");
}

TEST(ZoneSnippetTest, ATargetThatNothingElseDemandsGetsAnAddress) {
  EXPECT_EQ(snippet(model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com")}), profile_of()),
            "; external DNS, example.org\n; sip\n_a._tcp.example.org. IN SRV 0 0 1 b.example.org.\n"
            "; the target of _a._tcp.example.org\nb.example.org. IN A 192.0.2.1  ; placeholder\n\n");
  CanonicalModel provider = model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.provider.example")});
  EXPECT_EQ(snippet(provider, profile_of()).find(" A "), std::string::npos);
}

TEST(ZoneSnippetTest, WhatIsNoRecordIsAComment) {
  RecordRequirement no_port = demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com");
  no_port.port.reset();
  RecordRequirement optional = demand("sip", {RrType::A}, "c.contoso.com");
  optional.level = Level::optional;
  RecordRequirement forbidden = demand("sip", {RrType::A}, "d.contoso.com");
  forbidden.level = Level::forbidden;
  EXPECT_EQ(snippet(model_of({no_port, optional, forbidden}), profile_of()),
            "; external DNS, example.org\n"
            "; sip\n; incomplete: _a._tcp.example.org. IN SRV 0 0 <port> b.example.org.\n"
            "; sip\n; optional: c.example.org. IN A <address>\n"
            "; sip\n; must not be here: d.example.org. IN A/AAAA\n\n");
}

TEST(ZoneSnippetTest, OneAlternativeIsEnough) {
  RecordRequirement alias = demand("sip", {RrType::CNAME}, "a.contoso.com");
  alias.target = "b.contoso.com";
  RecordRequirement address = demand("sip", {RrType::A}, "c.contoso.com");
  alias.alternatives = address.alternatives = "either";
  EXPECT_EQ(snippet(model_of({alias, address}), profile_of()),
            "; external DNS, example.org\n; sip\na.example.org. IN CNAME b.example.org.\n"
            "; the target of a.example.org\nb.example.org. IN A 192.0.2.1  ; placeholder\n"
            "; sip\n; in its place: c.example.org. IN A <address>\n\n");
}

TEST(ZoneSnippetTest, CitesInTheReadersLanguage) {
  RecordRequirement row = demand("sip", {RrType::A}, "a.contoso.com");
  row.evidence = {{"de/p.md", "p.md", "", 3, *LanguageTag::parse("de"), false, ""},
                  {"en/p.md", "p.md", "", 2, *LanguageTag::parse("en"), true, ""}};
  SnippetRequest request;
  EXPECT_NE(snippet(model_of({row}), profile_of(), request).find("en/p.md:2"), std::string::npos);
  request.citation_language = *LanguageTag::parse("de");
  EXPECT_NE(snippet(model_of({row}), profile_of(), request).find("de/p.md:3"), std::string::npos);
}

bool is_installed(const std::string& program) {
  return std::system(("PATH=$PATH:/usr/sbin command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

// Wherever it is pasted, it asks for nothing more; and name servers take it.
TEST(ZoneSnippetTest, MeetsWhatItWasMadeFrom) {
  const CanonicalModel model = fixture_demands();
  const DeploymentProfile profile = everything();
  std::vector<ZoneInView> zones;
  for (const View view : {View::external, View::internal}) {
    for (const DomainName& domain : profile.domains) {
      SnippetRequest request;
      request.view = view;
      request.origin = domain;
      const std::string text =
          "$TTL 3600\n@ IN SOA ns1 hostmaster 1 7200 900 1209600 300\n@ IN NS ns1\nns1 IN A 203.0.113.53\n" +
          snippet(model, profile, request);
      zones.push_back({view, zone_of(text, domain.to_string())});
      const std::string path = ::testing::TempDir() + "doczone-snippet.zone";
      std::ofstream(path) << text;
      const std::string origin = domain.to_relative_string();
      for (const std::string& command :
           {"named-checkzone " + origin + " " + path, "nsd-checkzone " + origin + " " + path,
            "kzonecheck -o " + origin + " " + path}) {
        if (!is_installed(command.substr(0, command.find(' ')))) continue;
        EXPECT_EQ(std::system(("PATH=$PATH:/usr/sbin " + command + " >/dev/null 2>&1").c_str()), 0) << command << "\n"
                                                                                                    << text;
      }
    }
  }
  const ZoneSet set(zones);
  EXPECT_EQ(dump(judge_files(set, zone_checks())), "");
  EXPECT_EQ(dump(judge_all_names(set, {}, zone_checks())), "");
  const ValidationResult result = validate(make_expectations(model, profile), set, zone_checks());
  for (const Finding& finding : result.findings) EXPECT_EQ(finding.check, "placeholder-address");
  for (const Verdict& verdict : result.verdicts) EXPECT_EQ(verdict.kind, VerdictKind::satisfied) << verdict.requirement;
}

}  // namespace
}  // namespace doczone::harness::zone_snippet_test
