// `crosscheck --alone`: pages judged without their translations; and what a page says is shown safely.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::alone_test {
namespace {

std::string lines_of(const Json& document) {
  std::string out;
  for (const Json& f : document.at("findings")) {
    out += (f.at("language").is_null() ? "?" : f.at("language").get<std::string>()) + " " +
           f.at("check").get<std::string>() + " " + f.at("value").get<std::string>() + " -> " +
           (f.at("suggestion").is_null() ? "-" : f.at("suggestion").get<std::string>()) + "\n";
  }
  return out;
}

TEST(AloneTest, APageIsJudgedByGrammarAndByItself) {
  const std::string page = "fixtures/checks/suspect_source/err/en-US/page.md";
  EXPECT_EQ(lines_of(doczone_json({"crosscheck", "--alone", page})),
            "? mangled-name _sipfederationtls_tcp.contoso.com -> _sipfederationtls._tcp.contoso.com\n"
            "? mangled-name xmpp .contoso.com -> xmpp.contoso.com\n");
  // Whether the translations lie beside it changes nothing.
  const Json all = doczone_json({"crosscheck", "--alone", "fixtures/checks/suspect_source/err"});
  EXPECT_TRUE(lines_of(all).starts_with("de-DE mangled-name _sipfederationtls_tcp.contoso.com")) << lines_of(all);
  EXPECT_TRUE(contains(lines_of(all), "en-US mangled-name xmpp .contoso.com -> xmpp.contoso.com\n")) << lines_of(all);
}

TEST(AloneTest, WhatOnlyTranslationsCanShowIsNotCalledUselesslySilenced) {
  const auto useless = [](std::vector<std::string> arguments) {
    const Json document = doczone_json(std::move(arguments));
    const Json& found = document.at("findings");
    return std::count_if(found.begin(), found.end(), [](const Json& finding) {
      return contains(finding.at("message").get<std::string>(), "nothing is silenced here");
    });
  };
  const std::string pages = "fixtures/checks/useless_suppression/";
  EXPECT_GT(useless({"crosscheck", pages + "err"}), 0);
  EXPECT_EQ(useless({"crosscheck", "--alone", pages + "err"}), 0);
  EXPECT_EQ(useless({"crosscheck", "--alone", pages + "ok"}), 0);
}

TEST(AloneTest, LookalikesAreNamedAndShownSafely) {
  const Outcome run = doczone({"crosscheck", "fixtures/checks/mangled_name/err"});
  for (const char* named : {"U+043E CYRILLIC SMALL LETTER O for 'o'", "U+2011 NON-BREAKING HYPHEN for '-'",
                            "U+00AD SOFT HYPHEN", "U+200B ZERO WIDTH SPACE", "U+202E RIGHT-TO-LEFT OVERRIDE",
                            "U+03B9 GREEK SMALL LETTER IOTA for 'i'", "U+FF0E FULLWIDTH FULL STOP for '.'"}) {
    EXPECT_TRUE(contains(run.out, named)) << named;
  }
  for (const char* raw : {"\u202E", "\u200B", "\u00AD"}) EXPECT_FALSE(contains(run.out, raw)) << run.out;
}

}  // namespace
}  // namespace doczone::cli::alone_test
