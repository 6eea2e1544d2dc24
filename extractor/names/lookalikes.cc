#include "extractor/names/lookalikes.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Names as in the Unicode character database. Letters of other scripts are those that share their shape with one of
// ASCII.
constexpr std::array<Lookalike, 87> kLookalikes{{
    {0x00A0, "NO-BREAK SPACE", ""},
    {0x00AD, "SOFT HYPHEN", ""},
    {0x034F, "COMBINING GRAPHEME JOINER", ""},
    {0x0131, "LATIN SMALL LETTER DOTLESS I", "i"},
    {0x0130, "LATIN CAPITAL LETTER I WITH DOT ABOVE", "I"},
    {0x061C, "ARABIC LETTER MARK", ""},
    {0x06D4, "ARABIC FULL STOP", "."},
    {0x180E, "MONGOLIAN VOWEL SEPARATOR", ""},
    {0x200B, "ZERO WIDTH SPACE", ""},
    {0x200C, "ZERO WIDTH NON-JOINER", ""},
    {0x200D, "ZERO WIDTH JOINER", ""},
    {0x200E, "LEFT-TO-RIGHT MARK", ""},
    {0x200F, "RIGHT-TO-LEFT MARK", ""},
    {0x2010, "HYPHEN", "-"},
    {0x2011, "NON-BREAKING HYPHEN", "-"},
    {0x2012, "FIGURE DASH", "-"},
    {0x2013, "EN DASH", "-"},
    {0x2014, "EM DASH", "-"},
    {0x2015, "HORIZONTAL BAR", "-"},
    {0x2024, "ONE DOT LEADER", "."},
    {0x202A, "LEFT-TO-RIGHT EMBEDDING", ""},
    {0x202B, "RIGHT-TO-LEFT EMBEDDING", ""},
    {0x202C, "POP DIRECTIONAL FORMATTING", ""},
    {0x202D, "LEFT-TO-RIGHT OVERRIDE", ""},
    {0x202E, "RIGHT-TO-LEFT OVERRIDE", ""},
    {0x202F, "NARROW NO-BREAK SPACE", ""},
    {0x2060, "WORD JOINER", ""},
    {0x2066, "LEFT-TO-RIGHT ISOLATE", ""},
    {0x2067, "RIGHT-TO-LEFT ISOLATE", ""},
    {0x2068, "FIRST STRONG ISOLATE", ""},
    {0x2069, "POP DIRECTIONAL ISOLATE", ""},
    {0x2212, "MINUS SIGN", "-"},
    {0x3002, "IDEOGRAPHIC FULL STOP", "."},
    {0xFE52, "SMALL FULL STOP", "."},
    {0xFE63, "SMALL HYPHEN-MINUS", "-"},
    {0xFEFF, "ZERO WIDTH NO-BREAK SPACE", ""},
    {0xFF0D, "FULLWIDTH HYPHEN-MINUS", "-"},
    {0xFF0E, "FULLWIDTH FULL STOP", "."},
    {0xFF3F, "FULLWIDTH LOW LINE", "_"},
    {0xFF61, "HALFWIDTH IDEOGRAPHIC FULL STOP", "."},
    {0x0391, "GREEK CAPITAL LETTER ALPHA", "A"},
    {0x0392, "GREEK CAPITAL LETTER BETA", "B"},
    {0x0395, "GREEK CAPITAL LETTER EPSILON", "E"},
    {0x0397, "GREEK CAPITAL LETTER ETA", "H"},
    {0x0399, "GREEK CAPITAL LETTER IOTA", "I"},
    {0x039A, "GREEK CAPITAL LETTER KAPPA", "K"},
    {0x039C, "GREEK CAPITAL LETTER MU", "M"},
    {0x039D, "GREEK CAPITAL LETTER NU", "N"},
    {0x039F, "GREEK CAPITAL LETTER OMICRON", "O"},
    {0x03A1, "GREEK CAPITAL LETTER RHO", "P"},
    {0x03A4, "GREEK CAPITAL LETTER TAU", "T"},
    {0x03A7, "GREEK CAPITAL LETTER CHI", "X"},
    {0x03B1, "GREEK SMALL LETTER ALPHA", "a"},
    {0x03B5, "GREEK SMALL LETTER EPSILON", "e"},
    {0x03B9, "GREEK SMALL LETTER IOTA", "i"},
    {0x03BA, "GREEK SMALL LETTER KAPPA", "k"},
    {0x03BD, "GREEK SMALL LETTER NU", "v"},
    {0x03BF, "GREEK SMALL LETTER OMICRON", "o"},
    {0x03C1, "GREEK SMALL LETTER RHO", "p"},
    {0x03C4, "GREEK SMALL LETTER TAU", "t"},
    {0x03C5, "GREEK SMALL LETTER UPSILON", "u"},
    {0x03C7, "GREEK SMALL LETTER CHI", "x"},
    {0x0410, "CYRILLIC CAPITAL LETTER A", "A"},
    {0x0412, "CYRILLIC CAPITAL LETTER VE", "B"},
    {0x0415, "CYRILLIC CAPITAL LETTER IE", "E"},
    {0x041A, "CYRILLIC CAPITAL LETTER KA", "K"},
    {0x041C, "CYRILLIC CAPITAL LETTER EM", "M"},
    {0x041D, "CYRILLIC CAPITAL LETTER EN", "H"},
    {0x041E, "CYRILLIC CAPITAL LETTER O", "O"},
    {0x0420, "CYRILLIC CAPITAL LETTER ER", "P"},
    {0x0421, "CYRILLIC CAPITAL LETTER ES", "C"},
    {0x0422, "CYRILLIC CAPITAL LETTER TE", "T"},
    {0x0425, "CYRILLIC CAPITAL LETTER HA", "X"},
    {0x0430, "CYRILLIC SMALL LETTER A", "a"},
    {0x0435, "CYRILLIC SMALL LETTER IE", "e"},
    {0x043C, "CYRILLIC SMALL LETTER EM", "m"},
    {0x043D, "CYRILLIC SMALL LETTER EN", "h"},
    {0x043E, "CYRILLIC SMALL LETTER O", "o"},
    {0x0440, "CYRILLIC SMALL LETTER ER", "p"},
    {0x0441, "CYRILLIC SMALL LETTER ES", "c"},
    {0x0442, "CYRILLIC SMALL LETTER TE", "t"},
    {0x0443, "CYRILLIC SMALL LETTER U", "y"},
    {0x0445, "CYRILLIC SMALL LETTER HA", "x"},
    {0x0455, "CYRILLIC SMALL LETTER DZE", "s"},
    {0x0456, "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I", "i"},
    {0x0458, "CYRILLIC SMALL LETTER JE", "j"},
    {0x0501, "CYRILLIC SMALL LETTER KOMI DE", "d"},
}};

