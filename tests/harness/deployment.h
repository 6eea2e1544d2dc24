// A documentation, a deployment and its zones, made in code: what the tests of the zone checks start from. The demands
// are those of fixtures/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/checks/checks.h"
#include "harness/judging/validation.h"
#include "harness/zone/zone_reader.h"

namespace doczone::harness {

inline DomainName name(std::string_view text) {
  return DomainName::parse(text).value();
}

inline Zone zone_of(std::string text, std::string_view origin = "example.org.", std::string path = "zone") {
  return read_zone(SourceText(std::move(path), std::move(text)), name(origin));
}

// A requirement as documentation states it, on external DNS.
inline RecordRequirement demand(std::string scenario, std::vector<RrType> types, std::string owner) {
  RecordRequirement out;
  out.scenario = std::move(scenario);
  out.view = View::external;
  out.id = *out.scenario + "/" + to_string(types.front()) + "/" + owner;
  out.types = std::move(types);
  out.owner = std::move(owner);
  out.repeat = "domain";
  return out;
}

inline RecordRequirement demand_srv(std::string scenario, std::string owner, std::uint16_t port, std::string target) {
  RecordRequirement out = demand(std::move(scenario), {RrType::SRV}, std::move(owner));
  out.port = port;
  out.target = std::move(target);
  return out;
}

inline CanonicalModel model_of(std::vector<RecordRequirement> requirements) {
  return {std::move(requirements), {{"contoso.com", "{domain}"}}, {}};
}

inline CanonicalModel xmpp_demands() {
  return model_of({demand("xmpp", {RrType::A}, "xmpp.contoso.com"),
                   demand_srv("xmpp", "_xmpp-server._tcp.contoso.com", 5269, "xmpp.contoso.com")});
}

inline CanonicalModel all_demands() {
  CanonicalModel model = xmpp_demands();
  model.requirements.push_back(demand_srv("sip", "_sipfederationtls._tcp.contoso.com", 5061, "sip.contoso.com"));
  model.requirements.push_back(demand("sip", {RrType::A}, "sip.contoso.com"));
  return model;
}

// Records whose data is compared as a whole.
inline std::vector<RecordRequirement> mail_demands() {
  std::vector<RecordRequirement> all;
  for (const auto& [preference, host] : {std::pair(10, "mail.contoso.com"), std::pair(20, "backup.contoso.com")}) {
    all.push_back(demand("mail", {RrType::MX}, "contoso.com"));
    all.back().id += "#" + std::string(host);
    all.back().priority = static_cast<std::uint16_t>(preference);
    all.back().target = host;
  }
  for (const auto& [owner, text] : {std::pair("contoso.com", "v=spf1 mx include:spf.provider.example -all"),
                                    std::pair("_dmarc.contoso.com", "v=DMARC1; p=quarantine")}) {
    all.push_back(demand("mail", {RrType::TXT}, owner));
    all.back().txt = text;
  }
  all.push_back(demand("mail", {RrType::CAA}, "contoso.com"));
  all.back().rdata = "0 issue \"ca.example\"";
  all.push_back(demand("mail", {kHttps}, "www.contoso.com"));
  all.back().rdata = "1 . alpn=h2";
  return all;
}

// Those, and what internal DNS has; what only some deployments ask for; and what must not be there.
inline CanonicalModel fixture_demands() {
  CanonicalModel model = all_demands();
  std::vector<RecordRequirement>& all = model.requirements;
  all.push_back(demand("sip", {RrType::A}, "legacy.contoso.com"));
  all.back().level = Level::forbidden;
  for (RecordRequirement inside : {demand_srv("sign-in", "_sipinternaltls._tcp.contoso.com", 5061, "sip.contoso.com"),
                                   demand("sign-in", {RrType::A}, "sip.contoso.com"),
                                   demand("sign-in", {RrType::A}, "discoverinternal.contoso.com")}) {
    inside.view = View::internal;
    all.push_back(std::move(inside));
  }
  all.push_back(demand("mobile", {RrType::A, RrType::CNAME}, "discover.contoso.com"));
  all.push_back(demand("mobile", {RrType::CNAME}, "meet.contoso.com"));
  all.back().target = "discover.contoso.com";
  all.push_back(demand_srv("media", "_stun._udp.contoso.com", 3478, "turn.contoso.com"));
  all.back().priority = 10;
  all.back().weight = 60;
  all.push_back(demand("media", {RrType::A}, "turn.contoso.com"));
  all.back().address_count = 2;
  for (RecordRequirement& one : mail_demands()) all.push_back(std::move(one));
  return model;
}

inline DeploymentProfile profile_of(const std::vector<std::string_view>& domains = {"example.org"}) {
  DeploymentProfile profile;
  for (const std::string_view domain : domains) profile.domains.push_back(name(domain));
  profile.scenarios["xmpp"].on = true;
  profile.scenarios["sip"].on = true;
  return profile;
}

// That zones of a view were left out is no finding here: most tests need one view.
inline ValidationResult judge(const CanonicalModel& model, const DeploymentProfile& profile,
                              std::vector<ZoneInView> zones) {
  ValidationResult result = validate(make_expectations(model, profile), ZoneSet(std::move(zones)), zone_checks());
  std::erase_if(result.findings, [](const Finding& finding) { return finding.check == "zone-not-given"; });
  return result;
}

// The zone of example.org with an SOA and these lines, held against what XMPP needs.
inline ValidationResult judge_xmpp(const std::string& lines) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("@ 60 SOA ns1 host 1 2 3 4 5\n" + lines)});
  return judge(xmpp_demands(), profile_of(), std::move(zones));
}

