#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::record_order_test {
namespace {

using namespace seeded;

// Both records are told; the numbers change places.
const SeededMistake kMistake("record-order", [](ZoneText& zone, Random&) -> std::optional<Expected> {
  if (zone.find("@", "MX") == nullptr) return std::nullopt;
  for (Record& record : zone.records) {
    if (record.owner == "@" && record.type == "MX") record.data = record.data == "10" ? "20" : "10";
  }
  return Expected{"record-order", "any", ""};
});

RecordRequirement mx(std::uint16_t preference, const std::string& host) {
  RecordRequirement out = demand("mail", {RrType::MX}, "contoso.com");
  out.id += "#" + host;
  out.priority = preference;
  out.target = host;
  return out;
}

RecordRequirement srv(std::uint16_t priority, std::uint16_t weight, const std::string& host) {
  RecordRequirement out = demand_srv("mail", "_sip._tls.contoso.com", 443, host);
  out.id += "#" + host;
  out.priority = priority;
  out.weight = weight;
  return out;
}

std::string found(const std::string& lines, const std::vector<RecordRequirement>& demands) {
  std::string out;
  for (const Finding& finding : judge_mail(lines, demands).findings) {
    if (finding.check != "record-order") continue;
    out += (out.empty() ? "" : " | ") + std::string(to_string(finding.severity)) + ": " + finding.message;
  }
  return out;
}

TEST(RecordOrderTest, TheOrderOfHosts) {
  const std::vector<RecordRequirement> demands{mx(10, "a.contoso.com"), mx(20, "b.contoso.com")};
  EXPECT_EQ(found("@ MX 10 a\n@ MX 20 b\n", demands), "");
  EXPECT_EQ(found("@ MX 20 a\n@ MX 10 b\n", demands),
            "error: the preference is 20; the documentation has 10, before b.example.org and not behind it | "
            "error: the preference is 10; the documentation has 20, behind a.example.org and not before it");
  EXPECT_EQ(found("@ MX 10 a\n@ MX 10 b\n", demands),
            "error: the preference is 10; the documentation has 20, behind a.example.org and not together with it");
  EXPECT_EQ(found("@ MX 10 a\n@ MX 20 b\n", {mx(10, "a.contoso.com"), mx(10, "b.contoso.com")}),
            "warning: the preference is 20; the documentation has 10, together with a.example.org and not behind it");
}

TEST(RecordOrderTest, OtherNumbersInTheSameOrderAreANote) {
  const std::string note =
      "note: the preference is 0; the documentation has 10; the demanded records are tried in the same order";
  EXPECT_EQ(found("@ MX 0 a\n", {mx(10, "a.contoso.com")}), note);
  EXPECT_EQ(found("@ MX 0 a\n@ MX 20 b\n", {mx(10, "a.contoso.com"), mx(20, "b.contoso.com")}), note);
  EXPECT_EQ(judge_mail("@ MX 0 a\na A 192.0.2.1\n", {mx(10, "a.contoso.com")}).verdicts.at(0).kind,
            VerdictKind::satisfied);
}

TEST(RecordOrderTest, Services) {
  const std::string hosts = "a A 192.0.2.1\nb A 192.0.2.2\n";
  const std::vector<RecordRequirement> demands{srv(10, 60, "a.contoso.com"), srv(20, 60, "b.contoso.com")};
  EXPECT_EQ(found(hosts + "_sip._tls SRV 10 60 443 a\n_sip._tls SRV 20 60 443 b\n", demands), "");
  EXPECT_EQ(found(hosts + "_sip._tls SRV 30 60 443 a\n_sip._tls SRV 20 60 443 b\n", demands),
            "error: the priority is 30; the documentation has 10, before b.example.org and not behind it");
  EXPECT_EQ(found(hosts + "_sip._tls SRV 10 5 443 a\n", {srv(10, 60, "a.contoso.com")}),
            "note: the weight is 5; the documentation has 60; the demanded records are tried in the same order");
  EXPECT_EQ(found(hosts + "_sip._tls SRV 60 10 443 a\n", {srv(10, 60, "a.contoso.com")}), "") << "srv-prio-weight";
}

}  // namespace
}  // namespace doczone::harness::record_order_test
