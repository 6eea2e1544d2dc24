// What people see: help that fits a screen, what was probably meant, progress, numbers, a check's page.
#include <chrono>
#include <cstdio>
#include <map>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

#include "harness/cli/output/progress.h"
#include "harness/cli/output/wrapped_text.h"
#include "model/unicode.h"
#include "tests/app/program.h"
#include "tests/app/verbs.h"

namespace doczone::cli::terminal_test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

TEST(HelpTest, FitsAScreen) {
  const std::vector<std::string> lines = lines_of(doczone({"--help"}).out);
  EXPECT_LE(lines.size(), 24U);
  for (const std::string& line : lines) EXPECT_LE(display_width(line), 80U) << line;
  for (const std::string& verb : kVerbs) {
    const Outcome run = doczone({verb, "--help"});
    EXPECT_EQ(run.code, kClean) << verb;
    for (const std::string& line : lines_of(run.out)) EXPECT_LE(display_width(line), 80U) << verb << ": " << line;
    EXPECT_FALSE(contains(run.out, "Excludes")) << run.out;
    EXPECT_FALSE(contains(run.out, ":{")) << run.out;
  }
  for (const char* verb : {"check", "extract", "config", "explain"})
    EXPECT_LE(lines_of(doczone({verb, "--help"}).out).size(), 40U) << verb;
}

// On a terminal of a width.
std::string help_on(std::size_t columns, const std::string& verb) {
  std::ostringstream out, err;
  std::istringstream in;
  const Disk disk;
  Environment environment{out, err, in, disk, false, "2026-01-31"};
  environment.columns = columns;
  run({"help", verb}, environment);
  return out.str();
}

TEST(HelpTest, KeepsToTheTerminal) {
  for (const std::string& verb : kVerbs) {
    for (const std::string& line : lines_of(help_on(50, verb))) {
      EXPECT_TRUE(line.starts_with("  doczone ") || display_width(line) <= 50U) << line;
    }
    EXPECT_LE(lines_of(help_on(100, verb)).size(), lines_of(help_on(80, verb)).size()) << verb;
  }
}

TEST(HelpTest, SaysWhereTheRestIs) {
  for (const std::string& verb : kVerbs) {
    const std::string help = doczone({verb, "--help"}).out;
    EXPECT_EQ(lines_of(help).size() > 24, contains(help, "`doczone help " + verb + " | less`")) << help;
  }
}

TEST(HelpTest, ShowsExamplesOfTheVerbAndNoOther) {
  for (const std::string& verb : kVerbs) {
    const std::string help = doczone({verb, "--help"}).out;
    std::size_t examples = 0;
    for (const std::string& line : lines_of(help)) {
      if (!line.starts_with("  doczone ")) continue;
      ++examples;
      EXPECT_TRUE(line.starts_with("  doczone " + verb)) << line;
    }
    EXPECT_GE(examples, 2U) << verb;
    EXPECT_LE(examples, 3U) << verb;
  }
}

TEST(HelpTest, GroupsOptionsAndTellsChoicesAndDefaults) {
  const std::string help = doczone({"crosscheck", "--help"}).out;
  std::size_t at = 0;
  for (const char* group :
       {"\nUsage: ", "\nExamples:\n", "\nPages:\n", "\nRepairs and baselines:\n", "\nReport:\n", "\nSettings:\n"}) {
    const std::size_t found = help.find(group, at);
    EXPECT_NE(found, std::string::npos) << group << help;
    if (found != std::string::npos) at = found;
  }
  // However the lines break.
  std::string said;
  std::istringstream words(help);
  for (std::string word; words >> word;) said += word + " ";
  EXPECT_TRUE(contains(said, "sarif, junit")) << help;
  EXPECT_TRUE(contains(said, "(default: text)")) << help;
  EXPECT_TRUE(contains(help, "-o, --output FILE")) << help;
}

