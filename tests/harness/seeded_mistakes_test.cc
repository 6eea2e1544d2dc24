// Good zones with one mistake each, put in at random: it is found under its name at its line, and nothing else is.
// Good zones without one are clean.
#include "tests/harness/seeded_mistakes.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/finding_list.h"
#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::seeded_mistakes_test {
namespace {

using namespace seeded;

Record host(std::string owner, std::string address) {
  return {std::move(owner), "A", std::move(address), "", "", "", "", ""};
}

Record service(std::string owner, std::string numbers, std::string target) {
  return {std::move(owner), "SRV", std::move(numbers), std::move(target), "", "", "", ""};
}

// All but the SOA in random order, with `fill` hosts that nobody demands among them.
ZoneText good_zone(std::string origin, View view, std::size_t fill, Random& random) {
  ZoneText zone{std::move(origin), view, {}};
  std::vector<Record>& all = zone.records;
  if (view == View::external) {
    all = {host("ns1", "192.0.2.53"),
           host("sip", "192.0.2.10"),
           host("xmpp", "192.0.2.11"),
           host("discover", "192.0.2.12"),
           host("turn", "192.0.2.13"),
           host("turn", "192.0.2.14"),
           service("_sipfederationtls._tcp", "0 0 5061", "sip"),
           service("_xmpp-server._tcp", "0 0 5269", "xmpp"),
           service("_stun._udp", "10 60 3478", "turn"),
           {"meet", "CNAME", "", "discover", "", "", "", ""},
           host("mail", "192.0.2.25"),
           host("backup", "192.0.2.26"),
           host("www", "192.0.2.80"),
           {"@", "MX", "10", "mail", "", "", "", ""},
           {"@", "MX", "20", "backup", "", "", "", ""},
           {"@", "TXT", "\"v=spf1 mx include:spf.provider.example -all\"", "", "", "", "", ""},
           {"_dmarc", "TXT", "\"v=DMARC1; p=quarantine\"", "", "", "", "", ""},
           {"@", "CAA", "0 issue \"ca.example\"", "", "", "", "", ""},
           {"www", "HTTPS", "1 . alpn=h2", "", "", "", "", ""}};
  } else {
    all = {host("ns1", "10.0.0.53"), host("sip", "10.0.0.10"), host("sip", "203.0.113.1"),
           host("discoverinternal", "10.0.0.12"), service("_sipinternaltls._tcp", "0 0 5061", "sip")};
  }
  all.push_back({"@", "NS", "", "ns1", "", "", "", ""});
  for (std::size_t i = 0; i < fill; ++i) {
    const std::string name = "host" + std::to_string(i);
    const std::string address = "198.51." + std::to_string(i / 250 % 250) + "." + std::to_string(1 + i % 250);
    if (i % 7 == 3)
      all.push_back({name, "CNAME", "", "host" + std::to_string(i - 1), "", "", "", ""});
    else if (i % 7 == 5)
      all.push_back({name + ".sub", "TXT", "\"v=spf1 -all\"", "", "", "", "", ""});
    else if (i % 7 == 6)
      all.push_back({name + ".sub", "MX", std::to_string(i), "host0", "", "", "", ""});
    else
      all.push_back(host(name, address));
  }
  std::shuffle(all.begin(), all.end(), random);
  all.insert(all.begin(), {"@", "SOA", "ns1 hostmaster 1 7200 900 1209600 300", "", "", "", "", ""});
  // Keeps wildcards away from the name that must not be there.
  all.push_back({"legacy", "TXT", "\"not here\"", "", "", "", "", ""});
  all.push_back(host("spare", view == View::external ? "192.0.2.77" : "10.0.0.77"));
  return zone;
}

struct Bench {
  std::vector<ZoneText> texts;
  std::vector<ZoneInView> zones;
  CanonicalModel model;
  DeploymentProfile profile;
  bool whole = true;  // with name servers

  Zone read(const ZoneText& text, Random& random) const {
    return read_zone(SourceText(text.path(), text.text(random)), name(text.origin));
  }
  void read_all(Random& random) {
    for (const ZoneText& text : texts) zones.push_back({text.view, read(text, random)});
  }

  std::vector<Finding> findings(const std::vector<ZoneInView>& all, bool every_name) const {
    const ZoneSet set(all);
    std::vector<Finding> out = judge_files(set, zone_checks());
    const auto take = [&](std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(out)); };
    ValidationResult result = validate(make_expectations(model, profile), set, zone_checks());
    take(std::move(result.findings));
    take(every_name ? judge_all_names(set, {!whole}, zone_checks())
                    : judge_asked_names(set, result.asked, {true}, zone_checks()));
    drop_repeated(out);
    return out;
  }
};

