#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(SuspectSourceTest, SaysWhatIsWrongWithTheSource) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::owner, &atom, "_sip_tls.contoso.com", "_sip._tls.contoso.com");
  deviation.broken = true;
  EXPECT_EQ(dump(suspect_source(deviation)),
            "the source's own owner name is damaged: a dot was lost; it should be _sip._tls.contoso.com (lost-dot)");
  deviation = deviation_of(Field::address, &atom, "192.0.2。1", "192.0.2.1");
  deviation.broken = true;
  EXPECT_EQ(dump(suspect_source(deviation)), "the source's own address cannot be used; it should be 192.0.2.1");
  deviation.broken = false;
  deviation.suggestion.clear();
  EXPECT_EQ(dump(suspect_source(deviation)), "the source's own address stands against those of the translations");
  deviation.atom = nullptr;
  EXPECT_EQ(dump(suspect_source(deviation)), "-");
}

TEST(SuspectSourceTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(suspect_source(deviation)) == "-", kind != Deviation::Kind::value);
  }
}

}  // namespace
}  // namespace doczone::extractor
