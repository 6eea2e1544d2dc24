#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::mangled_name_test {
namespace {

std::optional<Diagnosis> judged(const AtomFault& fault) {
  return mangled_name(&fault);
}

// The mechanism; "?" for damage without a name, "-" for no damage.
std::string mechanism(const std::string& value, const std::string& right) {
  const Atom atom;
  const auto diagnosis = judged(atom_fault(Field::owner, &atom, value, right));
  if (!diagnosis) return "-";
  return diagnosis->mechanism ? std::string(to_string(*diagnosis->mechanism)) : "?";
}

TEST(MangledNameTest, NamesTheMechanism) {
  const std::string xmpp = "_xmpp-server._tcp.contoso.com";
  const std::string sip = "_sipfederationtls._tcp.contoso.com";
  const struct {
    std::string value, right, mechanism;
  } cases[] = {
      {"_xmpp-server. _tcp. contoso. com", xmpp, "space-around-dot"},
      {"_xmpp-server ._tcp.contoso.com", xmpp, "space-around-dot"},
      {"_ xmpp-server._tcp.contoso.com", xmpp, "space-around-dot"},
      {"_xmpp-server._tcp.\u00A0contoso.com", xmpp, "space-around-dot"},
      {"lyncdiscover. <SIP domain>", "lyncdiscover.<SIP domain>", "space-around-dot"},
      {"_xmpp-server。_tcp。contoso。com", xmpp, "full-stop-variant"},
      {"_xmpp-server．_tcp. contoso.com", xmpp, "full-stop-variant"},
      {"_xmpp-server. _xmpp-server._tcp.contoso.com", xmpp, "doubled-label"},
      {"_sip._sip._tls.contoso.com", "_sip._tls.contoso.com", "doubled-label"},
      {"_xmpp-_tcp. .com", xmpp, "dropped-label"},
      {"_xmpp-server. .contoso.com", xmpp, "dropped-label"},
      {"_tcp._xmpp-server.contoso.com", xmpp, "reordered-labels"},
      {"contoso.com._tcp. _xmpp-server", xmpp, "reordered-labels"},
      {"_xmpp-サーバー._tcp. contoso.com", xmpp, "translated-label"},
      {"_xmpp-サーバー._tcp.contoso.com", xmpp, "translated-label"},
      {"_sip._tls.コントソ.com", "_sip._tls.contoso.com", "translated-label"},
      {"Treffen.contoso.com", "meet.contoso.com", "translated-label"},
      {"_xmpp-server._tcp.", xmpp, "truncated"},
      {"_sip._tls.fabrikam", "_sip._tls.fabrikam.com", "truncated"},
      {"xmpp-server._tcp.contoso.com", xmpp, "lost-underscore"},
      {"_xmpp-server.tcp.contoso.com", xmpp, "lost-underscore"},
      {"_sipfederationtls_tcp.contoso.com", sip, "lost-dot"},
      {"_sipfederationtls._tcpcontoso.com", sip, "lost-dot"},
      {"sipcontoso.com", "sip.contoso.com", "lost-dot"},
      // Damaged, but by nothing that has a name: no blank stands there.
      {"_xmpp–server._tcp.contoso.com", xmpp, "lookalike"},
      {"„_xmpp-server._tcp.contoso.com“", xmpp, "?"},
      {"_xmpp-ser\u200Bver._tcp.contoso.com", xmpp, "lookalike"},
      {"_xmpp-serv\u0435r._t\u0441p.contoso.com", xmpp, "lookalike"},
      {"s\u0131p.contoso.com", "sip.contoso.com", "lookalike"},
      {"_xmpp-server._tcp.contoso,com", xmpp, "dropped-label"},
  };
  for (const auto& c : cases) EXPECT_EQ(mechanism(c.value, c.right), c.mechanism) << c.value;
}

// Another name is another fault, or none at all.
TEST(MangledNameTest, LeavesSoundNamesAlone) {
  const struct {
    std::string value, right;
  } cases[] = {
      {"sip.contoso.de", "sip.contoso.com"},
      {"sip.fabrikam.com", "sip.contoso.com"},
      {"_xmpp-client._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_sip._tcp.contoso.com", "_sip._tls.contoso.com"},
      {"_sip._tls.fabrikam.com", "_sip._tls.contoso.com"},
      {"a.b.contoso.com", "sip.contoso.com"},
      {"*.contoso.com", "<host>.contoso.com"},
      {"<domain>.contoso.com", "sip.contoso.com"},
      {"sip.contoso.com", "<host>.contoso.com"},
      {"sip.contoso.com", "*.contoso.com"},
      {"_sip._tls.コントソ.例", "_sip._tls.contoso.com"},
  };
  for (const auto& c : cases) EXPECT_EQ(mechanism(c.value, c.right), "-") << c.value;
}

TEST(MangledNameTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field : {Field::owner, Field::target, Field::mention}) {
    EXPECT_NE(dump(judged(atom_fault(field, &atom, "sip. contoso.com", "sip.contoso.com"))), "-");
  }
  for (const Field field : {Field::type, Field::port, Field::address, Field::view}) {
    EXPECT_EQ(dump(judged(atom_fault(field, &atom, "sip. contoso.com", "sip.contoso.com"))), "-");
  }
  EXPECT_EQ(dump(judged(atom_fault(Field::owner, nullptr, "whole cell", "sip.contoso.com"))), "-");
}

TEST(MangledNameTest, SaysWhatHappened) {
  const Atom atom;
  EXPECT_EQ(dump(judged(atom_fault(Field::target, &atom, "sip. contoso.com", "sip.contoso.com"))),
            "the target name is damaged: blanks stand between its labels (space-around-dot)");
  EXPECT_EQ(
      dump(judged(atom_fault(Field::owner, &atom, "_xmpp–server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"))),
      "the owner name is damaged: it has characters that only look like those of a name "
      "(U+2013 EN DASH for '-') (lookalike)");
  EXPECT_EQ(dump(judged(atom_fault(Field::owner, &atom, "\"sip.contoso.com\"", "sip.contoso.com"))),
            "the owner name is damaged: characters stand in it that no name has");
  EXPECT_EQ(dump(judged(atom_fault(Field::owner, &atom, "sip。\u202Econtoso.com", "sip.contoso.com"))),
            "the owner name is damaged: another script's full stop stands for a dot (U+3002 IDEOGRAPHIC FULL STOP for "
            "'.', U+202E RIGHT-TO-LEFT OVERRIDE) (full-stop-variant)");
}

TEST(MangledNameTest, NamesTheRowOfWhichOnlyRemainsStandThere) {
  RowFault fault;
  EXPECT_EQ(dump(mangled_name(&fault)), "-");
  ElectedAtom owner;
  owner.value = "sip.contoso.com";
  ElectedRow row;
  row.atoms.push_back(owner);
  fault.row = &row;
  fault.remains = RowRemains{{3, 15}, "sip contoso com", false};
  EXPECT_EQ(dump(mangled_name(&fault)), "the row of sip.contoso.com is damaged: nothing can be read from it");
}

}  // namespace
}  // namespace doczone::extractor::mangled_name_test
