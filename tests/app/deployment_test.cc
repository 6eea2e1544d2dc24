// What the profile and the command line say about a run as a whole: layers, waivers and their day, unknown verdicts,
// models that have grown old, and the language in which rows are cited.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::deployment_test {
namespace {

constexpr const char* kDeployment =
    "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nxmpp-federation = true\n";
constexpr const char* kZones = "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"z.zone\"\n";
constexpr const char* kWrongPort =
    "@ SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\n_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n";

std::vector<std::string> arguments(std::vector<std::string> profiles, std::vector<std::string> more = {}) {
  std::vector<std::string> out{"validate", "--docs", "docs-corpus"};
  for (const std::string& profile : profiles) out.insert(out.end(), {"--profile", profile});
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

TEST(DeploymentTest, AWaivedFindingIsCountedAndNoFailure) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  const std::string waiver =
      "[[waive]]\ncheck = \"srv-wrong-port\"\nowner = \"_xmpp-server._tcp.example.org\"\nreason = \"mapped\"\n"
      "until = 2026-01-31\n";
  const std::string plain = folder.write("p.toml", std::string(kDeployment) + kZones);
  const std::string waived = folder.write("w.toml", std::string(kDeployment) + kZones + waiver);
  EXPECT_EQ(doczone(arguments({plain})).code, kFindings);
  const Outcome good = doczone(arguments({waived}));
  EXPECT_EQ(good.code, kClean) << good.out;
  EXPECT_TRUE(contains(good.out,
                       "1 finding of srv-wrong-port at _xmpp-server._tcp.example.org waived until 2026-01-31: "
                       "mapped"))
      << good.out;
  const Json late = doczone_json(arguments({waived}, {"--today", "2026-02-01"}));
  ASSERT_EQ(late.at("findings").size(), 2U);
  EXPECT_EQ(late.at("findings")[0].at("check"), "expired-waiver");
  EXPECT_EQ(late.at("findings")[0].at("line"), 10);
  EXPECT_EQ(late.at("findings")[1].at("check"), "srv-wrong-port");
  const Outcome no_day = doczone(arguments({waived}, {"--today", "2026-02-30"}));
  EXPECT_EQ(no_day.code, kCannot);
  EXPECT_TRUE(contains(no_day.err, "--today: '2026-02-30' is not a date")) << no_day.err;
}

TEST(DeploymentTest, AWaiverOfNoCheckIsAMistake) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  const std::string profile =
      folder.write("p.toml", std::string(kDeployment) + kZones + "[[waive]]\ncheck = \"srv-wrong-prt\"\n");
  const Outcome run = doczone(arguments({profile}));
  EXPECT_EQ(run.code, kCannot);
  EXPECT_TRUE(contains(run.err, "did you mean 'srv-wrong-port'?")) << run.err;
}

TEST(DeploymentTest, ProfilesLieOverEachOther) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  folder.write(
      "staging/s.zone",
      "@ SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\n_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A 192.0.2.1\n");
  const std::string base = folder.write("base.toml", kDeployment);
  const std::string live = folder.write("live.toml", std::string("schema = 1\n") + kZones);
  const std::string staging = folder.write(
      "staging/p.toml", "schema = 1\n[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"s.zone\"\n");
  EXPECT_EQ(doczone(arguments({base, live})).code, kFindings);
  EXPECT_EQ(doczone(arguments({base, staging})).code, kClean);
}

TEST(DeploymentTest, UnknownFailsWhereItIsAskedTo) {
  const TemporaryFolder folder;
  folder.write("z.zone", "@ SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\nxmpp A 192.0.2.1\n_tcp NS ns.example.net.\n");
  const std::string profile = folder.write("p.toml", std::string(kDeployment) + kZones);
  EXPECT_EQ(doczone(arguments({profile})).code, kClean);
  EXPECT_EQ(doczone(arguments({profile}, {"--fail-on-unknown"})).code, kFindings);
}

