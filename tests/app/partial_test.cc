// A part of the pages: single files, a page in an editor, what a branch changed, languages that lie elsewhere.
#include <set>

#include <gtest/gtest.h>

#include "tests/app/git_repository.h"
#include "tests/app/pages.h"

namespace doczone::cli::partial_test {
namespace {

const std::string kPage = "dns-summary-xmpp-federation.md";
const char* const kLanguages[] = {"de-DE", "en-US", "fr-FR", "ja-JP", "ko-KR", "zh-CN", "zh-TW"};

Json findings_on(const Json& document, const std::string& path) {
  Json out = Json::array();
  for (const Json& finding : document.at("findings")) {
    if (finding.at("path") == path) out.push_back(finding);
  }
  return out;
}

TEST(SingleFileTest, FindsItsTranslationsAround) {
  const Json whole = doczone_json({"crosscheck", "docs-corpus"});
  std::size_t pages = 0;
  for (const std::string language : kLanguages) {
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(DOCZONE_ROOT) / "docs-corpus" / language)) {
      const std::string path = "docs-corpus/" + language + "/" + entry.path().filename().string();
      EXPECT_EQ(doczone_json({"crosscheck", path}).at("findings"), findings_on(whole, path)) << path;
      ++pages;
    }
  }
  EXPECT_GE(pages, 20U);
}

TEST(SingleFileTest, WhoNamesSeveralKnowsWhich) {
  const Json two = doczone_json({"crosscheck", "docs-corpus/de-DE/" + kPage, "docs-corpus/zh-TW/" + kPage});
  EXPECT_EQ(two.at("summary").at("pages"), 2);
  const Json folders = doczone_json({"crosscheck", "docs-corpus/de-DE", "docs-corpus/fr-FR"});
  EXPECT_EQ(folders.at("summary").at("languages"), 2);
}

TEST(SingleFileTest, AFolderOfOneLanguageFindsItsTranslations) {
  Json expected = Json::array();
  const Json whole = doczone_json({"crosscheck", "docs-corpus"});
  for (const Json& finding : whole.at("findings")) {
    if (finding.at("path").get<std::string>().starts_with("docs-corpus/de-DE/")) expected.push_back(finding);
  }
  for (const char* const folder : {"docs-corpus/de-DE", "docs-corpus/de-DE/", "./docs-corpus/de-DE"})
    EXPECT_EQ(doczone_json({"crosscheck", folder}).at("findings").size(), expected.size()) << folder;
  EXPECT_EQ(doczone_json({"crosscheck", "docs-corpus/de-DE"}).at("findings"), expected);
  EXPECT_EQ(doczone_json({"crosscheck", "--alone", "docs-corpus/de-DE"}).at("summary").at("languages"), 1);
  const WorkingFolder there(fs::path(DOCZONE_ROOT) / "docs-corpus");
  EXPECT_TRUE(contains(run_here({"crosscheck", "de-DE"}).out, "in 7 languages"));
}

TEST(SingleFileTest, FileNamesThatCarryTheLanguage) {
  const TemporaryFolder folder;
  const auto page = [](const std::string& name) {
    return "| Type | Name | Target |\n|---|---|---|\n| SRV/443 | " + name + " | sip.contoso.com |\n";
  };
  folder.write("a.md", page("_sip._tls.contoso.com"));
  folder.write("a.fr.md", page("_sip._tls.contoso.com"));
  folder.write("b.fr.md", page("_sip._tls.contoso.com"));
  const std::string german = folder.write("a.de.md", page("_sip. _tls.contoso.com"));
  const Json document = doczone_json({"crosscheck", german});
  EXPECT_EQ(document.at("summary").at("pages"), 3);
  EXPECT_EQ(document.at("findings").size(), 1U);
  EXPECT_EQ(doczone_json({"crosscheck", folder / "a.fr.md"}).at("findings").size(), 0U);
}

