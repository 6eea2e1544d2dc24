#include "harness/zone/zone_lexer.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::harness::zone_lexer_test {
namespace {

// One entry a line: `_` for a leading blank, tokens with their offsets' bytes, problems as kind@offset, skipped bytes.
std::string dump(std::string_view bytes) {
  const char* const kinds[] = {"unclosed(", "extra)", "unclosed\"", "lone\\", "too-many"};
  ZoneLexer lexer(bytes);
  ZoneEntry entry;
  std::string out;
  while (lexer.next(entry)) {
    if (!out.empty()) out += " | ";
    if (entry.leading_blank) out += "_";
    for (const RecordToken& token : entry.tokens) {
      EXPECT_EQ(bytes.substr(token.span.offset + (token.quoted ? 1 : 0), token.text.size()), token.text);
      out += token.quoted ? "<" + std::string(token.text) + ">" : "[" + std::string(token.text) + "]";
    }
    for (const LexProblem& problem : entry.problems) {
      out += std::string(" ") + kinds[static_cast<int>(problem.kind)] + "@" + std::to_string(problem.span.offset);
    }
    if (entry.skipped.span.length > 0) {
      out += " skips " + std::to_string(entry.skipped.span.offset) + "+" + std::to_string(entry.skipped.span.length);
      if (entry.skipped.names_owner) out += " owner";
      if (entry.skipped.to_the_end) out += " end";
    }
  }
  return out;
}

TEST(ZoneLexerTest, CutsEntries) {
  const struct {
    std::string_view bytes, dump;
  } cases[] = {
      {"", ""},
      {" \t\n;c\n\n", ""},
      {"a b\nc", "[a][b] | [c]"},
      {"a b\r\n c\rd", "[a][b] | _[c] | [d]"},
      {"a \"b c\" ; d\n", "[a]<b c>"},
      {"a \"b\\\"c\" \"\"", "[a]<b\\\"c><>"},
      {"a;b\nc\\;d", "[a] | [c\\;d]"},
      {"a\\ b \\(c", "[a\\ b][\\(c]"},
      {"k=\"v\"", "[k=]<v>"},
      {"a (b\n c ; )\n) d\ne", "[a][b][c][d] | [e]"},
      {"a(b)c", "[a][b][c]"},
      {"((\n)\n)\na", "[a]"},
      {"\"(\" a\nb", "<(>[a] | [b]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.bytes), c.dump) << c.bytes;
}

TEST(ZoneLexerTest, RecoversFromDamage) {
  const struct {
    std::string_view bytes, dump;
  } cases[] = {
      {"a b )\nc", "[a][b] extra)@4 | [c]"},
      {")\nc", " extra)@0 | [c]"},
      {"a )))", "[a] extra)@2"},
      {"a TXT \"b\nc A 1", "[a][TXT] unclosed\"@6 | [c][A][1]"},
      {"a \\\nb", "[a][\\] lone\\@2 | [b]"},
      {"a \\", "[a][\\] lone\\@2"},
      {"a \"\\\nb", "[a] unclosed\"@2 | [b]"},
      {"a TXT ( b", "[a][TXT][b] unclosed(@6"},
      {"a TXT ( b\nc A 1\nd A 2", "[a][TXT][b] unclosed(@6 | [c][A][1] | [d][A][2]"},
      {"a SOA b (\n 1\n2 ;x\n\nc 5 IN A 1", "[a][SOA][b] unclosed(@8 skips 10+7 owner | [c][5][IN][A][1]"},
      {"a SOA b (\n 1\n;\n$TTL 5", "[a][SOA][b] unclosed(@8 skips 10+2 | [$TTL][5]"},
      {"a SOA b (\n 1\n", "[a][SOA][b] unclosed(@8 skips 10+2 end"},
      {"a A (1\nb A ( 2 )\nc A (3\n", "[a][A][1] unclosed(@4 | [b][A][2] | [c][A][3] unclosed(@21"},
      // An unclosed quote hides the closing parenthesis of its line, or that of a later one.
      {"a TXT ( \"b )\nc A 1", "[a][TXT] unclosed\"@8 | [c][A][1]"},
      {"a TXT ( \"b\n \"c\" )\nd A 1", "[a][TXT] unclosed\"@8 skips 11+6 | [d][A][1]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.bytes), c.dump) << c.bytes;
}

// Time limits are not stated: quadratic behaviour would take hours here.
TEST(ZoneLexerTest, TakesLinearTime) {
  std::string deep = "a TXT " + std::string(1'000'000, '(') + "b" + std::string(1'000'000, ')') + "\nc";
  EXPECT_EQ(dump(deep), "[a][TXT][b] | [c]");
  std::string open;
  for (int i = 0; i < 100'000; ++i) open += "a TXT ( b\n";
  ZoneLexer lexer(open);
  ZoneEntry entry;
  std::size_t entries = 0;
  for (; lexer.next(entry); ++entries) ASSERT_EQ(entry.problems.size(), 1U);
  EXPECT_EQ(entries, 100'000U);
}

TEST(ZoneLexerTest, BoundsTheTokensOfOneEntry) {
  std::string many = "a (";
  for (std::size_t i = 0; i < 2 * ZoneLexer::kMaxTokens; ++i) many += " b";
  many += ")\nc";
  ZoneLexer lexer(many);
  ZoneEntry entry;
  ASSERT_TRUE(lexer.next(entry));
  EXPECT_EQ(entry.tokens.size(), ZoneLexer::kMaxTokens);
  ASSERT_EQ(entry.problems.size(), 1U);
  EXPECT_EQ(entry.problems[0].kind, LexProblem::Kind::too_many_tokens);
  ASSERT_TRUE(lexer.next(entry));
  EXPECT_EQ(entry.tokens.size(), 1U);
}

TEST(ZoneLexerTest, KnowsTheBeginOfARecord) {
  const struct {
    std::string_view line;
    bool begins;
  } cases[] = {{"a A", true},    {"a 5 IN A", true}, {"a IN 5 A", true}, {"a IN", false},          {"5", false},
               {"a b A", false}, {"$ORIGIN", true},  {"\"a\" A", false}, {"ns1 hostmaster", false}};
  for (const auto& c : cases) {
    ZoneLexer lexer(c.line);
    ZoneEntry entry;
    ASSERT_TRUE(lexer.next(entry));
    EXPECT_EQ(begins_record(entry.tokens), c.begins) << c.line;
  }
}

}  // namespace
}  // namespace doczone::harness::zone_lexer_test
