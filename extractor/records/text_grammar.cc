#include "extractor/records/text_grammar.h"

#include <algorithm>
#include <array>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_placeholders.h"
#include "extractor/records/text_tags.h"
#include "extractor/records/text_tokens.h"
#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/joined.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTerm = 40;  // characters of what may have been a keyword with its sign

bool is_sign(char c) {
  return c == '-' || c == '~' || c == '?' || c == '+';
}

// A term of a sender policy, taken apart: `-`, `include`, `:`, `example.com`.
struct Term {
  std::string_view sign, key, separator, value;
};

Term term_of(std::string_view token) {
  Term out;
  if (!token.empty() && is_sign(token[0])) {
    out.sign = token.substr(0, 1);
    token.remove_prefix(1);
  }
  const std::size_t end = std::min(token.find_first_of(":=/<{["), token.size());
  out.key = token.substr(0, end);
  if (end < token.size() && (token[end] == ':' || token[end] == '=')) {
    out.separator = token.substr(end, 1);
    out.value = token.substr(end + 1);
  } else {
    out.value = token.substr(end);
  }
  return out;
}

bool is_open(std::string_view value) {
  return value.size() == 1 && std::string_view("<{[").find(value[0]) != std::string_view::npos;
}

bool is_stand_in(std::string_view value) {
  return is_open(value) || (!value.empty() && placeholder_length(value) == value.size());
}

// `/24`, `//64`, `/24//64`; nothing is one, too.
bool is_prefix(std::string_view text) {
  if (text.empty()) return true;
  if (text[0] != '/') return false;
  return text.find_first_not_of("0123456789/") == std::string_view::npos && is_ascii_digit(text.back());
}

bool is_address_value(std::string_view value, bool is_ip4) {
  const std::string_view address = value.substr(0, value.find('/'));
  const std::string_view prefix = value.substr(address.size());
  if (is_stand_in(address)) return is_prefix(prefix) || is_stand_in(prefix.substr(1));
  const std::string text(address);
  const bool is_one = is_ip4 ? Ipv4Address::parse(text).has_value() : Ipv6Address::parse(text).has_value();
  return is_one && is_prefix(prefix);
}

bool is_domain_value(std::string_view value) {
  if (value.find('%') != std::string_view::npos) return is_ascii(value);  // RFC 7208 §7: a macro
  const std::string_view name = value.substr(0, value.find('/'));
  return (is_stand_in(name) || NameTemplate::parse(name).has_value()) && is_prefix(value.substr(name.size()));
}

bool is_version(std::string_view token) {
  return equal_ignoring_ascii_case(token, "v=spf1");
}

// RFC 7208 §6: modifiers that nobody knows are passed over, and mail programs have some of their own (`ra=postmaster`).
bool is_modifier(const Term& term) {
  return term.sign.empty() && term.separator == "=" && !term.value.empty() && !term.key.empty() &&
         is_ascii(term.value) && std::all_of(term.key.begin(), term.key.end(), is_ascii_alnum);
}

enum class Worth {
  none,
  weak,    // a word of everyday language, too: `a`, `mx`, `all` without its sign
  strong,  // nothing else looks like it
};

Worth worth_of(std::string_view token) {
  if (is_version(token)) return Worth::strong;
  const Term term = term_of(token);
  const std::string key = ascii_lower(term.key);
  if (key == "all") return !term.separator.empty() || !term.value.empty() ? Worth::none : Worth::strong;
  if (term.separator == ":" && (key == "ip4" || key == "ip6"))
    return is_address_value(term.value, key == "ip4") ? Worth::strong : Worth::none;
  if (term.separator == ":" && (key == "include" || key == "exists"))
    return is_domain_value(term.value) ? Worth::strong : Worth::none;
  if (key == "a" || key == "mx" || key == "ptr") {
    if (term.separator.empty()) return is_prefix(term.value) ? Worth::weak : Worth::none;
    return term.separator == ":" && is_domain_value(term.value) ? Worth::strong : Worth::none;
  }
  if (term.separator == "=" && term.sign.empty() && (key == "redirect" || key == "exp"))
    return is_domain_value(term.value) ? Worth::strong : Worth::none;
  // A modifier that nobody knows and that leads to a domain has lost its name.
  const bool leads_on = NameTemplate::parse(term.value).has_value() && term.value.find('.') != std::string_view::npos;
  return is_modifier(term) && key != "v" && !leads_on ? Worth::weak : Worth::none;
}

