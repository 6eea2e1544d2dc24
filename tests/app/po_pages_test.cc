// PO files as pages: what their two sides say, and that repairs write what a PO file needs.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::po_pages_test {
namespace {

std::string po(const std::string& language, const std::string& translation, const std::string& before = {}) {
  return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language +
         "\\n\"\n\n#. type: Title ##\n#, no-wrap\nmsgid \"DNS\"\nmsgstr \"DNS\"\n\n#. type: Plain text\n" + before +
         "msgid \"\"\n"
         "\"| Type | Name | Value |\\n\"\n"
         "\"|---|---|---|\\n\"\n"
         "\"| MX | example.com | 10 mail.example.net |\\n\"\n"
         "\"| TXT | example.com | `\\\"v=spf1 mx include:spf.example.net -all\\\"` |\\n\"\n"
         "\"| CNAME | autodiscover.example.com | auto.example.net |\\n\"\n" +
         translation + "\n#~ msgid \"| MX | old.example.com | 10 old.example.net |\"\n#~ msgstr \"\"\n";
}

// The lines are cut where tools cut them: inside of names, too.
std::string translation(const std::string& target, const std::string& host = "mail") {
  return "msgstr \"\"\n\"| Type | Nom | Valeur |\\n\"\n\"|---|---|---|\\n\"\n\"| MX | example.com | 10 " + host +
         ".exam\"\n\"ple.net |\\n\"\n\"| TXT | example.com | `\\\"v=spf1 mx include:spf.example.net -all\\\"` |\\n\"\n"
         "\"| CNAME | autodiscover.example.com | " +
         target + " |\\n\"\n";
}

const std::string kGood = translation("auto.example.net");
const std::string kDamaged = translation("automatique.example.net");

Json crosscheck(const std::vector<std::string>& options = {}) {
  std::vector<std::string> arguments{"crosscheck", "--no-config", "--format", "json", "."};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return Json::parse(run_here(arguments).out, nullptr, false);
}

TEST(PoPagesTest, BothSidesArePages) {
  const TemporaryFolder folder;
  folder.write("fr.po", po("fr", kGood));
  folder.write("de.po", po("de", "msgstr \"\"\n"));
  const WorkingFolder here(folder.path());
  const Json model = Json::parse(run_here({"extract", "--no-config", "."}).out, nullptr, false);
  ASSERT_EQ(model.at("requirements").size(), 3u) << model.dump(1);
  for (const Json& requirement : model.at("requirements")) {
    std::string said;
    for (const Json& row : requirement.at("evidence"))
      said += row.at("path").get<std::string>() + " " + row.at("language").get<std::string>() + "; ";
    // The source stands once; of what is not translated there is nothing.
    EXPECT_EQ(said, "fr.po en; fr.po fr; ");
  }
  EXPECT_EQ(alarms(crosscheck()).size(), 0u);
}

TEST(PoPagesTest, FuzzyTranslationsAreNone) {
  const TemporaryFolder folder;
  folder.write("fr.po", po("fr", kDamaged, "#, fuzzy\n"));
  const WorkingFolder here(folder.path());
  EXPECT_EQ(alarms(crosscheck()).size(), 0u);
}

TEST(PoPagesTest, DamageIsFoundOnItsLine) {
  for (const char* path : {"locale/fr/LC_MESSAGES/docs.po", "po/fr.po", "docs.fr.po"}) {
    const TemporaryFolder folder;
    folder.write(path, po("fr", kDamaged));
    const WorkingFolder here(folder.path());
    const Json found = alarms(crosscheck());
    ASSERT_EQ(found.size(), 1u) << path << found.dump(1);
    EXPECT_EQ(found[0].at("language"), "fr");
    EXPECT_EQ(found[0].at("suggestion"), "auto.example.net");
    const std::string text = file_text(folder / path);
    const std::size_t line =
        1 + static_cast<std::size_t>(
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("automatique")), '\n'));
    EXPECT_EQ(found[0].at("line"), line);
  }
}

TEST(PoPagesTest, TemplatesAreTheSource) {
  const TemporaryFolder folder;
  folder.write("locale/docs.pot", po("", "msgstr \"\"\n"));
  folder.write("locale/fr/LC_MESSAGES/docs.po", po("fr", kDamaged));
  const WorkingFolder here(folder.path());
  const Json found = alarms(crosscheck());
  ASSERT_EQ(found.size(), 1u) << found.dump(1);
  EXPECT_EQ(found[0].at("evidence").at(0).at("path"), "locale/docs.pot");
}

TEST(PoPagesTest, RepairsKeepThePoFileWhole) {
  const TemporaryFolder folder;
  folder.write("fr.po", po("fr", translation("automatique.example.net", "courrier")));
  folder.write("de.po", po("de", kGood));
  folder.write("es.po", po("es", kGood));
  const WorkingFolder here(folder.path());
  run_here({"crosscheck", "--no-config", "--fix=all", "."});
  EXPECT_EQ(file_text(folder / "fr.po"), po("fr", kGood));
  EXPECT_EQ(file_text(folder / "de.po"), po("de", kGood));
}

}  // namespace
}  // namespace doczone::cli::po_pages_test
