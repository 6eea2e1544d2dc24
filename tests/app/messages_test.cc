// Every message that one wrong word can provoke, word by word: a verb, an option, a value, a key, a check, a language,
// a scenario, a path. Nothing of it is the text of a library.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::messages_test {
namespace {

const std::string kHelp = "`doczone --help` shows what there is\n";
const std::string kCrosscheckHelp = "`doczone crosscheck --help` shows what there is\n";

struct WrongWord {
  std::vector<std::string> arguments;
  std::string said;  // behind "doczone: "
};

class WrongWordsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("docs/en/a.md", "## Chat federation\n\n| Type | Name |\n|---|---|\n| CNAME | sip.contoso.com |\n");
    folder_.write("docs/de/a.md", "## Chat federation\n\n| Type | Name |\n|---|---|\n| CNAME | sip.contoso.com |\n");
    folder_.write("example.org.zone", "@ IN SOA a. b. 1 2 3 4 5\n@ IN NS a.\n");
    folder_.write("profile.toml", "schema = 1\n[deployment]\ndomains = \"example.org\"\n");
  }
  Outcome run(const std::vector<std::string>& arguments) const {
    const WorkingFolder here(folder_.path());
    return run_here(arguments);
  }
  void expect(const std::vector<WrongWord>& words) const {
    for (const WrongWord& one : words) {
      const Outcome outcome = run(one.arguments);
      std::string line;
      for (const std::string& argument : one.arguments) line += " " + argument;
      EXPECT_EQ(outcome.code, kCannot) << line;
      EXPECT_EQ(outcome.err, "doczone: " + one.said) << line;
      EXPECT_EQ(outcome.out, "") << line;
    }
  }

  const TemporaryFolder folder_;
};

TEST_F(WrongWordsTest, VerbsAndOptions) {
  expect({
      {{"crosschek", "docs"}, "there is no verb 'crosschek'; did you mean 'crosscheck'?\n" + kHelp},
      {{"frobnicate"}, "there is no verb 'frobnicate'\n" + kHelp},
      {{"--versoin"}, "unknown option '--versoin'; did you mean '--version'?\n" + kHelp},
      {{"crosscheck", "docs", "--fromat", "json"},
       "unknown option '--fromat'; did you mean '--format'?\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "-x"}, "unknown option '-x'\n" + kCrosscheckHelp},
      {{"check", "docs"}, "'docs' is one argument too many\n`doczone check --help` shows what there is\n"},
  });
}

TEST_F(WrongWordsTest, Values) {
  expect({
      {{"crosscheck", "docs", "--format"}, "--format needs a value: --format FORMAT\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--baseline"}, "--baseline needs a value: --baseline FILE\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--report"}, "--report needs a value: --report FORMAT=FILE\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "-c"}, "--config needs a value: --config FILE\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--format", "jsn"},
       "--format: 'jsn': did you mean 'json'? Expected 'text', 'concise', 'json', 'sarif', 'junit', 'gitlab', "
       "'github', 'rdjson' or 'html'\n" +
           kCrosscheckHelp},
      {{"crosscheck", "docs", "--format", "json", "--format", "text"},
       "--format was given more than once, and takes one value\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--fail-on", "eror"},
       "--fail-on: 'eror': did you mean 'error'? Expected 'error', 'warning' or 'never'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--color", "green"},
       "--color: 'green': expected 'auto', 'always' or 'never'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--jobs", "many"}, "--jobs: 'many': expected a number, 0 or more\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--jobs=-1"}, "--jobs: '-1': expected a number, 0 or more\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--by", "sauce"},
       "--by: 'sauce': did you mean 'source'? Expected 'source'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--fix=al"},
       "--fix: 'al': did you mean 'all'? Expected 'high' or 'all'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--quiet=often"}, "--quiet takes true or false, if anything\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--redact", "all"}, "--redact: 'all': expected 'internal'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--report", "yaml=a"},
       "--report wants FORMAT=FILE, the format being one of text, concise, json, sarif, junit, gitlab, github, rdjson, "
       "html, not 'yaml=a'\n"},
      {{"crosscheck", "docs", "--min-confidence", "hihg"},
       "--min-confidence: 'hihg': did you mean 'high'? Expected 'low', 'medium' or 'high'\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--fix", "--by", "source"}, "--fix and --by exclude each other\n" + kCrosscheckHelp},
      {{"crosscheck", "docs", "--no-config", "-c", "a.toml"},
       "--config and --no-config exclude each other\n" + kCrosscheckHelp},
      {{"extract", "docs", "--format", "jsno"},
       "--format: 'jsno': did you mean 'json'? Expected 'text' or 'json'\n`doczone extract --help` shows what there "
       "is\n"},
      {{"explain", "--format", "markdwon"},
       "--format: 'markdwon': did you mean 'markdown'? Expected 'auto', 'text', 'markdown' or 'json'\n`doczone explain "
       "--help` shows what there is\n"},
      {{"config", "--schema", "profil"},
       "--schema: 'profil': did you mean 'profile'? Expected 'configuration', 'docset' or 'profile'\n`doczone config "
       "--help` shows what there is\n"},
      {{"validate", "a.zone", "--expectation", "a", "--skip-code", "256"},
       "--skip-code: '256': expected a number from 0 to 255\n`doczone validate --help` shows what there is\n"},
      {{"validate", "a.zone", "--view", "extern"},
       "--view: 'extern': did you mean 'external'? Expected 'internal' or 'external'\n`doczone validate --help` shows "
       "what there is\n"},
      {{"validate", "example.org.zone", "--origin", "example..org"},
       "--origin: 'example..org' is not a domain name: empty label\n"},
  });
}

