// A deployment profile: whose domains, which scenarios, which zone files. The user's side of every expectation. Read
// from TOML.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/domain_name.h"
#include "model/requirement.h"
#include "model/result.h"

namespace doczone {

struct ScenarioSwitch {
  bool on = false;
  std::vector<DomainName> domains;  // only for these; empty: for all
};

// `[[zones]]`: one file, or a pattern with {origin} for many.
struct ZoneSource {
  std::optional<View> view;
  std::optional<DomainName> origin;  // empty: from the file's name, its $ORIGIN or its SOA
  std::vector<std::string> files;    // as written, relative to the profile's folder; at least one
  std::string format = "auto";
  std::size_t line = 0, column = 0;  // where `files` stands in the profile
};

struct Waiver {
  std::string check;
  std::optional<DomainName> owner;  // empty: any
  std::string reason;
  std::string until;  // "2027-01-31"; empty: for good
  std::size_t line = 0, column = 0;
};

struct DeploymentProfile {
  std::string path;
  std::vector<DomainName> domains;
  std::optional<DomainName> internal_domain;
  bool ipv4 = true, ipv6 = false;
  bool strict_domain_match = true;
  std::map<std::string, ScenarioSwitch> scenarios;
  std::map<std::string, std::string> options;
  std::map<std::string, std::string> bind;                    // example name -> pattern with {domain}, {internal}
  std::map<std::string, std::vector<std::string>> addresses;  // example name -> addresses, canonical text
  std::vector<ZoneSource> zones;
  std::vector<Waiver> waivers;
  std::string fail_on = "error";
  std::string include_root;
  bool allow_empty = false;
};

// Error: TOML syntax, an unknown key (with the one that was probably meant), a value of the wrong kind, a name or date
// that is not valid, a missing or unknown `schema`, no domain at all; each with line and column.
Result<DeploymentProfile> parse_profile(std::string_view toml, const std::string& path);

}  // namespace doczone