TEST(SingleFileTest, ALanguageThatLiesOutsideIsToldAndNotRead) {
  const TemporaryFolder folder;
  for (const char* const path : {"branch/docs/en/a.md", "branch/docs/de/a.md", "outside/a.md"})
    folder.write(path, "| Type | Name |\n|---|---|\n| CNAME | sip.contoso.com |\n");
  fs::create_directory_symlink("../../outside", folder.path() / "branch/docs/fr");
  fs::create_directory_symlink("de", folder.path() / "branch/docs/it");
  const WorkingFolder here(folder.path() / "branch");
  for (const char* const named : {"docs", "docs/", "docs/de/a.md"}) {
    const Outcome run = run_here({"crosscheck", named});
    EXPECT_EQ(run.code, kClean) << run.err;
    EXPECT_TRUE(contains(run.out, "the pages of docs/fr are not compared: it is a link that leads outside")) << run.out;
    EXPECT_FALSE(contains(run.out, "docs/it")) << run.out;
  }
}

TEST(StdinTest, JudgesThePageAsItIsInTheEditor) {
  const std::string path = "docs-corpus/zh-TW/" + kPage;
  const std::string saved = file_text(path);
  const auto edited = [&](const std::string& text) {
    return doczone({"crosscheck", "--stdin-filename", path, "--format", "json"}, text);
  };
  const Json whole = doczone_json({"crosscheck", "docs-corpus"});
  EXPECT_EQ(Json::parse(edited(saved).out).at("findings"), findings_on(whole, path));
  std::string repaired = saved;
  const std::string damaged = "_xmpp-_tcp. .com";
  repaired.replace(repaired.find(damaged), damaged.size(), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(edited(repaired).code, kClean);
  // A page that is not saved yet.
  const std::string fresh = "docs-corpus/it-IT/" + kPage;
  std::string italian = saved;
  italian.replace(italian.find("ms.contentlocale: zh-TW"), 23, "ms.contentlocale: it-IT");
  const Outcome run = doczone({"crosscheck", "--stdin-filename", fresh, "--format", "json"}, italian);
  const Json document = Json::parse(run.out, nullptr, false);
  ASSERT_FALSE(document.is_discarded()) << run.err;
  EXPECT_EQ(alarms(document).size(), 1U) << run.out;
  EXPECT_EQ(document.at("findings")[0].at("path"), fresh);
  const Outcome diff = doczone({"crosscheck", "--stdin-filename", path, "--diff"}, saved);
  EXPECT_TRUE(contains(diff.out, "+<td><p>_xmpp-server._tcp.contoso.com</p></td>")) << diff.out;
}

class ChangedSinceTest : public GitRepositoryTest {
 protected:
  Outcome changed_since(const std::string& ref, std::vector<std::string> more = {"docs"}) const {
    const WorkingFolder here(folder_.path());
    more.insert(more.begin(), {"crosscheck", "--changed-since", ref, "--format", "json"});
    return run_here(more);
  }
  std::set<std::string> pages(const std::string& ref) const {
    std::set<std::string> out;
    for (const Json& finding : alarms(Json::parse(changed_since(ref).out))) out.insert(finding.at("path"));
    return out;
  }
};

TEST_F(ChangedSinceTest, ReportsChangedPagesOnly) {
  EXPECT_EQ(pages("HEAD"), std::set<std::string>{});
  EXPECT_EQ(changed_since("HEAD").code, kClean);
  const std::string changed = "docs/ko-KR/" + kPage;
  folder_.write(changed, file_text(folder_ / changed) + "\nmore\n");
  EXPECT_EQ(pages("HEAD"), std::set<std::string>{changed});
  git("checkout -q -b topic");
  git("commit -q -a -m two");
  EXPECT_EQ(pages("HEAD"), std::set<std::string>{});
  EXPECT_EQ(pages("main"), std::set<std::string>{changed});
  // What happened on the other branch since is none of this one's changes.
  git("checkout -q main");
  const std::string other = "docs/zh-TW/" + kPage;
  folder_.write(other, file_text(folder_ / other) + "\nmore\n");
  git("commit -q -a -m three");
  git("checkout -q topic");
  EXPECT_EQ(pages("main"), std::set<std::string>{changed});
  // A page that git does not know yet.
  fs::copy(folder_.path() / "docs/zh-TW", folder_.path() / "docs/zh-HK", fs::copy_options::recursive);
  EXPECT_EQ(pages("main").count("docs/zh-HK/" + kPage), 1U);
  EXPECT_EQ(pages("main").count(changed), 1U);
}

TEST_F(ChangedSinceTest, FaultsAreNamed) {
  const Outcome unknown = changed_since("no-such-branch");
  EXPECT_EQ(unknown.code, kCannot);
  EXPECT_TRUE(contains(unknown.err, "the repository knows no revision 'no-such-branch'")) << unknown.err;
  EXPECT_EQ(changed_since("--output=x").code, kCannot);
  const TemporaryFolder outside;
  outside.write("docs/en/a.md", "# x\n");
  const WorkingFolder here(outside.path());
  const Outcome none = run_here({"crosscheck", "docs", "--changed-since", "HEAD"});
  EXPECT_EQ(none.code, kCannot);
  EXPECT_TRUE(contains(none.err, "not inside a git repository")) << none.err;
}

// The whole report, notes, summary and remarks included, is the same whichever languages lie elsewhere; of many
// languages, one or two or all but one when `every_choice` is false.
void check_with(const std::string& root, const std::vector<std::string>& options = {}, bool every_choice = true) {
  const auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), options.begin(), options.end());
    return arguments;
  };
  const TemporaryFolder folder;
  std::vector<std::string> languages;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(DOCZONE_ROOT) / root)) {
    if (entry.is_directory()) languages.push_back(entry.path().filename().string());
  }
  std::sort(languages.begin(), languages.end());
  std::vector<std::string> all{"crosscheck"};
  for (const std::string& language : languages) {
    all.push_back(root + "/" + language);
    ASSERT_EQ(doczone(run({"extract", "--atoms", root + "/" + language, "-o", folder / (language + ".jsonl")})).code,
              kClean);
  }
  const Json whole = doczone_json(run(all));
  for (unsigned away = 1; away + 1 < 1U << languages.size(); ++away) {
    const auto count = static_cast<std::size_t>(std::popcount(away));
    if (!every_choice && count > 2 && count + 1 < languages.size()) continue;
    std::vector<std::string> arguments{"crosscheck"};
    std::string named;
    for (std::size_t i = 0; i < languages.size(); ++i) {
      if ((away >> i & 1U) == 0) {
        arguments.push_back(root + "/" + languages[i]);
        continue;
      }
      arguments.insert(arguments.end(), {"--with", folder / (languages[i] + ".jsonl")});
      named += languages[i] + " ";
    }
    ASSERT_EQ(doczone_json(run(arguments)), whole) << named;
  }
}

