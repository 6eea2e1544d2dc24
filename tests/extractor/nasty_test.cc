// Hostile and damaged pages, and what a good reader does with each: nothing fails, nothing is made up, the rest of the
// page and of the run goes on. The inputs are made here; what needs a disk is in tests/app/disk_test.cc.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "extractor/findings/reading_findings.h"
#include "extractor/tables/html_tables.h"
#include "tests/extractor/html_page.h"
#include "tests/extractor/memory_files.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::nasty_test {
namespace {

const std::string kGoodTable =
    html_table({{"Type", "Name", "Port", "Target"}, {"SRV", "_sip._tls.contoso.com", "443", "sip.contoso.com"}});
const std::string kGood = "type=SRV owner=_sip._tls.contoso.com port=443 target=sip.contoso.com\n";

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

Result<Corpus> read_files(const FileSystem& files) {
  CorpusRequest request;
  request.roots = {"docs"};
  return read_corpus(files, request);
}

// A line for each row, findings behind a `!`; every span is checked.
std::string dump(const Corpus& corpus) {
  std::string out;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      for (const RecordTable& table : page.tables) {
        for (const RecordRow& row : table.rows) {
          out += dump_atoms(row.atoms) + "\n";
          for (const Atom& atom : row.atoms) {
            EXPECT_GT(atom.span.length, 0U);
            EXPECT_LE(atom.span.end(), page.text->bytes().size());
          }
        }
      }
    }
  }
  for (const Finding& f : reading_findings(corpus)) {
    out += "! " + std::string(to_string(f.severity)) + " " + f.check + " " + std::to_string(f.where.begin.line) + ": " +
           f.message + "\n";
  }
  return out;
}

std::string read(const std::string& page, const std::string& path = "docs/en-US/page.md") {
  const auto corpus = read_files(MemoryFiles(std::map<std::string, std::string>{{path, page}}));
  return corpus ? dump(*corpus) : "error: " + corpus.error().message;
}

// The page's table with these rows below a header of one word a column.
std::string read_rows(const Rows& rows) {
  Rows all{std::vector<std::string>(rows.front().size(), "x")};
  all.insert(all.end(), rows.begin(), rows.end());
  return read("# DNS\n\n" + html_table(all));
}

// What is found in French, when English and German say what is right.
std::string blame(const std::vector<std::string>& right, const std::vector<std::string>& french) {
  const Corpus corpus = corpus_of({{"en", {right}}, {"de", {right}}, {"fr", {french}}});
  std::string out;
  for (const Finding& f : crosscheck(corpus, nullptr).findings) {
    out += (out.empty() ? "" : "; ") + f.language.value_or(LanguageTag()).to_string() + " " + f.check +
           (f.mechanism ? " " + std::string(to_string(*f.mechanism)) : "") + " -> " + f.suggestion.value_or("-");
  }
  return out;
}

// ---- markup as a weapon ----

TEST(NastyTest, L01EntitiesAreNotExpanded) {
  std::string page = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">";
  for (int i = 1; i < 10; ++i) {
    page += "<!ENTITY lol" + std::to_string(i) + " \"" + repeated("&lol" + std::to_string(i - 1) + ";", 10) + "\">";
  }
  page += "]>\n<p>DNS</p>\n" + html_table({{"Type", "Name"}, {"A", "sip.contoso.com"}, {"A", "&lol9;.contoso.com"}});
  const std::string found = read(page, "docs/en-US/page.html");
  EXPECT_TRUE(found.starts_with("type=A owner=sip.contoso.com\n")) << found;
  EXPECT_LT(found.size(), 300U) << found;
}

// Nothing is opened but the pages that were asked for.
class CountingFiles : public MemoryFiles {
 public:
  using MemoryFiles::MemoryFiles;
  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    opened.insert(path);
    return MemoryFiles::read_into(path, buffer);
  }
  mutable std::set<std::string> opened;
};

