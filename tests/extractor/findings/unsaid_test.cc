#include "extractor/findings/unsaid.h"

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::unsaid_test {
namespace {

// "path:line:column language field 'value' -> 'suggestion' silence"
std::string dump(const Corpus& corpus) {
  std::string out;
  for (const Unsaid& one : crosscheck(corpus, nullptr).unsaid) {
    out += (out.empty() ? "" : "\n") + one.where.path + ":" + std::to_string(one.where.begin.line) + ":" +
           std::to_string(one.where.begin.column) + " " + one.language.to_string() + " " +
           (one.field ? std::string(to_string(*one.field)) : "-") + " '" + one.value + "' -> '" + one.suggestion +
           "' " + std::string(one.silence);
    EXPECT_TRUE(one.why.ends_with(".")) << one.silence;
  }
  return out;
}

const Rows kTwo{{"SRV", "_sip._tls.contoso.com", "sip.contoso.com"}, {"A", "sip.contoso.com", "192.0.2.1"}};

TEST(UnsaidTest, SaysWhereAndWhy) {
  Rows other = kTwo;
  other[1][1] = "edge.contoso.com";
  EXPECT_EQ(dump(corpus_of({{"de", kTwo}, {"fr", other}})),
            "docs/de/page.md:21:5 de owner 'sip.contoso.com' -> '' unsure");
  EXPECT_EQ(dump(corpus_of({{"en", kTwo}, {"de", kTwo}, {"fr", {kTwo[0], {"-", "-", "-"}}}})),
            "docs/fr/page.md:15:5 fr - '' -> 'sip.contoso.com' table-as-long");
  EXPECT_EQ(dump(corpus_of({{"en", kTwo}, {"de", kTwo}})), "");
}

// Pages of text beside the records.
std::string unsaid_of(const std::map<std::string, std::string>& texts) {
  std::map<std::string, std::string> pages;
  for (const auto& [language, text] : texts) pages["docs/" + language + "/p.md"] = "# SRV\n\n" + text + "\n";
  CorpusRequest request;
  request.roots = {"docs"};
  return dump(read_corpus(MemoryFiles(pages), request).value());
}

TEST(UnsaidTest, NamesInText) {
  const std::string en = "Open meet.contoso.com first.", other = "Open edge7.contoso.com first.";
  EXPECT_EQ(unsaid_of({{"en", en}, {"de", en}, {"fr", other}}),
            "docs/fr/p.md:3:6 fr mention 'edge7.contoso.com' -> 'meet.contoso.com' another-mention");
  EXPECT_EQ(unsaid_of({{"en", en}, {"de", other}, {"fr", other}, {"es", other}}),
            "docs/en/p.md:3:6 en mention 'meet.contoso.com' -> 'edge7.contoso.com' rewritten-text");
  EXPECT_EQ(
      unsaid_of(
          {{"en", "Nothing is said."}, {"de", "Frei: dialin.contoso.com."}, {"fr", "Libre : dialin. contoso. com."}}),
      "docs/fr/p.md:3:9 fr mention 'dialin. contoso. com' -> 'dialin.contoso.com' weak-mention");
}

TEST(UnsaidTest, ACellThatSpansRowsIsToldOnce) {
  const auto page = [](const std::string& language, const std::string& target) {
    return front_matter(language, "title: DNS\n") +
           "<table><tr><th>x<th>y<th>z<tr><td>SRV<td>_sip._tls.contoso.com<td rowspan=2>" + target +
           "<tr><td>SRV<td>_sips._tcp.contoso.com</table>\n";
  };
  const MemoryFiles files(
      {{"docs/de/p.md", page("de", "sip.contoso.com")}, {"docs/fr/p.md", page("fr", "edge.contoso.com")}});
  CorpusRequest request;
  request.roots = {"docs"};
  EXPECT_EQ(dump(read_corpus(files, request).value()), "docs/de/p.md:5:77 de target 'sip.contoso.com' -> '' unsure");
}

}  // namespace
}  // namespace doczone::extractor::unsaid_test
