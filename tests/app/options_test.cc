// What all verbs have in common: usage, where reports go, and what the exit code says.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::options_test {
namespace {

TEST(OptionsTest, HelpAndVersionAreClean) {
  for (const char* flag : {"--help", "--version"}) {
    const Outcome run = doczone({flag});
    EXPECT_EQ(run.code, kClean) << flag;
    EXPECT_TRUE(contains(run.out, "doczone")) << run.out;
    EXPECT_EQ(run.err, "");
  }
  for (const char* verb : {"check", "crosscheck", "extract", "validate", "explain"}) {
    EXPECT_EQ(doczone({verb, "--help"}).code, kClean) << verb;
    EXPECT_TRUE(contains(doczone({"--help"}).out, verb));
  }
}

TEST(OptionsTest, BadUsageCannotBeDone) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {},
           {"frobnicate"},
           {"crosscheck", "docs-corpus", "--frobnicate"},
           {"crosscheck", "docs-corpus", "--format"},
           {"crosscheck", "docs-corpus", "--format", "yaml"},
           {"crosscheck", "docs-corpus", "--color", "green"},
           {"crosscheck", "docs-corpus", "--fail-on", "note"},
           {"crosscheck", "docs-corpus", "--jobs", "many"},
           {"check", "docs-corpus"},
           {"explain", "mangled-name", "changed-port"},
       }) {
    const Outcome run = doczone(arguments);
    EXPECT_EQ(run.code, kCannot);
    EXPECT_FALSE(run.err.empty());
    EXPECT_EQ(run.out, "");
  }
}

TEST(OptionsTest, ReportsGoToFilesBesideTheText) {
  const TemporaryFolder folder;
  const Outcome run = doczone(
      {"crosscheck", "docs-corpus", "--report", "json=" + folder / "a.json", "--report", "text=" + folder / "b.txt"});
  EXPECT_EQ(run.code, kFindings);
  EXPECT_EQ(run.out, doczone({"crosscheck", "docs-corpus"}).out);
  EXPECT_EQ(file_text(folder / "a.json"), doczone({"crosscheck", "docs-corpus", "--format", "json"}).out);
  EXPECT_EQ(file_text(folder / "b.txt"), run.out);
  // What stands behind the option is a page, not one more report.
  EXPECT_EQ(doczone({"crosscheck", "--report", "json=" + folder / "c.json", "docs-corpus"}).code, kFindings);
  EXPECT_EQ(file_text(folder / "c.json"), file_text(folder / "a.json"));
}

TEST(OptionsTest, OutputGoesToAFileInstead) {
  const TemporaryFolder folder;
  const Outcome run = doczone({"crosscheck", "docs-corpus", "--format", "json", "-o", folder / "a.json"});
  EXPECT_EQ(run.code, kFindings);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(file_text(folder / "a.json"), doczone({"crosscheck", "docs-corpus", "--format", "json"}).out);
  EXPECT_EQ(doczone({"crosscheck", "docs-corpus", "-o", "-"}).out, doczone({"crosscheck", "docs-corpus"}).out);
}

TEST(OptionsTest, ReportsThatCannotBeWrittenAreNoFindings) {
  const TemporaryFolder folder;
  const struct {
    std::vector<std::string> options;
    std::string message;
  } cases[] = {
      {{"-o", folder / "no/folder/a.txt"}, "a.txt: cannot be written"},
      {{"--report", "json=" + folder / "no/folder/a.json"}, "a.json: cannot be written"},
      {{"--report", "json"}, "--report wants FORMAT=FILE"},
      {{"--report", "json="}, "--report wants FORMAT=FILE"},
      {{"--report", "yaml=a"}, "--report wants FORMAT=FILE"},
  };
  for (const auto& c : cases) {
    std::vector<std::string> arguments{"crosscheck", "docs-corpus"};
    arguments.insert(arguments.end(), c.options.begin(), c.options.end());
    const Outcome run = doczone(arguments);
    EXPECT_EQ(run.code, kCannot) << c.message;
    EXPECT_TRUE(contains(run.err, c.message)) << run.err;
  }
}

TEST(OptionsTest, QuietPrintsNothingAndStillWritesFiles) {
  const Outcome run = doczone({"crosscheck", "docs-corpus", "--quiet"});
  EXPECT_EQ(run.code, kFindings);
  EXPECT_EQ(run.out + run.err, "");
  const TemporaryFolder folder;
  const Outcome files =
      doczone({"crosscheck", "docs-corpus", "-q", "-o", folder / "a.txt", "--report", "json=" + folder / "a.json"});
  EXPECT_EQ(files.out + files.err, "");
  EXPECT_FALSE(file_text(folder / "a.txt").empty());
  EXPECT_FALSE(file_text(folder / "a.json").empty());
}

TEST(OptionsTest, NotesAreForTheVerbose) {
  EXPECT_FALSE(contains(doczone({"crosscheck", "docs-corpus"}).out, "swapped-order"));
  EXPECT_TRUE(contains(doczone({"crosscheck", "docs-corpus", "--verbose"}).out, "swapped-order"));
}

TEST(OptionsTest, ColorIsForTerminals) {
  const WorkingFolder root(DOCZONE_ROOT);
  const auto colored = [](std::vector<std::string> more, bool terminal) {
    more.insert(more.begin(), {"crosscheck", "docs-corpus"});
    return contains(run_here(more, {}, terminal).out, "\x1b[");
  };
  EXPECT_FALSE(colored({}, false));
  EXPECT_TRUE(colored({}, true));
  EXPECT_TRUE(colored({"--color", "always"}, false));
  EXPECT_FALSE(colored({"--color", "never"}, true));
  EXPECT_FALSE(colored({"--format", "json"}, true));
}

TEST(OptionsTest, FailOnDecidesTheExitCodeAndNothingElse) {
  const Outcome never = doczone({"crosscheck", "docs-corpus", "--fail-on", "never"});
  EXPECT_EQ(never.code, kClean);
  EXPECT_EQ(never.out, doczone({"crosscheck", "docs-corpus"}).out);
  EXPECT_EQ(doczone({"crosscheck", "docs-corpus", "--fail-on", "warning"}).code, kFindings);
}

}  // namespace
}  // namespace doczone::cli::options_test
