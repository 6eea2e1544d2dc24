#include "model/resource_record.h"

#include <gtest/gtest.h>

namespace doczone::resource_record_test {
namespace {

TEST(ResourceRecordTest, IsWrittenInCanonicalText) {
  ResourceRecord record;
  record.owner = DomainName::parse("_sip._tls.Example.org").value();
  record.ttl = 3600;
  record.type = RrType::SRV;
  record.rdata = SrvData{0, 1, 443, DomainName::parse("sip.example.org").value()};
  EXPECT_EQ(record.to_string(), "_sip._tls.Example.org. 3600 IN SRV 0 1 443 sip.example.org.");
  record.type = static_cast<RrType>(65534);
  record.rdata = OpaqueData{"\\# 0"};
  EXPECT_EQ(record.to_string(), "_sip._tls.Example.org. 3600 IN TYPE65534 \\# 0");
}

TEST(ResourceRecordTest, JoinsTheStringsOfATextRecord) {
  ResourceRecord record;
  record.type = RrType::TXT;
  record.rdata = TxtData{{"v=spf1 ", "-all"}};
  EXPECT_EQ(joined_text(record), "v=spf1 -all");
  record.rdata = NameData{DomainName::parse("example.org").value()};
  EXPECT_EQ(joined_text(record), "");
}

}  // namespace
}  // namespace doczone::resource_record_test
