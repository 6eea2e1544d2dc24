#include "model/configuration.h"

#include <tuple>

#include <gtest/gtest.h>

namespace doczone::configuration_test {
namespace {

std::string list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? " " : "") + item;
  return out + "]";
}

std::string spell(const SettingData& data) {
  if (const auto* flag = std::get_if<bool>(&data)) return *flag ? "[true]" : "[false]";
  if (const auto* number = std::get_if<std::size_t>(&data)) return "[" + std::to_string(*number) + "]";
  if (const auto* text = std::get_if<std::string>(&data)) return "[" + *text + "]";
  return list(std::get<std::vector<std::string>>(data));
}

// One line: what the file says, or the error.
std::string dump(std::string_view toml) {
  const auto parsed = parse_configuration(toml, "doczone.toml");
  if (!parsed) return parsed.error().to_string();
  std::string out;
  for (const auto& [key, value] : parsed->values)
    out += key + "=" + spell(value.data) + "@" + std::to_string(value.where.line) + " ";
  for (const std::vector<std::string>& layers : parsed->profiles) out += "profile" + list(layers) + " ";
  return out;
}

TEST(Configuration, IsRead) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"docs = 'docs'", "docs=[docs]@1 "},
      {"docs = ['a', 'b']\nprofile = 'p.toml'", "docs=[a b]@1 profile=[p.toml]@2 "},
      {"profile = ['base.toml', 'site.toml']", "profile=[base.toml site.toml]@1 "},
      {"profiles = ['p.toml', 'q.toml']", "profile[p.toml] profile[q.toml] "},
      {"profiles = [['base.toml', 'p.toml'], 'q.toml']", "profile[base.toml p.toml] profile[q.toml] "},
      {"source_language = 'en_us'\nfail_on = 'never'\ndocset = 'd.toml'",
       "docset=[d.toml]@3 fail_on=[never]@2 source_language=[en-US]@1 "},
      {"alone = true\njobs = 4\nverbose = false", "alone=[true]@1 jobs=[4]@2 verbose=[false]@3 "},
      {"[report]\nhtml = 'a.html'\nsarif = 'b'", "report=[sarif=b html=a.html]@1 "},
      {"\xEF\xBB\xBF"
       "docs = 'docs'\r\n",
       "docs=[docs]@1 "},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Configuration, ErrorsNameThePlaceTheFaultAndTheRemedy) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"docs = 5", "doczone.toml:1:8: 'docs' is an integer: expected a string or an array of strings"},
      {"docs = ['a', 5]", "doczone.toml:1:14: 'docs[1]' is an integer: expected a string"},
      {"docs = []", "doczone.toml:1:8: 'docs' is empty: expected some text, or an array of it"},
      {"docs = ['']", "doczone.toml:1:9: 'docs[0]' is empty: expected some text"},
      {"docset = ''", "doczone.toml:1:10: 'docset' is empty: expected some text"},
      {"fail_on = 'eror'",
       "doczone.toml:1:11: 'fail_on' is 'eror': did you mean 'error'? Expected 'error', 'warning' or 'never'"},
      {"source_language = 'english'",
       "doczone.toml:1:19: 'source_language' is not a language tag: 'english' (expected one like 'de', 'de-DE' or "
       "'zh-Hant-TW')"},
      {"jobs = -1", "doczone.toml:1:8: 'jobs' is negative: expected 0 or more"},
      {"quiet = 'yes'", "doczone.toml:1:9: 'quiet' is a string: expected true or false"},
      {"profile = 'p'\nprofiles = 'q'", "doczone.toml:1:11: both 'profile' and 'profiles': expected one of them"},
      {"docs = 'p'\nmodel = 'q'", "doczone.toml:1:8: both 'docs' and 'model': expected one of them"},
      {"[checks]\nchanged-port = 'of'",
       "doczone.toml:2:16: 'checks.changed-port' is 'of': did you mean 'off'? Expected 'off', 'note', 'warning' or "
       "'error'"},
      // Columns count code points.
      {"docs = ['\xC3\xA9\xC3\xA9', 5]", "doczone.toml:1:15: 'docs[1]' is an integer: expected a string"},
  };
  for (const auto& [toml, expected] : cases) EXPECT_EQ(dump(toml), expected);
}

TEST(Configuration, UnknownKeysComeWithTheOneThatWasMeant) {
  const std::tuple<std::string_view, std::string_view, std::string_view> cases[] = {
      {"fail_on = 'error'\nsource_langauge = 'en'", "doczone.toml:2:1: unknown key 'source_langauge'",
       "did you mean 'source_language'?"},
      {"[report]\nhtm = 'a'", "doczone.toml:2:1: unknown key 'htm' in [report]", "did you mean 'html'?"},
      {"[[path]]\nfiles = 'a'\ndisabled = 'b'", "doczone.toml:3:1: unknown key 'disabled' in [[path]]",
       "did you mean 'disable'?"},
      {"[checks]\nchanged-port = 'off'\n[check]\n", "doczone.toml:3:2: unknown key 'check'", "did you mean 'checks'?"},
  };
  for (const auto& [toml, where, meant] : cases) {
    const std::string message = dump(toml);
    EXPECT_TRUE(message.starts_with(where)) << message;
    EXPECT_NE(message.find(std::string(where) + ": " + std::string(meant)), std::string::npos) << message;
  }
}

TEST(Configuration, AllThatIsWrongIsTold) {
  const auto configuration = parse_configuration(
      "dcos = 'a'\njobs = 'x'\n[checks]\nchanged-prt = 'off'\n[[path]]\ndisable = ['a']\n", "doczone.toml",
      [](std::string_view id) { return id == "changed-prt" ? std::string("no such check") : std::string(); });
  ASSERT_FALSE(configuration);
  const Error& first = configuration.error();
  EXPECT_EQ(first.line, 1U);
  EXPECT_EQ(first.source, "dcos = 'a'");
  ASSERT_EQ(first.others.size(), 2U);
  EXPECT_EQ(first.others[0].to_string(), "doczone.toml:2:8: 'jobs' is a string: expected an integer");
  EXPECT_EQ(first.others[0].source, "jobs = 'x'");
  EXPECT_EQ(first.others[1].to_string(), "doczone.toml:4:15: no such check");
  // What is missing is often only the consequence of a misspelt key.
  EXPECT_EQ(dump("[[path]]\ndisable = ['a']\n"),
            "doczone.toml:1:1: missing key 'path[0].files': expected a pattern of paths, or an array of them");
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
  EXPECT_EQ(parsed->values.at("baseline"),
            (SettingValue{std::string("b.toml"), SettingSource::file, "doczone.toml", {2, 12}}));
  ASSERT_EQ(parsed->paths.size(), 2U);
  EXPECT_EQ(list(parsed->paths[0].files), "[old/** x.md]");
  ASSERT_EQ(parsed->paths[0].checks.size(), 2U);
  EXPECT_EQ(parsed->paths[0].checks[0].check, "mangled-name");
  EXPECT_EQ(parsed->paths[0].checks[0].severity, std::nullopt);
  EXPECT_EQ(parsed->paths[0].checks[0].spelled(), "off");
  EXPECT_EQ(parsed->paths[0].checks[0].where, (Position{5, 12}));
  EXPECT_EQ(parsed->paths[0].checks[1].check, "changed-port");
  EXPECT_EQ(parsed->paths[0].checks[1].severity, Severity::note);
  EXPECT_EQ(parsed->paths[0].checks[1].spelled(), "note");
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
}  // namespace doczone::configuration_test
