// The workflows of docs/ci.md: every command in them does its job, and they ask for what it needs.
#include <cstdlib>
#include <map>
#include <regex>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::ci_page_test {
namespace {

// Code blocks by the file that their first line names.
std::map<std::string, std::string> workflows() {
  std::map<std::string, std::string> out;
  const std::string page = file_text("docs/ci.md");
  static const std::regex kBlock("\n```[a-z]+\n(?:#|//) ([^\n]+)\n((?:[^`]|`[^`])*?)\n```");
  for (std::sregex_iterator at(page.begin(), page.end(), kBlock), end; at != end; ++at) out[(*at)[1]] = (*at)[2];
  return out;
}

// The arguments of every call of the program in a workflow.
std::vector<std::vector<std::string>> calls_in(const std::string& workflow) {
  std::vector<std::vector<std::string>> out;
  static const std::regex kCall("(?:run: |- |sh ')(doczone [^\n'|]*)");
  for (std::sregex_iterator at(workflow.begin(), workflow.end(), kCall), end; at != end; ++at) {
    std::istringstream words((*at)[1].str());
    std::vector<std::string> arguments;
    for (std::string word; words >> word;) arguments.push_back(word);
    arguments.erase(arguments.begin());
    out.push_back(std::move(arguments));
  }
  return out;
}

TEST(CiPageTest, EveryCommandDoesItsJob) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
  const TemporaryFolder folder;
  fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder.path() / "docs", fs::copy_options::recursive);
  const std::string git = "git -C '" + folder.path().string() + "' -c user.name=a -c user.email=a@example.org ";
  for (const char* const command :
       {"init -q -b main .", "add -A", "commit -q -m one", "update-ref refs/remotes/origin/main HEAD"})
    ASSERT_EQ(std::system((git + command).c_str()), 0) << command;
  const WorkingFolder here(folder.path());
  const auto all = workflows();
  EXPECT_EQ(all.size(), 5U);
  for (const auto& [file, workflow] : all) {
    const auto calls = calls_in(workflow);
    EXPECT_EQ(calls.size(), 1U) << file;
    for (const std::vector<std::string>& arguments : calls) {
      const Outcome outcome = run_here(arguments);
      EXPECT_NE(outcome.code, kCannot) << file << ": " << outcome.err;
      EXPECT_EQ(outcome.err, "") << file;
    }
  }
  // What the steps behind upload was written.
  for (const char* const report : {"doczone.sarif", "doczone.html", "codequality.json", "junit.xml", "findings.json"})
    EXPECT_TRUE(fs::exists(folder.path() / report)) << report;
}

TEST(CiPageTest, WorkflowsAskForWhatTheirStepsNeed) {
  for (const auto& [file, workflow] : workflows()) {
    if (contains(workflow, "-since")) {
      EXPECT_TRUE(contains(workflow, "fetch-depth: 0")) << file;
    }
    if (contains(workflow, "upload-sarif")) {
      EXPECT_TRUE(contains(workflow, "security-events: write")) << file;
    }
    if (contains(workflow, "upload-")) {
      EXPECT_TRUE(contains(workflow, "if: always()")) << file;
    }
    if (file.starts_with(".github/")) {
      EXPECT_TRUE(contains(workflow, "\npermissions:\n")) << file;
    }
    EXPECT_EQ(workflow.find('\t'), std::string::npos) << file;
  }
}

}  // namespace
}  // namespace doczone::cli::ci_page_test
