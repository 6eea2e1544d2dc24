#include "extractor/names/lookalikes.h"

#include <gtest/gtest.h>

namespace doczone::extractor::lookalikes_test {
namespace {

std::string dump(std::string_view text) {
  std::string out;
  for (const Lookalike& one : find_lookalikes(text)) out += (out.empty() ? "" : ", ") + describe(one);
  return out;
}

TEST(LookalikesTest, AreNamedAndUndone) {
  const struct {
    std::string text, named, plain;
  } cases[] = {
      {"sip.contoso.com", "", "sip.contoso.com"},
      {"sip。contoso．com", "U+3002 IDEOGRAPHIC FULL STOP, U+FF0E FULLWIDTH FULL STOP", "sip.contoso.com"},
      {"_xmpp\u2011server", "U+2011 NON-BREAKING HYPHEN", "_xmpp-server"},
      {"_xmpp–server", "U+2013 EN DASH", "_xmpp-server"},
      {"con\u00ADtoso", "U+00AD SOFT HYPHEN", "contoso"},
      {"s\u200Bi\u200Bp", "U+200B ZERO WIDTH SPACE", "sip"},
      {"\u202Esip\u202C", "U+202E RIGHT-TO-LEFT OVERRIDE, U+202C POP DIRECTIONAL FORMATTING", "sip"},
      {"c\u043Entoso.com", "U+043E CYRILLIC SMALL LETTER O", "contoso.com"},
      {"\u03BFpen.contoso.com", "U+03BF GREEK SMALL LETTER OMICRON", "open.contoso.com"},
      {"_s\u0131p._tls", "U+0131 LATIN SMALL LETTER DOTLESS I", "_sip._tls"},
      {"sip.\u00A0contoso", "U+00A0 NO-BREAK SPACE", "sip. contoso"},
      {"_\u0441\u0440", "U+0441 CYRILLIC SMALL LETTER ES, U+0440 CYRILLIC SMALL LETTER ER", "_cp"},
      // A label wholly in its script may be meant.
      {"\u0440\u043E\u0441\u0441\u0438\u044F.example", "", "\u0440\u043E\u0441\u0441\u0438\u044F.example"},
      {"コントソ.example", "", "コントソ.example"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(dump(c.text), c.named) << c.text;
    EXPECT_EQ(without_lookalikes(c.text), c.plain) << c.text;
  }
}

}  // namespace
}  // namespace doczone::extractor::lookalikes_test