TEST(DeploymentTest, WhatWasNotAskedIsCountedWithTheLineToAdd) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  const std::string profile = folder.write("p.toml", std::string(kDeployment) + kZones);
  const Outcome run = doczone(arguments({profile}));
  EXPECT_TRUE(contains(run.out, "add `sip-federation = true` (or another answer) to [scenarios]")) << run.out;
}

TEST(DeploymentTest, AModelKnowsWhenItsPagesHaveMovedOn) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  const std::string profile = folder.write("p.toml", std::string(kDeployment) + kZones);
  fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder.path() / "docs", fs::copy_options::recursive);
  const std::string model = folder / "model.json";
  ASSERT_EQ(doczone({"extract", folder / "docs", "-o", model}).code, kClean);
  const std::vector<std::string> validate{"validate", "--model", model, "--profile", profile};
  EXPECT_FALSE(contains(doczone(validate).out, "changed since the model was made"));
  const Json made = Json::parse(file_text(model));
  ASSERT_FALSE(made.at("pages").empty());
  const auto page = made.at("pages")[0].at("path").get<std::string>();
  std::ofstream(page, std::ios::app) << "\nOne more line.\n";
  const Outcome later = doczone(validate);
  EXPECT_TRUE(contains(later.out, "1 page has changed since the model was made: " + page)) << later.out;
  // Without the pages, nothing is said about them.
  fs::remove_all(folder.path() / "docs");
  EXPECT_FALSE(contains(doczone(validate).out, "changed since the model was made"));
}

TEST(DeploymentTest, RowsAreCitedInTheReadersLanguage) {
  const TemporaryFolder folder;
  folder.write("z.zone", kWrongPort);
  const std::string profile = folder.write("p.toml", std::string(kDeployment) + kZones);
  const auto first = [&](std::vector<std::string> more) {
    return doczone_json(arguments({profile}, std::move(more))).at("findings")[0].at("evidence")[0].at("language");
  };
  EXPECT_EQ(first({"--citation-language", "ja-JP"}), "ja-JP");
  EXPECT_EQ(first({"--citation-language", "fr-FR"}), "fr-FR");
  EXPECT_EQ(doczone(arguments({profile}, {"--citation-language", "?"})).code, kCannot);
}

TEST(DeploymentTest, APageThatHasOnlyANoteCitesNothing) {
  const TemporaryFolder folder;
  folder.write("z.zone", "@ SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\n@ 60 NS ns2.example.net.\n");
  // Rows without a delimiter row are no table: the only page of the source language has a note, and no record.
  folder.write("docs/en-US/a.md",
               "# External DNS\n\n| Type | Name | Value |\n| CNAME | www.contoso.com | web.provider.test |\n"
               "| CNAME | www2.contoso.com | web.provider.test |\n");
  folder.write(
      "docs/de-DE/b.md",
      "# Externes DNS\n\n| Typ | Name | Wert |\n|---|---|---|\n| CNAME | www.contoso.com | web.provider.test |\n");
  folder.write("docs/docset.toml",
               "[docset]\nsource_language = \"en-US\"\npages = \"{lang}/{path}\"\n[examples]\n\"contoso.com\" = "
               "\"{domain}\"\n[[section]]\npage = \"b.md\"\nscenario = \"web\"\n");
  const std::string profile =
      folder.write("p.toml", "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nweb = true\n" +
                                 std::string(kZones));
  const std::string docs = (folder.path() / "docs").string();
  const Json notes = doczone_json({"crosscheck", docs}).at("findings");
  ASSERT_EQ(notes.size(), 1U) << notes;
  EXPECT_TRUE(contains(notes[0].at("path").get<std::string>(), "en-US/a.md")) << notes;
  const Json report = doczone_json({"validate", "--docs", docs, "--profile", profile});
  ASSERT_EQ(report.at("findings").size(), 1U) << report;
  const Json& evidence = report.at("findings")[0].at("evidence");
  ASSERT_EQ(evidence.size(), 1U) << evidence;
  EXPECT_EQ(evidence[0].at("language"), "de-DE");
  EXPECT_TRUE(contains(evidence[0].at("path").get<std::string>(), "de-DE/b.md")) << evidence;
  const Outcome text = doczone({"validate", "--docs", docs, "--profile", profile});
  EXPECT_TRUE(contains(text.out, "de-DE/b.md:5")) << text.out;
  EXPECT_FALSE(contains(text.out, "en-US/a.md")) << text.out;
}