TEST(NastyTest, L02ExternalEntitiesAreNeverFetched) {
  const CountingFiles files({{"docs/page.html",
                              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///docs/secret\"> <!ENTITY % d SYSTEM "
                              "\"http://localhost/x.dtd\"> %d;]>DNS" +
                                  html_table({{"Type", "Name"}, {"A", "sip.contoso.com"}, {"A", "&e;"}})},
                             {"docs/secret", "a.contoso.com"}});
  const auto corpus = read_files(files);
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus), "type=A owner=sip.contoso.com\n");
  EXPECT_EQ(files.opened, std::set<std::string>{"docs/page.html"});
}

TEST(NastyTest, L03AMillionNestedTags) {
  const std::size_t depth = 1'000'000;
  const std::string note = "! note unreadable-page 3: the table is too large or too deep; not all of it was read\n";
  EXPECT_EQ(read("# DNS\n\n<table><tr><td>" + repeated("<div>", depth) + "x" + repeated("</div>", depth) +
                 "</table>\n\n" + kGoodTable),
            kGood + note);
  const std::string tables = read("# DNS\n\n" + repeated("<table><tr><td>", depth / 4) +
                                  repeated("</td></tr></table>", depth / 4) + "\n\n" + kGoodTable);
  EXPECT_TRUE(tables.starts_with(kGood + note)) << tables.substr(0, 300);
  // What never closes swallows what comes behind, as it does in a browser; it ends all the same.
  read("# DNS\n\n" + repeated("<table><tr><td>", depth / 4) + kGoodTable);
}

TEST(NastyTest, L04AHundredThousandColumns) {
  const std::size_t width = 100'000;
  const std::string html = "<table><tr>" + repeated("<td>A</td>", width) + "</tr><tr>" +
                           repeated("<td>sip.contoso.com</td>", width) + "</tr></table>\n\n";
  const std::string pipes =
      repeated("|A", width) + "|\n" + repeated("|-", width) + "|\n" + repeated("|sip.contoso.com", width) + "|\n\n";
  for (const std::string& table : {html, pipes}) {
    EXPECT_EQ(read("# DNS\n\n" + table + kGoodTable),
              kGood + "! note unreadable-page 3: the table is too large or too deep; not all of it was read\n");
  }
}

TEST(NastyTest, L05SpansAreClamped) {
  for (const std::string span : {"1000000000", "0", "-1", "abc", "99999999999999999999999", "", "1e9", "2.5"}) {
    for (const std::string kind : {"colspan", "rowspan"}) {
      const std::string page = "# DNS\n\n<table><tr><th>x<th>y<th>z<tr><td>SRV<td>_sip._tls.contoso.com<td " + kind +
                               "=\"" + span + "\">sip.contoso.com</table>\n\n" + kGoodTable;
      EXPECT_EQ(read(page), "type=SRV owner=_sip._tls.contoso.com target=sip.contoso.com\n" + kGood) << page;
    }
  }
}

TEST(NastyTest, L06ManyWideCellsShareOneBudget) {
  const std::string cell = "<td colspan=1000 rowspan=1000>A</td>";
  const std::string found =
      read("# DNS\n\n<table>" + repeated("<tr>" + repeated(cell, 100) + "</tr>", 1000) + "</table>\n\n" + kGoodTable);
  EXPECT_EQ(found, kGood + "! note unreadable-page 3: the table is too large or too deep; not all of it was read\n");
}

TEST(NastyTest, L07UnclosedAndStrayTags) {
  for (const std::string table :
       {"<table><tr><th>x<th>y<tr><td>A<td><p>sip.contoso.com</table>",
        "<table><tr><th>x<th>y<tr><td>A</td></td><td>sip.contoso.com</p></td></tr></tr></table>",
        "<table><th>x<th>y<tr><td><b><i>A</b><td>sip.contoso.com</i></table>", "<table><tr><td>A<td>sip.contoso.com",
        "<TABLE><TR><TD>A<TD>sip.contoso.com</TABLE>",
        "<table><tr><td>A<td>sip.contoso.com</span></div></ul></table>"}) {
    EXPECT_EQ(read("# DNS\n\n" + table), "type=A owner=sip.contoso.com\n") << table;
  }
}

