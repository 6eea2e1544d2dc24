#include "extractor/forms/line_tokens.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::line_tokens_test {
namespace {

// Tokens with bars between, quoted ones in quotes; the remark in brackets.
std::string dump(const std::string& line) {
  const LineTokens read = read_line_tokens(line, {0, line.size()});
  std::string out = read.leading_blank ? "_" : "";
  for (const LineToken& token : read.tokens) {
    if (&token != &read.tokens.front()) out += '|';
    out += token.kind == LineToken::Kind::quoted ? '"' + std::string(token.text) + '"' : std::string(token.text);
    EXPECT_EQ(line.substr(token.span.offset, token.span.length), token.text);
  }
  if (read.remark.length > 0) out += " [" + line.substr(read.remark.offset, read.remark.length) + "]";
  return out;
}

TEST(LineTokensTest, CutsAtBlanksAndQuotes) {
  struct Case {
    const char* line;
    const char* tokens;
  };
  const std::vector<Case> cases{
      {"", ""},
      {"www  IN\tA 192.0.2.1", "www|IN|A|192.0.2.1"},
      {"\t IN A\u00A0192.0.2.1\r", "_IN|A|192.0.2.1"},
      {R"(@ TXT "a \" b" "c")", R"(@|TXT|"a \" b"|"c")"},
      {R"(@ TXT "open)", R"(@|TXT|"open")"},
      {R"(@ TXT "" "b")", R"(@|TXT|""|"b")"},
      {"@ TXT key=\"value\"", "@|TXT|key=|\"value\""},
      {"mail.<your domain> {{ a b }} [x y]._dk ${H OST}", "mail.<your domain>|{{ a b }}|[x y]._dk|${H OST}"},
      {"a < b", "a|<|b"},
      {"a → A -> b => c | d", "a|A|b|c|d"},
      {"SOA a b ( 1 2)", "SOA|a|b|(|1|2|)"},
      {"a ; b", "a [; b]"},
      {"a;b", "a;b"},
      {"a # b", "a [# b]"},
      {"a // b", "a [// b]"},
      {"a <- b", "a [<- b]"},
      {"a <12>", "a [<12>]"},
      {"a ③", "a [③]"},
      {"a <1> b", "a|<1>|b"},
      {"_dmarc TXT v=DMARC1; p=none ; rua=mailto:a@b", "_dmarc|TXT|v=DMARC1;|p=none|;|rua=mailto:a@b"},
      {"@ TXT v=spf1 -all ; only this", "@|TXT|v=spf1|-all [; only this]"},
  };
  for (const Case& one : cases) EXPECT_EQ(dump(one.line), one.tokens) << one.line;
}

}  // namespace
}  // namespace doczone::extractor::line_tokens_test
