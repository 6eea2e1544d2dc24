// crosscheck --diff and --fix.
#include <csignal>
#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness/run/written_file.h"
#include "tests/app/pages.h"

namespace doczone::cli::fix_test {
namespace {

const fs::path kData = DOCZONE_ROOT "/../shared/corpus/lync-2013";

void copy_corpus(const fs::path& to) {
  fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", to, fs::copy_options::recursive);
}

// In a folder, with its paths: "docs/de-DE/page.md".
Outcome run_in(const fs::path& folder, const std::vector<std::string>& arguments, const std::string& input = {}) {
  const WorkingFolder here(folder);
  return run_here(arguments, input);
}

Json json_in(const fs::path& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return Json::parse(run_in(folder, arguments).out, nullptr, false);
}

// Findings that --fix repairs.
std::size_t sure_repairs(const Json& document) {
  std::size_t count = 0;
  for (const Json& finding : document.at("findings")) {
    if (finding.at("severity") != "note" && finding.at("confidence") == "high" && !finding.at("edits").empty()) ++count;
  }
  return count;
}

// Pages after every edit of high confidence, made with nothing but the machine-readable report.
std::map<std::string, std::string> with_edits(std::map<std::string, std::string> pages, const Json& document) {
  std::map<std::string, std::map<std::size_t, Json>> edits;
  for (const Json& finding : document.at("findings")) {
    if (finding.at("severity") == "note" || finding.at("confidence") != "high") continue;
    for (const Json& edit : finding.at("edits"))
      edits[finding.at("path").get<std::string>()][edit.at("byte_offset").get<std::size_t>()] = edit;
  }
  for (auto& [path, here] : edits) {
    for (auto edit = here.rbegin(); edit != here.rend(); ++edit)
      pages.at(path).replace(edit->first, edit->second.at("byte_length").get<std::size_t>(),
                             edit->second.at("text").get<std::string>());
  }
  return pages;
}

TEST(FixTest, RepairsWhatIsSureAndNothingElse) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  const auto before = files_below(folder.path());
  const Json found = json_in(folder.path(), {"crosscheck", "docs"});
  ASSERT_GE(sure_repairs(found), 15U);

  const Outcome run = run_in(folder.path(), {"crosscheck", "--fix", "docs"});
  EXPECT_EQ(run.code, kFindings);  // a row is still missing
  EXPECT_TRUE(contains(run.out, "remark: repaired 51 findings on 21 pages")) << run.out;
  EXPECT_TRUE(contains(run.out, "found 1 error")) << run.out;
  const auto after = files_below(folder.path());
  EXPECT_EQ(after, with_edits(before, found));

  const Json left = json_in(folder.path(), {"crosscheck", "docs"});
  EXPECT_EQ(sure_repairs(left), 0U);
  EXPECT_EQ(alarms(left).size(), 12U);  // two are the source's own, nine not sure
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", "--fix", "docs"}).code, kFindings);
  EXPECT_EQ(files_below(folder.path()), after);
}

TEST(FixTest, TheExitCodeTellsWhatRemains) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  const std::string page = "docs/zh-TW/dns-summary-xmpp-federation.md";
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", page}).code, kFindings);
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", "--fix", page}).code, kClean);
  EXPECT_TRUE(contains(file_text(folder / page), "_xmpp-server._tcp.contoso.com"));
  // Only the page that was named.
  EXPECT_TRUE(contains(file_text(folder / "docs/ko-KR/dns-summary-xmpp-federation.md"), "_xmpp-.com. _tcp"));
}

