// Several reports of one run, and what is only there when the program makes them.
#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::reports_test {
namespace {

TEST(ReportsTest, EveryFormOfOneRunIsWhatItIsAlone) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments{"crosscheck", "docs-corpus", "--quiet"};
  const std::vector<std::string> formats{"json", "sarif", "junit", "gitlab", "github", "rdjson", "html"};
  for (const std::string& format : formats) {
    arguments.push_back("--report");
    arguments.push_back(format + "=" + (folder / format));
  }
  EXPECT_EQ(doczone(arguments).code, kFindings);
  for (const std::string& format : formats)
    EXPECT_EQ(file_text(folder / format), doczone({"crosscheck", "docs-corpus", "--format", format}).out) << format;
}

TEST(ReportsTest, TheHtmlReportShowsWhatThePatchOfTheSourceShows) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"crosscheck", "docs-corpus"}, std::vector<std::string>{"check"}}) {
    std::vector<std::string> html = arguments;
    html.insert(html.end(), {"--format", "html"});
    const std::string page = doczone(html).out;
    EXPECT_TRUE(contains(page, "47 cells of the source cause 60 findings")) << arguments.front();
    EXPECT_TRUE(contains(page, "+&lt;td&gt;&lt;p&gt;&lt;code&gt;_xmpp-server._tcp.contoso.com&lt;/code&gt;"))
        << arguments.front();
    EXPECT_TRUE(
        contains(page, "<ins>&lt;code&gt;</ins>_xmpp-server.<wbr>_tcp.<wbr>contoso.<wbr>com<ins>&lt;/code&gt;</ins>"));
  }
  const std::string without = doczone({"crosscheck", "docs-corpus/de-DE", "docs-corpus/ko-KR", "--format", "html"}).out;
  EXPECT_FALSE(contains(without, "id=\"by-source\""));
}

// Pages that state no record, and say no name.
TEST(ReportsTest, TheHtmlReportHasPagesOfWhichTheTextAloneWasCompared) {
  const TemporaryFolder folder;
  folder.write("en/a.md", "# SPF\n\nThe gateway stands at `192.0.2.10`.\n");
  folder.write("de/a.md", "# SPF\n\nDas Gateway steht bei `192.0. 2.10`.\n");
  folder.write("fr/a.md", "# SPF\n\nLa passerelle est à `192.0.2.10`.\n");
  const std::string page = doczone({"crosscheck", folder.path().string(), "--format", "html"}).out;
  EXPECT_TRUE(contains(page, "All pages</th><td><span class=\"error\">1 error</span></td>")) << page;
}

TEST(ReportsTest, TheTableGoesToTheSummaryOfTheStep) {
  const TemporaryFolder folder;
  const std::string path = folder.write("summary.md", "before\n");
  const WorkingFolder root(DOCZONE_ROOT);
  std::ostringstream out, err;
  std::istringstream in;
  const Disk disk;
  Environment environment{out, err, in, disk, false, "2026-01-31"};
  environment.github_summary = path;
  EXPECT_EQ(run({"crosscheck", "docs-corpus", "--format", "github"}, environment), kFindings);
  const std::string summary = file_text(path);
  EXPECT_TRUE(summary.starts_with("before\n## doczone\n\n52 errors, 11 warnings, 3 notes\n")) << summary;
  EXPECT_TRUE(contains(summary, "\\_xmpp-server.\\_tcp.contoso.com"));
  EXPECT_TRUE(out.str().starts_with("::error file=docs-corpus/")) << out.str();
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace doczone::cli::reports_test
