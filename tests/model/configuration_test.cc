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
       "doczone.toml:2:2: unknown key 'other': expected 'docs', 'docset', 'profiles', 'profile', 'source_language' or "
       "'fail_on'"},
      // A misspelt key is the cause, the missing one its consequence; a wrong value further down waits for its turn.
      {"doc = 'a'\nfail_on = 1",
       "doczone.toml:1:1: unknown key 'doc': expected 'docs', 'docset', 'profiles', 'profile', 'source_language' or "
       "'fail_on'; did you mean 'docs'?"},
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

}  // namespace
}  // namespace doczone