// The same against what mail needs, or against other demands of that scenario.
inline ValidationResult judge_mail(const std::string& lines, const std::vector<RecordRequirement>& demands) {
  DeploymentProfile profile = profile_of();
  profile.scenarios["mail"].on = true;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("@ 60 SOA ns1 host 1 2 3 4 5\n" + lines)});
  return judge(model_of(demands), profile, std::move(zones));
}

inline DeploymentProfile fixture_profile(const std::vector<std::string_view>& scenarios = {"sign-in"}) {
  DeploymentProfile profile = profile_of();
  for (const std::string_view scenario : scenarios) profile.scenarios[std::string(scenario)].on = true;
  return profile;
}

inline constexpr const char* kSoa = "@ 60 SOA ns1 host 1 2 3 4 5\n";  // line 1
inline constexpr const char* kHosts = "sip A 192.0.2.10\nxmpp A 192.0.2.11\n";
inline constexpr const char* kServices =
    "_sipfederationtls._tcp SRV 0 0 5061 sip\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n";

// The zone of example.org outside and, unless it is empty, inside, held against fixture_demands(). Each begins with an
// SOA in line 1.
inline ValidationResult judge_views(const std::string& outside, const std::string& inside = {},
                                    const DeploymentProfile& profile = fixture_profile()) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + outside)});
  if (!inside.empty()) zones.push_back({View::internal, zone_of(kSoa + inside, "example.org.", "inside")});
  return judge(fixture_demands(), profile, std::move(zones));
}

// "2:9 srv-wrong-port '5222' -> '5269'" for each finding.
inline std::string dump(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    out += (out.empty() ? "" : " | ") + std::to_string(finding.where.begin.line) + ":" +
           std::to_string(finding.where.begin.column) + " " + finding.check;
    if (finding.value) out += " '" + *finding.value + "'";
    if (finding.suggestion) out += " -> '" + *finding.suggestion + "'";
  }
  return out;
}

// "xmpp/A/xmpp.contoso.com@example.org satisfied" for each verdict.
inline std::string dump(const std::vector<Verdict>& verdicts) {
  std::string out;
  for (const Verdict& verdict : verdicts) {
    out += (out.empty() ? "" : " | ") + verdict.requirement;
    if (!verdict.domain.empty()) out += "@" + verdict.domain;
    out += " " + std::string(to_string(verdict.kind));
  }
  return out;
}

inline std::optional<VerdictKind> verdict_for(const ValidationResult& result, std::string_view requirement) {
  for (const Verdict& verdict : result.verdicts) {
    if (verdict.requirement == requirement) return verdict.kind;
  }
  return std::nullopt;
}

inline constexpr std::string_view kXmppSrv = "xmpp/SRV/_xmpp-server._tcp.contoso.com";
inline constexpr std::string_view kXmppHost = "xmpp/A/xmpp.contoso.com";

}  // namespace doczone::harness
