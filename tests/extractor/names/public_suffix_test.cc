#include "extractor/names/public_suffix.h"

#include <gtest/gtest.h>

namespace doczone::extractor::public_suffix_test {
namespace {

TEST(PublicSuffixTest, DomainsThatCanBeRegistered) {
  for (const char* const name : {"www.example.com", "example.net.", "a.b.CO.UK"})
    EXPECT_TRUE(is_in_public_domain(name)) << name;
  for (const char* const name : {"your.domain.tld", "mail.example", "host.lan", "sip.<domain>", "x.invalid", ""})
    EXPECT_FALSE(is_in_public_domain(name)) << name;
}

TEST(PublicSuffixTest, NobodyHasARecordAtASuffix) {
  for (const char* const name : {"com", "COM.", "co.uk", "co.uk.", "org", "de", "_tcp.com", "_xmpp-server._tcp.com",
                                 "_sip._tls.co.uk", "*.org", "_dmarc.net"})
    EXPECT_TRUE(is_bare_suffix(name)) << name;
  for (const char* const name :
       {"_xmpp-server._tcp.example.com", "_sip._tls", "_tcp", "_sip._tls.<domain>", "www", "www.com", "autodiscover",
        "@", "", "*", "example.com", "tld", "<domain>", "domain.tld"})
    EXPECT_FALSE(is_bare_suffix(name)) << name;
}

}  // namespace
}  // namespace doczone::extractor::public_suffix_test
