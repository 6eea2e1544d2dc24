// Good zones with one mistake each, put in at random: it is found under its name at its line, and nothing else is.
// Good zones without one are clean.
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/finding_list.h"
#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness {
namespace {

using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t count) {
  return random() % count;
}

struct Record {
  std::string owner;  // relative to the origin; "@"
  std::string type;
  std::string data;    // in front of the target, or all of it
  std::string target;  // relative; empty when the record has none
  std::string ttl, comment;
  // Written so, whatever the dialect.
  std::string raw_owner, raw_target;
};

struct ZoneText {
  std::string origin;  // without the final dot
  View view = View::external;
  std::vector<Record> records;  // the SOA first

  Record* find(const std::string& owner, const std::string& type) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& r) { return r.owner == owner && r.type == type; });
    return found == records.end() ? nullptr : &*found;
  }
  bool remove(const std::string& owner, const std::string& type) {
    return std::erase_if(records, [&](const Record& r) { return r.owner == owner && r.type == type; }) > 0;
  }
  std::string path() const { return std::string(to_string(view)) + "/" + origin; }

  // Half of the names absolute, others relative, and blanks as they come.
  std::string text(Random& random) const {
    std::string out;
    const auto full = [&](const std::string& name) { return (name == "@" ? "" : name + ".") + origin + "."; };
    const auto spelt = [&](const std::string& name) { return pick(random, 2) == 0 ? full(name) : name; };
    for (const Record& record : records) {
      out += record.raw_owner.empty() ? spelt(record.owner) : record.raw_owner;
      out += pick(random, 2) == 0 ? " " : "\t\t";
      out += (record.ttl.empty() ? "3600" : record.ttl) + (pick(random, 2) == 0 ? " IN " : " ") + record.type + " ";
      out += record.data;
      if (!record.target.empty() || !record.raw_target.empty())
        out +=
            (record.data.empty() ? "" : " ") + (record.raw_target.empty() ? spelt(record.target) : record.raw_target);
      out += record.comment + "\n";
    }
    return out;
  }
};

struct Expected {
  std::string check;
  std::string owner, type;  // of the line; both empty: the SOA's; "*" for the owner: any line
};

// Puts one mistake in; empty when the zone has nothing to spoil in this way.
using Mistake = std::function<std::optional<Expected>(ZoneText&, Random&)>;

const std::vector<std::pair<std::string, std::string>> kServiceHosts{
    {"_sipfederationtls._tcp", "sip"}, {"_xmpp-server._tcp", "xmpp"}, {"_sipinternaltls._tcp", "sip"}};

// A service of the zone, at random; null when there is none.
Record* service_in(ZoneText& zone, Random& random) {
  std::vector<Record*> found;
  for (const auto& [owner, host] : kServiceHosts) {
    if (Record* const record = zone.find(owner, "SRV")) found.push_back(record);
  }
  return found.empty() ? nullptr : found[pick(random, found.size())];
}

// Something that spoils a service's record and is told at it.
Mistake at_service(std::string check, std::function<void(ZoneText&, Record&, Random&)> spoil) {
  return
      [check = std::move(check), spoil = std::move(spoil)](ZoneText& zone, Random& random) -> std::optional<Expected> {
        Record* const record = service_in(zone, random);
        if (record == nullptr) return std::nullopt;
        const std::string owner = record->owner;
        spoil(zone, *record, random);
        return Expected{check, owner, "SRV"};
      };
}

// The same for the record of a name.
Mistake at_record(std::string check, std::string owner, std::string type, View view,
                  std::function<void(ZoneText&, Record&)> spoil) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    Record* const record = zone.find(owner, type);
    if (record == nullptr || zone.view != view) return std::nullopt;
    spoil(zone, *record);
    return Expected{check, owner, record->type};
  };
}

Mistake added(std::string check, Record record, std::string place = {}) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    if (zone.view != View::external || zone.find("ns1", "A") == nullptr) return std::nullopt;
    zone.records.push_back(record);
    return Expected{check, place.empty() ? record.owner : place, place.empty() ? record.type : ""};
  };
}

Mistake removed(std::string check, std::vector<std::pair<std::string, std::string>> names) {
  return [=](ZoneText& zone, Random&) -> std::optional<Expected> {
    for (const auto& [owner, type] : names) {
      if (zone.find(owner, type) == nullptr) return std::nullopt;
    }
    for (const auto& [owner, type] : names) zone.remove(owner, type);
    return Expected{check, "", ""};
  };
}

