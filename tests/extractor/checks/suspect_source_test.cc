#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::suspect_source_test {
namespace {

TEST(SuspectSourceTest, SaysWhatIsWrongWithTheSource) {
  const Atom atom;
  AtomFault fault = atom_fault(Field::owner, &atom, "_sip_tls.contoso.com", "_sip._tls.contoso.com");
  fault.broken = true;
  EXPECT_EQ(dump(suspect_source(fault)),
            "the source's own owner name is damaged: a dot was lost; it should be _sip._tls.contoso.com (lost-dot)");
  fault = atom_fault(Field::address, &atom, "192.0.2。1", "192.0.2.1");
  fault.broken = true;
  EXPECT_EQ(dump(suspect_source(fault)), "the source's own address cannot be used; it should be 192.0.2.1");
  fault.broken = false;
  fault.suggestion.clear();
  EXPECT_EQ(dump(suspect_source(fault)), "the source's own address stands against those of the translations");
  fault.atom = nullptr;
  EXPECT_EQ(dump(suspect_source(fault)), "-");
}

}  // namespace
}  // namespace doczone::extractor::suspect_source_test
