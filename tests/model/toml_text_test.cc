#include "model/toml_text.h"

#include <vector>

#include <gtest/gtest.h>
#include <toml++/toml.h>

namespace doczone::toml_text_test {
namespace {

TEST(TomlTextTest, EscapesWhatCannotBeSeen) {
  EXPECT_EQ(toml_string("a \"b\" \\c"), R"("a \"b\" \\c")");
  EXPECT_EQ(toml_string("\t\n\x7F"), R"("\u0009\u000A\u007F")");
  EXPECT_EQ(toml_string("a\u00A0\u200B\u202E\uFEFF"), "\"a\u00A0\\u200B\\u202E\\uFEFF\"");
  EXPECT_EQ(toml_string("Ä漢😀"), "\"Ä漢😀\"");
  EXPECT_EQ(toml_string("\xFF"), R"("\uFFFD")");
}

TEST(TomlTextTest, IsReadAsItWasMeant) {
  const std::vector<std::string> texts{"plain", "", "q\"\\\x01\x1B[0m", "Ä\u202E漢"};
  const toml::table read = toml::parse("texts = " + toml_array(texts));
  std::vector<std::string> out;
  for (const toml::node& node : *read["texts"].as_array()) out.push_back(node.as_string()->get());
  EXPECT_EQ(out, texts);
  EXPECT_EQ(toml_array({}), "[]");
}

}  // namespace
}  // namespace doczone::toml_text_test
