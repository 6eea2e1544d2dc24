#include "harness/testing/expectations.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "model/json/model_json.h"
#include "tests/harness/deployment.h"

namespace doczone::expectations_test {
namespace {

namespace fs = std::filesystem;

class ExpectationCasesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("expectations-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
    CanonicalModel model = harness::all_demands();
    for (RecordRequirement& one : model.requirements)
      one.evidence.push_back({"docs/en/page.md", "page.md", "", 7, *LanguageTag::parse("en"), true, "the row"});
    write("model.json", model_to_json(model));
    write("z.zone",
          "@ SOA ns1 host 1 2 3 4 5\n_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n@ NS ns1.example.net.\n");
    profile("xmpp = true\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  void profile(const std::string& scenarios, const std::string& more = {}) const {
    write("p.toml", "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\n" + scenarios +
                        "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"z.zone\"\n" + more);
  }
  ExpectationSources sources() const {
    return {(folder_ / "model.json").string(), {(folder_ / "p.toml").string()}, {}, "2026-01-31"};
  }
  // "name passed" for each.
  static std::string dump(const Expectations& all) {
    std::string out;
    for (const ExpectationCase& one : all)
      out += one.name() + (one.passed() ? " passed\n" : one.skipped() ? " skipped\n" : " failed\n");
    return out;
  }

  fs::path folder_;
};

TEST_F(ExpectationCasesTest, AreThoseOfTheDeploymentEachJudged) {
  const auto all = Expectations::load(sources());
  ASSERT_TRUE(all) << all.error().to_string();
  EXPECT_EQ(dump(*all),
            "sip/A/sip.contoso.com skipped\n"
            "sip/SRV/_sipfederationtls._tcp.contoso.com skipped\n"
            "xmpp/A/xmpp.contoso.com@example.org passed\n"
            "xmpp/SRV/_xmpp-server._tcp.contoso.com@example.org failed\n"
            "zone-files passed\n"
            "coverage passed\n");
  const ExpectationCase& port = (*all)[3];
  EXPECT_EQ(port.verdict().kind, VerdictKind::wrong_value);
  for (const char* const part : {"error[srv-wrong-port]", "5222", "5269", "z.zone:2:", "docs/en/page.md:7", "the row"})
    EXPECT_NE(port.message().find(part), std::string::npos) << part << "\n" << port.message();
  EXPECT_NE((*all)[0].message().find("add `sip = true`"), std::string::npos) << (*all)[0].message();
  EXPECT_EQ((*all)[2].message().find("error["), std::string::npos);
}

TEST_F(ExpectationCasesTest, TestNamesAreValidAndStayWhateverTheZoneSays) {
  const Expectations before = Expectations::load_or_fail(sources());
  std::set<std::string> names;
  for (const ExpectationCase& one : before) {
    EXPECT_TRUE(names.insert(one.test_name()).second) << one.test_name();
    EXPECT_EQ(one.test_name().find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
              std::string::npos);
    std::ostringstream printed;
    printed << one;
    EXPECT_EQ(printed.str(), one.name());
  }
  EXPECT_TRUE(names.contains("xmpp_SRV_xmpp_server_tcp_contoso_com_example_org"));
  write("z.zone", "@ SOA ns1 host 1 2 3 4 5\nim CNAME im.example.net.\n");
  const Expectations after = Expectations::load_or_fail(sources());
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].test_name(), before[i].test_name());
}

TEST_F(ExpectationCasesTest, NamesThatDifferInPunctuationOnlyAreToldApart) {
  CanonicalModel model = harness::xmpp_demands();
  model.requirements = {harness::demand("xmpp", {RrType::A}, "im-a.contoso.com"),
                        harness::demand("xmpp", {RrType::A}, "im.a.contoso.com")};
  write("model.json", model_to_json(model));
  const Expectations all = Expectations::load_or_fail(sources());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_NE(all[0].test_name(), all[1].test_name());
  EXPECT_TRUE(all[0].test_name().starts_with("xmpp_A_im_a_contoso_com"));
}

TEST_F(ExpectationCasesTest, AnErrorOfAFileIsAnErrorOrAFailingCase) {
  write("p.toml", "schema = 1\n[deployment]\ndomain = [\"example.org\"]\n");
  const auto none = Expectations::load(sources());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().line, 3U);
  const Expectations failing = Expectations::load_or_fail(sources());
  EXPECT_EQ(dump(failing), "loading failed\n");
  EXPECT_EQ(failing[0].message(), none.error().to_string());
  EXPECT_EQ(failing[0].test_name(), "loading");
  profile("xmpp = true\n");
  fs::remove(folder_ / "z.zone");
  EXPECT_EQ(dump(Expectations::load_or_fail(sources())), "loading failed\n");
  EXPECT_FALSE(Expectations::load({(folder_ / "none.json").string(), {(folder_ / "p.toml").string()}}));
  EXPECT_FALSE(Expectations::load({(folder_ / "model.json").string(), {}}));
  ExpectationSources bad_day = sources();
  bad_day.today = "2026-02-30";
  EXPECT_FALSE(Expectations::load(bad_day));
}

TEST_F(ExpectationCasesTest, WhatIsWaivedIsSkippedUntilItsDay) {
  profile("xmpp = true\n", "[[waive]]\ncheck = \"srv-wrong-port\"\nreason = \"mapped\"\nuntil = 2026-01-31\n");
  EXPECT_TRUE(Expectations::load_or_fail(sources())[3].skipped());
  ExpectationSources late = sources();
  late.today = "2026-02-01";
  EXPECT_FALSE(Expectations::load_or_fail(late)[3].skipped());
}

}  // namespace
}  // namespace doczone::expectations_test