TEST(WithTest, AsWithThePagesAtHand) {
  check_with("docs-corpus", {"--docset", "docs-corpus/docset.toml"});
  for (const char* check : {"mangled_name", "changed_port", "missing_row", "stale_translation", "swapped_order",
                            "missing_table", "suspect_source", "unreadable_header", "useless_suppression"}) {
    check_with("fixtures/checks/" + std::string(check) + "/err");
  }
}

TEST(WithTest, AsWithRealPagesAtHand) {
  const std::string pages = "../shared/corpus/";
  if (!fs::is_directory(fs::path(DOCZONE_ROOT) / pages)) GTEST_SKIP() << "the real pages are not here";
  check_with(pages + "lync-2013", {}, false);
  check_with(pages + "lync-2013-sxs");
  check_with(pages + "skype-for-business");
}

TEST(WithTest, PagesOfAnotherRepository) {
  const TemporaryFolder folder;
  const WorkingFolder here(folder.path());
  const fs::path corpus = fs::path(DOCZONE_ROOT) / "docs-corpus";
  fs::create_directories(folder.path() / "docs");
  fs::create_directories(folder.path() / "elsewhere");
  fs::copy(corpus / "en-US", folder.path() / "docs/en-US", fs::copy_options::recursive);
  fs::copy(corpus / "fr-FR", folder.path() / "docs/fr-FR", fs::copy_options::recursive);
  fs::copy(corpus / "zh-TW", folder.path() / "elsewhere/docs.zh-TW", fs::copy_options::recursive);
  ASSERT_EQ(run_here({"extract", "--atoms", "elsewhere/docs.zh-TW", "-o", "zh.jsonl"}).code, kClean);
  const Json found =
      alarms(Json::parse(run_here({"crosscheck", "docs", "--with", "zh.jsonl", "--format", "json"}).out));
  std::size_t chinese = 0;
  for (const Json& finding : found) {
    if (finding.at("language") != "zh-TW") continue;
    ++chinese;
    EXPECT_TRUE(finding.at("path").get<std::string>().starts_with("elsewhere/docs.zh-TW/"));
    EXPECT_EQ(finding.at("evidence").size(), 2U);
  }
  EXPECT_EQ(chinese, 3U);
  // Repairs stop at what lies here.
  run_here({"crosscheck", "--fix", "docs", "--with", "zh.jsonl"});
  EXPECT_EQ(file_text(folder / ("elsewhere/docs.zh-TW/" + kPage)), file_text("docs-corpus/zh-TW/" + kPage));
}

