// The program on thousands of real pages, where they lie beside the project. They are no part of it.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::real_pages_test {
namespace {

const fs::path kData = DOCZONE_ROOT "/../shared";

class RealPagesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::is_directory(kData)) GTEST_SKIP() << "the real pages are not here: " << kData;
  }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::vector<std::string> seeds() {
  std::vector<std::string> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(kData / "corpus/seeds")) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

TEST_F(RealPagesTest, CrosschecksAWholeProduct) {
  const std::string pages = kData / "corpus/lync-2013";
  const TemporaryFolder folder;
  const Outcome run = doczone({"crosscheck", pages, "--format", "json", "-o", folder / "a.json"});
  EXPECT_TRUE(run.code == kClean || run.code == kFindings) << run.err;
  const Json document = Json::parse(file_text(folder / "a.json"));
  EXPECT_GE(document.at("summary").at("pages"), 11'700);
  EXPECT_EQ(document.at("summary").at("languages"), 6);
  doczone({"crosscheck", pages, "--format", "json", "--jobs", "1", "-o", folder / "b.json"});
  EXPECT_EQ(file_text(folder / "b.json"), file_text(folder / "a.json"));
}

TEST_F(RealPagesTest, FindsTheTwoDamagedNamesOfTheSeeds) {
  std::vector<std::string> arguments = seeds();
  arguments.insert(arguments.begin(), "crosscheck");
  EXPECT_EQ(doczone(arguments).code, kFindings);
  std::set<std::string> found;
  const Json document = doczone_json(arguments);
  for (const Json& f : document.at("findings")) {
    if (f.at("severity") == "note") continue;
    found.insert(f.at("language").get<std::string>() + " " + f.at("value").get<std::string>() + " -> " +
                 f.at("suggestion").get<std::string>());
  }
  EXPECT_EQ(found, (std::set<std::string>{"zh-TW _xmpp-_tcp. .com -> _xmpp-server._tcp.contoso.com",
                                          "ko-KR _xmpp-.com. _tcp -> _xmpp-server._tcp.contoso.com"}));
}

TEST_F(RealPagesTest, TheSeedsDemandWhatTheZonesHaveOrLack) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = seeds();
  arguments.insert(arguments.begin(), "extract");
  arguments.insert(arguments.end(), {"-o", folder / "model.json"});
  ASSERT_EQ(doczone(arguments).code, kClean);
  // The seeds know fewer scenarios than the pages that the profiles are for.
  const auto against = [&](const std::string& profile) {
    std::string text = file_text("fixtures/profiles/" + profile);
    text = replaced(replaced(text, "public-im       = true\n", ""), "\"../zones/",
                    "\"" + fs::absolute("fixtures/zones").string() + "/");
    return std::vector<std::string>{"validate", "--model", folder / "model.json", "--profile",
                                    folder.write(profile, text)};
  };
  EXPECT_EQ(doczone(against("two-domains.toml")).code, kClean);
  const Outcome run = doczone(against("two-domains-missing-xmpp.toml"));
  EXPECT_EQ(run.code, kFindings);
  EXPECT_TRUE(contains(run.out, "example.net")) << run.out;
  const Json document = doczone_json(against("two-domains-missing-xmpp.toml"));
  ASSERT_EQ(document.at("findings").size(), 1U);
  const Json& finding = document.at("findings")[0];
  EXPECT_EQ(finding.at("check"), "srv-missing");
  EXPECT_TRUE(contains(finding.at("message").get<std::string>(), "_xmpp-server._tcp.example.net"));
  EXPECT_EQ(finding.at("evidence").size(), 5U);
}

}  // namespace
}  // namespace doczone::cli::real_pages_test