// A letter of any script: bytes beyond ASCII count, what punctuation there was is folded by then.
bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool has_domain_shape(std::string_view value) {
  return value.find('.') != std::string_view::npos && name_shape(value) == NameShape::whole;
}

// A keyword in another language, a sign with a word, a domain that has lost its keyword.
bool may_be_term(std::string_view token) {
  if (worth_of(token) != Worth::none) return true;
  const Term term = term_of(token);
  if (count_code_points(term.key) > kLongestTerm) return false;
  if (term.separator.empty() && term.value.empty())
    return has_domain_shape(token) || (!term.sign.empty() && is_word(term.key) && count_code_points(term.key) > 1);
  if (term.separator.empty() || !is_word(term.key)) return false;
  return is_stand_in(term.value) || has_domain_shape(term.value) || is_address_value(term.value, true) ||
         is_address_value(term.value, false);
}

// A sign in front, or a key and a value: neither a word nor a name.
bool has_marks(std::string_view token) {
  const Term term = term_of(token);
  return !term.sign.empty() || !term.separator.empty();
}

// Empty where the text is no name with a placeholder.
std::string with_blanked_placeholders(std::string_view text) {
  if (text.find_first_of("<{$[%") == std::string_view::npos) return {};
  const auto name = NameTemplate::parse(text);
  return name && name->has_placeholder() ? name->canonical() : std::string();
}

// In the language of comparison: lower case, nothing said about what a placeholder stands for.
std::string canonical_term(std::string_view token) {
  const Term term = term_of(token);
  std::string value = ascii_lower(term.value);
  const std::string_view address = std::string_view(value).substr(0, value.find('/'));
  if (is_stand_in(address)) {
    value = "<>" + std::string(value.substr(address.size()));
  } else if (const std::string blanked = with_blanked_placeholders(address); !blanked.empty()) {
    value = blanked + std::string(value.substr(address.size()));
  } else if (value.ends_with('.')) {
    value.pop_back();
  }
  // RFC 7208 §4.6.2: a pass goes without saying.
  return std::string(term.sign == "+" ? "" : term.sign) + ascii_lower(term.key) + std::string(term.separator) + value;
}

bool is_policy(const std::vector<std::string>& tokens) {
  return !tokens.empty() && is_version(tokens.front());
}

bool is_run_of_terms(const std::vector<std::string>& tokens) {
  bool strong = false;
  for (const std::string& token : tokens) {
    const Worth worth = worth_of(token);
    if (worth == Worth::none) return false;
    // `all` is a word where nothing else says that a policy is meant.
    const bool is_bare = equal_ignoring_ascii_case(token, "all");
    strong = strong || (worth == Worth::strong && !is_bare);
  }
  return strong;
}

// Whether blanks, full stops and signs are all as they have to be. Blanks between terms may be several.
bool is_spelled_so(std::string_view raw, std::string_view spelling) {
  std::string plain;
  bool blank = false;
  for (const char c : trim_ascii(raw)) {
    const bool is_blank = is_ascii_space(c);
    if (!is_blank || !blank) plain += is_blank ? ' ' : c;
    blank = is_blank;
  }
  return plain == spelling;
}

// `all` alone lets everybody send: nobody demands that, and a sign is easily lost.
bool lets_everybody_send(const std::vector<std::string>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const std::string& token) { return equal_ignoring_ascii_case(token, "all"); });
}

std::vector<std::string> canonical_terms(const std::vector<std::string>& tokens) {
  std::vector<std::string> out;
  out.reserve(tokens.size());
  for (const std::string& token : tokens) out.push_back(canonical_term(token));
  return out;
}