std::string line_of(const ZoneText& text, const Expected& expected) {
  if (expected.owner.empty()) return "1";
  std::string last = "?";
  for (std::size_t i = 0; i < text.records.size(); ++i) {
    const Record& record = text.records[i];
    if (record.owner != expected.owner || record.type != expected.type) continue;
    // Of several records that lost their dots, the first is told; of others, the one that was added.
    if (last == "?" || expected.check != "missing-trailing-dot") last = std::to_string(i + 1);
  }
  return last;
}

// "check path:line" of each finding, each once; `line`: false leaves the line out.
std::string told(const std::vector<Finding>& findings, const std::string& wanted, bool line) {
  std::set<std::string> out;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note && finding.check != wanted) continue;
    out.insert(finding.check + " " + finding.where.path + (line ? ":" + std::to_string(finding.where.begin.line) : ""));
  }
  std::string all;
  for (const std::string& one : out) all += (all.empty() ? "" : " | ") + one;
  return all;
}

// Returns the names that were put in.
std::set<std::string> run(const Bench& bench, std::size_t cases, Random& random) {
  std::vector<Mistake> all;
  for (const auto& [check, some] : mistakes()) all.insert(all.end(), some.begin(), some.end());
  std::set<std::string> seeded;
  std::size_t done = 0;
  for (std::size_t i = 0; done < cases && i < cases * 50; ++i) {
    const std::size_t at = pick(random, bench.texts.size());
    ZoneText text = bench.texts[at];
    const Mistake& mistake = all[pick(random, all.size())];
    const std::optional<Expected> expected = mistake(text, random);
    if (!expected) continue;
    ++done;
    seeded.insert(expected->check);
    std::vector<ZoneInView> zones = bench.zones;
    zones[at].zone = bench.read(text, random);
    const bool of_the_whole = expected->check == "soa-missing" || expected->check == "ns-missing";
    const bool every_name = bench.whole && (of_the_whole || expected->unasked || pick(random, 2) == 0);
    const bool line = expected->owner != "any";
    const std::string found = told(bench.findings(zones, every_name), expected->check, line);
    EXPECT_EQ(found, expected->check + " " + text.path() + (line ? ":" + line_of(text, *expected) : ""))
        << "case " << i
        << (text.records.size() < 400 ? "\n" + std::string(zones[at].zone.text().bytes()) : std::string());
    if (::testing::Test::HasFailure() && done > 400) break;
  }
  EXPECT_EQ(done, cases);
  return seeded;
}

Bench deployment(std::size_t fill, Random& random) {
  Bench bench;
  bench.model = fixture_demands();
  bench.profile = profile_of({"example.org", "example.net", "example.com"});
  for (const char* scenario : {"sign-in", "mobile", "media", "mail"}) bench.profile.scenarios[scenario].on = true;
  bench.profile.addresses["xmpp.contoso.com"] = {"192.0.2.11"};
  for (const char* origin : {"example.org", "example.net", "example.com"}) {
    for (const View view : {View::external, View::internal})
      bench.texts.push_back(good_zone(origin, view, fill, random));
  }
  bench.read_all(random);
  return bench;
}

TEST(SeededMistakesTest, InZonesOf300Records) {
  Random random(20260131);
  const Bench bench = deployment(290, random);
  for (const bool every_name : {true, false}) EXPECT_EQ(told(bench.findings(bench.zones, every_name), "", true), "");
  std::set<std::string> seeded = run(bench, 2000, random);
  // Every check that judges a zone has had its turn; some judge waivers, or which zones there are.
  seeded.insert({"expired-waiver", "unused-waiver", "zone-not-delegated", "zone-not-given"});
  // These are of reverse zones.
  seeded.insert({"ptr-target-in-arpa", "reverse-owner-malformed"});
  for (const ZoneCheck& check : zone_checks())
    EXPECT_EQ(seeded.count(std::string(check.entry->id)), 1U) << check.entry->id;
}

TEST(SeededMistakesTest, InZonesOf30000Records) {
  Random random(20260201);
  const Bench bench = deployment(29'990, random);
  for (const bool every_name : {true, false}) EXPECT_EQ(told(bench.findings(bench.zones, every_name), "", true), "");
  run(bench, 100, random);
}

TEST(SeededMistakesTest, InZonesOf3Records) {
  Random random(20260202);
  Bench bench;
  bench.model = xmpp_demands();
  bench.profile = profile_of();
  bench.profile.addresses["xmpp.contoso.com"] = {"192.0.2.11"};
  bench.whole = false;
  ZoneText text{"example.org", View::external, {}};
  text.records = {{"@", "SOA", "ns1 hostmaster 1 7200 900 1209600 300", "", "", "", "", ""},
                  service("_xmpp-server._tcp", "0 0 5269", "xmpp"),
                  host("xmpp", "192.0.2.11")};
  bench.texts.push_back(text);
  bench.read_all(random);
  EXPECT_EQ(told(bench.findings(bench.zones, false), "", true), "");
  run(bench, 1000, random);
}

}  // namespace
}  // namespace doczone::harness::seeded_mistakes_test
