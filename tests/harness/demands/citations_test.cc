#include "harness/demands/citations.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::citations_test {
namespace {

RecordRequirement row() {
  RecordRequirement out = demand("sip", {RrType::A}, "a.contoso.com");
  out.evidence = {{"de/p.md", "p.md", "", 3, *LanguageTag::parse("de-DE"), false, ""},
                  {"en/p.md", "p.md", "", 2, *LanguageTag::parse("en-US"), true, ""},
                  {"fr/p.md", "p.md", "", 4, *LanguageTag::parse("fr-FR"), true, ""}};
  return out;
}

TEST(CitationsTest, TheReadersLanguageElseOneThatAgrees) {
  EXPECT_EQ(citation_of(row(), *LanguageTag::parse("fr-FR")), "fr/p.md:4");
  EXPECT_EQ(citation_of(row(), *LanguageTag::parse("de-DE")), "de/p.md:3");
  EXPECT_EQ(citation_of(row(), *LanguageTag::parse("ja-JP")), "en/p.md:2");
  EXPECT_EQ(citation_of(row(), {}), "en/p.md:2");
  EXPECT_EQ(citation_of(demand("sip", {RrType::A}, "a.contoso.com"), {}), "");
}

TEST(CitationsTest, PutsTheReadersLanguageInFront) {
  const auto order = [](const LanguageTag& language) {
    CanonicalModel model = model_of({row()});
    cite_in(language, model);
    std::string out;
    for (const RequirementEvidence& one : model.requirements[0].evidence) out += one.path.substr(0, 2) + " ";
    return out;
  };
  EXPECT_EQ(order(*LanguageTag::parse("fr-FR")), "fr de en ");
  EXPECT_EQ(order({}), "de en fr ");
  EXPECT_EQ(order(*LanguageTag::parse("ja-JP")), "de en fr ");
}

}  // namespace
}  // namespace doczone::harness::citations_test
