// The JSON Schemas against what the program writes: they accept every document of ours and notice every broken promise.
#include <functional>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "model/json/findings_json.h"
#include "model/json/model_json.h"
#include "tests/model/json/documents.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::schema_test {
namespace {

using Json = nlohmann::json;

// Calls `visit` with the pointer of every value below `at`, the keys that a document makes up itself left out.
void for_each_value(const Json& document, const Json::json_pointer& at,
                    const std::function<void(const Json::json_pointer&)>& visit) {
  const Json& value = document[at];
  if (!at.empty()) visit(at);
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) for_each_value(document, at / key, visit);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) for_each_value(document, at / i, visit);
  }
}

std::string parent_key(const Json::json_pointer& at) {
  return at.parent_pointer().empty() ? "" : at.parent_pointer().back();
}

// Every document that is `sound` but for one thing, and what that thing is.
std::vector<std::pair<std::string, Json>> broken_variants(const Json& sound) {
  std::vector<std::pair<std::string, Json>> out;
  for_each_value(sound, Json::json_pointer(), [&](const Json::json_pointer& at) {
    const bool is_member = sound[at.parent_pointer()].is_object();
    // A model need not tell which versions of its pages it is from.
    if (is_member && parent_key(at) != "option" && at.to_string() != "/pages") {
      Json without = sound;
      without[at.parent_pointer()].erase(at.back());
      out.emplace_back("without " + at.to_string(), std::move(without));
    }
    Json wrong = sound;
    wrong[at] = 12.5;
    out.emplace_back("12.5 at " + at.to_string(), std::move(wrong));
  });
  return out;
}

struct Replacement {
  std::string_view pointer;
  Json value;
};

void expect_refused(const SchemaChecker& checker, const Json& sound, const std::vector<Replacement>& replacements) {
  for (const auto& [pointer, value] : replacements) {
    Json broken = sound;
    broken.at(Json::json_pointer(std::string(pointer))) = value;
    EXPECT_FALSE(checker.accepts(broken)) << pointer << " = " << value;
  }
}

TEST(FindingsSchema, AcceptsWhatIsWritten) {
  const SchemaChecker checker("model/schema/findings.schema.json");
  EXPECT_TRUE(checker.accepts(Json::parse(findings_to_json(full_findings()))));
  EXPECT_TRUE(checker.accepts(Json::parse(findings_to_json({}))));
  Json later = Json::parse(findings_to_json(full_findings()));
  later["findings"][0]["added_later"] = 1;
  EXPECT_TRUE(checker.accepts(later));
}

TEST(FindingsSchema, KnowsEveryWordOfTheModel) {
  const SchemaChecker checker("model/schema/findings.schema.json");
  FindingsDocument document = full_findings();
  for (int i = 0; i <= static_cast<int>(Field::mention); ++i) {
    document.findings[0].field = static_cast<Field>(i);
    EXPECT_TRUE(checker.accepts(Json::parse(findings_to_json(document)))) << to_string(static_cast<Field>(i));
  }
  for (int i = 0; i <= static_cast<int>(VerdictKind::unresolved); ++i) {
    document.verdicts[0].kind = static_cast<VerdictKind>(i);
    EXPECT_TRUE(checker.accepts(Json::parse(findings_to_json(document)))) << to_string(static_cast<VerdictKind>(i));
  }
  for (int i = 0; i <= 2; ++i) {
    document.findings[0].severity = static_cast<Severity>(i);
    document.findings[0].confidence = static_cast<Confidence>(i);
    EXPECT_TRUE(checker.accepts(Json::parse(findings_to_json(document)))) << i;
  }
}

TEST(FindingsSchema, RefusesWhatIsBroken) {
  const SchemaChecker checker("model/schema/findings.schema.json");
  const Json sound = Json::parse(findings_to_json(full_findings()));
  for (const auto& [what, broken] : broken_variants(sound)) EXPECT_FALSE(checker.accepts(broken)) << what;
  expect_refused(checker, sound,
                 {{"/schema", "doczone.findings/2"},
                  {"/schema", "doczone.model/1"},
                  {"/verdicts/0/verdict", "passed"},
                  {"/verdicts/0/verdict", nullptr},
                  {"/verdicts/0/view", "outside"},
                  {"/findings/0/severity", "fatal"},
                  {"/findings/0/confidence", "certain"},
                  {"/findings/0/field", "name"},
                  {"/findings/0/check", ""},
                  {"/findings/0/check", nullptr},
                  {"/findings/0/message", nullptr},
                  {"/findings/0/line", 0},
                  {"/findings/0/line", "53"},
                  {"/findings/0/byte_offset", -1},
                  {"/findings/0/edits", nullptr},
                  {"/findings/0/evidence/0/agrees", "yes"},
                  {"/findings", Json::object()},
                  {"/summary", Json::array()},
                  {"/summary/errors", -1}});
}

TEST(ModelSchema, AcceptsWhatIsWritten) {
  const SchemaChecker checker("model/schema/model.schema.json");
  EXPECT_TRUE(checker.accepts(Json::parse(model_to_json(full_model()))));
  EXPECT_TRUE(checker.accepts(Json::parse(model_to_json({}))));
  CanonicalModel model = full_model();
  for (int i = 0; i <= static_cast<int>(Level::forbidden); ++i) {
    model.requirements[0].level = static_cast<Level>(i);
    EXPECT_TRUE(checker.accepts(Json::parse(model_to_json(model)))) << to_string(static_cast<Level>(i));
  }
  model.requirements[0].view = View::internal;
  EXPECT_TRUE(checker.accepts(Json::parse(model_to_json(model))));
}

TEST(ModelSchema, RefusesWhatIsBroken) {
  const SchemaChecker checker("model/schema/model.schema.json");
  const Json sound = Json::parse(model_to_json(full_model()));
  for (const auto& [what, broken] : broken_variants(sound)) EXPECT_FALSE(checker.accepts(broken)) << what;
  expect_refused(checker, sound,
                 {{"/schema", "doczone.model/2"},
                  {"/requirements/0/id", ""},
                  {"/requirements/0/owner", nullptr},
                  {"/requirements/0/view", "outside"},
                  {"/requirements/0/level", "must"},
                  {"/requirements/0/port", 65536},
                  {"/requirements/0/port", -1},
                  {"/requirements/0/ttl", 4294967296},
                  {"/requirements/0/types", "SRV"},
                  {"/requirements/0/types/0", "s r v"},
                  {"/requirements/0/option", Json::array()},
                  {"/requirements/0/addresses", nullptr},
                  {"/requirements/0/evidence/0/language", true},
                  {"/examples", Json::object()},
                  {"/literal", nullptr}});
}

}  // namespace
}  // namespace doczone::schema_test
