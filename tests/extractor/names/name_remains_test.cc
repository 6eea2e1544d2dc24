#include "extractor/names/name_remains.h"

#include <gtest/gtest.h>

namespace doczone::extractor::name_remains_test {
namespace {

NameRemains known() {
  NameRemains out;
  out.add("_sipfederationtls._tcp.contoso.com", true);
  out.add("_sip._tls.<domain>", true);
  out.add("lyncdiscover.contoso.com", true);
  out.add("pool01.contoso.local", false);
  out.add("sip.<domain>", true);
  out.add("_ldap._tcp.dc._msdcs.corp.example", true);
  return out;
}

std::string dump(const NameRemains::Answer& answer) {
  static constexpr const char* kWords[] = {"all", "labels", "fewer", "torn", "rest"};
  std::string out = answer.names.empty() ? "-" : kWords[static_cast<std::size_t>(answer.remains)];
  for (const std::string* name : answer.names) out += " " + *name;
  return out;
}

TEST(NameRemainsTest, TellsHowMuchIsLeftOfWhichName) {
  const struct {
    std::string raw, answer;
  } cases[] = {
      {"lyncdiscover. contoso. com", "all lyncdiscover.contoso.com"},
      {"lyncdiscover。contoso。com", "all lyncdiscover.contoso.com"},
      {"lyncdiscover.lyncdiscover.contoso.com", "all lyncdiscover.contoso.com"},
      {"lyncdisc\u043Ever.contoso.com", "all lyncdiscover.contoso.com"},
      {"_sip. _tls. <Domäne>", "all _sip._tls.<domain>"},
      {"_sipfederationtls. _tcp", "all _sipfederationtls._tcp"},
      {"lyncdiscovercontoso.com", "labels lyncdiscover.contoso.com"},
      {"sipfederationtls._tcp.contoso.com", "labels _sipfederationtls._tcp.contoso.com"},
      {"_sipfederationtls_tcp.contoso.com", "labels _sipfederationtls._tcp.contoso.com"},
      {"_tcp._sipfederationtls.contoso.com", "labels _sipfederationtls._tcp.contoso.com"},
      {"_tcp.contoso.com", "fewer _sipfederationtls._tcp.contoso.com"},
      {"lyncdiscover.contoso", "fewer lyncdiscover.contoso.com"},
      {"_sipfederationtls SRV 的记录 _tcp.contoso.com",
       "torn _sipfederationtls._tcp _sipfederationtls._tcp.contoso.com"},
      {"ermittlung.contoso.com", "rest lyncdiscover.contoso.com"},
      {"_ldap._tcp.cc._msdcs.corp.example", "rest _ldap._tcp.dc._msdcs.corp.example"},
      {"lyncdiscover.conto酒.com", "rest lyncdiscover.contoso.com"},
      {"lyncdiscover.fabrikam.com", "-"},
      {"contoso.com", "-"},
      {"erkannt.<Domäne>", "-"},
      {"System.Net", "-"},
      {"", "-"},
      {".", "-"},
  };
  const NameRemains names = known();
  for (const auto& c : cases) EXPECT_EQ(dump(names.of(c.raw)), c.answer) << c.raw;
}

TEST(NameRemainsTest, KnowsNamesHoweverPlaceholdersAreCalled) {
  const NameRemains names = known();
  EXPECT_TRUE(names.knows("SIP.<Domäne>"));
  EXPECT_TRUE(names.knows("_sip._tls")) << "texts speak of a service without a domain";
  EXPECT_FALSE(names.knows("sip.contoso.com"));
  EXPECT_FALSE(names.knows("sip. <Domäne>"));
  EXPECT_TRUE(names.is_sure("sip.<x>"));
  EXPECT_FALSE(names.is_sure("pool01.contoso.local"));
  EXPECT_FALSE(names.is_sure("pool02.contoso.local"));
}

TEST(NameRemainsTest, Explains) {
  const NameRemains names = known();
  EXPECT_TRUE(names.explains("lyncdiscover. contoso. com", "LyncDiscover.contoso.com"));
  EXPECT_FALSE(names.explains("lyncdiscover. contoso. com", "pool01.contoso.local"));
}

TEST(NameRemainsTest, AFewNamesStandForMany) {
  NameRemains names;
  for (int i = 0; i < 1000; ++i) names.add("host" + std::to_string(i) + ".example.com", true);
  EXPECT_LE(names.of("wirt.example.com").names.size(), 64U);
  EXPECT_EQ(dump(names.of("host999. example.com")), "all host999.example.com");
}

// What is told by the labels alone agrees with what is found by all ways of damage.
TEST(NameRemainsTest, MayExplainWhateverIsFound) {
  const NameRemains names = known();
  const std::vector<std::string> pieces{"sip",   "_sip", "_tls", "contoso",      "com", "pool01",
                                        "local", "<x>",  "the",  "lyncdiscover", "co"};
  std::size_t found = 0;
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        for (const std::string mark : {".", ". ", " . ", "", "-", ".."}) {
          const std::string raw = first + mark + second + "." + third;
          const bool is_found = names.knows(raw) || !names.of(raw).names.empty();
          found += is_found ? 1 : 0;
          EXPECT_TRUE(!is_found || names.may_explain(raw)) << raw;
        }
      }
    }
  }
  EXPECT_GT(found, 50U);
  EXPECT_FALSE(names.may_explain("end. The"));
  EXPECT_TRUE(names.may_explain("контосо.example")) << "letters that look like others";
}

}  // namespace
}  // namespace doczone::extractor::name_remains_test
