#include "model/json/model_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/model/json/documents.h"

namespace doczone::model_json_test {
namespace {

// Reads a document and says it again in full, or says the error.
std::string reread(std::string_view json) {
  const auto model = model_from_json(json, "m.json");
  return model ? model_to_json(*model) : model.error().to_string();
}

std::string requirement_with(std::string_view fields) {
  return R"({"schema": "doczone.model/1", "requirements": [{"id": "a", "types": ["A"], "owner": "o")" +
         std::string(fields) + "}]}";
}

TEST(ModelJson, HasEveryFieldInTheOrderOfTheContract) {
  const auto json = nlohmann::ordered_json::parse(model_to_json(full_model()));
  const auto keys = [](const nlohmann::ordered_json& object) {
    std::string out;
    for (const auto& [key, value] : object.items()) out += (out.empty() ? "" : " ") + key;
    return out;
  };
  EXPECT_EQ(keys(json), "schema requirements examples literal pages");
  EXPECT_EQ(keys(json["requirements"][0]),
            "id scenario option view types owner port priority weight ttl target addresses address_count alternatives "
            "example_names repeat level comment confidence evidence");
  EXPECT_EQ(keys(json["requirements"][1]), keys(json["requirements"][0]));
  EXPECT_EQ(keys(json["requirements"][0]["evidence"][0]), "path page section line language agrees row");
  EXPECT_EQ(
      json["requirements"][1].dump(),
      R"({"id":"zz","scenario":null,"option":{},"view":null,"types":["A","AAAA"],"owner":"<SIP domain>","port":null,)"
      R"("priority":null,"weight":null,"ttl":null,"target":null,"addresses":[],"address_count":null,)"
      R"("alternatives":null,"example_names":false,"repeat":null,"level":"required","comment":"",)"
      R"("confidence":"high","evidence":[]})");
  EXPECT_EQ(json["examples"].dump(),
            R"([{"name":"contoso.com","stands_for":"{domain}"},{"name":"a.net","stands_for":"{internal}"}])");
}

TEST(ModelJson, OnlyTextRecordsSayTheirText) {
  CanonicalModel model;
  model.requirements.resize(1);
  model.requirements[0].id = "x";
  model.requirements[0].owner = "contoso.com";
  model.requirements[0].types = {RrType::TXT};
  EXPECT_EQ(model_to_json(model).find("txt"), std::string::npos);
  model.requirements[0].txt = "v=spf1 -all";
  const auto read = model_from_json(model_to_json(model), "m.json");
  ASSERT_TRUE(read) << read.error().to_string();
  EXPECT_EQ(read->requirements[0].txt, "v=spf1 -all");
}

TEST(ModelJson, TellsRdataByTheNamesOfItsFields) {
  CanonicalModel model;
  model.requirements.resize(1);
  RecordRequirement& one = model.requirements[0];
  one.id = "a";
  one.owner = "@";
  const auto data = [&](RrType type, const std::string& rdata) {
    one.types = {type};
    one.rdata = rdata;
    return nlohmann::ordered_json::parse(model_to_json(model))["requirements"][0].value("data",
                                                                                        nlohmann::ordered_json());
  };
  EXPECT_EQ(data(RrType::CAA, "0 issue \"ca.example; a=b\"").dump(),
            R"({"flags":"0","tag":"issue","value":"ca.example; a=b"})");
  EXPECT_EQ(data(RrType::CAA, "0 issue").dump(), "null");
}

TEST(ModelJson, SurvivesARoundTrip) {
  const std::string written = model_to_json(full_model());
  EXPECT_EQ(reread(written), written);
  EXPECT_EQ(reread(model_to_json({})), model_to_json({}));
}

TEST(ModelJson, TheRoundTripKeepsTheValues) {
  const auto model = model_from_json(model_to_json(full_model()), "m.json");
  ASSERT_TRUE(model) << model.error().to_string();
  const RecordRequirement& read = model->requirements[0];
  const RecordRequirement written = full_model().requirements[0];
  EXPECT_EQ(read.option, written.option);
  EXPECT_EQ(read.types, written.types);
  EXPECT_EQ(read.ttl, written.ttl);
  EXPECT_EQ(read.comment, written.comment);
  ASSERT_EQ(read.evidence.size(), 2U);
  EXPECT_EQ(read.evidence[0].row, written.evidence[0].row);
  EXPECT_EQ(read.evidence[0].language, written.evidence[0].language);
  EXPECT_FALSE(read.evidence[0].agrees);
  EXPECT_TRUE(read.evidence[1].language.is_undetermined());
  EXPECT_EQ(model->examples, full_model().examples);
}

TEST(ModelJson, OptionalFieldsMayBeMissingAndUnknownOnesAreIgnored) {
  const auto model =
      model_from_json(requirement_with(R"(, "later": {"x": 1}, "port": null, "evidence": [{}])"), "m.json");
  ASSERT_TRUE(model) << model.error().to_string();
  EXPECT_EQ(model->requirements[0].level, Level::required);
  EXPECT_FALSE(model->requirements[0].port);
  EXPECT_TRUE(model->literal.empty());
}

TEST(ModelJson, RequirementsAreSortedById) {
  const auto model = model_from_json(R"({"schema": "doczone.model/1", "requirements": [
      {"id": "b", "types": [], "owner": ""}, {"id": "a", "types": [], "owner": ""}]})",
                                     "m.json");
  ASSERT_TRUE(model) << model.error().to_string();
  EXPECT_EQ(model->requirements[0].id, "a");
}

