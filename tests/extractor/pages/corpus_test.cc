#include "extractor/pages/corpus.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/findings/reading_findings.h"
#include "tests/extractor/html_page.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor::corpus_test {
namespace {

const std::string kTable = "# DNS\n\n" + html_table({{"Type", "Name"}, {"A", "sip.contoso.com"}});
const std::string kOther = "# No records\n";

// "page: language path (tables), … | page: …"
std::string dump(const Corpus& corpus) {
  std::string out;
  for (const TranslationSet& set : corpus.sets) {
    out += (out.empty() ? "" : " | ") + set.page + ":";
    for (const Page& page : set.pages)
      out += " " + page.language.to_string() + " " + std::to_string(page.tables.size());
  }
  for (const Finding& finding : reading_findings(corpus))
    out += " ! " + finding.check + " " + finding.where.path + " " + finding.message;
  return out;
}

std::string dump(const Result<Corpus>& corpus) {
  return corpus ? dump(*corpus) : "error: " + corpus.error().message + " (" + corpus.error().path + ")";
}

Result<Corpus> read(const MemoryFiles& files, unsigned jobs = 1, std::vector<std::string> roots = {"docs"}) {
  CorpusRequest request;
  request.roots = std::move(roots);
  request.jobs = jobs;
  return read_corpus(files, request);
}

TEST(CorpusTest, JoinsTranslationsOfPagesWithRecords) {
  const auto corpus = read({{{"docs/en/a.md", kTable},
                             {"docs/de/a.md", kTable},
                             {"docs/de/b.md", kTable},
                             {"docs/en/b.md", kOther},
                             {"docs/en/c.md", kOther},
                             {"docs/de/c.md", kOther},
                             {"docs/en/image.png", "\0"}}});
  EXPECT_EQ(dump(corpus), "a.md: en 1 de 1 | b.md: en 0 de 1");
  EXPECT_EQ(corpus->pages, 6U);
  EXPECT_EQ(corpus->languages, 2U);
  EXPECT_EQ(corpus->record_tables, 3U);
  EXPECT_EQ(corpus->source_language.to_string(), "en");
}

TEST(CorpusTest, AnUnreadablePageIsAFindingAndTheRestGoesOn) {
  MemoryFiles files({{"docs/de/a.md", kTable},
                     {"docs/en/a.md", kTable},
                     {"docs/fr/a.md", kTable},
                     {"docs/it/a.md", std::string("PNG\0", 4) + kTable},
                     {"docs/pl/a.md", std::string(kMaxPageBytes + 1, ' ')}});
  files.lock("docs/fr/a.md");
  EXPECT_EQ(dump(read(files)),
            "a.md: en 1 de 1 ! unreadable-page docs/fr/a.md the page was not read: permission denied"
            " ! unreadable-page docs/it/a.md the page was not read: binary data (a NUL byte at offset 3)"
            " ! unreadable-page docs/pl/a.md the page was not read: the file is larger than 64 MiB");
}

TEST(CorpusTest, NoPageIsAnError) {
  EXPECT_EQ(dump(read({{{"docs/a.txt", ""}, {"docs/b.png", ""}}})),
            "error: no page found: a folder is searched for .md, .mdx, .markdown, .html, .htm, .rst, .rest, .adoc, "
            ".asciidoc, .asc, .po and .pot; 2 other "
            "files were "
            "passed over (a file "
            "given by name is always read) (docs)");
  EXPECT_EQ(dump(read({{{"docs/a.txt", ""}}})),
            "error: no page found: a folder is searched for .md, .mdx, .markdown, .html, .htm, .rst, .rest, .adoc, "
            ".asciidoc, .asc, .po and .pot; 1 other "
            "file was "
            "passed over (a file "
            "given by name is always read) (docs)");
  EXPECT_EQ(dump(read({}, 1, {"docs"})), "error: no such file (docs)");
  EXPECT_EQ(dump(read({}, 1, {})),
            "error: no page found: a folder is searched for .md, .mdx, .markdown, .html, .htm, .rst, .rest, .adoc, "
            ".asciidoc, .asc, .po and .pot ()");
  MemoryFiles locked({{"docs/a.md", kTable}});
  locked.lock("docs/a.md");
  EXPECT_EQ(dump(read(locked)), "error: permission denied (docs/a.md)");
  // Pages without records are no error here.
  EXPECT_EQ(dump(read({{{"docs/a.md", kOther}}})), "");
}

TEST(CorpusTest, ReadsEachFileOnceWhateverItsEnding) {
  const MemoryFiles files({{"docs/a.txt", kTable}, {"docs/b.md", kTable}});
  EXPECT_EQ(dump(read(files, 1, {"docs/a.txt"})), "a.txt: und 1");
  EXPECT_EQ(dump(read(files, 1, {"docs", "docs//", "docs/b.md", "docs/a.txt", "docs/a.txt"})),
            "a.txt: und 1 | b.md: und 1");
  EXPECT_EQ(dump(read(files, 1, {"docs/b.md", "nowhere.md"})),
            "b.md: und 1 ! unreadable-page nowhere.md the page was not read: no such file");
}

TEST(CorpusTest, TheOrderDependsOnNothing) {
  std::map<std::string, std::string> files;
  for (const char* language : {"de", "en", "fr", "ja", "ko"}) {
    for (int page = 0; page < 40; ++page) {
      files["docs/" + std::string(language) + "/p" + std::to_string(page) + ".md"] = page % 3 == 0 ? kOther : kTable;
    }
  }
  files["docs/de/broken.md"] = std::string(1, '\0');
  const std::string one = dump(read(files, 1));
  EXPECT_NE(one.find("p1.md: en 1 de 1 fr 1 ja 1 ko 1"), std::string::npos);
  for (const unsigned jobs : {0U, 2U, 5U, 64U}) EXPECT_EQ(dump(read(files, jobs)), one) << jobs;
  EXPECT_EQ(dump(read(files, 3, {"docs/fr", "docs/ko", "docs/en", "docs/de", "docs/ja"})), one);
}

TEST(CorpusTest, ChoosesTheSourceLanguage) {
  const auto source = [](const std::vector<std::string>& languages, const std::string& wanted,
                         const std::string& of_docset) {
    std::map<std::string, std::string> files;
    for (const std::string& language : languages) files["docs/" + language + ".md"] = front_matter(language) + kTable;
    Docset docset;
    if (!of_docset.empty()) docset.source_language = LanguageTag::parse(of_docset).value();
    CorpusRequest request;
    request.roots = {"docs"};
    request.docset = &docset;
    if (!wanted.empty()) request.source_language = LanguageTag::parse(wanted).value();
    return read_corpus(MemoryFiles(files), request).value().source_language.to_string();
  };
  EXPECT_EQ(source({"de-DE", "en-US", "fr-FR"}, "", ""), "en-US");
  EXPECT_EQ(source({"de-DE", "en-US", "fr-FR"}, "", "fr-FR"), "fr-FR");
  EXPECT_EQ(source({"de-DE", "en-US", "fr-FR"}, "de-DE", "fr-FR"), "de-DE");
  EXPECT_EQ(source({"de-DE", "en-US", "fr-FR"}, "de", ""), "de-DE");
  EXPECT_EQ(source({"de-DE", "en-GB"}, "en-US", ""), "en-GB");
  // The language that was asked for is not there: none, not another one.
  EXPECT_EQ(source({"de-DE", "en-US"}, "ja-JP", ""), "und");
  EXPECT_EQ(source({"de-DE", "fr-FR"}, "", ""), "und");
}

TEST(CorpusTest, KnowsPagesByTheirEnding) {
  for (const char* page : {"a.md", "a.MD", "x/a.mdx", "a.markdown", "a.html", "a.htm", ".md", "a.rst", "a.ReST",
                           "a.adoc", "a.asciidoc", "a.asc"})
    EXPECT_TRUE(is_page_name(page)) << page;
  for (const char* other : {"", "a", "md", "a.txt", "a.md.bak", "a.md/x", "a."})
    EXPECT_FALSE(is_page_name(other)) << other;
}

// The atoms of one page, read with a docset that has this service, or none.
std::string atoms_of(const std::string& table, const std::vector<ServiceEntry>& services) {
  Docset docset;
  docset.services = services;
  CorpusRequest request;
  request.roots = {"docs"};
  request.docset = &docset;
  const Corpus corpus = read_corpus(MemoryFiles({{"docs/en/a.md", "# DNS\n\n" + table}}), request).value();
  std::string out;
  for (const RecordRow& row : corpus.sets.at(0).pages.at(0).tables.at(0).rows)
    out += (out.empty() ? "" : " | ") + dump_atoms(row.atoms);
  return out;
}

TEST(CorpusTest, ReadsWithTheServicesOfTheDocset) {
  const std::vector<ServiceEntry> parley{{"parley", "tls", 7007, ""}};
  // Of two columns of numbers, the known port of the service tells which one is the port.
  const std::string columns =
      html_table({{"x", "y", "z", "w", "v"}, {"SRV", "_parley._tls.contoso.com", "10", "7007", "chat.contoso.com"}});
  const std::string owner = "owner=_parley._tls.contoso.com ";
  EXPECT_EQ(atoms_of(columns, {}), "type=SRV " + owner + "target=chat.contoso.com");
  EXPECT_EQ(atoms_of(columns, parley), "type=SRV " + owner + "port=7007 target=chat.contoso.com");
  // In a sentence, a number that no word calls a port.
  const std::string sentence =
      html_table({{"x", "y"},
                  {"Chat with partners",
                   "An SRV record for _parley._tls.contoso.com that maps 7007 to chat.contoso.com, always."}});
  EXPECT_EQ(atoms_of(sentence, {}), "type=SRV " + owner + "target=chat.contoso.com");
  EXPECT_EQ(atoms_of(sentence, parley), "type=SRV " + owner + "port=7007 target=chat.contoso.com");
}

// Of a file with both, each side says what it says.
TEST(CorpusTest, ASideOfAFileSaysNothingOfTheOther) {
  const std::string po =
      "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\nmsgid \"Create an A record for `hub.example.org`.\"\n"
      "msgstr \"Cree un registro A para `centro.example.org`.\"\n";
  const Corpus corpus = read(MemoryFiles({{"docs/es.po", po}})).value();
  ASSERT_EQ(corpus.sets.size(), 1U);
  for (const Page& page : corpus.sets.front().pages) {
    const bool is_source = page.language.to_string() == "en";
    EXPECT_EQ(page.said().find("centro") == std::string_view::npos, is_source);
    EXPECT_EQ(page.said().find("hub") == std::string_view::npos, !is_source);
  }
}

}  // namespace
}  // namespace doczone::extractor::corpus_test
