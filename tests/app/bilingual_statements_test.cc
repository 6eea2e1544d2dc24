// Pages that carry the source's sentence beside each translated one, in forms other than HTML tables.
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::bilingual_statements_test {
namespace {

std::string both(const std::string& own, const std::string& source) {
  return "<span data-ttu-id=\"a-101\">" + own + "<span class=\"sxs-lookup\"><span data-stu-id=\"a-101\">" + source +
         "</span></span></span>";
}

std::string row(const std::string& owner, const std::string& target, const std::string& source_target) {
  return "| " + both("CNAME", "CNAME") + " | " + both(owner, owner) + " | " + both(target, source_target) + " |\n";
}

TEST(BilingualStatementsTest, PipeCellsHaveTwoSides) {
  const TemporaryFolder folder;
  folder.write("de/page.md", "| " + both("Typ", "Type") + " | " + both("Name", "Name") + " | " + both("Wert", "Value") +
                                 " |\n|---|---|---|\n" +
                                 row("autodiscover.contoso.com", "auto.example.net", "auto.example.net") +
                                 row("sip.contoso.com", "sips.example.net", "sip.example.net"));
  const WorkingFolder here(folder.path());
  const Json document =
      Json::parse(run_here({"crosscheck", "--no-config", "--format", "json", "."}).out, nullptr, false);
  const Json found = alarms(document);
  ASSERT_EQ(found.size(), 1u) << document.dump(1);
  EXPECT_EQ(found[0].at("suggestion"), "sip.example.net");
}

std::string beside(const std::string& own, const std::string& source) {
  return "<span data-ttu-id=\"a-102\">" + own + "</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-102\">" +
         source + "</span></span>";
}

std::string quoted_in(const Json& atom) {
  const Json source = atom.value("source_value", Json());
  return source.is_string() ? source.get<std::string>() : "-";
}

// What the page states: the value and the source's where it is another one.
std::string stated(const std::string& name, const std::string& page) {
  const TemporaryFolder folder;
  folder.write("de/" + name, page);
  const WorkingFolder here(folder.path());
  std::istringstream lines(run_here({"extract", "--no-config", "--atoms", "."}).out);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const Json atom = Json::parse(line, nullptr, false);
    if (!atom.contains("field")) continue;
    const std::string value = atom.at("value"), source = quoted_in(atom);
    out += (out.empty() ? "" : " ") + value + (source == value ? "" : "<" + source);
  }
  return out;
}

constexpr const char* kAddress = "www.contoso.com. A 192.0.2.9<192.0.2.1";
constexpr const char* kAlias = "CNAME www.contoso.com webs.example.net<web.example.net";

TEST(BilingualStatementsTest, ParagraphsAndListsOfMarkdown) {
  for (const auto& say : {both, beside}) {
    EXPECT_EQ(stated("sentence.md", say("Erstellen Sie einen CNAME-Eintrag für www.contoso.com, der auf "
                                        "webs.example.net zeigt.",
                                        "Create a CNAME record for www.contoso.com that points to web.example.net.")),
              kAlias);
    EXPECT_EQ(stated("fields.md", "- " + say("Typ: CNAME", "Type: CNAME") + "\n- " +
                                      say("Host: www.contoso.com", "Host: www.contoso.com") + "\n- " +
                                      say("Wert: webs.example.net", "Value: web.example.net") + "\n"),
              kAlias);
    EXPECT_EQ(stated("steps.md", "1. " + say("Wählen Sie **CNAME** aus.", "Select **CNAME**.") + "\n2. " +
                                     say("Geben Sie unter **Host** `www.contoso.com` ein.",
                                         "Under **Host**, enter `www.contoso.com`, not _www.") +
                                     "\n3. " +
                                     say("Geben Sie unter **Wert** `webs.example.net` ein.",
                                         "Under **Value**, enter `web.example.net`.") +
                                     "\n"),
              kAlias);
    EXPECT_EQ(stated("items.md", "- " + say("CNAME: `www.contoso.com` → `webs.example.net`",
                                            "CNAME: `www.contoso.com` → `web.example.net`")),
              kAlias);
  }
}

TEST(BilingualStatementsTest, CodeOfMarkdown) {
  for (const auto& say : {both, beside}) {
    const std::string line = say("www.contoso.com. IN A 192.0.2.9", "www.contoso.com. IN A 192.0.2.1");
    EXPECT_EQ(stated("fence.md", "```dns\n" + line + "\n```\n"), kAddress);
    EXPECT_EQ(stated("indented.md", "Text.\n\n    " + line + "\n"), kAddress);
    EXPECT_EQ(stated("plain.md", line + "\n"), kAddress);
    EXPECT_EQ(stated("span.md", say("Fügen Sie `www.contoso.com. IN A 192.0.2.9` hinzu.",
                                    "Add `www.contoso.com. IN A 192.0.2.1`.")),
              kAddress);
  }
}

TEST(BilingualStatementsTest, BlocksOfHtml) {
  for (const auto& say : {both, beside}) {
    const std::string line = say("www.contoso.com. IN A 192.0.2.9", "www.contoso.com. IN A 192.0.2.1");
    EXPECT_EQ(stated("code.html", "<pre><code>" + line + "</code></pre>"), kAddress);
    EXPECT_EQ(stated("sentence.html", "<p>" +
                                          say("Erstellen Sie einen CNAME-Eintrag für www.contoso.com, der auf "
                                              "webs.example.net zeigt.",
                                              "Create a CNAME record for www.contoso.com that points to "
                                              "web.example.net.") +
                                          "</p>"),
              kAlias);
    EXPECT_EQ(stated("terms.html", "<dl><dt>" + say("Typ", "Type") + "</dt><dd>" + say("CNAME", "CNAME") + "</dd><dt>" +
                                       say("Host", "Host") + "</dt><dd>" + say("www.contoso.com", "www.contoso.com") +
                                       "</dd><dt>" + say("Wert", "Value") + "</dt><dd>" +
                                       say("webs.example.net", "web.example.net") + "</dd></dl>"),
              kAlias);
  }
}

// A line that only one language can read leaves open which lines belong together.
TEST(BilingualStatementsTest, HalfReadCodeQuotesNothing) {
  EXPECT_EQ(stated("fence.md",
                   "```dns\n" + both("www.contoso.com. IN Ein 192.0.2.9", "www.contoso.com. IN A 192.0.2.1") + "\n" +
                       both("ftp.contoso.com. IN A 192.0.2.9", "ftp.contoso.com. IN A 192.0.2.2") + "\n```\n"),
            "ftp.contoso.com.<- A<- 192.0.2.9<-");
}

// Headings are read in the page's language alone.
TEST(BilingualStatementsTest, HeadingsHaveOneSide) {
  const TemporaryFolder folder;
  folder.write("de/page.md", "# " + both("Einträge", "Records") + "\n\n    www.contoso.com. IN A 192.0.2.9\n");
  const WorkingFolder here(folder.path());
  const std::string out = run_here({"extract", "--no-config", "--atoms", "."}).out;
  EXPECT_NE(out.find("\"section\":\"Einträge\""), std::string::npos) << out;
}

}  // namespace
}  // namespace doczone::cli::bilingual_statements_test