TEST(NastyTest, L08ATableInsideACellIsItsOwn) {
  EXPECT_EQ(read("# DNS\n\n<table><tr><th>x<th>y<tr><td>A<td>out.contoso.com" +
                 html_table({{"x", "y"}, {"CNAME", "in.contoso.com"}}) + "</table>"),
            "type=A owner=out.contoso.com\ntype=CNAME owner=in.contoso.com\n");
}

TEST(NastyTest, L09LayoutTablesAreNoRecordTables) {
  EXPECT_EQ(read("# DNS\n\n<table><tr><td><img src=a.png><td>Welcome to the DNS pages.</table>"), "");
  EXPECT_EQ(read("# DNS\n\n<table><tr><td>Menu<td>SRV records<tr><td>Home<td>contoso.com news</table>"), "");
  EXPECT_EQ(read("# DNS\n\n<table><tr><td>SRV<td>_sip._tls.contoso.com</table>"),
            "type=SRV owner=_sip._tls.contoso.com\n");
}

TEST(NastyTest, L10HeadersOfPlainOrBoldCells) {
  const std::string row = "<tr><td>A<td>sip.contoso.com";
  for (const std::string header : {"", "<tr><td>Type<td>Name", "<tr><td><b>Type</b><td><strong>Name</strong>",
                                   "<thead><tr><td>Type<td>Name</thead>", "<tr><th>Type<td>Name"}) {
    EXPECT_EQ(read("# DNS\n\n<table>" + header + row + "</table>"), "type=A owner=sip.contoso.com\n") << header;
  }
}