TEST(UsageTest, SuggestsWhatWasMeant) {
  const struct {
    std::vector<std::string> arguments;
    std::string message;
  } cases[] = {
      {{"crosschek", "docs"}, "there is no verb 'crosschek'; did you mean 'crosscheck'?"},
      {{"frobnicate"}, "there is no verb 'frobnicate'\n"},
      {{"crosscheck", "--fromat", "json", "docs-corpus"}, "unknown option '--fromat'; did you mean '--format'?"},
      {{"crosscheck", "--basline=x", "docs-corpus"}, "unknown option '--basline'; did you mean '--baseline'?"},
      {{"--versoin"}, "unknown option '--versoin'; did you mean '--version'?"},
      {{"crosscheck", "docs-corpus", "--format", "jsn"}, "did you mean 'json'?"},
      {{"crosscheck", "docs-corpus", "--fail-on", "eror"}, "did you mean 'error'?"},
      {{"explain", "mangled-nam"}, "did you mean 'mangled-name'?"},
      {{"explain", "srv-wrong-prt"}, "did you mean 'srv-wrong-port'?"},
      {{"check", "docs-corpus"}, "'docs-corpus' is one argument too many"},
  };
  for (const auto& c : cases) {
    const Outcome run = doczone(c.arguments);
    EXPECT_EQ(run.code, kCannot) << c.message;
    EXPECT_TRUE(contains(run.err, c.message)) << run.err;
    EXPECT_EQ(run.out, "") << c.message;
  }
  EXPECT_TRUE(contains(doczone({"crosscheck", "--frobnicate"}).err, "`doczone crosscheck --help`"));
}

TEST(StatisticsTest, CountsWhatTheJsonReportLists) {
  std::map<std::string, std::size_t> checks, languages, mechanisms;
  const Json document = doczone_json({"crosscheck", "docs-corpus"});
  for (const Json& finding : document.at("findings")) {
    ++checks[finding.at("check").get<std::string>() + " (" + finding.at("severity").get<std::string>() + ")"];
    if (finding.at("language").is_string()) ++languages[finding.at("language")];
    if (finding.at("mechanism").is_string()) ++mechanisms[finding.at("mechanism")];
  }
  const Outcome run = doczone({"crosscheck", "docs-corpus", "--statistics"});
  EXPECT_EQ(run.code, kFindings);
  std::string title;
  std::size_t before = 0;
  std::map<std::string, std::map<std::string, std::size_t>> told;
  for (const std::string& line : lines_of(run.out)) {
    if (line.starts_with("By ")) {
      title = line;
      before = static_cast<std::size_t>(-1);
    } else if (line.empty()) {
      title.clear();
    } else if (!title.empty()) {
      const std::size_t count = std::stoull(line.substr(0, 7));
      EXPECT_LE(count, before) << "sorted by count";
      before = count;
      told[title][line.substr(9)] = count;
    }
  }
  EXPECT_EQ(told["By check"], checks);
  EXPECT_EQ(told["By language"], languages);
  EXPECT_EQ(told["By mechanism"], mechanisms);
  EXPECT_FALSE(contains(run.out, "docs-corpus/")) << "no findings beside the counts";
}

