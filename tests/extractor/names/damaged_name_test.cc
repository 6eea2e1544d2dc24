#include "extractor/names/damaged_name.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::damaged_name_test {
namespace {

TEST(DamagedNameTest, Normalises) {
  const struct {
    std::string raw, normalised;
  } cases[] = {
      {"", ""},
      {"sip.contoso.com", "sip.contoso.com"},
      {"sip.contoso.com.", "sip.contoso.com"},
      {"_sip._tls.contoso.com", "_sip._tls.contoso.com"},
      {"_sipfederationtls. _tcp. contoso. com", "_sipfederationtls._tcp.contoso.com"},
      {"_sip ._tls .contoso .com", "_sip._tls.contoso.com"},
      {"_ sip._ tls.contoso.com", "_sip._tls.contoso.com"},
      {"_sip _tls.contoso.com", "_sip._tls.contoso.com"},
      {"_sip._tls.\u00A0contoso.com", "_sip._tls.contoso.com"},
      {"\u3000_sip._tls.contoso.com\u3000", "_sip._tls.contoso.com"},
      {"_sipfederationtls。_tcp。contoso。com", "_sipfederationtls._tcp.contoso.com"},
      {"pool01．contoso｡com", "pool01.contoso.com"},
      {"＿ｓｉｐ．＿ｔｌｓ．contoso．com", "_sip._tls.contoso.com"},
      {"_xmpp–server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_xmpp\u2011server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_xm\u00ADpp-ser\u200Bver._tcp.con\u2060toso.com", "_xmpp-server._tcp.contoso.com"},
      {"\u202Esip.contoso.com", "sip.contoso.com"},
      {"„sip.contoso.com“", "sip.contoso.com"},
      {"'sip.contoso.com'", "sip.contoso.com"},
      {"`sip.contoso.com`", "sip.contoso.com"},
      {"_sip._sip._tls.contoso.com", "_sip._tls.contoso.com"},
      {"_SIP._sip._tls.contoso.com", "_sip._tls.contoso.com"},
      {"sip.sip.contoso.com", "sip.sip.contoso.com"},  // a host may well be called so
      {"sip..contoso.com", "sip.contoso.com"},
      {".contoso.com", "contoso.com"},
      {"lyncdiscover.<SIP domain>", "lyncdiscover.<SIP domain>"},
      {"lyncdiscover.< SIP domain >", "lyncdiscover.<SIP domain>"},
      {"lyncdiscover. <SIP domain>", "lyncdiscover.<SIP domain>"},
      {"lyncdiscover <SIP domain>", "lyncdiscover.<SIP domain>"},
      {"lyncdiscover.〈SIP 網域〉", "lyncdiscover.<SIP 網域>"},
      {"lyncdiscover.<v1..2>", "lyncdiscover.<v1..2>"},
      // What is lost stays lost.
      {"_xmpp-_tcp. .com", "_xmpp-_tcp.com"},
      {"_xmpp-.com. _tcp", "_xmpp-.com._tcp"},
      {". . .", ""},
      {"a b c", "a b c"},
  };
  for (const auto& c : cases) EXPECT_EQ(normalise_name(c.raw), c.normalised) << c.raw;
}

TEST(DamagedNameTest, IsDoneAtOnce) {
  for (const std::string raw : {"_sip . . _tls", "_ _ _", "a <b> <c>", "\" 'x' .", "< < >", "。．_ ."}) {
    const std::string once = normalise_name(raw);
    EXPECT_EQ(normalise_name(once), once) << raw;
  }
}

TEST(DamagedNameTest, TellsNamesFromText) {
  const struct {
    std::string line, shape;
  } cases[] = {
      {"sip.contoso.com", "whole"},
      {"_sip._tls.contoso.com", "whole"},
      {"_sip._tls", "whole"},
      {"*.contoso.com", "whole"},
      {"sip.<sipdomain>", "whole"},
      {"contoso.com", "whole"},
      {"sip. contoso. com", "whole"},
      {"_xmpp-server_tcp.contoso.com", "damaged"},
      {"_xmpp-_tcp. .com", "damaged"},
      {"_xmpp-.com. _tcp", "damaged"},
      {"Konstante 1.contoso.com", "damaged"},
      {"_xmpp-サーバーの _tcp.contoso.com", "whole"},  // letters of any script may be an IDN
      {"", "none"},
      {"SRV", "none"},
      {"External DNS", "none"},
      {"sip", "none"},
      {"1.5", "none"},
      {"e.g.", "none"},
      {"a.b", "none"},
      {"IP address of the gateway", "none"},
      {"Open the page. Then go on.", "none"},
      // Versions, dates and prices have dots too.
      {"1.2.3", "none"},
      {"6.0.9319.0", "none"},
      {"01.02.2014", "none"},
      {"192.0.2.1", "none"},
      {"The host sip.contoso.com is reached by the clients of all branch offices", "none"},
      {std::string(400, 'a') + ".contoso.com", "none"},
  };
  for (const auto& c : cases) {
    const NameShape shape = name_shape(c.line);
    EXPECT_EQ(shape == NameShape::whole     ? "whole"
              : shape == NameShape::damaged ? "damaged"
                                            : "none",
              c.shape)
        << c.line;
  }
}

TEST(DamagedNameTest, TakesLinearTimeForHostileInput) {
  for (const std::string unit : {"a.", "_", " ", "<", "\u200B", "。", "\""}) {
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += unit;
    EXPECT_LE(normalise_name(text).size(), text.size()) << unit;
  }
}

}  // namespace
}  // namespace doczone::extractor::damaged_name_test
