#include "model/configuration.h"

#include <gtest/gtest.h>

namespace doczone {
namespace {

std::string list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? " " : "") + item;
  return out + "]";
}

// One line: the configuration, or the error.
std::string dump(std::string_view toml) {
  const auto parsed = parse_configuration(toml, "doczone.toml");
  if (!parsed) return parsed.error().to_string();
  return "docs=" + list(parsed->docs) + " docset=" + parsed->docset + " profiles=" + list(parsed->profiles) +
         " source=" + parsed->source_language.to_string() + " fail_on=" + parsed->fail_on;
}

TEST(Configuration, IsRead) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"docs = 'docs'", "docs=[docs] docset= profiles=[] source=und fail_on="},
      {"docs = ['a', 'b']\nprofile = 'p.toml'", "docs=[a b] docset= profiles=[p.toml] source=und fail_on="},
      {"docs = 'a'\nprofiles = ['p.toml', 'q.toml']\nsource_language = 'en_us'\nfail_on = 'never'\ndocset = 'd.toml'",
       "docs=[a] docset=d.toml profiles=[p.toml q.toml] source=en-US fail_on=never"},
      {"\xEF\xBB\xBF"
       "docs = 'docs'\r\n",
       "docs=[docs] docset= profiles=[] source=und fail_on="},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Configuration, ErrorsNameThePlaceTheFaultAndTheRemedy) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "doczone.toml:1:1: missing key 'docs': expected a folder, a page, or an array of them"},
      {"docs = 5", "doczone.toml:1:8: 'docs' is an integer: expected a string or an array of strings"},
      {"docs = ['a', 5]", "doczone.toml:1:14: 'docs[1]' is an integer: expected a string"},
      {"docs = []", "doczone.toml:1:8: 'docs' is empty: expected a folder, a page, or an array of them"},
      {"docs = ['']", "doczone.toml:1:9: 'docs[0]' is empty: expected some text"},
      {"docs = 'a'\nfail_on = 'eror'",
       "doczone.toml:2:11: 'fail_on' is 'eror': expected 'error', 'warning' or 'never'; did you mean 'error'?"},
      {"docs = 'a'\nsource_language = 'english'",
       "doczone.toml:2:19: 'source_language' is not a language tag: 'english' (expected one like 'de', 'de-DE' or "
       "'zh-Hant-TW')"},
      {"docs = 'a'\nprofile = 'p'\nprofiles = 'q'",
       "doczone.toml:2:11: both 'profile' and 'profiles': expected one of them"},
      {"docs = 'a'\n[other]\nx = 1",
       "doczone.toml:2:2: unknown key 'other': expected 'docs', 'docset', 'profiles', 'profile', 'source_language', "
       "'fail_on', 'baseline' or 'path'"},
      // A misspelt key is the cause, the missing one its consequence; a wrong value further down waits for its turn.
      {"doc = 'a'\nfail_on = 1",
       "doczone.toml:1:1: unknown key 'doc': expected 'docs', 'docset', 'profiles', 'profile', 'source_language', "
       "'fail_on', 'baseline' or 'path'; did you mean 'docs'?"},
      // Columns count code points.
      {"docs = ['\xC3\xA9\xC3\xA9', 5]", "doczone.toml:1:15: 'docs[1]' is an integer: expected a string"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Configuration, BrokenSyntaxIsOneError) {
  for (const std::string_view toml :
       {"docs = ", "docs = 'a", "docs 'a'", "docs = 'a'\ndocs = 'b'", "[", "docs = \"\xFF\"", "docs = 'a\x1B[31m'"}) {
    const auto parsed = parse_configuration(toml, "doczone.toml");
    ASSERT_FALSE(parsed) << toml;
    EXPECT_EQ(parsed.error().message.substr(0, 16), "not valid TOML: ") << parsed.error().to_string();
    EXPECT_GT(parsed.error().line, 0U) << toml;
    EXPECT_EQ(parsed.error().message.find('\x1B'), std::string::npos);
    if (::testing::Test::HasFailure()) break;
  }
}

TEST(Configuration, DeepNestingIsAnErrorNotACrash) {
  const std::string deep = "docs = " + std::string(100'000, '[');
  EXPECT_FALSE(parse_configuration(deep, "doczone.toml"));
}

TEST(Configuration, MessagesEscapeControlCharacters) {
  EXPECT_EQ(dump("docs = 'a'\n\"x\\u001b\" = 1").find('\x1B'), std::string::npos);
}

TEST(Configuration, SettingsForPaths) {
  const auto parsed = parse_configuration(
      "docs = 'd'\nbaseline = 'b.toml'\n[[path]]\nfiles = ['old/**', 'x.md']\ndisable = ['mangled-name']\n"
      "severity = { changed-port = 'note' }\n[[path]]\nfiles = 'y'\n",
      "doczone.toml");
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  EXPECT_EQ(parsed->baseline, "b.toml");
  ASSERT_EQ(parsed->paths.size(), 2U);
  EXPECT_EQ(list(parsed->paths[0].files), "[old/** x.md]");
  ASSERT_EQ(parsed->paths[0].checks.size(), 2U);
  EXPECT_EQ(parsed->paths[0].checks[0].check + " " + parsed->paths[0].checks[0].severity, "mangled-name off");
  EXPECT_EQ(parsed->paths[0].checks[0].where, (Position{5, 12}));
  EXPECT_EQ(parsed->paths[0].checks[1].check + " " + parsed->paths[0].checks[1].severity, "changed-port note");
  EXPECT_EQ(dump("docs = 'd'\n[[path]]\ndisable = 'x'\n"),
            "doczone.toml:2:1: missing key 'path[0].files': expected a pattern of paths, or an array of them");
  EXPECT_TRUE(dump("docs = 'd'\n[[path]]\nfiles = 'x'\nseverity = { a = 'fatal' }\n").starts_with("doczone.toml:4:"));
}

TEST(Configuration, PatternsOfPaths) {
  const struct {
    std::string_view pattern, path;
    bool matches;
  } cases[] = {
      {"a.md", "a.md", true},
      {"a.md", "b/a.md", false},
      {"*.md", "a.md", true},
      {"*.md", "b/a.md", false},
      {"**/*.md", "a.md", true},
      {"**/*.md", "c/b/a.md", true},
      {"old/**", "old/a.md", true},
      {"old/**", "older/a.md", false},
      {"old", "old/b/a.md", true},
      {"old/", "old/a.md", true},
      {"./old", "old/a.md", true},
      {"old", "older", false},
      {"**/de-*/**", "docs/de-DE/x/a.md", true},
      {"**/de-*/**", "docs/fr/a.md", false},
      {"docs/*/a.md", "docs/de/a.md", true},
      {"docs/*/a.md", "docs/de/x/a.md", false},
      {"?.md", "a.md", true},
      {"?.md", "/.md", false},
      {"**", "any/thing", true},
      {"a*b*c", "aXbXbXc", true},
      {"a*b*c", "aXbX/c", false},
      {"**/x/**/y", "a/x/b/c/y", true},
      {"", "a", false},
  };
  for (const auto& c : cases) EXPECT_EQ(matches_pattern(c.pattern, c.path), c.matches) << c.pattern << " " << c.path;
  EXPECT_FALSE(matches_pattern("**a**a**a**a**a**a**b", std::string(5000, 'a')));  // and does not take ages
}

}  // namespace
}  // namespace doczone
