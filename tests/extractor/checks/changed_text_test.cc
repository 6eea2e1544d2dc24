#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_text_test {
namespace {

TEST(ChangedTextTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(changed_text(atom_fault(Field::txt, &atom, "v=spf1 ~all", "v=spf1 -all"))),
            "the text is v=spf1 ~all here; the others say v=spf1 -all");
  EXPECT_EQ(dump(changed_text(atom_fault(Field::txt, nullptr, "", "v=spf1 -all"))),
            "the text v=spf1 -all is missing here");
  AtomFault damaged = atom_fault(Field::term, &atom, "-tutti", "-all");
  damaged.broken = true;
  EXPECT_EQ(dump(changed_text(damaged)), "the text is damaged: no receiver reads -tutti as it was meant");
}

TEST(ChangedTextTest, DataOfOtherTypes) {
  const Atom atom;
  AtomFault damaged = atom_fault(Field::rdata, &atom, "issue wild", "issuewild");
  EXPECT_EQ(dump(changed_text(damaged)), "the data are damaged here: the others say issuewild");
  damaged.is_source = true;
  EXPECT_EQ(dump(changed_text(damaged)), "-");
}

TEST(ChangedTextTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field : {Field::owner, Field::target, Field::type, Field::port, Field::ttl})
    EXPECT_EQ(dump(changed_text(atom_fault(field, &atom, "a", "b"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::changed_text_test
