#include "extractor/faults/header_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::header_faults_test {
namespace {

// One page for each header of the column of owners, in the order of these languages.
FaultDump pages_with(const std::vector<std::string>& headers) {
  static constexpr const char* kLanguages[] = {"de", "en", "es", "fr", "it"};
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const std::string language = kLanguages[i];
    files["docs/" + language + "/page.md"] =
        front_matter(language, "title: DNS\n") + "\n" + html_table({{"x", headers[i], "y"}, kGood[0], kGood[1]});
  }
  CorpusRequest request;
  request.roots = {"docs"};
  return dump_faults(read_corpus(MemoryFiles(files), request).value());
}

TEST(HeaderFaultsTest, FindsAHeaderThatLostItsAbbreviation) {
  const FaultDump dump = pages_with({"FQDN", "FQDN", "FQDN", "稱"});
  EXPECT_EQ(dump.found, "fr header '稱' -> 'FQDN' high");
  EXPECT_EQ(dump.silenced, "");
  EXPECT_EQ(pages_with({"FQDN", "FQDN/IP", "FQDN", "FQDN"}).found, "");
}

TEST(HeaderFaultsTest, FewKeepTheAbbreviation) {
  const FaultDump dump = pages_with({"FQDN", "FQDN", "Nombre", "Nom"});
  EXPECT_EQ(dump.found, "");
  EXPECT_EQ(dump.silenced,
            "few-keep-header: es header 'Nombre' -> 'FQDN' low\nfew-keep-header: fr header 'Nom' -> 'FQDN' low");
}

TEST(HeaderFaultsTest, TheAbbreviationIsSpelledOut) {
  const FaultDump words = pages_with({"FQDN", "FQDN", "FQDN", "Nom complet"});
  EXPECT_EQ(words.found, "");
  EXPECT_EQ(words.silenced, "spelled-out: fr header 'Nom complet' -> 'FQDN' high");
  const FaultDump other = pages_with({"FQDN", "FQDN", "FQDN", "URL"});
  EXPECT_EQ(other.found, "");
  EXPECT_EQ(other.silenced.substr(0, other.silenced.find('\n')), "spelled-out: fr header 'URL' -> 'FQDN' high");
}

}  // namespace
}  // namespace doczone::extractor::header_faults_test
