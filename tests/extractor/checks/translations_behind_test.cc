#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(TranslationsBehindTest, SaysWhatTheTranslationsAgreeOn) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::port, &atom, "7008", "7007");
  deviation.kind = Deviation::Kind::behind;
  EXPECT_EQ(dump(translations_behind(deviation)),
            "all translations say 7007 where this page says 7008; either they are older, or it is wrong");
  deviation.atom = nullptr;
  EXPECT_EQ(dump(translations_behind(deviation)), "no translation has this row yet");
}

TEST(TranslationsBehindTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(translations_behind(deviation)) == "-", kind != Deviation::Kind::behind);
  }
}

}  // namespace
}  // namespace doczone::extractor