bool has_duplicate(std::vector<std::string> terms) {
  std::sort(terms.begin(), terms.end());
  return std::adjacent_find(terms.begin(), terms.end()) != terms.end();
}

TextMeaning meaning_of_terms(std::string_view raw, const std::vector<std::string>& tokens) {
  TextMeaning out;
  if (!std::all_of(tokens.begin(), tokens.end(), [](const auto& t) { return worth_of(t) != Worth::none; })) return out;
  out.spelling = joined(tokens, " ");
  const std::vector<std::string> terms = canonical_terms(tokens);
  if (lets_everybody_send(tokens) || has_duplicate(terms)) return out;
  out.canonical = joined(terms, " ");
  out.is_sound = is_spelled_so(raw, out.spelling);
  return out;
}

// `MS=ms12345678`: one word with one sign in it.
bool is_attribute(std::string_view text) {
  const std::size_t equals = text.find('=');
  return equals != std::string_view::npos && equals > 0 && equals + 1 < text.size();
}

std::string_view without_sign(std::string_view term) {
  return !term.empty() && is_sign(term[0]) ? term.substr(1) : term;
}

// `brieftaube-confirmation=7Qm2`, `brieftaube-bestaetigung=7Qm2`: nobody else was given the same.
bool has_same_secret(std::string_view own, std::string_view other) {
  static constexpr std::size_t kShortest = 4;
  if (!is_attribute(own) || !is_attribute(other)) return false;
  const std::string_view secret = own.substr(own.find('=') + 1);
  return secret == other.substr(other.find('=') + 1) && secret.size() >= kShortest &&
         std::any_of(secret.begin(), secret.end(), is_ascii_digit);
}

TextMeaning meaning_of_words(std::string_view raw, std::string_view plain, const std::vector<std::string>& tokens) {
  TextMeaning out;
  const bool is_one = tokens.size() == 1 && is_attribute(tokens[0]);
  out.spelling = is_one ? tokens[0] : std::string(plain);
  out.canonical = with_blank_runs(without_placeholder_words(out.spelling));
  out.is_sound = !is_one || is_spelled_so(raw, out.spelling);
  if (is_one && !is_ascii(out.canonical)) out = {};
  return out;
}

// A text without a list of tags.
bool may_be_terms(const std::vector<std::string>& tokens) {
  if (tokens.empty()) return false;
  if (is_policy(tokens)) return true;
  if (!std::all_of(tokens.begin(), tokens.end(), [](const auto& token) { return may_be_term(token); })) return false;
  // `A www.example.com` is something else.
  return tokens.size() == 1
             ? worth_of(tokens[0]) != Worth::weak
             : std::any_of(tokens.begin(), tokens.end(), [](const auto& token) { return has_marks(token); });
}

// Three words in a row, of letters and nothing else: the middle one is no term, and no part of one. Signs of other
// scripts are no letters.
bool is_prose(std::string_view text) {
  static constexpr std::size_t kShortest = 4;  // bytes of a word
  if (text.find("v=") != std::string_view::npos) return false;
  std::size_t words = 0;
  std::size_t letters = 0;
  bool is_plain = true;
  for (const char c : text) {
    if (is_ascii_space(c)) {
      words = is_plain && letters >= kShortest ? words + 1 : 0;
      if (words == 3) return true;
      letters = 0;
      is_plain = true;
      continue;
    }
    ++letters;
    const bool is_sign = c == '\xE2' || c == '\xE3' || c == '\xEF' || c == '\xC2';  // begins one
    is_plain = is_plain && !is_sign && (is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80);
  }
  return false;
}

}  // namespace

TextMeaning meaning_of_text(std::string_view raw) {
  const std::string plain = plain_text(raw);
  if (const std::optional<TextTags> tags = read_text_tags(plain)) return meaning_of_tags(raw, *tags);
  const std::vector<std::string> tokens = text_tokens(plain);
  if (is_policy(tokens) || is_run_of_terms(tokens)) return meaning_of_terms(raw, tokens);
  if (may_be_terms(tokens)) return {};
  return meaning_of_words(raw, plain, tokens);
}

