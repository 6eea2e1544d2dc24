#include "extractor/pages/parallel_texts.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/page_of.h"

namespace doczone::extractor::parallel_texts_test {
namespace {

std::string dump(const Page& page) {
  std::string out;
  for (const RecordTable& table : page.literals) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms)
        out += std::to_string(row.row) + "/" + std::to_string(atom.column) + " " + atom.value + "\n";
    }
  }
  return out;
}

void share(const std::vector<Page*>& pages) {
  share_literals(pages, *LanguageTag::parse("en"), ServiceRegistry::standard());
}

TEST(ParallelTextsTest, KeepsOnlyWhatSomePageSaysOtherwise) {
  Page en = page_of("en", "# DNS\n\nAsk www.example.org.\n\n- From 192.0.2.1\n- to 192.0.2.2\n");
  Page de = page_of("de", "# DNS\n\nFragen Sie www.example.org.\n\n- Von 192.0.2.1\n- nach 192. 0.2.2\n");
  Page fr = page_of("fr", "# DNS\n\nVoir www.example.org.\n\n- De 192.0.2.1\n- à 192.0.2.2\n");
  share({&en, &de, &fr});
  EXPECT_EQ(dump(en), "3/0 192.0.2.2\n");
  EXPECT_EQ(dump(de), "3/0 192. 0.2.2\n");
  EXPECT_EQ(dump(fr), "3/0 192.0.2.2\n");
}

TEST(ParallelTextsTest, AParagraphMoreShiftsNothing) {
  Page en = page_of("en", "One.\n\nPort 5269 of a.example.org.\n\nSee 192.0.2.1.\n");
  Page de = page_of("de", "Eins.\n\nNoch etwas ganz anderes.\n\nPort 5269 von a.example.org.\n\nSiehe 192.0.2,1.\n");
  share({&en, &de});
  EXPECT_EQ(dump(de), "2/0 192.0.2,1\n");
}

// Between two that say the same.
TEST(ParallelTextsTest, AsManyParagraphsAreTheSame) {
  const std::string front = "Port 5269 of a.example.org.\n\n", back = "\n\nSee 192.0.2.1.\n";
  Page en = page_of("en", front + "First read.example.org, or `write.example.org`." + back + "\nMore.\n");
  Page de = page_of("de", front + "Zuerst lesen.example.org, oder `schreiben.example.org`." + back);
  share({&en, &de});
  EXPECT_EQ(dump(de), "1/0 lesen.example.org\n1/1 schreiben.example.org\n");
  Page fr = page_of("fr", front + "Un.\n\nD'abord lire.example.org, puis `ecrire.example.org`." + back);
  share({&en, &fr});
  EXPECT_EQ(dump(fr), "") << "which of the two it is, nobody can tell";
}

TEST(ParallelTextsTest, TermsOfAZonesLine) {
  const std::string front = "Port 5269.\n\n```\n", back = "\n```\n\nSee 192.0.2.1.\n";
  Page en = page_of("en", front + "_im._tcp.example.org. 600 IN SRV 5 0 5269 im.example.org." + back);
  Page ko =
      page_of("ko", "Eins.\n\n" + front + "_im._tcp.example.org. 600 IN \xEA\xB0\x92 5 0 5269 im.example.org." + back);
  share({&en, &ko});
  EXPECT_EQ(dump(ko), "1/3 \xEA\xB0\x92\n");
}

TEST(ParallelTextsTest, OwnersOfOneWord) {
  const std::string table = "| Name | Type | Value |\n|---|---|---|\n| ";
  Page en = page_of("en", "Open work.example.org.\n\n" + table + "work | CNAME | custom.example.net |\n");
  Page fr = page_of("fr", "Ouvrez work.example.org.\n\n" + table + "travail | CNAME | custom.example.net |\n");
  share({&en, &fr});
  EXPECT_EQ(dump(fr), "4/0 travail\n");
}

TEST(ParallelTextsTest, WithoutASourceThereIsNothingToHoldAgainst) {
  Page de = page_of("de", "Siehe 192.0.2.1.\n"), fr = page_of("fr", "Voir 192.0.2,1.\n");
  share({&de, &fr});
  EXPECT_EQ(dump(de) + dump(fr), "");
}

TEST(ParallelTextsTest, OfFourPagesTheFirstStandsForTheSource) {
  Page de = page_of("de", "Siehe 192.0.2.1.\n"), fr = page_of("fr", "Voir 192.0.2,1.\n"),
       es = page_of("es", "Véase 192.0.2.1.\n"), it = page_of("it", "Vedi 192.0.2.1.\n");
  share({&de, &fr, &es, &it});
  EXPECT_EQ(dump(fr), "0/0 192.0.2,1\n");
  EXPECT_EQ(dump(de), "0/0 192.0.2.1\n");
}

}  // namespace
}  // namespace doczone::extractor::parallel_texts_test