TEST(FixTest, ThePatchIsWhatFixDoes) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  fs::create_directory(folder.path() / "my docs");
  fs::rename(folder.path() / "docs", folder.path() / "my docs/docs");
  // Line ends of all kinds, and a page without one at its end.
  const std::string crlf = "my docs/docs/ko-KR/dns-summary-xmpp-federation.md";
  folder.write(crlf, with_line_ends(file_text(folder / crlf), "\r\n"));
  const std::string none = "my docs/docs/zh-TW/dns-summary-xmpp-federation.md";
  std::string text = file_text(folder / none);
  while (text.ends_with('\n')) text.pop_back();
  folder.write(none, text);

  const auto before = files_below(folder.path());
  const Outcome diff = run_in(folder.path(), {"crosscheck", "--diff", "my docs"});
  EXPECT_EQ(diff.code, kFindings);
  EXPECT_EQ(diff.err, "");
  EXPECT_TRUE(diff.out.starts_with("--- a/my docs/docs/de-DE/")) << diff.out.substr(0, 200);
  EXPECT_EQ(files_below(folder.path()), before);
  run_in(folder.path(), {"crosscheck", "--diff", "my docs", "-o", "../" + folder.path().filename().string() + ".diff"});
  const fs::path patch = folder.path().string() + ".diff";
  EXPECT_EQ(file_text(patch), diff.out);

  run_in(folder.path(), {"crosscheck", "--fix", "my docs"});
  const auto after = files_below(folder.path());
  EXPECT_NE(after, before);
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", "--diff", "my docs"}).out, "");
  const auto back = [&] {
    for (const auto& [path, bytes] : before) folder.write(path, bytes);
  };
  const WorkingFolder here(folder.path());
  const std::pair<std::string, std::string> programs[] = {{"patch", "patch -p1 -s --binary <"},
                                                          {"git", "git apply --whitespace=nowarn"}};
  for (const auto& [program, command] : programs) {
    if (std::system((program + " --version >/dev/null 2>&1").c_str()) != 0) continue;
    back();
    ASSERT_EQ(std::system((command + " '" + patch.string() + "'").c_str()), 0) << command;
    EXPECT_TRUE(files_below(folder.path()) == after) << command;
  }
  fs::remove(patch);
}

TEST(FixTest, LineEndsMarksAndModesStay) {
  const std::string good = "_sip._tls.contoso.com";
  const std::string bad = "_sip. _tls.contoso.com";
  const auto page = [](const std::string& language, const std::string& name) {
    return "---\nms.contentlocale: " + language +
           "\n---\n# DNS\n\n| Type | Name | Target |\n|---|---|---|\n| SRV/443 | " + name +
           " | sip.contoso.com |\n| A | sip.contoso.com | 192.0.2.1 |\n\nlast\n";
  };
  const auto escaped = [](std::string text) {
    for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at + 2)) text.insert(at, "\\");
    return text;
  };
  const std::string mark = "\xEF\xBB\xBF";
  const struct {
    std::string name, before, after;
  } cases[] = {
      {"lf", page("de", bad), page("de", good)},
      {"crlf", with_line_ends(page("de", bad), "\r\n"), with_line_ends(page("de", good), "\r\n")},
      {"mark", mark + page("de", bad), mark + page("de", good)},
      {"latin-1",
       page("de", bad) + "Stra\xDF"
                         "e\n",
       page("de", good) + "Stra\xDF"
                          "e\n"},
      {"escaped", page("de", escaped(bad)), page("de", escaped(good))},
      {"bold", page("de", "**_sip. _tls**.contoso.com"), page("de", "**_sip._tls**.contoso.com")},
      {"code", page("de", "`_sip. _tls.contoso.com`"), page("de", "`_sip._tls.contoso.com`")},
  };
  for (const auto& c : cases) {
    const TemporaryFolder folder;
    folder.write("docs/en/a.md", page("en", good));
    folder.write("docs/fr/a.md", page("fr", good));
    const std::string path = folder.write("docs/de/a.md", c.before);
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read);
    EXPECT_EQ(run_in(folder.path(), {"crosscheck", "--fix", "docs"}).code, kClean) << c.name;
    EXPECT_EQ(file_text(path), c.after) << c.name;
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all | fs::perms::group_read);
    EXPECT_EQ(files_below(folder.path()).size(), 3U);
  }
  // A lone CR, which Markdown knows, too; the page is one line for `patch`.
  const TemporaryFolder folder;
  const auto html = [](const std::string& name) {
    return "<html lang=\"x\"><table><tr><th>Type<th>Name<th>Target\r<tr><td>SRV/443<td>" + name +
           "<td>sip.contoso.com\r<tr><td>A<td>sip.contoso.com<td>192.0.2.1\r</table></html>";
  };
  folder.write("docs/en/a.html", html(good));
  folder.write("docs/fr/a.html", html(good));
  const std::string path = folder.write("docs/de/a.html", html(bad));
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", "--fix", "docs"}).code, kClean);
  EXPECT_EQ(file_text(path), html(good));
}