TEST(ModelJson, ErrorsNameTheFieldAndTheRemedy) {
  const std::pair<std::string, std::string_view> cases[] = {
      {"[]", "m.json: the document is an array: expected an object"},
      {"{}", "m.json: '/schema' is missing: expected 'doczone.model/1'"},
      {R"({"schema": "doczone.findings/1", "requirements": []})",
       "m.json: '/schema' is 'doczone.findings/1': expected 'doczone.model/1'"},
      {R"({"schema": "doczone.model/1"})", "m.json: '/requirements' is missing: expected an array"},
      {R"({"schema": "doczone.model/1", "requirements": {}})",
       "m.json: '/requirements' is an object: expected an array"},
      {R"({"schema": "doczone.model/1", "requirements": [7]})", "m.json: '/requirements/0' is 7: expected an object"},
      {R"({"schema": "doczone.model/1", "requirements": [{}]})",
       "m.json: '/requirements/0/id' is missing: expected a string"},
      {R"({"schema": "doczone.model/1", "requirements": [], "examples": [{"name": "a"}]})",
       "m.json: '/examples/0/stands_for' is missing: expected a string"},
      {R"({"schema": "doczone.model/1", "requirements": [], "literal": [1]})",
       "m.json: '/literal/0' is 1: expected a string"},
      {requirement_with(R"(, "port": 65536)"),
       "m.json: '/requirements/0/port' is 65536: expected an integer from 0 to 65535"},
      {requirement_with(R"(, "port": -1)"),
       "m.json: '/requirements/0/port' is -1: expected an integer from 0 to 65535"},
      {requirement_with(R"(, "port": 1.5)"),
       "m.json: '/requirements/0/port' is 1.5: expected an integer from 0 to 65535"},
      {requirement_with(R"(, "port": "53")"),
       "m.json: '/requirements/0/port' is a string: expected an integer from 0 to 65535"},
      {requirement_with(R"(, "ttl": 4294967296)"),
       "m.json: '/requirements/0/ttl' is 4294967296: expected an integer from 0 to 4294967295"},
      {requirement_with(R"(, "types": ["SVR"])"),
       "m.json: '/requirements/0/types/0' is 'SVR': expected a record type like 'SRV'"},
      {requirement_with(R"(, "types": [null])"), "m.json: '/requirements/0/types/0' is missing: expected a value"},
      {requirement_with(R"(, "view": "extern")"),
       "m.json: '/requirements/0/view' is 'extern': did you mean 'external'? Expected 'internal' or 'external'"},
      {requirement_with(R"(, "level": "must")"),
       "m.json: '/requirements/0/level' is 'must': expected 'required', 'optional', 'conditional' or 'forbidden'"},
      {requirement_with(R"(, "example_names": 1)"),
       "m.json: '/requirements/0/example_names' is 1: expected true or false"},
      {requirement_with(R"(, "option": {"a/b~": 1})"),
       "m.json: '/requirements/0/option/a~1b~0' is 1: expected a string"},
      {requirement_with(R"(, "evidence": [{"language": "x"}])"),
       "m.json: '/requirements/0/evidence/0/language' is not a language tag: 'x' (expected one like 'de', 'de-DE' or "
       "'zh-Hant-TW')"},
  };
  for (const auto& [json, expected] : cases) EXPECT_EQ(reread(json), expected) << json;
}

TEST(ModelJson, SyntaxErrorsHaveLineAndColumn) {
  const std::pair<std::string, std::string_view> cases[] = {
      {"", "m.json:1:1: not valid JSON: "},
      {"{\n  \"schema\": ]", "m.json:2:13: not valid JSON: "},
      {"{\"\xC3\xA9\xC3\xA9\" 1}", "m.json:1:7: not valid JSON: "},
      {"{} x", "m.json:1:4: not valid JSON: "},
      {"{\"a\": \"\xFF\"}", "m.json:1:8: not valid JSON: "},
      {"[1e999]", "m.json:1:2: not valid JSON: a number is out of range"},
  };
  for (const auto& [json, expected] : cases)
    EXPECT_EQ(reread(json).substr(0, expected.size()), expected) << reread(json);
}

TEST(ModelJson, HostileInputIsReadOrRefused) {
  EXPECT_FALSE(model_from_json(std::string(100'000, '['), "m.json"));
  const std::string closed = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_FALSE(model_from_json(closed, "m.json"));
  EXPECT_EQ(reread("{\"schema\": \"\x7F\\u001b\\u202e\", \"requirements\": []}").find('\x1B'), std::string::npos);
}

TEST(ModelJson, AnyBytesAreWritten) {
  CanonicalModel model = full_model();
  model.requirements[0].owner = "\xFF.com";
  const auto read = model_from_json(model_to_json(model), "m.json");
  ASSERT_TRUE(read) << read.error().to_string();
  EXPECT_EQ(read->requirements[0].owner, "\xEF\xBF\xBD.com");
}

}  // namespace
}  // namespace doczone::model_json_test
