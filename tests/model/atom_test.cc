#include "model/atom.h"

#include <gtest/gtest.h>

namespace doczone::atom_test {
namespace {

TEST(AtomTest, FieldsHaveNames) {
  const std::string_view names[] = {"owner", "target",   "type",   "port", "address", "view",
                                    "ttl",   "priority", "weight", "txt",  "mention", "term"};
  for (const std::string_view name : names) {
    const auto field = parse_field(name);
    ASSERT_TRUE(field) << name;
    EXPECT_EQ(to_string(*field), name);
    EXPECT_EQ(is_name_field(*field), name == "owner" || name == "target" || name == "mention") << name;
    EXPECT_EQ(is_text_field(*field), name == "txt" || name == "term") << name;
  }
  EXPECT_FALSE(parse_field("Owner"));
  EXPECT_FALSE(parse_field(""));
}

TEST(AtomTest, ARunWithAsManyBytesAsTextIsVerbatim) {
  EXPECT_TRUE((TextRun{"sip", {10, 3}}.is_verbatim()));
  EXPECT_FALSE((TextRun{"<", {10, 4}}.is_verbatim()));
}

}  // namespace
}  // namespace doczone::atom_test
