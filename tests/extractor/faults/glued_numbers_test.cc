#include "extractor/faults/glued_numbers.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::glued_numbers_test {
namespace {

// What is said of a German SRV record beside an English and a French one, and what is not.
FaultDump german(const std::string& data) {
  const auto rows = [](const std::string& one) {
    return Rows{{"SRV", "_imaps._tcp", one}, {"CNAME", "autoconfig", "discover.pelican.example."}};
  };
  const std::string sound = "0 1 993 imap.pelican.example.";
  return dump_faults(corpus_of({{"en", rows(sound)}, {"de", rows(data)}, {"fr", rows(sound)}}));
}

TEST(GluedNumbersTest, OneMistakeIsToldOfTheName) {
  EXPECT_EQ(german("0 1 993 imap.pelican.example.").found, "");
  const FaultDump glued = german("0 1 993imap.pelican.example.");
  EXPECT_EQ(glued.found, "de target '993imap.pelican.example.' -> '993 imap.pelican.example.' medium");
  EXPECT_NE(glued.silenced.find("number-in-name: de port"), std::string::npos) << glued.silenced;
}

TEST(GluedNumbersTest, NumbersOfTheNameItself) {
  EXPECT_EQ(german("0 1 995 imap.pelican.example.").found, "de port '995' -> '993' high");
  const FaultDump other = german("0 1 993 imap2.pelican.example.");
  EXPECT_NE(other.found.find("-> 'imap.pelican.example.'"), std::string::npos) << other.found;
}

TEST(GluedNumbersTest, AGroupedNumberIsToldWhole) {
  const auto rows = [](const std::string& port) { return Rows{{"SRV", "_parley._tcp", "hub.pelican.example.", port}}; };
  const auto found = [&](const std::string& port) {
    return dump(corpus_of({{"en", rows("Port: 25571")}, {"sv", rows(port)}, {"fr", rows("Port: 25571")}}));
  };
  EXPECT_EQ(found("Port: 25 571"), "sv port '25 571' -> '25571' high");
  EXPECT_EQ(found("Port: 25.571"), "sv port '25.571' -> '25571' high");
  EXPECT_EQ(found("Port: 25 572").find("'25 572'"), std::string::npos) << "another number";
}

}  // namespace
}  // namespace doczone::extractor::glued_numbers_test