TEST(NastyTest, L11RepeatedAndMergedHeadersAreNoRows) {
  EXPECT_EQ(read("# DNS\n\n<table><tr><th colspan=2>Records<tr><th>Type<th>Name<tr><td>A<td>a.contoso.com"
                 "<tr><th>Type<th>Name<tr><td>A<td>b.contoso.com</table>"),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\n");
  EXPECT_EQ(read("# DNS\n\n<table><tr><td>Type<td>Name<tr><td>A<td>a.contoso.com<tr><td>Type<td>Name"
                 "<tr><td>A<td>b.contoso.com</table>"),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\n");
}

TEST(NastyTest, L11TitlesAndPlainHeadersFurtherDown) {
  // A title over the whole width, above the table's header or between its rows, names no record.
  EXPECT_EQ(read("# DNS\n\n<table><tr><td colspan=2>Records<tr><td>Type<td>Name<tr><td>A<td>a.contoso.com"
                 "<tr><td colspan=2>internal<tr><td>A<td>b.contoso.com</table>"),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\n");
  EXPECT_EQ(read("# DNS\n\n|Name|Type|\n|-|-|\n|sip|A|\n|*name*|TYPE|\n|www|CNAME|\n"),
            "owner=sip type=A\nowner=www type=CNAME\n");
  // One cell over several columns may say more than a title does.
  EXPECT_EQ(read("# DNS\n\n<table><tr><th>x<th>y<tr><td>A<td>a.contoso.com<tr><td>A<td>b.contoso.com<tr><td "
                 "colspan=2>An SRV record for "
                 "_sip._tls.contoso.com over port 443</table>"),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\nowner=_sip._tls.contoso.com port=443\n");
}

TEST(NastyTest, L12RowsOfUnequalLengthArePaddedAndCut) {
  EXPECT_EQ(read("# DNS\n\n|Type|Name|\n|-|-|\n|A|a.contoso.com|\n|A|\n|A|b.contoso.com|c.contoso.com|\n"),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\n"
            "! note unreadable-page 7: the row has 3 cells, the header 2: what is beyond is not shown\n");
  EXPECT_EQ(read("# DNS\n\n|Type|Name|Remark|\n|-|-|-|\n|A|a.contoso.com|\n"),
            "type=A owner=a.contoso.com\n"
            "! note unreadable-page 5: the row has 2 cells, the header 3: the missing ones are empty\n");
}

TEST(NastyTest, L13EscapedPipes) {
  EXPECT_EQ(read("# DNS\n\n|Type|Name|Comment|\n|-|-|-|\n|A|a.contoso.com|run `x \\| y`, not \\| or [l](a\\|b)|\n"),
            "type=A owner=a.contoso.com\n");
  EXPECT_EQ(read("# DNS\n\n|Type|Name|\n|-|-|\n|A\\|B|a.contoso.com|\n"), "");
}

TEST(NastyTest, L14PipesWithoutADelimiterRowAreNoTable) {
  const std::string note =
      "! note unreadable-page 3: these rows state records, but are no table: a delimiter row (|---|) below the header "
      "is "
      "missing\n";
  const std::string rows = "# DNS\n\n|Type|Name|\n|A|a.contoso.com|\n\n";
  EXPECT_EQ(read(rows + kGoodTable), kGood + note);
  EXPECT_EQ(read(rows + "Text.\n"), note);
  EXPECT_EQ(read("# DNS\n\n|Cat|Dog|\n|Mew|Woof|\n\n" + kGoodTable), kGood);
}

TEST(NastyTest, L15AnAlertInACellIsTheRowsComment) {
  const auto corpus = read_files(MemoryFiles(std::map<std::string, std::string>{
      {"docs/page.md",
       "# DNS\n\n<table><tr><th>x<th>y<th>z<tr><td>A<td>a.contoso.com<td><p>Needed</p>\n\n"
       "> [!IMPORTANT]  \n> Only <strong>once</strong>.\n\n</td></tr>"
       "<tr><td>A<td>b.contoso.com<td></table>"}}));
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus), "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\n");
  EXPECT_EQ(corpus->sets[0].pages[0].tables[0].rows[0].comment, "Needed | [!IMPORTANT] Only once.");
}

// ---- how names are written ----

TEST(NastyTest, L16ThreeSpellingsOfAPlaceholder) {
  for (const std::string name : {"sip.\\<domain\\>", "sip.&lt;domain&gt;", "sip.<domain>"}) {
    EXPECT_EQ(read_rows({{"A", name}}), "type=A owner=sip.<domain>\n") << name;
    EXPECT_EQ(read("# DNS\n\n|x|y|\n|-|-|\n|A|" + name + "|\n"), "type=A owner=sip.<domain>\n") << name;
  }
}

TEST(NastyTest, L17EmptySpansInsideANameAreNothing) {
  for (const std::string name :
       {"FE-Pool.<span></span>contoso.com", "FE-<span></span>Pool.<span> </span>contoso.com"}) {
    const std::string found = read_rows({{"A", name}});
    EXPECT_EQ(found.find("contoso.com\n"), found.size() - 12) << found;
    EXPECT_TRUE(found.starts_with("type=A owner=FE-Pool.")) << found;
  }
  EXPECT_EQ(blame({"A", "FE-Pool.contoso.com"}, {"A", "FE-Pool.<span></span> contoso.com"}),
            "fr mangled-name space-around-dot -> FE-Pool.contoso.com");
}

TEST(NastyTest, L18ALineBreakInsideANameJoinsOnlyWhatIsAName) {
  EXPECT_EQ(read_rows({{"SRV", "_sip._tls.<br>contoso.com"}}), "type=SRV owner=_sip._tls.contoso.com\n");
  EXPECT_EQ(read_rows({{"SRV", "_sip._tls<br>.contoso.com"}}), "type=SRV owner=_sip._tls.contoso.com\n");
  EXPECT_EQ(read("# DNS\n\n|x|y|\n|-|-|\n|SRV|_sip._tls. <br/> contoso.com|\n"),
            "type=SRV owner=_sip._tls.contoso.com\n");
  EXPECT_EQ(read_rows({{"A", "a.contoso.com.<br>b.contoso.com."}}),
            "type=A owner=a.contoso.com. owner=b.contoso.com.\n");
  EXPECT_EQ(read_rows({{"A", "a.contoso.com<br>It is read. And again."}}), "type=A owner=a.contoso.com\n");
  EXPECT_EQ(read_rows({{"SRV", "_sip._tls.contoso.com<br>Port 443"}}),
            "type=SRV owner=_sip._tls.contoso.com port=443\n");
  EXPECT_EQ(read_rows({{"A", "a.contoso.com<br>b.contoso.com"}}), "type=A owner=a.contoso.com owner=b.contoso.com\n");
}

TEST(NastyTest, L19BilingualCells) {
  const std::string sxs =
      "<span><span class=\"sxs-lookup\">External DNS/A</span><span class=\"sxs-lookup\"></span>"
      "Externe DNS/A</span>";
  EXPECT_EQ(read_rows({{sxs, "sip.contoso.com"}}), "view=Externe DNS type=A owner=sip.contoso.com\n");
}

TEST(NastyTest, L20InsertedBlanksAreRepaired) {
  EXPECT_EQ(blame({"SRV", "_xmpp-server._tcp.contoso.com"}, {"SRV", "_xmpp-server. _tcp. contoso. com"}),
            "fr mangled-name space-around-dot -> _xmpp-server._tcp.contoso.com");
}

TEST(NastyTest, L21LostLabelsComeFromTheOtherLanguages) {
  for (const std::string name : {"_xmpp-_tcp .com", "_xmpp-.com. _tcp"}) {
    EXPECT_EQ(blame({"SRV", "_xmpp-server._tcp.contoso.com"}, {"SRV", name}),
              "fr mangled-name dropped-label -> _xmpp-server._tcp.contoso.com");
    // Alone it is what it is, and nobody says what it should be.
    EXPECT_EQ(read_rows({{"SRV", name}}), "type=SRV owner=" + name + "\n");
  }
}

TEST(NastyTest, L22TranslatedLabels) {
  EXPECT_EQ(blame({"A", "meet.contoso.com"}, {"A", "会议.contoso.com"}),
            "fr mangled-name translated-label -> meet.contoso.com");
}

TEST(NastyTest, L23TranslatedTypes) {
  for (const std::string type : {"Ein", "Ett", "Une"}) {
    EXPECT_EQ(blame({"External DNS/A", "sip.contoso.com"}, {"Externer DNS/" + type, "sip.contoso.com"}),
              "fr changed-type -> A");
  }
}

TEST(NastyTest, L24AContradictionIsReadAsItStands) {
  EXPECT_EQ(read_rows({{"A", "_sip._tls.contoso.com", "192.0.2.1"}}),
            "type=A owner=_sip._tls.contoso.com address=192.0.2.1\n");
}

TEST(NastyTest, L25AnUnknownViewStaysUnresolved) {
  const Corpus corpus = corpus_of({{"en", {{"DNS/A inverso", "sip.contoso.com"}}}});
  EXPECT_EQ(dump(corpus), "view=DNS inverso type=A owner=sip.contoso.com\n");
  const CanonicalModel model = crosscheck(corpus, nullptr).model;
  ASSERT_EQ(model.requirements.size(), 1U);
  EXPECT_FALSE(model.requirements[0].view);
}

TEST(NastyTest, L26FullWidthFormsOfTypePortAndAddress) {
  const auto note = [](int line, const std::string& raw, const std::string& plain) {
    return "! note unreadable-page " + std::to_string(line) + ": '" + raw +
           "' is written in other forms of its characters; it was read as '" + plain + "'\n";
  };
  EXPECT_EQ(read_rows({{"外部 DNS／ＳＲＶ／５２６９", "_xmpp-server._tcp.contoso.com", "x"}}),
            "view=外部 DNS type=SRV port=5269 owner=_xmpp-server._tcp.contoso.com\n" + note(10, "ＳＲＶ", "SRV") +
                note(10, "５２６９", "5269"));
  EXPECT_EQ(read_rows({{"A", "sip.contoso.com", "１３１．１０７．１５５．１０"}}),
            "type=A owner=sip.contoso.com address=１３１．１０７．１５５．１０\n" +
                note(12, "１３１．１０７．１５５．１０", "131.107.155.10"));
}

TEST(NastyTest, L27FullWidthPunctuation) {
  EXPECT_EQ(read_rows({{"A", "xmpp.contoso.com（例如）"}}), "type=A owner=xmpp.contoso.com\n");
  for (const std::string name : {"sip。contoso。com", "sip．contoso．com", "sip｡contoso｡com"}) {
    EXPECT_EQ(blame({"A", "sip.contoso.com"}, {"A", name}), "fr mangled-name full-stop-variant -> sip.contoso.com");
  }
}

TEST(NastyTest, L28And29DashesAndInvisibleCharacters) {
  for (const std::string dash : {"\u2011", "\u2013", "\u2010"}) {
    EXPECT_EQ(blame({"SRV", "_xmpp-server._tcp.contoso.com"}, {"SRV", "_xmpp" + dash + "server._tcp.contoso.com"}),
              "fr mangled-name lookalike -> _xmpp-server._tcp.contoso.com");
  }
  for (const std::string invisible : {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"}) {
    EXPECT_EQ(blame({"SRV", "_sip._tls.contoso.com"}, {"SRV", "_sip." + invisible + "_tls.contoso.com"}),
              "fr mangled-name lookalike -> _sip._tls.contoso.com");
  }
}

TEST(NastyTest, L30BidirectionalControls) {
  const std::string found = blame({"SRV", "_sip._tls.contoso.com"}, {"SRV", "_sip.\u202E_tls.contoso.com"});
  EXPECT_EQ(found.substr(0, 15), "fr mangled-name") << found;
}

TEST(NastyTest, L31LettersOfAnotherScript) {
  EXPECT_EQ(read_rows({{"A", "sip.\u0441ontoso.com"}}), "type=A owner=sip.\u0441ontoso.com\n");
  // The Cyrillic с: no example domain, and no name that anybody votes for.
  const Corpus corpus = corpus_of({{"en", {{"A", "sip.contoso.com"}}}, {"de", {{"A", "sip.\u0441ontoso.com"}}}});
  const CanonicalModel model = crosscheck(corpus, nullptr).model;
  ASSERT_EQ(model.requirements.size(), 1U);
  EXPECT_EQ(model.requirements[0].owner, "sip.contoso.com");
}

// ---- bytes ----

TEST(NastyTest, L32Encodings) {
  EXPECT_EQ(read("\xEF\xBB\xBF---\ntitle: DNS\n---\n" + kGoodTable), kGood);
  EXPECT_EQ(read("# DNS \x93quoted\x94\n\n" + kGoodTable),
            kGood +
                "! note unreadable-page 1: the page is not UTF-8: the byte 93 at offset 6 is from another encoding "
                "(Windows-1252?)\n");
  EXPECT_EQ(read("# DNS\n\n\xC3\x28 \xF5\x80\x80\x80 \xED\xA0\x80\n\n" + kGoodTable),
            kGood +
                "! note unreadable-page 3: the page is not UTF-8: the byte C3 at offset 7 is from another encoding "
                "(Windows-1252?)\n");
  std::string utf16 = "\xFF\xFE";
  for (const char c : kGoodTable) utf16 += {c, '\0'};
  const auto corpus = read_files(MemoryFiles({{"docs/a.md", "# DNS\n" + kGoodTable}, {"docs/b.md", utf16}}));
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus), kGood +
                               "! error unreadable-page 1: the page was not read: it is written in UTF-16 (byte "
                               "order mark at offset 0); save it as UTF-8\n");
}

TEST(NastyTest, L33BinaryFiles) {
  const auto corpus = read_files(MemoryFiles(
      {{"docs/a.md", "# DNS\n" + kGoodTable},
       {"docs/b.md", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)},
       {"docs/c.md", "# DNS\n" + kGoodTable.substr(0, 50) + std::string(1, '\0') + kGoodTable.substr(50)}}));
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus),
            kGood +
                "! error unreadable-page 1: the page was not read: binary data (a NUL byte at offset 8)\n"
                "! error unreadable-page 1: the page was not read: binary data (a NUL byte at offset 56)\n");
}

