#include <set>

#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::cli {
namespace {

std::string text_or(const Json& value, const std::string& otherwise) {
  return value.is_null() ? otherwise : value.is_string() ? value.get<std::string>() : value.dump();
}

// docs-corpus/README.md, "What the pages demand".
TEST(ExtractTest, FindsWhatThePagesDemand) {
  const Outcome run = doczone({"extract", "docs-corpus"});
  EXPECT_EQ(run.code, kClean);
  EXPECT_EQ(run.err, "");
  std::set<std::string> found;
  const Json document = Json::parse(run.out);
  for (const Json& r : document.at("requirements")) {
    EXPECT_EQ(r.at("view"), "external");
    EXPECT_EQ(r.at("repeat"), "domain");
    EXPECT_EQ(r.at("confidence"), "high");
    ASSERT_EQ(r.at("types").size(), 1U);
    found.insert(text_or(r.at("scenario"), "-") + " " + r.at("types")[0].get<std::string>() + " " +
                 r.at("owner").get<std::string>() + (r.at("example_names") == true ? " (for example)" : "") + " " +
                 text_or(r.at("port"), "-") + " " + text_or(r.at("target"), "-"));
  }
  EXPECT_EQ(found, (std::set<std::string>{"sip-federation SRV _sipfederationtls._tcp.contoso.com 5061 sip.contoso.com",
                                          "xmpp-federation SRV _xmpp-server._tcp.contoso.com 5269 xmpp.contoso.com",
                                          "xmpp-federation A xmpp.contoso.com (for example) - -",
                                          "public-im A sip.contoso.com - -"}));
}

TEST(ExtractTest, EveryLanguageIsEvidence) {
  const Json document = doczone_json({"extract", "docs-corpus"});
  for (const Json& r : document.at("requirements")) {
    std::set<std::string> languages;
    for (const Json& e : r.at("evidence")) languages.insert(e.at("language").get<std::string>());
    EXPECT_EQ(languages.size(), 7U) << r.at("id");
    // The first page's row and the second's are the same requirement; French lacks one of them.
    const bool xmpp = r.at("scenario") == "xmpp-federation";
    EXPECT_EQ(r.at("evidence").size(), !xmpp ? 7U : r.at("types")[0] == "A" ? 13U : 14U) << r.at("id");
  }
}

TEST(ExtractTest, KeepsTheContract) {
  const SchemaChecker schema("model.schema.json");
  for (const char* pages : {"docs-corpus", "docs-corpus/fr-FR", "fixtures/nasty", "fixtures/checks/changed_port/err"}) {
    EXPECT_TRUE(schema.accepts(doczone_json({"extract", pages}))) << pages;
  }
}

TEST(ExtractTest, SaysTheSameEachTime) {
  const std::string once = doczone({"extract", "docs-corpus"}).out;
  EXPECT_EQ(doczone({"extract", "docs-corpus", "--jobs", "1"}).out, once);
  EXPECT_EQ(doczone({"extract", "docs-corpus", "--jobs", "4"}).out, once);
}

TEST(ExtractTest, WritesToAFile) {
  const TemporaryFolder folder;
  const Outcome run = doczone({"extract", "docs-corpus", "-o", folder / "model.json"});
  EXPECT_EQ(run.code, kClean);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(file_text(folder / "model.json"), doczone({"extract", "docs-corpus"}).out);
  EXPECT_EQ(doczone({"extract", "docs-corpus", "-o", folder / "no/such/folder/model.json"}).code, kCannot);
}

TEST(ExtractTest, NoPageCannotBeDone) {
  const TemporaryFolder folder;
  const Outcome run = doczone({"extract", folder.path()});
  EXPECT_EQ(run.code, kCannot);
  EXPECT_TRUE(contains(run.err, "no page found")) << run.err;
  EXPECT_EQ(doczone({"extract"}).code, kCannot);
  EXPECT_EQ(doczone({"extract", "docs-corpus", "--format", "text"}).code, kCannot);
}

}  // namespace
}  // namespace doczone::cli