TEST(ExplainTest, WritesForTheTerminalThatItStandsOn) {
  const WorkingFolder root(DOCZONE_ROOT);
  const auto on_terminal = [](std::size_t columns, bool color) {
    std::ostringstream out, err;
    std::istringstream in;
    const Disk disk;
    Environment environment{out, err, in, disk, color, "2026-01-31"};
    environment.columns = columns;
    EXPECT_EQ(run({"explain", "mangled-name"}, environment), kClean);
    return out.str();
  };
  const std::string narrow = on_terminal(60, false);
  for (const std::string& line : lines_of(narrow)) {
    if (!line.starts_with("      ")) {
      EXPECT_LE(display_width(line), 60U) << line;
    }
  }
  EXPECT_FALSE(contains(narrow, "## "));
  EXPECT_FALSE(contains(narrow, "\x1b["));
  EXPECT_TRUE(contains(narrow, "How to fix\n"));
  EXPECT_TRUE(contains(narrow, "  - ")) << narrow;
  EXPECT_TRUE(contains(narrow, "<td><p>_xmpp-_tcp. .com</p></td>")) << narrow;
  EXPECT_TRUE(contains(on_terminal(80, true), "\x1b[1mHow to fix\x1b[0m"));
  EXPECT_EQ(doczone({"explain", "mangled-name", "--format", "markdown"}).out, doczone({"explain", "mangled-name"}).out);
  EXPECT_TRUE(contains(doczone({"explain", "mangled-name", "--format", "text"}).out, "\nHow to fix\n"));
  const Json json = Json::parse(doczone({"explain", "--format", "json"}).out);
  EXPECT_EQ(json.at(0).at("id"), "missing-table");
}

// What the program writes to a terminal of its own; empty when that cannot be had.
std::string on_real_terminal(const std::string& arguments) {
  const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "doczone";
  if (!fs::exists(program)) return {};
  const std::string command =
      "script -qec 'stty cols 60; \"" + program.string() + "\" " + arguments + "' /dev/null </dev/null 2>/dev/null";
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  std::string out;
  char buffer[4096];
  for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, count);
  pclose(pipe);
  std::erase(out, '\r');
  return out;
}

TEST(ExplainTest, SeesTheTerminal) {
  const std::string out = on_real_terminal("explain mangled-name");
  if (out.empty()) GTEST_SKIP() << "neither `script` nor the program beside this test";
  EXPECT_TRUE(contains(out, "\x1b[1mHow to fix\x1b[0m")) << out;
  for (const std::string& line : lines_of(out)) {
    if (!contains(line, "\x1b[") && !line.starts_with("      ")) {
      EXPECT_LE(display_width(line), 60U) << line;
    }
  }
}

TEST(ExplainTest, ListsInColumnsThatDoNotCollide) {
  const std::vector<std::string> lines = lines_of(doczone({"explain"}).out);
  std::size_t column = 0;
  for (const std::string& line : lines) {
    if (!line.starts_with("  ")) continue;
    const std::size_t severity = line.find_first_not_of(' ', line.find(' ', 2));
    if (column == 0) column = severity;
    EXPECT_EQ(severity, column) << line;
    EXPECT_EQ(line.substr(severity - 2, 2), "  ") << line;
  }
  EXPECT_GT(column, 0U);
}

// Colour that was asked for needs no terminal; who wants none gets none.
TEST(ColorTest, FollowsWhatPeopleSet) {
  const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "doczone";
  if (!fs::exists(program)) GTEST_SKIP() << "the program is not beside this test";
  const struct {
    const char* set;
    bool colored;
  } cases[] = {
      {"", false},
      {"FORCE_COLOR=1", true},
      {"CLICOLOR_FORCE=1", true},
      {"FORCE_COLOR=0", false},
      {"CLICOLOR_FORCE=0", false},
      {"FORCE_COLOR=", false},
      {"FORCE_COLOR=1 NO_COLOR=1", false},
  };
  for (const auto& c : cases) {
    const std::string command = "env -u NO_COLOR -u FORCE_COLOR -u CLICOLOR_FORCE " + std::string(c.set) + " '" +
                                program.string() + "' explain mangled-name --format text";
    FILE* const pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string out;
    char buffer[4096];
    for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, count);
    pclose(pipe);
    EXPECT_EQ(contains(out, "\x1b["), c.colored) << c.set;
  }
}

TEST(ExplainTest, ChecksMdIsCurrent) {
  EXPECT_EQ(doczone({"explain", "--all", "--format", "markdown"}).out, file_text("CHECKS.md"))
      << "run: build/release/bin/doczone explain --all --format markdown > CHECKS.md";
}