const Lookalike* find(char32_t c) {
  if (c < 0x80) return nullptr;
  const auto found =
      std::find_if(kLookalikes.begin(), kLookalikes.end(), [&](const Lookalike& one) { return one.value == c; });
  return found == kLookalikes.end() ? nullptr : &*found;
}

bool is_letter(const Lookalike& one) {
  return !one.instead.empty() && is_ascii_alpha(one.instead[0]);
}

bool ends_label(char32_t c) {
  if (c < 0x80 && std::string_view(". <>{}[]/\n").find(static_cast<char>(c)) != std::string_view::npos) return true;
  const Lookalike* const one = find(c);
  return one != nullptr && one->instead == ".";
}

// Calls visit(code point, its lookalike or null) for each character.
template <class Visit>
void walk(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    std::size_t end = 0;
    bool latin = false;
    while (end < text.size()) {
      const CodePoint c = decode_code_point(text.substr(end));
      if (ends_label(c.value)) break;
      latin = latin || (c.value < 0x80 && is_ascii_alpha(static_cast<char>(c.value))) || c.value == '_';
      end += c.length;
    }
    for (std::string_view label = text.substr(0, end); !label.empty();) {
      const CodePoint c = decode_code_point(label);
      const Lookalike* const one = find(c.value);
      visit(label.substr(0, c.length), one != nullptr && (latin || !is_letter(*one)) ? one : nullptr);
      label.remove_prefix(c.length);
    }
    text.remove_prefix(end);
    if (text.empty()) return;
    const CodePoint stop = decode_code_point(text);
    visit(text.substr(0, stop.length), find(stop.value));
    text.remove_prefix(stop.length);
  }
}

}  // namespace

std::vector<Lookalike> find_lookalikes(std::string_view text) {
  std::vector<Lookalike> out;
  walk(text, [&](std::string_view, const Lookalike* one) {
    const auto is_same = [&](const Lookalike& other) { return other.value == one->value; };
    if (one != nullptr && std::none_of(out.begin(), out.end(), is_same)) out.push_back(*one);
  });
  return out;
}

std::string without_lookalikes(std::string_view text) {
  std::string out;
  walk(text, [&](std::string_view bytes, const Lookalike* one) {
    if (one == nullptr) {
      out += bytes;
    } else if (one->value == 0x00A0 || one->value == 0x202F) {
      out += ' ';
    } else {
      out += one->instead;
    }
  });
  return out;
}

std::string describe(const Lookalike& lookalike) {
  return code_point_name(lookalike.value) + " " + std::string(lookalike.name);
}

}  // namespace doczone::extractor