bool is_text_term(std::string_view text) {
  if (is_without_signs(text) || has_lone_word(text)) return false;
  const std::string plain = plain_text(text);
  return read_text_tags(plain) || is_run_of_terms(text_tokens(plain));
}

bool may_be_text_term(std::string_view text) {
  if (is_without_signs(text) || is_prose(text) || has_lone_word(text)) return false;
  const std::string plain = plain_text(text);
  return read_text_tags(plain) || may_be_terms(text_tokens(plain));
}

bool is_bare_term(std::string_view text) {
  // Nothing is folded in one word of ASCII.
  const bool is_folded = std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_space(c) || static_cast<unsigned char>(c) >= 0x80 || c == '"' || c == '\'';
  });
  if (!is_folded) return !has_marks(text);
  const std::vector<std::string> tokens = text_tokens(plain_text(text));
  return std::none_of(tokens.begin(), tokens.end(), [](const std::string& token) { return has_marks(token); });
}

std::string with_holes_of(std::string_view text, std::string_view other) {
  const std::vector<ByteSpan> own = placeholders_in(text);
  const std::vector<ByteSpan> theirs = placeholders_in(other);
  std::string out(text);
  if (own.size() != theirs.size()) return out;
  for (std::size_t i = own.size(); i-- > 0;)
    out.replace(own[i].offset, own[i].length, other.substr(theirs[i].offset, theirs[i].length));
  return out;
}

bool may_have_been(std::string_view damaged, std::string_view text) {
  const auto own = read_text_tags(plain_text(damaged)), other = read_text_tags(plain_text(text));
  if (own && other) return have_same_tags(*own, *other);
  const std::vector<std::string> left = words_of_text(damaged);
  for (const std::string& token : text_tokens(plain_text(text))) {
    const Term term = term_of(token);
    if (is_stand_in(term.value)) continue;
    for (const std::string& word : words_of_text(term.value)) {
      if (std::find(left.begin(), left.end(), word) == left.end()) return false;
    }
  }
  return true;
}

bool changes_a_keyword(std::string_view text, std::string_view other) {
  const std::string plain = plain_text(text), other_plain = plain_text(other);
  const auto tags = read_text_tags(plain), other_tags = read_text_tags(other_plain);
  if (tags && other_tags) return differ_in_keywords(*tags, *other_tags);
  const std::vector<std::string> own = text_tokens(plain), theirs = text_tokens(other_plain);
  if (own.size() != theirs.size() || own.empty()) return false;
  if (own.size() == 1) return has_same_secret(own[0], theirs[0]);
  if (!is_policy(own) || !is_policy(theirs)) return false;
  std::size_t changed = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const std::string a = canonical_term(own[i]), b = canonical_term(theirs[i]);
    if (a == b) continue;
    if (without_sign(a) != without_sign(b)) return false;
    ++changed;
  }
  return changed == 1;
}

bool calls_secret_otherwise(std::string_view text, std::string_view other) {
  return text != other && has_same_secret(text, other);
}

bool says_more_than(std::string_view text, std::string_view other) {
  std::vector<std::string> own = canonical_terms(text_tokens(plain_text(text)));
  std::vector<std::string> others = canonical_terms(text_tokens(plain_text(other)));
  if (own.size() <= others.size()) return false;
  std::sort(own.begin(), own.end());
  std::sort(others.begin(), others.end());
  return std::includes(own.begin(), own.end(), others.begin(), others.end());
}

std::vector<std::string> words_of_text(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string& token : text_tokens(plain_text(text))) {
    const Term term = term_of(token);
    if (!term.sign.empty()) words.emplace_back("sign");
    if (!term.separator.empty() && is_stand_in(term.value)) words.emplace_back("placeholder");
    std::string word;
    for (const char c : ascii_lower(token) + " ") {
      if (is_ascii_alnum(c)) {
        word += c;
      } else if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
      }
    }
  }
  return words;
}

}  // namespace doczone::extractor
