#include "harness/zone/record_style.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::record_style_test {
namespace {

constexpr const char* kStart = "@ SOA ns1 host 1 2 3 4 5\n";

// The record as it would be added to a zone of example.org.
std::string added(const std::string& zone, const RecordToAdd& record) {
  return record_for(zone_of(zone), record);
}

std::string added(const std::string& zone) {
  return added(zone, {name("_sip._tls.example.org."), RrType::SRV, "0 0 5061", name("sip.example.org.")});
}

TEST(RecordStyleTest, DoesAsMostRecordsDo) {
  const std::string soa = kStart;
  const struct {
    const char *lines, *expected;
  } cases[] = {
      {"a A 192.0.2.1\n", "_sip._tls SRV 0 0 5061 sip.example.org."},
      {"a IN A 192.0.2.1\n", "_sip._tls IN SRV 0 0 5061 sip.example.org."},
      {"a in a 192.0.2.1\n", "_sip._tls in srv 0 0 5061 sip.example.org."},
      {"a.example.org. IN A 192.0.2.1\n", "_sip._tls.example.org. IN SRV 0 0 5061 sip.example.org."},
      {"a 300 IN A 192.0.2.1\n", "_sip._tls 300 IN SRV 0 0 5061 sip.example.org."},
      {"a IN 1h A 192.0.2.1\n", "_sip._tls IN 1h SRV 0 0 5061 sip.example.org."},
      {"a\t300\tIN\tA\t192.0.2.1\n", "_sip._tls\t300\tIN\tSRV\t0 0 5061 sip.example.org."},
      {"w CNAME a\n", "_sip._tls SRV 0 0 5061 sip"},
      {"w CNAME a\nv CNAME x.example.net.\nu CNAME y.example.net.\n", "_sip._tls SRV 0 0 5061 sip"},
      {"w CNAME a.example.org.\n", "_sip._tls SRV 0 0 5061 sip.example.org."},
      {"a 60 A 192.0.2.1\nb A 192.0.2.2\nc A 192.0.2.3\n", "_sip._tls SRV 0 0 5061 sip.example.org."},
      {"a 60 A 192.0.2.1\nb 90 A 192.0.2.2\nc 90 A 192.0.2.3\n", "_sip._tls 90 SRV 0 0 5061 sip.example.org."},
      {"a A 192.0.2.1\nb.example.org. A 192.0.2.2\nc.example.org. A 192.0.2.3\n",
       "_sip._tls.example.org. SRV 0 0 5061 sip.example.org."},
      // The apex is no example, unless there is nothing else.
      {"@ 86400 IN NS ns1\na A 192.0.2.1\n", "_sip._tls SRV 0 0 5061 sip.example.org."},
      {"@ 86400 IN NS ns1\n", "_sip._tls 86400 IN SRV 0 0 5061 sip"},
      {"a [AGE:3731340] 600 A 192.0.2.1\n", "_sip._tls 600 SRV 0 0 5061 sip.example.org."},
  };
  for (const auto& one : cases) EXPECT_EQ(added(soa + one.lines), one.expected) << one.lines;
}

TEST(RecordStyleTest, RelativeNamesAreRelativeToWhatHoldsAtTheEnd) {
  const std::string zone = std::string(kStart) + "w CNAME a\n";
  EXPECT_EQ(added(zone + "$ORIGIN sub.example.org.\n"), "_sip._tls.example.org. SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(added(zone + "$ORIGIN sub.example.org.\na A 192.0.2.1\n"),
            "_sip._tls.example.org. SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(added(zone + "$ORIGIN _tls\na A 192.0.2.1\n$origin _tls.example.org.\n"),
            "_sip SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(added(zone + "$ORIGIN sub\n$ORIGIN example.org.\n"), "_sip._tls SRV 0 0 5061 sip");
  EXPECT_EQ(added(zone + "$ORIGIN a..b\n"), "_sip._tls.example.org. SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(added(zone, {name("example.org."), RrType::A, "<address>", {}}), "@ A <address>");
}

TEST(RecordStyleTest, NothingToGoByIsWrittenInFull) {
  EXPECT_EQ(added(""), "_sip._tls.example.org. IN SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(added("; nothing\n"), "_sip._tls.example.org. IN SRV 0 0 5061 sip.example.org.");
  EXPECT_EQ(absolute_record({name("a.example.org."), RrType::A, "<address>", {}}), "a.example.org. IN A <address>");
}

TEST(RecordStyleTest, FilesThatAreNoMasterFilesGetTheirOwnForm) {
  EXPECT_EQ(added(R"({"ResourceRecordSets": [{"Name": "a.example.org.", "Type": "A", "TTL": 60,
                     "ResourceRecords": [{"Value": "192.0.2.1"}]}]})"),
            R"({"Name": "_sip._tls.example.org.", "Type": "SRV", "TTL": 300, )"
            R"("ResourceRecords": [{"Value": "0 0 5061 sip.example.org."}]})");
  EXPECT_EQ(added(R"({"Changes": [{"Action": "CREATE", "ResourceRecordSet": {"Name": "a.example.org.", "Type": "A",
                     "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}}]})"),
            R"({"Action": "CREATE", "ResourceRecordSet": {"Name": "_sip._tls.example.org.", "Type": "SRV", )"
            R"("TTL": 300, "ResourceRecords": [{"Value": "0 0 5061 sip.example.org."}]}})");
  EXPECT_EQ(added("HostName  RecordType Type Timestamp TimeToLive RecordData\n"
                  "--------  ---------- ---- --------- ---------- ----------\n"
                  "a         A          1    0         00:20:00   192.0.2.1\n"),
            "_sip._tls SRV        33   0         00:20:00   [0][0][5061][sip.example.org.]");
}

}  // namespace
}  // namespace doczone::harness::record_style_test
