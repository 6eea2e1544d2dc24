#include "extractor/election/field_rules.h"

#include <gtest/gtest.h>

namespace doczone::extractor::field_rules_test {
namespace {

TEST(FieldRulesTest, EveryFieldHasARow) {
  const struct {
    Field field;
    std::string kind;
    bool is_mended, is_demanded;
  } cases[] = {
      {Field::owner, "name", true, false},       {Field::target, "name", true, false},
      {Field::mention, "name", true, false},     {Field::type, "type", false, true},
      {Field::port, "number", false, true},      {Field::ttl, "number", false, false},
      {Field::weight, "number", false, false},   {Field::priority, "number", false, false},
      {Field::address, "address", false, false}, {Field::view, "view", false, false},
      {Field::txt, "text", true, false},         {Field::term, "text", true, false},
      {Field::rdata, "text", false, false},
  };
  for (const auto& c : cases) {
    const FieldRules& rules = rules_of(c.field);
    EXPECT_EQ(rules.kind, c.kind) << to_string(c.field);
    EXPECT_NE(rules.read, nullptr) << to_string(c.field);
    EXPECT_EQ(rules.mend != nullptr, c.is_mended) << to_string(c.field);
    EXPECT_EQ(rules.demanded != nullptr, c.is_demanded) << to_string(c.field);
  }
}

}  // namespace
}  // namespace doczone::extractor::field_rules_test
