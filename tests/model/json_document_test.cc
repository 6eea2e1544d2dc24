#include "model/json_document.h"

#include <gtest/gtest.h>

namespace doczone::json_document_test {
namespace {

using Kind = SettingsNode::Kind;

// Values with their places: `{a@1:2=…}`.
std::string dump(const SettingsNode& node) {
  const std::string at = "@" + std::to_string(node.where.line) + ":" + std::to_string(node.where.column);
  std::string out;
  switch (node.kind) {
    case Kind::table:
      for (const SettingsNode& member : node.members) out += (out.empty() ? "" : " ") + member.key + "=" + dump(member);
      return "{" + out + "}" + at;
    case Kind::array:
      for (const SettingsNode& element : node.elements) out += (out.empty() ? "" : " ") + dump(element);
      return "[" + out + "]" + at;
    case Kind::text:
      return "'" + node.text + "'" + at;
    case Kind::integer:
      return std::to_string(node.integer) + at;
    case Kind::boolean:
      return (node.boolean ? "true" : "false") + at;
    default:
      return std::string(node.called) + at;
  }
}

std::string dump(std::string_view json) {
  const auto parsed = parse_json(json, "p.json");
  return parsed ? dump(*parsed) : parsed.error().to_string();
}

TEST(JsonDocument, KnowsWhereItsValuesStand) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"{}", "{}@1:1"},
      {" { \"a\" : 5 }", "{a=5@1:10}@1:2"},
      {R"({"a": [true, false,"x"], "b": -1.5})", "{a=[true@1:8 false@1:14 'x'@1:20]@1:7 b=a float@1:31}@1:1"},
      // Escapes, and what would end a token elsewhere, stand in texts.
      {R"({"a\"b": "\\", "c": "]},:", "d": 7})", R"({a"b='\'@1:10 c=']},:'@1:21 d=7@1:34}@1:1)"},
      {"{\"a\":\n\t[\r\n1]}", "{a=[1@3:1]@2:2}@1:1"},
      // Columns count code points.
      {"{\"\xC3\xA9\": 1}", "{\xC3\xA9=1@1:7}@1:1"},
      {R"({"a": 1, "b": 2, "a": 3})", "{b=2@1:15 a=3@1:23}@1:1"},
      {"{\"a\": 9223372036854775807}", "{a=9223372036854775807@1:7}@1:1"},
  };
  for (const auto& [json, expected] : cases) EXPECT_EQ(dump(json), expected) << json;
}

TEST(JsonDocument, FaultsAreNamedWithTheirPlace) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "p.json:1:1: not valid JSON"},
      {"{\"a\": }", "p.json:1:7: not valid JSON"},
      {"{\"a\": 1", "p.json:1:8: not valid JSON"},
      {"{\"a\": 1e999}", "p.json:1:7: not valid JSON: a number is out of range"},
      {"{\"a\": 9223372036854775808}", "p.json:1:7: not valid JSON: a number is out of range"},
      {R"({"a": [1, {"b": null}]})", "p.json:1:17: 'a[1].b' is null; leave out what is not said"},
      {R"({"a": [1, null]})", "p.json:1:11: 'a[1]' is null; leave out what is not said"},
  };
  for (const auto& [json, expected] : cases) EXPECT_EQ(dump(json), expected) << json;
  EXPECT_EQ(dump(R"({"a": )" + std::string(100'000, '[')), "p.json:1:16: 'a' is nested too deeply");
  EXPECT_EQ(dump(std::string(100'000, '[')).substr(0, 12), "p.json:1:11:");
}

}  // namespace
}  // namespace doczone::json_document_test