TEST(NastyTest, L34HugeFilesAndLines) {
  EXPECT_EQ(read("# DNS\n\n" + kGoodTable + repeated("x", 1 << 24)), kGood);
  const auto corpus = read_files(MemoryFiles(
      {{"docs/a.md", "# DNS\n" + kGoodTable}, {"docs/b.md", "# DNS\n" + kGoodTable + repeated("x", kMaxPageBytes)}}));
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus),
            kGood + "! error unreadable-page 1: the page was not read: the file is larger than 64 MiB\n");
}

TEST(NastyTest, L35ScannersDoNotExplode) {
  for (const std::string bomb :
       {"a.", "<", "a. ", "_a.",   "_a ", "&",    "&#", "\\", "`",  "*a",      "[", "](",     "1.",
        "/",  ":", "A/",  "_tcp ", "<a ", "<!--", "(",  "。", "a@", "<a b=\"", "_", "._tcp.", "-"}) {
    const std::string cell = repeated(bomb, 200'000 / bomb.size());
    EXPECT_TRUE(read("# DNS\n\n" + kGoodTable + "\n\n" + html_table({{"x", "y"}, {"A", cell}})).starts_with(kGood))
        << bomb;
    EXPECT_TRUE(read("# DNS\n\n" + kGoodTable + "\n\n|x|y|\n|-|-|\n|A|" + cell + "|\n").starts_with(kGood)) << bomb;
  }
}

TEST(NastyTest, L36FrontMatter) {
  const std::string page = "\n# DNS\n\n" + kGoodTable;
  EXPECT_EQ(read("---\ntitle: x\n" + page), kGood);  // never closed
  EXPECT_EQ(read("---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\n" + page),
            kGood);
  EXPECT_EQ(read("---\n" + repeated("k", 1 << 20) + ": v\n---\n" + page), kGood);
  EXPECT_EQ(read("---\nms.contentlocale: de-DE\nms.contentlocale: fr-FR\n? complex\n: value\n- list\n---\n" + page),
            kGood);
  EXPECT_EQ(read("---\n---\n" + page), kGood);
}

TEST(NastyTest, L38NamesOfFiles) {
  const auto corpus = read_files(MemoryFiles({{"docs/en/a\nb.md", "# DNS\n" + kGoodTable},
                                              {"docs/en/\xFF\xFE.md", "# DNS\n" + kGoodTable},
                                              {"docs/" + repeated("d/", 10'000) + "a.md", "# DNS\n" + kGoodTable}}));
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus), repeated(kGood, 3));
}

// Pages that are listed, and gone or closed when their turn comes.
TEST(NastyTest, L39UnreadableAndVanishingFiles) {
  class Vanishing : public MemoryFiles {
   public:
    using MemoryFiles::MemoryFiles;
    std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
      if (path == "docs/en/b.md" && ++reads > 1) return Error{"no such file", path};
      return MemoryFiles::read_into(path, buffer);
    }
    mutable int reads = 0;
  };
  // It survives no filter by itself, so it is opened again for its translation, and is gone.
  Vanishing files({{"docs/en/b.md", "# No table\n"}, {"docs/de/b.md", "# DNS\n" + kGoodTable}, {"docs/de/c.md", "x"}});
  files.lock("docs/de/c.md");
  const auto corpus = read_files(files);
  ASSERT_TRUE(corpus);
  EXPECT_EQ(dump(*corpus), kGood + "! error unreadable-page 1: the page was not read: permission denied\n");
}

TEST(NastyTest, L40DuplicatesConflictsAndHiddenTables) {
  std::map<std::string, std::string> files;
  for (char name = 'a'; name <= 'l'; ++name) {
    const std::string port = name == 'f' ? "5061" : "443";
    files["docs/en/" + std::string(1, name) + ".md"] =
        "# DNS\n\n" +
        html_table({{"Type", "Name", "Port", "Target"}, {"SRV", "_sip._tls.contoso.com", port, "sip.contoso.com"}});
  }
  const auto corpus = read_files(MemoryFiles(files));
  ASSERT_TRUE(corpus);
  const CanonicalModel model = crosscheck(*corpus, nullptr).model;
  std::size_t evidence = 0;
  for (const RecordRequirement& requirement : model.requirements) evidence += requirement.evidence.size();
  EXPECT_EQ(evidence, 12U);
  EXPECT_LE(model.requirements.size(), 2U);  // what the conflicting page says is not lost

  EXPECT_EQ(read("# DNS\n\n<!--\n" + kGoodTable + "-->\n\n```\n" + kGoodTable + "```\n\n" + kGoodTable), kGood);
}

}  // namespace
}  // namespace doczone::extractor::nasty_test
