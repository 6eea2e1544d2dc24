// Pages that carry the source's sentence beside each translated one, in forms other than HTML tables.
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

}  // namespace
}  // namespace doczone::cli::bilingual_statements_test