TEST(FixTest, TheSourceIsTouchedOnlyWhenAsked) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  const std::string page = "docs/en-US/dns-summary-xmpp-federation.md";
  std::string text = file_text(folder / page);
  const std::string name = "_xmpp-server._tcp.contoso.com";
  text.replace(text.find(name), name.size(), "_xmpp-server. _tcp.contoso.com");
  folder.write(page, text);
  run_in(folder.path(), {"crosscheck", "--fix=all", "docs"});
  EXPECT_EQ(file_text(folder / page), text);
  // Where other languages are the source, English is a translation like any.
  run_in(folder.path(), {"crosscheck", "--fix", "--fix-source", "--source-language", "de-DE", "docs"});
  EXPECT_TRUE(contains(file_text(folder / page), name));
}

TEST(FixTest, TheWordsInPlaceholdersAreThePagesOwn) {
  const TemporaryFolder folder;
  const struct {
    std::string language, words, blank;
  } pages[] = {{"en-us", "domain", ""}, {"de-de", "Domäne", ""}, {"es-es", "dominio", " "}, {"fr-fr", "domaine", " "}};
  std::map<std::string, std::string> right;
  for (const auto& [language, words, blank] : pages) {
    const std::string path = "docs/" + language + "/gannet.md";
    const std::string domain = "&lt;" + words + "&gt;";
    const std::string begin = "# Gannet\n\n| Type | Name | Points to |\n|---|---|---|\n| A | lyncdiscover." + domain +
                              " | 192.0.2.7 |\n| SRV | _sip._tls." + domain + " | sip.";
    folder.write(path, begin + blank + domain + " |\n");
    right[path] = begin + domain + " |\n";
  }
  const std::pair<std::string, std::string> formats[] = {
      {"sarif", "Write sip.<*>"}, {"github", "write sip.<*>"}, {"html", "sip.<wbr>&lt;*&gt;</bdi>"}};
  for (const auto& [format, advice] : formats) {
    const std::string report = run_in(folder.path(), {"crosscheck", "--format", format, "docs"}).out;
    for (const std::string words : {"dominio", "domaine"}) {
      std::string own = advice;
      EXPECT_TRUE(contains(report, own.replace(own.find('*'), 1, words))) << own << "\n" << report;
    }
  }
  run_in(folder.path(), {"crosscheck", "--fix=all", "docs"});
  EXPECT_EQ(files_below(folder.path()), right);
  EXPECT_EQ(run_in(folder.path(), {"crosscheck", "docs"}).code, kClean);
}

TEST(FixTest, WhatCannotBeWrittenIsSaidAndTheRestIsDone) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  const std::string locked = "docs/zh-TW/dns-summary-xmpp-federation.md";
  const std::string before = file_text(folder / locked);
  fs::permissions(folder / locked, fs::perms::owner_read);
  const Outcome run = run_in(folder.path(), {"crosscheck", "--fix", "docs"});
  EXPECT_EQ(run.code, kFindings);
  EXPECT_TRUE(
      contains(run.out, locked + ":1:1: error[unreadable-page] the page was not repaired: the file is read-only"))
      << run.out;
  EXPECT_TRUE(contains(run.out, "remark: repaired 20 pages")) << run.out;
  EXPECT_EQ(file_text(folder / locked), before);
  EXPECT_FALSE(contains(file_text(folder / "docs/ko-KR/dns-summary-xmpp-federation.md"), "_xmpp-.com. _tcp"));
}

// The program dies between writing a page and putting it in place.
TEST(FixTest, ACrashLeavesEveryPageWhole) {
  const TemporaryFolder folder;
  copy_corpus(folder.path() / "docs");
  const auto before = files_below(folder.path());
  const pid_t child = fork();
  if (child == 0) {
    const WorkingFolder here(folder.path());
    std::ostringstream out, err;
    std::istringstream in;
    const Disk disk;
    Environment environment{out, err, in, disk, false, "2026-01-31"};
    int pages = 0;
    environment.replace = [&](const std::string& path, std::string_view expected, std::string_view content) {
      return replace_atomically(path, expected, content, ++pages == 4 ? +[] { raise(SIGKILL); } : nullptr);
    };
    run({"crosscheck", "--fix", "docs"}, environment);
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  const auto crashed = files_below(folder.path());
  run_in(folder.path(), {"crosscheck", "--fix", "docs"});
  const auto after = files_below(folder.path());
  std::size_t repaired = 0;
  for (const auto& [path, bytes] : before) {
    EXPECT_TRUE(crashed.at(path) == bytes || crashed.at(path) == after.at(path)) << path;
    repaired += crashed.at(path) != bytes ? 1 : 0;
  }
  EXPECT_EQ(repaired, 3U);
}

TEST(FixTest, UsageThatMakesNoSense) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"crosscheck", "docs-corpus", "--fix=most"},
           {"crosscheck", "docs-corpus", "--diff", "--format", "json"},
           {"crosscheck", "--stdin-filename", "a.md", "--fix"},
           {"crosscheck", "docs-corpus", "--fix", "--write-baseline", "x"},
       }) {
    const Outcome run = doczone(arguments);
    EXPECT_EQ(run.code, kCannot) << run.out;
    EXPECT_FALSE(run.err.empty());
  }
}