// Of a version that printed the lines with values, and no text.
TEST(WithTest, AtomsWithoutTextBringTheirRecordsAlone) {
  const TemporaryFolder folder;
  const auto page = [](const std::string& text, const std::string& name) {
    return "# DNS\n\n" + text + "\n\n| Type | Name | Target |\n|---|---|---|\n| SRV/443 | " + name +
           " | sip.contoso.com |\n";
  };
  const std::string good = "_sip._tls.contoso.com";
  folder.write("docs/en/a.md", page("Open meet.contoso.com first.", good));
  folder.write("docs/fr/a.md", page("Ouvrez meet.contoso.com.", good));
  folder.write("away/de/a.md", page("Fragen Sie meet. contoso. com.", "_sip. _tls.contoso.com"));
  const WorkingFolder here(folder.path());
  ASSERT_EQ(run_here({"extract", "--atoms", "away/de", "-o", "de.jsonl"}).code, kClean);
  std::string lines;
  std::istringstream whole(file_text(folder / "de.jsonl"));
  for (std::string line; std::getline(whole, line);) {
    Json atom = Json::parse(line);
    if (atom.contains("page_context")) atom["page_context"].erase("text");
    lines += atom.dump() + "\n";
  }
  folder.write("old.jsonl", lines);
  const auto report = [](const std::string& atoms) {
    return Json::parse(run_here({"crosscheck", "docs", "--with", atoms, "--format", "json"}).out);
  };
  EXPECT_EQ(report("de.jsonl").at("findings").size(), 2U);
  EXPECT_EQ(report("de.jsonl").at("remarks"), Json::array());
  EXPECT_EQ(report("old.jsonl").at("findings").size(), 1U);
  EXPECT_EQ(report("old.jsonl").at("remarks"),
            Json::array({"of 1 page from elsewhere nothing but the records is compared: its atoms bring no text, as "
                         "`doczone extract --atoms` of today prints it"}));
}

TEST(WithTest, FaultsNameFileAndLine) {
  const TemporaryFolder folder;
  // Every page of this language states records.
  ASSERT_EQ(doczone({"extract", "--atoms", "docs-corpus/zh-TW", "-o", folder / "good.jsonl"}).code, kClean);
  const std::string good = file_text(folder / "good.jsonl");
  const std::size_t second = good.find('\n') + 1;
  const std::string context = "\"page_context\"";
  std::string without = good;
  for (std::size_t at = without.find(context); at != std::string::npos; at = without.find(context, at + 1))
    without.replace(at, context.size(), "\"other_context\"");
  const std::pair<std::string, std::string> cases[] = {
      {good.substr(0, second) + "{\"path\n", ":2: this is no JSON"},
      {"{\"schema\": \"doczone.findings/1\"}\n", ":1: this is no line of `extract --atoms`"},
      {good.substr(second), ":1: nothing is said about the page as a whole"},
      {without, ":1: nothing is said about the page as a whole"},
      {std::string(good).replace(good.find("\"text\":\"") + 8, 1, ""), ":1: the text of 'docs-corpus/zh-TW/"},
  };
  for (const auto& [text, message] : cases) {
    const std::string path = folder.write("bad.jsonl", text);
    const Outcome run = doczone({"crosscheck", "docs-corpus/en-US", "--with", path});
    EXPECT_EQ(run.code, kCannot) << message;
    EXPECT_TRUE(contains(run.err, path + message)) << run.err;
  }
  EXPECT_EQ(doczone({"crosscheck", "docs-corpus/en-US", "--with", folder / "none.jsonl"}).code, kCannot);
}

}  // namespace
}  // namespace doczone::cli::partial_test
