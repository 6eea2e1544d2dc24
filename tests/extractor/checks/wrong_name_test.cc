#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::wrong_name_test {
namespace {

TEST(WrongNameTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(wrong_name(atom_fault(Field::target, &atom, "sip.fabrikam.com", "sip.contoso.com"))),
            "the target name is sip.fabrikam.com here; the others say sip.contoso.com");
  EXPECT_EQ(dump(wrong_name(atom_fault(Field::owner, nullptr, "whole cell", "sip.contoso.com"))),
            "the owner name sip.contoso.com is missing here");
  EXPECT_EQ(dump(wrong_name(atom_fault(Field::mention, &atom, "_stun._udp.contoso.com", "_ntp._udp.contoso.com"))),
            "the name is _stun._udp.contoso.com here; the others say _ntp._udp.contoso.com");
  EXPECT_EQ(dump(wrong_name(atom_fault(Field::port, &atom, "5061", "5062"))), "-");
}

TEST(WrongNameTest, LocalisedExamplesAreANote) {
  const Atom atom;
  AtomFault fault = atom_fault(Field::owner, &atom, "sip.contoso.de", "sip.contoso.com");
  EXPECT_EQ(wrong_name(fault)->severity, std::nullopt);
  fault.localised = true;
  EXPECT_EQ(wrong_name(fault)->severity, Severity::note);
}

}  // namespace
}  // namespace doczone::extractor::wrong_name_test
