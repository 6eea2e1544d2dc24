#include "extractor/alignment/fingerprint.h"

#include <gtest/gtest.h>

namespace doczone::extractor::fingerprint_test {
namespace {

Atom atom(Field field, const std::string& value) {
  Atom out;
  out.field = field;
  out.value = value;
  return out;
}

RecordRow row(const std::vector<Atom>& atoms) {
  RecordRow out;
  out.atoms = atoms;
  return out;
}

TEST(FingerprintTest, DamagedNamesKeepTheirWords) {
  FingerprintWriter writer;
  const Fingerprint whole = writer.of(atom(Field::owner, "_sip._tls.contoso.com"));
  EXPECT_EQ(whole.size(), 6U);  // sip, _sip, tls, _tls, contoso, com
  EXPECT_EQ(likeness(whole, writer.of(atom(Field::target, "_SIP. _tls。contoso.com"))), 1.0);
  EXPECT_EQ(likeness(whole, writer.of(atom(Field::owner, "_sip._tls.example.org"))), 8.0 / 12.0);
  EXPECT_EQ(likeness(whole, writer.of(atom(Field::port, "5061"))), 0.0);
  EXPECT_EQ(likeness(whole, Fingerprint()), 0.0);
}

TEST(FingerprintTest, ARowIsKnownByItsValuesAndNotByItsView) {
  FingerprintWriter writer;
  const Atom owner = atom(Field::owner, "sip.contoso.com");
  const Atom port = atom(Field::port, "5061");
  const Fingerprint print = writer.of(row({atom(Field::view, "External"), owner, port}));
  EXPECT_EQ(print, writer.of(row({port, owner, atom(Field::view, "Extern")})));
  // The same number means something else in another field.
  EXPECT_LT(likeness(print, writer.of(row({owner, atom(Field::ttl, "5061")}))), 1.0);
}

TEST(FingerprintTest, TheMostSimilarPageCounts) {
  FingerprintWriter writer;
  const Fingerprint wanted = writer.of(atom(Field::owner, "sip.contoso.com"));
  KnownFingerprints known;
  EXPECT_EQ(known.likeness_to(wanted), 0.0);
  known.add(writer.of(atom(Field::owner, "www.contoso.com")));
  EXPECT_EQ(known.likeness_to(wanted), 4.0 / 6.0);
  for (int i = 0; i < 100; ++i) known.add(wanted);
  EXPECT_EQ(known.likeness_to(wanted), 1.0);
}

}  // namespace
}  // namespace doczone::extractor::fingerprint_test
