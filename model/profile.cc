#include "model/profile.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "model/ascii.h"
#include "model/configuration.h"
#include "model/docset.h"
#include "model/ip_address.h"
#include "model/json_document.h"
#include "model/setting.h"
#include "model/settings_reader.h"
#include "model/spelling.h"
#include "model/toml_document.h"

namespace doczone {
namespace {

constexpr std::array<std::string_view, 2> kAddressFamilies{"ipv4", "ipv6"};

// "'deployment.domains[0]' is 'a..b': "
std::string is_text(const SettingsValue& value, std::string_view text) {
  return "'" + value.name() + "' is '" + std::string(text) + "': ";
}

// Any name that DNS can hold, a wildcard or a reverse zone too.
bool read_name(const SettingsValue& value, std::optional<DomainName>& out) {
  std::string text;
  if (!value.read(text)) return false;
  Result<DomainName> name = DomainName::parse(text);
  if (!name) return value.fail(is_text(value, text) + name.error().message + "; expected a domain name"), false;
  out = std::move(*name);
  return true;
}

// A name that somebody registered or could have: no wildcard, nothing but letters, digits, hyphens and underscores.
bool read_domain(const SettingsValue& value, std::optional<DomainName>& out) {
  std::optional<DomainName> name;
  if (!read_name(value, name)) return false;
  std::string text;
  value.read(text);
  const auto is_odd = [](char c) { return !is_ascii_alnum(c) && c != '-' && c != '_' && c != '.'; };
  if (name->is_root() || std::any_of(text.begin(), text.end(), is_odd)) {
    return value.fail(is_text(value, text) +
                      "expected a domain of letters, digits and hyphens; international names as A-labels (xn--…)"),
           false;
  }
  out = std::move(name);
  return true;
}

void read_domains(const SettingsValue& value, std::vector<DomainName>& out) {
  value.required("a domain or an array of domains");
  out.clear();
  std::unordered_set<DomainName> seen;
  for (const SettingsValue& element : value.elements()) {
    std::optional<DomainName> domain;
    if (!read_domain(element, domain)) continue;
    if (!seen.insert(*domain).second) {
      element.fail(is_text(element, domain->to_relative_string()) + "it is listed twice; expected each domain once");
    }
    out.push_back(std::move(*domain));
  }
}

void read_deployment(const SettingsValue& table, bool last, DeploymentProfile& profile) {
  const SettingsValue domains = table["domains"];
  if (domains.exists() || (last && profile.domains.empty())) read_domains(domains, profile.domains);
  read_domain(table["internal_domain"], profile.internal_domain);
  table["strict_domain_match"].read(profile.strict_domain_match);

  const SettingsValue families = table["ip"];
  if (!families.exists()) return;
  families.required("'ipv4', 'ipv6' or both");
  profile.ipv4 = profile.ipv6 = false;
  for (const SettingsValue& element : families.elements()) {
    std::string family;
    if (element.read_one_of(kAddressFamilies, family)) (family == "ipv4" ? profile.ipv4 : profile.ipv6) = true;
  }
}

// `true`, `false`, or a table that names the domains for which it is on.
void read_scenario(const SettingsValue& value, const std::unordered_set<DomainName>& deployed,
                   DeploymentProfile& profile) {
  ScenarioSwitch& scenario = profile.scenarios[value.key()];
  scenario = {};
  if (!value.is_table()) {
    value.read(scenario.on, "true, false or { domains = […] }");
    return;
  }
  scenario.on = true;
  const SettingsValue domains = value["domains"];
  read_domains(domains, scenario.domains);
  std::vector<std::string> names;
  for (const DomainName& domain : profile.domains) names.push_back(domain.to_relative_string());
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  for (const SettingsValue& element : domains.elements()) {
    std::optional<DomainName> domain;
    if (!read_domain(element, domain) || deployed.empty() || deployed.contains(*domain)) continue;
    const std::string text = domain->to_relative_string();
    std::string message = is_text(element, text) + "expected one of deployment.domains";
    if (const auto meant = closest_word(text, candidates)) message += "; did you mean '" + *meant + "'?";
    element.fail(message);
  }
}

// A name in which {domain}, {domain.2} and {internal} stand for the profile's own.
void read_pattern(const SettingsValue& value, std::map<std::string, std::string>& out) {
  std::string pattern;
  if (!value.read(pattern)) return;
  std::string sample;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] != '{') {
      sample += pattern[at++];
      continue;
    }
    const std::size_t close = std::min(pattern.find('}', at), pattern.size() - 1);
    const std::string variable = pattern.substr(at, close - at + 1);
    if (!is_domain_variable(variable)) {
      static constexpr std::array<std::string_view, 3> kVariables{"{domain}", "{domain.2}", "{internal}"};
      return value.fail(is_text(value, pattern) + "unknown variable '" + variable + "'; " +
                        expected_one_of(variable, kVariables));
    }
    sample += 'x';
    at = close + 1;
  }
  if (const auto name = DomainName::parse(sample); !name) {
    return value.fail(is_text(value, pattern) + name.error().message + "; expected a name like 'sip.{domain}'");
  }
  out[value.key()] = std::move(pattern);
}

