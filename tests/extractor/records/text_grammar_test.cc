#include "extractor/records/text_grammar.h"

#include <gtest/gtest.h>

namespace doczone::extractor::text_grammar_test {
namespace {

std::string meaning(std::string_view raw) {
  const TextMeaning meaning = meaning_of_text(raw);
  if (meaning.canonical.empty()) return "nothing";
  return (meaning.is_sound ? "sound " : "damaged ") + meaning.spelling;
}

TEST(TextGrammarTest, PoliciesAreReadTermByTerm) {
  EXPECT_EQ(meaning("v=spf1 include:_spf.example.com -all"), "sound v=spf1 include:_spf.example.com -all");
  EXPECT_EQ(meaning("v=spf1 a mx/24 a:mail.example.com ip6:2001:db8::/32 ?all"),
            "sound v=spf1 a mx/24 a:mail.example.com ip6:2001:db8::/32 ?all");
  EXPECT_EQ(meaning("v = spf1 include: _spf.example.com –all"), "damaged v=spf1 include:_spf.example.com -all");
  EXPECT_EQ(meaning("v=spf1 ip4：192.0.2.1 -all"), "damaged v=spf1 ip4:192.0.2.1 -all");
  // Translated, lost its sign, doubled, no address: nobody can tell from this page alone what it was.
  for (const char* text : {"v=spf1 incluir:example.com -all", "v=spf1 mx -alle", "v=spf1 mx all", "v=spf1 mx mx -all",
                           "v=spf1 ip4:192.0.2 -all", "v=spf1 example.com -all"})
    EXPECT_EQ(meaning(text), "nothing") << text;
}

TEST(TextGrammarTest, CaseAndPlaceholdersMakeNoDifference) {
  const auto same = [](std::string_view a, std::string_view b) {
    return meaning_of_text(a).canonical == meaning_of_text(b).canonical;
  };
  EXPECT_TRUE(same("v=spf1 Include:SPF.Example.com -All", "V=SPF1 include:spf.example.com -all"));
  EXPECT_TRUE(same("v=spf1 include:<domain name> -all", "v=spf1 include:{Domänenname} -all"));
  EXPECT_TRUE(same("v=spf1 +mx -all", "v=spf1 mx -all"));
  EXPECT_TRUE(same("MS=msXXXXXXXX", "MS=msXXXXXXXXX"));
  EXPECT_FALSE(same("v=spf1 mx -all", "v=spf1 mx ~all"));
  EXPECT_FALSE(same("google-site-verification=aB", "google-site-verification=Ab"));
}

TEST(TextGrammarTest, VerificationStringsHaveNoBlanks) {
  EXPECT_EQ(meaning("MS=ms12345678"), "sound MS=ms12345678");
  EXPECT_EQ(meaning("MS = ms12345678"), "damaged MS=ms12345678");
  EXPECT_EQ(meaning("some words"), "sound some words");
}

TEST(TextGrammarTest, TermsStandForThemselves) {
  for (const char* text : {"-all", "~ALL", "include:example.com", "ip4:192.0.2.0/24 include:example.com", "v=spf1",
                           "redirect=_spf.example.com", "include:<", "v=DMARC1; p=none"})
    EXPECT_TRUE(is_text_term(text)) << text;
  for (const char* text : {"all", "a", "mx", "A", "Host: www.example.com", "www.example.com", "-5", "a mx", "include"})
    EXPECT_FALSE(is_text_term(text)) << text;
}

TEST(TextGrammarTest, ManyThingsMayHaveBeenTerms) {
  for (const char* text : {"-tutti", "-모든", "incluir:<dominio>", "включить:example.com", "تضمين:<", "v = spf1",
                           "spf.example.com", "ip4：192.0.2.1"})
    EXPECT_TRUE(may_be_text_term(text)) << text;
  for (const char* text : {"", "word", "two words", "-", "- word word", "12:30", "https://www.example.com/"})
    EXPECT_FALSE(may_be_text_term(text)) << text;
}

TEST(TextGrammarTest, HolesAreThePagesOwn) {
  EXPECT_EQ(with_holes_of("v=spf1 include:<domain> -all", "v=spf1 incluir:<dominio> -all"),
            "v=spf1 include:<dominio> -all");
  EXPECT_EQ(with_holes_of("include:<domain>", "example.com"), "include:<domain>");
}

TEST(TextGrammarTest, WhatIsLeftTellsWhatItWas) {
  EXPECT_TRUE(may_have_been("spf.example.com", "include:spf.example.com"));
  EXPECT_FALSE(may_have_been("include.spf.example.de", "include:spf.example.com"));
  EXPECT_TRUE(may_have_been("-tutti", "-all"));
  EXPECT_TRUE(says_more_than("v=spf1 a mx ip4:192.0.2.1 -all", "v=spf1 a mx -all"));
  EXPECT_FALSE(says_more_than("v=spf1 a mx ~all", "v=spf1 a mx -all"));
}

TEST(TextGrammarTest, AModifierThatLeadsToADomainIsARedirection) {
  EXPECT_EQ(meaning("v=spf1 redirigir=_spf.example.com"), "nothing");
  EXPECT_EQ(meaning("v=spf1 ra=postmaster -all"), "sound v=spf1 ra=postmaster -all");
}

TEST(TextGrammarTest, WordsOfClosedListsAreNobodysExample) {
  EXPECT_TRUE(changes_a_keyword("v=spf1 mx ~all", "v=spf1 mx -all"));
  EXPECT_TRUE(changes_a_keyword("v=spf1 ?include:example.com -all", "v=spf1 include:example.com -all"));
  EXPECT_TRUE(changes_a_keyword("v=DMARC1; p=none", "v=DMARC1; p=reject"));
  EXPECT_TRUE(changes_a_keyword("gannet-confirmation=7Qm2", "gannet-bestaetigung=7Qm2"));
  EXPECT_FALSE(changes_a_keyword("gannet-confirmation=7Qm2", "gannet-bestaetigung=7Qm3"));
  EXPECT_FALSE(changes_a_keyword("gannet-confirmation=code", "gannet-bestaetigung=code"));
  EXPECT_FALSE(changes_a_keyword("v=spf1 mx -all", "v=spf1 a -all"));
  EXPECT_FALSE(changes_a_keyword("v=spf1 -all", "v=spf1 -all"));
  EXPECT_FALSE(changes_a_keyword("-all", "~all")) << "a term alone may be about anything";
}

}  // namespace
}  // namespace doczone::extractor::text_grammar_test
