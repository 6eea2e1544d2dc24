#include "extractor/names/name_reconstruction.h"

#include <gtest/gtest.h>

namespace doczone::extractor::name_reconstruction_test {
namespace {

std::string repaired(const std::string& damaged, std::optional<std::uint16_t> port = {},
                     const std::vector<std::string>& domains = {"contoso.com", "fabrikam.net"}) {
  const DomainList list(domains);
  const Reconstruction out = reconstruct_name(damaged, {{&list}, port}, ServiceRegistry::standard());
  return out.name + (out.name.empty() || !out.guessed_domain ? "" : "?");
}

TEST(NameReconstructionTest, PutsNamesTogetherFromWhatIsLeft) {
  const struct {
    std::string damaged, repaired;
  } cases[] = {
      {"_sip _tls .com", "_sip._tls.contoso.com"},
      {"_sip _tls. fabrikam.", "_sip._tls.fabrikam.net"},
      {"_sip _tls", "_sip._tls.contoso.com?"},
      {"_tcp _sipfederationtls", "_sipfederationtls._tcp.contoso.com?"},
      {"_tls._sip.contoso.com", "_sip._tls.contoso.com"},
      {"_sip_tls.contoso.com", "_sip._tls.contoso.com"},
      {"_sipfederationtls_.tcp.contoso.com", "_sipfederationtls._tcp.contoso.com"},
      {"sip._tls.contoso.com", "_sip._tls.contoso.com"},
      {"sip tls contoso com", "_sip._tls.contoso.com"},
      {"_xmpp server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_sip 的 SRV 记录。 _tls。<域>", "_sip._tls.<域>"},
      {"_unheard _tcp contoso com", "_unheard._tcp.contoso.com"},
      {"_s\u0456p._tl\u0455.contoso.com", "_sip._tls.contoso.com"},
      {"meet contoso com", "meet.contoso.com"},
      {"meet.contoso", "meet.contoso.com"},
      {"sip.sip.contoso.com", "sip.contoso.com"},
      {"_sip._sip._tls.contoso.com", "_sip._tls.contoso.com"},
      {"_xmpp-server.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_sip.contoso.com", ""},
      // Another domain than any that is known here, but whole.
      {"_sip _tls adatum org", "_sip._tls.adatum.org"},
      // What is left fits no domain, or more than one service.
      {"_sip _tls adatum", ""},
      {"_xmpp-.com. _tcp", ""},
      {"only words", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(repaired(c.damaged), c.repaired) << c.damaged;
}

TEST(NameReconstructionTest, ThePortTellsHalfServicesApart) {
  EXPECT_EQ(repaired("_xmpp-.com. _tcp", 5269), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(repaired("_xmpp-.com. _tcp", 5222), "_xmpp-client._tcp.contoso.com");
  EXPECT_EQ(repaired("_xmpp-サーバー._tcp.contoso.com", 5269), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(repaired("_服务器._tcp.contoso.com", 5269), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(repaired("_服务器._tcp.contoso.com", 5061), "");
  EXPECT_EQ(repaired("_sip.contoso.com", 443), "_sip._tls.contoso.com");
  EXPECT_EQ(repaired("_tls.contoso.com", 443), "_sip._tls.contoso.com");
  EXPECT_EQ(repaired("_tcp.contoso.com", 5061), "");
}

}  // namespace
}  // namespace doczone::extractor::name_reconstruction_test