TEST(DeploymentTest, WhatIsGeneratedMeetsTheDemands) {
  const TemporaryFolder folder;
  const std::string profile = folder.write("p.toml", std::string(kDeployment) + kZones);
  const std::vector<std::string> generate{"generate", "--docs", "docs-corpus", "--profile",
                                          profile,    "--view", "external"};
  const Outcome made = doczone(generate);
  ASSERT_EQ(made.code, kClean) << made.err;
  EXPECT_TRUE(contains(made.out, "_xmpp-server._tcp.example.org. IN SRV 0 0 5269 xmpp.example.org.\n")) << made.out;
  EXPECT_TRUE(contains(made.out, "docs-corpus/en-US/")) << made.out;
  folder.write("z.zone", "@ 60 SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\n" + made.out);
  EXPECT_EQ(doczone(arguments({profile}, {"--fail-on", "warning"})).code, kClean);
  std::vector<std::string> german = generate;
  german.insert(german.end(), {"--citation-language", "de-DE"});
  EXPECT_TRUE(contains(doczone(german).out, "docs-corpus/de-DE/"));
  EXPECT_EQ(doczone({"generate", "--no-config", "--profile", profile}).code, kCannot);
  EXPECT_EQ(doczone({"generate", "--no-config", "--docs", "docs-corpus"}).code, kCannot);
  EXPECT_EQ(doczone({"generate", "--docs", "docs-corpus", "--profile", profile, "--view", "internal"}).code, kCannot);
}

TEST(DeploymentTest, InitWritesWhatCanBeInferredAndOverwritesNothing) {
  const TemporaryFolder folder;
  const std::string zone = folder.write(
      "zones/a.zone", "$ORIGIN example.org.\n@ 60 SOA a b 1 2 3 4 5\n@ 60 NS ns1.example.net.\nxmpp A 192.0.2.1\n");
  const std::vector<std::string> arguments{"init", "docs-corpus", "--zone", zone, "--into", folder.path()};
  const Outcome run = doczone(arguments);
  ASSERT_EQ(run.code, kClean) << run.err;
  const std::string docset = file_text(folder / "docset.toml"), profile = file_text(folder / "deployment.toml");
  EXPECT_TRUE(contains(docset, "source_language = \"en-US\"")) << docset;
  EXPECT_TRUE(contains(docset, "\"contoso.com\" = \"{domain}\"")) << docset;
  EXPECT_TRUE(contains(profile, "domains = [\"example.org\"]")) << profile;
  EXPECT_TRUE(contains(profile, "\"xmpp-federation\" = true")) << profile;
  EXPECT_TRUE(contains(profile, "view   = \"external\"")) << profile;
  EXPECT_TRUE(contains(profile, "files  = \"zones/a.zone\"")) << profile;
  // Both are read as they were written.
  const Outcome validated = doczone({"validate", "--docs", "docs-corpus", "--docset", folder / "docset.toml",
                                     "--profile", folder / "deployment.toml"});
  EXPECT_EQ(validated.code, kFindings) << validated.err;
  const Outcome again = doczone(arguments);
  EXPECT_EQ(again.code, kCannot);
  EXPECT_TRUE(contains(again.err, "is not overwritten")) << again.err;
}

}  // namespace
}  // namespace doczone::cli::deployment_test