TEST_F(WrongWordsTest, ChecksAndLanguages) {
  expect({
      {{"explain", "mangled-nam"}, "there is no check 'mangled-nam'; did you mean 'mangled-name'?\n"},
      {{"explain", "qqqqqqqq"}, "there is no check 'qqqqqqqq'; `doczone explain` lists them\n"},
      {{"crosscheck", "docs", "--check", "mangled-nam"},
       "--check: there is no check 'mangled-nam'; did you mean 'mangled-name'?\n"},
      {{"crosscheck", "docs", "--language", "nl"}, "--language: no page is in 'nl'; the pages are in de, en\n"},
      {{"crosscheck", "docs", "--source-language", "english"},
       "--source-language: not a language tag: 'english' (expected one like 'de', 'de-DE' or 'zh-Hant-TW')\n"},
  });
}

TEST_F(WrongWordsTest, Scenarios) {
  folder_.write("scenario.toml",
                "schema = 1\n[deployment]\ndomains = \"example.org\"\n[scenarios]\nchat-federaton = true\n");
  const Outcome outcome =
      run({"validate", "--docs", "docs", "--profile", "scenario.toml", "example.org.zone", "--view", "external"});
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(outcome.err.starts_with("doczone: scenario.toml:5:")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "[scenarios] the documentation has no scenario 'chat-federaton'")) << outcome.err;
}

TEST_F(WrongWordsTest, Paths) {
  expect({
      {{"crosscheck", "--no-config"}, "pages is required: name folders or files, or `docs` in doczone.toml\n"},
      {{"crosscheck", "--fix", "docs", "dosc"}, "there is no page or folder 'dosc'; nothing was written\n"},
      {{"crosscheck", "--fix", "all", "docs"},
       "there is no page or folder 'all'; nothing was written; did you mean --fix=all?\n"},
      {{"crosscheck", "dosc"}, "dosc: cannot be opened: No such file or directory\n"},
      {{"crosscheck", "docs", "--baseline", "known.tmol"}, "known.tmol: cannot be opened: No such file or directory\n"},
      {{"crosscheck", "docs", "-c", "doczone.tmol"}, "doczone.tmol: cannot be opened: No such file or directory\n"},
      {{"validate", "example.org.zon"}, "example.org.zon: cannot be opened: No such file or directory\n"},
      {{"validate", "--docs", "docs", "--profile", "profil.toml"},
       "profil.toml: cannot be opened: No such file or directory\n"},
      {{"crosscheck", "docs", "-o", "reprots/a.txt"}, "reprots/a.txt: cannot be written: No such file or directory\n"},
      {{"check"}, "no doczone.toml here or in a folder above; name one with -c\n"},
  });
}

// All that is wrong with the file, each with its line, and what was meant before what could be.
TEST_F(WrongWordsTest, Keys) {
  folder_.write("doczone.toml",
                "dosc = \"docs\"\nfail_on = \"eror\"\n[checks]\nmangled-nam = \"off\"\n[[path]]\nfiles = 3\n");
  const Outcome outcome = run({"check", "-c", "doczone.toml"});
  EXPECT_EQ(outcome.code, kCannot);
  const std::string said = outcome.err;
  EXPECT_TRUE(said.starts_with("doczone: doczone.toml:1:1: unknown key 'dosc': did you mean 'docs'? Expected 'docs', "))
      << said;
  EXPECT_TRUE(
      said.ends_with("\n   |\n"
                     " 1 | dosc = \"docs\"\n"
                     "   | ^^^^\n"
                     "doczone: doczone.toml:2:11: 'fail_on' is 'eror': did you mean 'error'? Expected 'error', "
                     "'warning' or 'never'\n"
                     "   |\n"
                     " 2 | fail_on = \"eror\"\n"
                     "   |           ^^^^^^\n"
                     "doczone: doczone.toml:4:15: there is no check 'mangled-nam'; did you mean "
                     "'mangled-name'?\n"
                     "   |\n"
                     " 4 | mangled-nam = \"off\"\n"
                     "   |               ^^^^^\n"
                     "doczone: doczone.toml:6:9: 'path[0].files' is an integer: expected a string or an array "
                     "of strings\n"
                     "   |\n"
                     " 6 | files = 3\n"
                     "   |         ^\n"))
      << said;
}

}  // namespace
}  // namespace doczone::cli::messages_test
