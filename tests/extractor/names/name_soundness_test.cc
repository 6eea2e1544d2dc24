#include "extractor/names/name_soundness.h"

#include <gtest/gtest.h>

namespace doczone::extractor::name_soundness_test {
namespace {

TEST(NameSoundnessTest, IsStricterThanGrammar) {
  const struct {
    std::string name;
    NameQuality quality;
  } cases[] = {
      {"_sip._tls.contoso.com", NameQuality::complete},
      {"_unheard-of._tcp.contoso.com", NameQuality::complete},
      {"sip.contoso.com", NameQuality::complete},
      {"sip.<sipdomain>", NameQuality::complete},
      {"_sip._tls.<sipdomain>", NameQuality::complete},
      {"*._tcp.contoso.com", NameQuality::complete},
      {"_dmarc.contoso.com", NameQuality::complete},
      {"selector1._domainkey.contoso.com", NameQuality::complete},
      {"_sip._tls", NameQuality::doubtful},
      {"_sip._tls.contoso", NameQuality::doubtful},
      {"_unheard-of._tcp.com", NameQuality::malformed},
      {"_sip._tls.co.uk", NameQuality::doubtful},
      {"sip", NameQuality::doubtful},
      {"@", NameQuality::doubtful},
      {"_tls", NameQuality::doubtful},
      {"", NameQuality::malformed},
      {"sip. contoso.com", NameQuality::malformed},
      {"_tls._sip.contoso.com", NameQuality::malformed},
      {"sip._tls.contoso.com", NameQuality::malformed},
      {"_sip.contoso.com", NameQuality::malformed},
      {"_sip._sip._tls.contoso.com", NameQuality::malformed},
      {"sip.sip.contoso.com", NameQuality::malformed},
      {"s\u0456p.contoso.com", NameQuality::malformed},
      {"_services._dns-sd._udp.example.org", NameQuality::complete},
      {"_services._http._udp.example.org", NameQuality::malformed},
  };
  for (const auto& c : cases) EXPECT_EQ(soundness(c.name, ServiceRegistry::standard()), c.quality) << c.name;
}

}  // namespace
}  // namespace doczone::extractor::name_soundness_test