void read_addresses(const SettingsValue& value, std::vector<std::string>& out) {
  value.required("an address or an array of addresses");
  out.clear();
  for (const SettingsValue& element : value.elements()) {
    std::string text;
    if (!element.read(text)) continue;
    if (const auto v4 = Ipv4Address::parse(text)) {
      out.push_back(v4->to_string());
    } else if (const auto v6 = Ipv6Address::parse(text)) {
      out.push_back(v6->to_string());
    } else {
      element.fail(is_text(element, text) + "expected an IPv4 or IPv6 address");
    }
  }
}

ZoneSource read_zone_source(const SettingsValue& table, const std::string& path) {
  ZoneSource zone;
  std::string view;
  if (table["view"].read_one_of(setting("view").choices, view)) zone.view = parse_view(view);
  read_name(table["origin"], zone.origin);
  const SettingsValue files = table["files"];
  files.required("a zone file, a pattern with {origin}, or an array of them").read(zone.files);
  zone.profile = path;
  zone.line = files.where().line;
  zone.column = files.where().column;
  table["format"].read_one_of(setting("zone_format").choices, zone.format);
  return zone;
}

Waiver read_waiver(const SettingsValue& table, const std::string& path) {
  Waiver waiver;
  table["check"].required("a check's name").read(waiver.check);
  read_name(table["owner"], waiver.owner);
  table["reason"].read(waiver.reason);
  table["until"].read_date(waiver.until);
  waiver.profile = path;
  waiver.line = table.where().line;
  waiver.column = table.where().column;
  return waiver;
}

void read_schema(const SettingsValue& value) {
  std::size_t version = 0;
  if (value.required("schema = 1").read(version) && version != 1) {
    value.fail("'schema' is " + std::to_string(version) + ": expected 1");
  }
}

Result<SettingsNode> parse_layer(const ProfileLayer& layer) {
  if (!layer.path.ends_with(".json")) return parse_toml(layer.text, layer.path);
  Result<SettingsNode> document = parse_json(layer.text, layer.path);
  if (document && document->kind != SettingsNode::Kind::table)
    return Error{"expected a JSON object in the shape of a profile", layer.path, 1, 1};
  return document;
}

void read_policy(const SettingsValue& table, const std::string& path, DeploymentProfile& profile) {
  std::string fail_on;
  if (table["fail_on"].read_one_of(kFailOnNames, fail_on)) profile.fail_on = *parse_fail_on(fail_on);
  if (table["include_root"].read(profile.include_root)) profile.include_root_of = path;
  table["allow_empty"].read(profile.allow_empty);
}

// `last`: nothing comes after it that could name the domains.
Result<DeploymentProfile> add_layer(DeploymentProfile profile, const ProfileLayer& layer, bool last) {
  SettingsReader reader(parse_layer(layer), layer.path);
  const SettingsValue root = reader.root();
  profile.path = layer.path;
  read_schema(root["schema"]);
  const auto keep_place = [&](const std::string& table, const SettingsValue& value) {
    profile.places[{table, value.key()}] = {layer.path, value.where().line, value.where().column};
  };
  const auto members = [&](const std::string& table) {
    std::vector<SettingsValue> values = root[table].members();
    for (const SettingsValue& value : values) keep_place(table, value);
    return values;
  };
  read_deployment(root["deployment"], last, profile);
  if (const SettingsValue domains = root["deployment"]["domains"]; domains.exists()) keep_place("deployment", domains);
  const std::unordered_set<DomainName> deployed(profile.domains.begin(), profile.domains.end());
  for (const SettingsValue& value : members("scenarios")) read_scenario(value, deployed, profile);
  for (const SettingsValue& value : members("options")) value.read(profile.options[value.key()]);
  for (const SettingsValue& value : members("bind")) read_pattern(value, profile.bind);
  for (const SettingsValue& value : members("addresses")) read_addresses(value, profile.addresses[value.key()]);
  for (const SettingsValue& table : root["zones"].tables())
    profile.zones.push_back(read_zone_source(table, layer.path));
  read_policy(root["policy"], layer.path, profile);
  for (const SettingsValue& table : root["waive"].tables()) profile.waivers.push_back(read_waiver(table, layer.path));
  return reader.finish(std::move(profile));
}

}  // namespace

ProfilePlace DeploymentProfile::place_of(const std::string& table, const std::string& key) const {
  const auto found = places.find({table, key});
  return found == places.end() ? ProfilePlace{path, 1, 1} : found->second;
}

Result<DeploymentProfile> parse_profile(const std::vector<ProfileLayer>& layers) {
  DeploymentProfile profile;
  for (const ProfileLayer& layer : layers) {
    Result<DeploymentProfile> more = add_layer(std::move(profile), layer, &layer == &layers.back());
    if (!more) return more.error();
    profile = *std::move(more);
  }
  return profile;
}

}  // namespace doczone