TEST(WrappedTest, KeepsWithinItsColumns) {
  EXPECT_EQ(wrapped("one two three", 9, "- "), "- one two\n  three\n");
  EXPECT_EQ(wrapped("  a \n b ", 80), "a b\n");
  EXPECT_EQ(wrapped("", 80, "- "), "");
  EXPECT_EQ(wrapped("muchtoolong a", 5), "muchtoolong\na\n");
}

// Files that take their time.
class SlowFiles : public FileSystem {
 public:
  explicit SlowFiles(std::chrono::milliseconds pause) : pause_(pause) {}
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    if (!path.ends_with(".md")) return Error{"is not there", path};
    std::this_thread::sleep_for(pause_);
    buffer = "text";
    return std::nullopt;
  }
  Result<std::vector<std::string>> list(const std::string&) const override { return std::vector<std::string>(); }
  bool is_folder(const std::string&) const override { return false; }

 private:
  std::chrono::milliseconds pause_;
};

TEST(ProgressTest, TellsWhatTakesLongAndErasesIt) {
  std::ostringstream terminal;
  const SlowFiles slow(std::chrono::milliseconds(250));
  Progress progress(slow, terminal);
  progress.expect_pages(3);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(progress.read("page.md"));
  EXPECT_FALSE(progress.read("doczone.toml"));
  progress.stop();
  const std::string told = terminal.str();
  EXPECT_TRUE(contains(told, "reading pages: 2 of 3 …")) << told;
  EXPECT_TRUE(contains(told, "comparing 3 pages …")) << told;
  EXPECT_TRUE(told.ends_with("\r\x1b[K")) << told;
}

TEST(ProgressTest, SaysNothingOfWhatIsQuick) {
  std::ostringstream terminal;
  const SlowFiles quick(std::chrono::milliseconds(0));
  {
    Progress progress(quick, terminal);
    EXPECT_TRUE(progress.read("page.md"));
  }
  EXPECT_EQ(terminal.str(), "");
}

TEST(ProgressTest, IsForTerminalsThatSomebodyWatches) {
  const SlowFiles slow(std::chrono::milliseconds(500));
  const auto told = [&](bool terminal, std::vector<std::string> more) {
    std::ostringstream out, err;
    std::istringstream in;
    Environment environment{out, err, in, slow, false, "2026-01-31"};
    environment.progress = terminal;
    more.insert(more.begin(), {"crosscheck", "--no-config", "page.md"});
    run(more, environment);
    return contains(err.str(), " …");
  };
  EXPECT_TRUE(told(true, {}));
  EXPECT_FALSE(told(true, {"--quiet"}));
  EXPECT_FALSE(told(false, {}));
}

TEST(ReportsTest, InAnyFormatControlNothing) {
  const TemporaryFolder folder;
  const std::string odd = "\x1B\xC2\x9B\xE2\x80\xAE";  // ESC, CSI in one character, from right to left
  for (const char* const language : {"en", "fr", "de"}) {
    const bool is_damaged = std::string(language) == "de";
    folder.write("docs/" + std::string(language) + "/a\xC2\x9B.md",
                 "# DNS\n\n| Type | Name | Target |\n|-|-|-|\n| CNAME | lync.contoso.com | " +
                     std::string(is_damaged ? "srv. contoso. com" : "srv.contoso.com") + odd + " |\n");
  }
  const WorkingFolder here(folder.path());
  for (const char* const format : {"text", "json", "sarif", "junit", "gitlab", "github", "rdjson", "html"}) {
    const std::string out = run_here({"crosscheck", "docs", "--format", format}).out;
    EXPECT_FALSE(out.empty()) << format;
    for (const char* const control : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE"})
      EXPECT_FALSE(contains(out, control)) << format;
  }
  const std::string atoms = run_here({"extract", "--atoms", "docs"}).out + run_here({"extract", "docs"}).out;
  for (const char* const control : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE"}) EXPECT_FALSE(contains(atoms, control));
}

}  // namespace
}  // namespace doczone::cli::terminal_test
