// Texts of TXT records by their own grammars: sender policies (RFC 7208), lists of tags (RFC 6376 §3.2: DMARC, DKIM and
// others), verification strings. A page may show a text in parts: `include:_spf.example.com` in one cell, `-all` in
// another. What translation has done to one is undone here as far as grammar alone can tell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

// What a text, or a stretch of terms of one, says.
struct TextMeaning {
  bool is_sound = false;  // it can be used as it stands
  // Equal for all that means the same: case where it does not matter, blanks and the words of placeholders aside.
  // Empty: some of it belongs to no grammar.
  std::string canonical;
  std::string spelling;  // how it would be written down: with its own placeholders, and without stray blanks
};

// Any text has a meaning; of one without a grammar, that is its words.
TextMeaning meaning_of_text(std::string_view raw);

// A term that stands for itself, or a run of them: `-all`, `ip4:192.0.2.0/24 include:example.com`, `v=spf1`; or a text
// with a version.
bool is_text_term(std::string_view text);
// It may have been one: `-tutti`, `incluir:<dominio>`, `v = spf1`, `spf.example.com`. Many other things may have been.
bool may_be_text_term(std::string_view text);

// Neither a sign nor a key stands in it: a name that may have lost its keyword, or a word.
bool is_bare_term(std::string_view text);

// `text` with the placeholders of `other` in the place of its own; as it is when they are not as many.
std::string with_holes_of(std::string_view text, std::string_view other);

// What is left of a damaged text can be the other: it says the same domains and addresses.
bool may_have_been(std::string_view damaged, std::string_view text);
// One word out of a closed list is another one, and nothing else differs: a qualifier, the policy or an alignment of
// DMARC, or what a verification string is called in front of the same secret.
bool changes_a_keyword(std::string_view text, std::string_view other);
// Verification strings that call the same secret otherwise.
bool calls_secret_otherwise(std::string_view text, std::string_view other);
// It has all terms of the other, and more of them.
bool says_more_than(std::string_view text, std::string_view other);

// Words that survive translation, and what kind of term each is a part of.
std::vector<std::string> words_of_text(std::string_view text);

}  // namespace doczone::extractor
