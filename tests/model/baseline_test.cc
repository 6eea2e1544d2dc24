#include "model/baseline.h"

#include <gtest/gtest.h>

namespace doczone::baseline_test {
namespace {

TEST(BaselineTest, OneSortedLineAnEntry) {
  EXPECT_EQ(baseline_to_toml({}), "schema = 1\nfindings = [\n]\n");
  EXPECT_EQ(baseline_to_toml({{"mangled-name", "de/b.md", "t/_sip._tls/owner", "_sip。\"\\ \u200B\t", 0},
                              {"changed-port", "de/a.md", "t/x/port", "433", 7},
                              {"changed-port", "de/a.md", "t/x/port", "433", 9}}),
            "schema = 1\n"
            "findings = [\n"
            "  { check = \"changed-port\", page = \"de/a.md\", cell = \"t/x/port\", value = \"433\" },\n"
            "  { check = \"mangled-name\", page = \"de/b.md\", cell = \"t/_sip._tls/owner\", value = "
            "\"_sip。\\\"\\\\ \\u200B\\u0009\" },\n"
            "]\n");
}

TEST(BaselineTest, ReadsWhatItWrote) {
  const std::vector<BaselineEntry> entries{{"changed-port", "a", "b", "\x1B[31m\u202E\n", 0}, {"x", "y", "", "", 0}};
  const auto read = parse_baseline(baseline_to_toml(entries), "b.toml");
  ASSERT_TRUE(read) << read.error().to_string();
  ASSERT_EQ(read->entries.size(), 2U);
  EXPECT_EQ(read->entries[0].value, entries[0].value);
  EXPECT_EQ(read->entries[0].line, 3U);
  EXPECT_EQ(read->entries[1].line, 4U);
  EXPECT_EQ(baseline_to_toml(read->entries), baseline_to_toml(entries));
}

TEST(BaselineTest, ErrorsNameThePlace) {
  const auto message = [](std::string_view toml) { return parse_baseline(toml, "b.toml").error().to_string(); };
  EXPECT_TRUE(message("findings = [\n  { check = \"x\" },\n]\n").starts_with("b.toml:2:"));
  EXPECT_TRUE(message("findings = [\n<<<<<<< ours\n]\n").starts_with("b.toml:2:"));
  EXPECT_TRUE(message("schema = 2\n").starts_with("b.toml:1:"));
  EXPECT_TRUE(message("finding = []\n").starts_with("b.toml:1:"));
  EXPECT_TRUE(message("findings = [5]\n").starts_with("b.toml:1:"));
}

}  // namespace
}  // namespace doczone::baseline_test
