#include "model/json/profile_json.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "model/escaped_json.h"

namespace doczone {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json names(const std::vector<DomainName>& domains) {
  Json out = Json::array();
  for (const DomainName& domain : domains) out.push_back(domain.to_relative_string());
  return out;
}

std::string moved(const std::string& file, const std::string& profile, const std::string& folder) {
  if (fs::path(file).is_absolute()) return file;
  const fs::path beside = (fs::path(profile).parent_path() / file).lexically_normal();
  if (folder.empty() || beside.is_absolute() != fs::path(folder).is_absolute()) return beside.string();
  return beside.lexically_relative(fs::path(folder).lexically_normal()).string();
}

Json zone_to_json(const ZoneSource& zone, const std::string& folder) {
  Json out;
  if (zone.view) out["view"] = to_string(*zone.view);
  if (zone.origin) out["origin"] = zone.origin->to_relative_string();
  out["files"] = Json::array();
  for (const std::string& file : zone.files) out["files"].push_back(moved(file, zone.profile, folder));
  out["format"] = zone.format;
  return out;
}

Json waiver_to_json(const Waiver& waiver) {
  Json out{{"check", waiver.check}};
  if (waiver.owner) out["owner"] = waiver.owner->to_relative_string();
  if (!waiver.reason.empty()) out["reason"] = waiver.reason;
  if (!waiver.until.empty()) out["until"] = waiver.until;
  return out;
}

}  // namespace

std::string profile_to_json(const DeploymentProfile& profile, const std::string& folder) {
  Json out{{"schema", 1}};
  Json& deployment = out["deployment"];
  deployment["domains"] = names(profile.domains);
  if (profile.internal_domain) deployment["internal_domain"] = profile.internal_domain->to_relative_string();
  deployment["ip"] = Json::array();
  if (profile.ipv4) deployment["ip"].push_back("ipv4");
  if (profile.ipv6) deployment["ip"].push_back("ipv6");
  deployment["strict_domain_match"] = profile.strict_domain_match;
  out["scenarios"] = Json::object();
  for (const auto& [scenario, said] : profile.scenarios)
    out["scenarios"][scenario] =
        said.on && !said.domains.empty() ? Json{{"domains", names(said.domains)}} : Json(said.on);
  out["options"] = profile.options;
  out["bind"] = profile.bind;
  out["addresses"] = profile.addresses;
  out["zones"] = Json::array();
  for (const ZoneSource& zone : profile.zones) out["zones"].push_back(zone_to_json(zone, folder));
  out["policy"] = {{"fail_on", to_string(profile.fail_on)}, {"allow_empty", profile.allow_empty}};
  if (!profile.include_root.empty())
    out["policy"]["include_root"] = moved(profile.include_root, profile.include_root_of, folder);
  out["waive"] = Json::array();
  for (const Waiver& waiver : profile.waivers) out["waive"].push_back(waiver_to_json(waiver));
  return json_text(out, 2);
}

}  // namespace doczone
