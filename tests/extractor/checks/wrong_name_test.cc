#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(WrongNameTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(wrong_name(deviation_of(Field::target, &atom, "sip.fabrikam.com", "sip.contoso.com"))),
            "the target name is sip.fabrikam.com here; the others say sip.contoso.com");
  EXPECT_EQ(dump(wrong_name(deviation_of(Field::owner, nullptr, "whole cell", "sip.contoso.com"))),
            "the owner name sip.contoso.com is missing here");
  EXPECT_EQ(dump(wrong_name(deviation_of(Field::port, &atom, "5061", "5062"))), "-");
}

TEST(WrongNameTest, LocalisedExamplesAreANote) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::owner, &atom, "sip.contoso.de", "sip.contoso.com");
  EXPECT_EQ(wrong_name(deviation)->severity, std::nullopt);
  deviation.localised = true;
  EXPECT_EQ(wrong_name(deviation)->severity, Severity::note);
}

TEST(WrongNameTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(wrong_name(deviation)) == "-", kind != Deviation::Kind::value);
  }
}

}  // namespace
}  // namespace doczone::extractor