// All six languages: the patch shows nothing but values, and a second run has nothing to do.
TEST(FixTest, RepairsRealPages) {
  if (!fs::is_directory(kData)) GTEST_SKIP() << "the real pages are not here: " << kData;
  const TemporaryFolder folder;
  fs::copy(kData, folder.path() / "docs", fs::copy_options::recursive);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path()))
    fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
  const auto before = files_below(folder.path());
  const Json found = json_in(folder.path(), {"crosscheck", "docs"});
  const Outcome diff = run_in(folder.path(), {"crosscheck", "--diff", "docs"});
  const Outcome run = run_in(folder.path(), {"crosscheck", "--fix", "docs"});
  EXPECT_EQ(run.code, kFindings);
  const auto after = files_below(folder.path());
  const auto expected = with_edits(before, found);
  std::size_t different = 0;
  for (const auto& [path, bytes] : after) different += bytes != expected.at(path) ? 1 : 0;
  // One round repairs all that is sure, but for what a text states once its names are whole.
  EXPECT_LE(different, 1U);
  std::size_t removed = 0, added = 0;
  std::istringstream lines(diff.out);
  for (std::string line; std::getline(lines, line);) {
    removed += line.starts_with("-") && !line.starts_with("--- ") ? 1 : 0;
    added += line.starts_with("+") && !line.starts_with("+++ ") ? 1 : 0;
  }
  EXPECT_GE(removed, 150U);
  EXPECT_EQ(removed, added);
  EXPECT_TRUE(run_in(folder.path(), {"crosscheck", "--diff", "docs"}).out.empty());
  const WorkingFolder here(folder.path());
  if (std::system("git --version >/dev/null 2>&1") == 0) {
    std::ofstream(folder / "doczone-real.diff", std::ios::binary) << diff.out;
    for (const auto& [path, bytes] : before) {
      if (after.at(path) != bytes) folder.write(path, bytes);
    }
    EXPECT_EQ(std::system("git apply --whitespace=nowarn doczone-real.diff"), 0);
    fs::remove("doczone-real.diff");
    EXPECT_TRUE(files_below(folder.path()) == after);
  }
}

// Four languages say a name; the fifth tore it, among words.
TEST(FixTest, WordsAroundANameStay) {
  const auto page = [](const std::string& cell) {
    return "# DNS\n\n| Type | Name | Port |\n|---|---|---|\n| SRV | " + cell +
           " | 443 |\n| CNAME | lyncdiscover.contoso.com | 80 |\n";
  };
  const std::string whole = "_sip._tls.contoso.com";
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
           {"Utilisez _sip. _tls.contoso.com avec soin", "Utilisez " + whole + " avec soin"},
           {"_sip. _tls.contoso.com, optional", whole + ", optional"},
           {"_sip. _tls.contoso.com\xC2\xAD avec", whole + "\xC2\xAD avec"},
           {"_sip. _tls.contoso.com\xE2\x80\x8B", whole + "\xE2\x80\x8B"},
           {"_sip. _tls.contoso.com; wichtig", whole + "; wichtig"},
           {"le nom _sip _tls.contoso.com pour SIP", "le nom " + whole + " pour SIP"}}) {
    const TemporaryFolder folder;
    for (const char* language : {"en-US", "de-DE", "es-ES", "it-IT"})
      folder.write("docs/" + std::string(language) + "/a.md", page(whole));
    const std::string path = folder.write("docs/fr-FR/a.md", page(before));
    const WorkingFolder here(folder.path());
    run_here({"crosscheck", "--fix=all", "docs"});
    const std::string now = file_text(path);
    EXPECT_TRUE(now == page(before) || now == page(after)) << before << " became\n" << now;
  }
}

}  // namespace
}  // namespace doczone::cli::fix_test
