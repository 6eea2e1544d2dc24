#include "extractor/faults/glued_numbers.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"
#include "tests/extractor/faults/silent_row.h"

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
  const SilentRow row({{Field::port, {"25571", "25571", "25"}, "25571"}});
  const auto told = [&](const std::string& page) {
    AtomFault fault = row.fault(0);
    fault.span = {5, 2};
    take_groups_behind(fault, page);
    return fault.value + "|" + std::to_string(fault.span.length);
  };
  EXPECT_EQ(told("Port 25 571 on the host"), "25 571|6");
  EXPECT_EQ(told("Port 25.571"), "25.571|6");
  EXPECT_EQ(told("Port 25\u202F571"), "25\u202F571|8");
  EXPECT_EQ(told("Port 25 572"), "25|2") << "another number";
  EXPECT_EQ(told("Port 25 5710"), "25|2") << "no group has four digits";
  EXPECT_EQ(told("Port 25"), "25|2");
}

}  // namespace
}  // namespace doczone::extractor::glued_numbers_test
