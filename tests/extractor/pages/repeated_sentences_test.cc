#include "extractor/pages/repeated_sentences.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "extractor/pages/page_reader.h"

namespace doczone::extractor::repeated_sentences_test {
namespace {

// Owners of the page's statements, those of sentences in brackets.
std::string owners(const std::string& text) {
  const Page page = read_page(std::make_shared<SourceText>("page.md", text), {}, ServiceRegistry::standard());
  std::string out;
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (atom.field != Field::owner) continue;
        out += (out.empty() ? "" : " ") + (table.form == Form::sentence ? "[" + atom.value + "]" : atom.value);
      }
    }
  }
  return out;
}

constexpr const char* kList = "\n- Type: CNAME\n- Host: www\n- Target: host.example.net\n";

TEST(RepeatedSentencesTest, AnnouncementsDemandNothing) {
  EXPECT_EQ(owners("Add a CNAME record for `www`:\n" + std::string(kList)), "www");
  EXPECT_EQ(owners("Add a TXT record for `_mta-sts`:\n\n```\nv=STSv1; id=1\n```\n"), "_mta-sts");
  EXPECT_EQ(owners("Add a CNAME record for `www.example.org`:\n" + std::string(kList)), "www");
}

TEST(RepeatedSentencesTest, OtherRecordsAreDemanded) {
  EXPECT_EQ(owners("Add a CNAME record for `ftp`.\n" + std::string(kList)), "[ftp] www");
  EXPECT_EQ(owners("Add a TXT record for `www`.\n" + std::string(kList)), "[www] www");
  EXPECT_EQ(owners("Add a CNAME record for `www` that points to `other.example.net`.\n" + std::string(kList)),
            "[www] www");
}

}  // namespace
}  // namespace doczone::extractor::repeated_sentences_test