std::string labels_astray(const std::string& owner, Random& random) {
  const std::size_t dot = owner.find('.');
  const std::string service = owner.substr(1, dot - 1), protocol = owner.substr(dot + 2);
  const std::string ways[] = {service + "." + protocol,
                              "_" + service + "." + protocol,
                              service + "._" + protocol,
                              "_" + protocol + "._" + service,
                              "_" + service + "_._" + protocol,
                              "_" + service + "_" + protocol,
                              "_" + service,
                              "__" + service + "._" + protocol};
  return ways[pick(random, std::size(ways))];
}

const std::vector<Mistake>& mistakes() {
  static const std::vector<Mistake> kAll{
      at_service("missing-trailing-dot",
                 [](ZoneText& z, Record& r, Random&) { r.raw_target = r.target + "." + z.origin; }),
      at_service("missing-trailing-dot",
                 [](ZoneText& z, Record& r, Random&) { r.raw_owner = r.owner + "." + z.origin; }),
      [](ZoneText& z, Random& random) -> std::optional<Expected> {
        const std::string hosts[] = {"sip", "xmpp", "turn", "discover", "discoverinternal"};
        const std::string host = hosts[pick(random, 5)];
        if (z.find(host, "A") == nullptr) return std::nullopt;
        for (Record& record : z.records) {
          if (record.owner == host) record.raw_owner = host + "." + z.origin;
        }
        return Expected{"missing-trailing-dot", host, "A"};
      },
      at_service("at-sign-in-name", [](ZoneText&, Record& r, Random&) { r.raw_owner = r.owner + ".@"; }),
      at_service("at-sign-in-name", [](ZoneText&, Record& r, Random&) { r.raw_target = r.target + ".@"; }),
      at_service("srv-label-malformed",
                 [](ZoneText&, Record& r, Random& random) { r.raw_owner = labels_astray(r.owner, random); }),
      at_service("srv-wrong-proto-label",
                 [](ZoneText&, Record& r, Random&) { r.raw_owner = r.owner.substr(0, r.owner.find('.')) + "._tls"; }),
      at_service("srv-owner-target-swapped",
                 [](ZoneText&, Record& r, Random&) {
                   r.raw_owner = r.target;
                   r.raw_target = r.owner;
                 }),
      at_service("srv-dot-target", [](ZoneText&, Record& r, Random&) { r.raw_target = "."; }),
      at_service("srv-target-is-ip",
                 [](ZoneText&, Record& r, Random& random) {
                   r.raw_target = pick(random, 2) == 0 ? "192.0.2.7" : "2001:db8::7";
                 }),
      at_service("srv-wrong-port", [](ZoneText&, Record& r,
                                      Random& random) { r.data = "0 0 " + std::to_string(1 + pick(random, 5000)); }),
      at_service("srv-target-other-domain",
                 [](ZoneText&, Record& r, Random&) { r.raw_target = r.target + ".other.test."; }),
      at_service("srv-wrong-target", [](ZoneText&, Record& r, Random&) { r.target = "spare"; }),
      at_service("non-ldh-host-name",
                 [](ZoneText& z, Record& r, Random&) {
                   Record host = *z.find(r.target, "A");
                   host.owner = "a_" + r.target;
                   r.target = host.owner;
                   z.records.push_back(host);
                 }),
      at_service("zone-syntax", [](ZoneText&, Record& r, Random&) { r.data = "0 5061"; }),
      [](ZoneText& z, Random& random) -> std::optional<Expected> {
        Record* const record = service_in(z, random);
        if (record == nullptr) return std::nullopt;
        const std::string owner = record->owner, host = record->target;
        if (!z.remove(host, "A")) return std::nullopt;
        return Expected{"srv-target-no-address", owner, "SRV"};
      },
      // The profile states the other host's address.
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        if (z.find("sip", "A") == nullptr || z.find("spare", "A") == nullptr) return std::nullopt;
        z.remove("sip", "A");
        z.records.push_back({"sip", "CNAME", "", "spare", "", "", "", ""});
        return Expected{"srv-target-is-alias",
                        z.view == View::external ? "_sipfederationtls._tcp" : "_sipinternaltls._tcp", "SRV"};
      },
      removed("srv-missing", {{"_sipfederationtls._tcp", "SRV"}}),
      removed("srv-missing", {{"_sipinternaltls._tcp", "SRV"}}),
      removed("record-missing", {{"meet", "CNAME"}}),
      removed("record-missing", {{"discoverinternal", "A"}}),
      [](ZoneText& z, Random& random) -> std::optional<Expected> {
        if (z.find("ns1", "A") == nullptr) return std::nullopt;
        return removed(
            "repeat-per-domain",
            pick(random, 2) == 0
                ? std::vector<std::pair<std::string, std::string>>{{"xmpp", "A"}, {"_xmpp-server._tcp", "SRV"}}
                : std::vector<std::pair<std::string, std::string>>{{"turn", "A"}, {"_stun._udp", "SRV"}})(z, random);
      },
      at_record("private-address-outside", "sip", "A", View::external,
                [](ZoneText&, Record& r) { r.data = "10.9.8.7"; }),
      at_record("same-address-in-both-views", "sip", "A", View::external,
                [](ZoneText&, Record& r) { r.data = "203.0.113.1"; }),
      at_record("wrong-address", "xmpp", "A", View::external, [](ZoneText&, Record& r) { r.data = "192.0.2.99"; }),
      at_record("cname-cross-domain", "discover", "A", View::external,
                [](ZoneText&, Record& r) { r = {"discover", "CNAME", "", "", "", "", "", "web.other.test."}; }),
      at_record("cname-wrong-target", "meet", "CNAME", View::external,
                [](ZoneText&, Record& r) { r.target = "spare"; }),
      at_record("cname-loop", "discover", "A", View::external,
                [](ZoneText&, Record& r) { r = {"discover", "CNAME", "", "meet", "", "", "", ""}; }),
      at_record("proxied-target", "sip", "A", View::external,
                [](ZoneText&, Record& r) { r.comment = " ; cf_tags=cf-proxied:true"; }),
      at_record("aaaa-in-a", "sip", "A", View::external, [](ZoneText&, Record& r) { r.data = "2001:db8::1"; }),
      at_record("srv-prio-weight", "_stun._udp", "SRV", View::external,
                [](ZoneText&, Record& r) { r.data = "60 10 3478"; }),
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        Record* const first = z.find("turn", "A");
        if (first == nullptr) return std::nullopt;
        z.records.erase(z.records.begin() + (first - z.records.data()));
        return Expected{"address-count", "turn", "A"};
      },
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        Record* const host = z.find("discover", "A");
        if (host == nullptr) return std::nullopt;
        host->owner = "*";
        return Expected{"wildcard-covers-missing", "*", "A"};
      },
      added("internal-name-outside", {"discoverinternal", "A", "203.0.113.9", "", "", "", "", ""}),
      added("forbidden-present", {"legacy", "A", "192.0.2.9", "", "", "", "", ""}),
      added("cname-and-other-data", {"sip", "CNAME", "", "spare", "", "", "", ""}),
      added("ttl-mismatch", {"sip", "A", "192.0.2.44", "", "60", "", "", ""}),
      added("out-of-zone-owner", {"stray", "A", "192.0.2.44", "", "", "", "stray.other.test.", ""}),
      added("below-delegation", {"_tcp", "NS", "", "", "", "", "", "ns.other.test."}, "any"),
      added("below-dname", {"_tcp", "DNAME", "", "", "", "", "", "other.test."}, "any"),
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        const Record* const host = z.find("discover", "A");
        if (host == nullptr) return std::nullopt;
        Record again = *host;
        z.records.push_back(again);
        return Expected{"duplicate-rr", "discover", "A"};
      },
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        if (z.find("@", "NS") == nullptr) return std::nullopt;
        z.records.erase(z.records.begin());
        return Expected{"soa-missing", "any", ""};
      },
      [](ZoneText& z, Random&) -> std::optional<Expected> {
        if (!z.remove("@", "NS")) return std::nullopt;
        return Expected{"ns-missing", "", ""};
      },
  };
  return kAll;
}

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
           {"meet", "CNAME", "", "discover", "", "", "", ""}};
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
      all.push_back({"@", "MX", std::to_string(i), "host0", "", "", "", ""});
    else
      all.push_back(host(name, address));
  }
  std::shuffle(all.begin(), all.end(), random);
  all.insert(all.begin(), {"@", "SOA", "ns1 hostmaster 1 7200 900 1209600 300", "", "", "", "", ""});
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
                    : judge_asked_names(set, result.asked, zone_checks()));
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
  std::set<std::string> seeded;
  std::size_t done = 0;
  for (std::size_t i = 0; done < cases && i < cases * 50; ++i) {
    const std::size_t at = pick(random, bench.texts.size());
    ZoneText text = bench.texts[at];
    const Mistake& mistake = mistakes()[pick(random, mistakes().size())];
    const std::optional<Expected> expected = mistake(text, random);
    if (!expected) continue;
    ++done;
    seeded.insert(expected->check);
    std::vector<ZoneInView> zones = bench.zones;
    zones[at].zone = bench.read(text, random);
    const bool of_the_whole = expected->check == "soa-missing" || expected->check == "ns-missing";
    const bool every_name = bench.whole && (of_the_whole || pick(random, 2) == 0);
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
  for (const char* scenario : {"sign-in", "mobile", "media"}) bench.profile.scenarios[scenario].on = true;
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
  // Every check that judges zones has had its turn.
  seeded.insert({"expired-waiver", "unused-waiver"});
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
}  // namespace doczone::harness
