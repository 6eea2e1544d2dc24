// crosscheck --explain-silence: what differs and is not said, and why.
#include <set>

#include <gtest/gtest.h>

#include "extractor/faults/silences.h"
#include "tests/app/pages.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::cli::unsaid_test {
namespace {

TEST(UnsaidTest, ListsWhatIsNotSaidAndWhy) {
  const Outcome run = doczone({"crosscheck", "--explain-silence", "docs-corpus"});
  EXPECT_EQ(run.code, kFindings) << "what is said has not changed";
  EXPECT_TRUE(contains(run.out,
                       "docs-corpus/de-DE/quick-reference.md:16:10: repeats-source: owner "
                       "`_sipfederationtls_tcp.contoso.com` for `_sipfederationtls._tcp.contoso.com`\n"))
      << run.out;
  EXPECT_TRUE(contains(run.out, " differences are not said:\n")) << run.out;
  EXPECT_TRUE(
      contains(run.out, "  repeats-source  The name stands here as in the source, but for words in placeholders; "))
      << run.out;
  EXPECT_FALSE(contains(run.out, "mangled-name")) << "the report is another one";
}

TEST(UnsaidTest, SaysTheSameAsJson) {
  const Json document = doczone_json({"crosscheck", "--explain-silence", "docs-corpus"});
  std::set<std::string> known;
  for (const extractor::Silence& silence : extractor::silences()) known.insert(std::string(silence.id));
  std::set<std::string> told;
  for (const Json& one : document.at("unsaid")) {
    told.insert(one.at("silence").get<std::string>());
    EXPECT_EQ(known.count(one.at("silence").get<std::string>()), 1U) << one;
  }
  EXPECT_EQ(told, (std::set<std::string>{"may-be-meant", "repeats-source", "told-in-words", "weak-mention"}));
  // What is told is not silent.
  const auto place = [](const Json& one) {
    return one.at("path").get<std::string>() + ":" + one.at("line").dump() + ":" + one.at("column").dump();
  };
  std::set<std::string> places;
  for (const Json& one : doczone_json({"crosscheck", "docs-corpus"}).at("findings")) {
    if (!one.at("value").is_null()) places.insert(place(one));
  }
  for (const Json& one : document.at("unsaid"))
    EXPECT_EQ(places.count(one.at("value") == "" ? "" : place(one)), 0U) << one;
}

TEST(UnsaidTest, KeepsTheContract) {
  const SchemaChecker schema("model/schema/unsaid.schema.json");
  Json document = doczone_json({"crosscheck", "--explain-silence", "docs-corpus"});
  EXPECT_TRUE(schema.accepts(document));
  document.at("unsaid").at(0).at("line") = 0;
  EXPECT_FALSE(schema.accepts(document));
  document.at("unsaid").at(0) = {{"path", "page.md"}};
  EXPECT_FALSE(schema.accepts(document));
}

TEST(UnsaidTest, OfThePagesThatAreAskedFor) {
  const Json document = doczone_json({"crosscheck", "--explain-silence", "docs-corpus/de-DE/quick-reference.md"});
  ASSERT_EQ(document.at("unsaid").size(), 1U);
  EXPECT_EQ(document.at("unsaid")[0].at("path"), "docs-corpus/de-DE/quick-reference.md");
  EXPECT_EQ(doczone({"crosscheck", "--explain-silence", "docs-corpus/en-US/quick-reference.md"}).out,
            "nothing that differs is left unsaid\n");
}

TEST(UnsaidTest, StandsInThePlaceOfAReport) {
  const Outcome sarif = doczone({"crosscheck", "--explain-silence", "--format", "sarif", "docs-corpus"});
  EXPECT_EQ(sarif.code, kCannot);
  EXPECT_TRUE(contains(sarif.err, "--explain-silence prints text or JSON")) << sarif.err;
  EXPECT_EQ(doczone({"crosscheck", "--explain-silence", "--redact", "internal", "docs-corpus"}).code, kCannot);
  EXPECT_EQ(doczone({"crosscheck", "--explain-silence", "--diff", "docs-corpus"}).code, kCannot);
}

}  // namespace
}  // namespace doczone::cli::unsaid_test
