// The manual and the completions say what help says; and the verbs that tell of the program itself.
#include <cstdio>

#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/app/verbs.h"

namespace doczone::cli::manual_test {
namespace {

// The words that begin with two hyphens.
std::vector<std::string> options_in(const std::string& help) {
  std::vector<std::string> out;
  for (std::size_t at = help.find(" --"); at != std::string::npos; at = help.find(" --", at + 1))
    out.push_back(help.substr(at + 1, help.find_first_of(" \n=,`;:)", at + 1) - at - 1));
  return out;
}

std::string without_backslashes(std::string text) {
  std::erase(text, '\\');
  return text;
}

TEST(ManualTest, HasEveryVerbAndOption) {
  const std::string manual = without_backslashes(doczone({"help", "--format", "man"}).out);
  for (const std::string& verb : kVerbs) {
    const std::size_t begin = manual.find(".SS " + verb + "\n");
    ASSERT_NE(begin, std::string::npos) << verb;
    const std::string section = manual.substr(begin, manual.find("\n.S", begin + 1) - begin);
    for (const std::string& option : options_in(doczone({"help", verb}).out))
      EXPECT_TRUE(contains(section, option)) << verb << " " << option;
  }
  for (const char* title : {"NAME", "SYNOPSIS", "DESCRIPTION", "VERBS", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES"})
    EXPECT_TRUE(contains(manual, std::string(".SH ") + title + "\n")) << title;
}

TEST(ManualTest, IsWithoutWarnings) {
  if (std::system("command -v man >/dev/null 2>&1") != 0) GTEST_SKIP() << "there is no man";
  const TemporaryFolder folder;
  const std::string page = folder.write("doczone.1", doczone({"help", "--format", "man"}).out);
  const std::string command =
      "LC_ALL=C.UTF-8 MANWIDTH=80 man -l --warnings '" + page + "' 2>&1 >'" + (folder / "out") + "'";
  FILE* const pipe = popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string warnings;
  char buffer[4096];
  for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) warnings.append(buffer, count);
  pclose(pipe);
  EXPECT_EQ(warnings, "");
}

TEST(CompletionTest, HasEveryVerbAndOption) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Outcome run = doczone({"completion", shell});
    EXPECT_EQ(run.code, kClean) << run.err;
    for (const std::string& verb : kVerbs) {
      EXPECT_TRUE(contains(run.out, verb)) << shell << " " << verb;
      for (const std::string& option : options_in(doczone({"help", verb}).out)) {
        const std::string written = std::string(shell) == "fish" ? "-l " + option.substr(2) : option;
        EXPECT_TRUE(contains(run.out, written)) << shell << " " << verb << " " << option;
      }
    }
    EXPECT_TRUE(contains(run.out, "mangled-name")) << "checks are arguments of explain";
    EXPECT_TRUE(contains(run.out, "sarif")) << "choices are values";
  }
  const Outcome other = doczone({"completion", "tcsh"});
  EXPECT_EQ(other.code, kCannot);
}

TEST(HelpVerbTest, ShowsWhatTheOptionShows) {
  EXPECT_EQ(doczone({"help"}).out, doczone({"--help"}).out);
  for (const std::string& verb : kVerbs) EXPECT_EQ(doczone({"help", verb}).out, doczone({verb, "--help"}).out) << verb;
  const Outcome wrong = doczone({"help", "crosschek"});
  EXPECT_EQ(wrong.code, kCannot);
  EXPECT_TRUE(contains(wrong.err, "there is no verb 'crosschek'; did you mean 'crosscheck'?")) << wrong.err;
}

TEST(VersionTest, IsToldInThreeWays) {
  const std::string version = doczone({"version"}).out;
  EXPECT_TRUE(version.starts_with("doczone 0.")) << version;
  EXPECT_EQ(doczone({"-V"}).out, version);
  EXPECT_EQ(doczone({"--version"}).out, version);
}

}  // namespace
}  // namespace doczone::cli::manual_test
