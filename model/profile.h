// A deployment profile: whose domains, which scenarios, which zone files. The user's side of every expectation. People
// write it in TOML, programs in JSON of the same shape (model/schema/profile.schema.json).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/domain_name.h"
#include "model/fail_on.h"
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
  std::string profile;               // that names them
  std::size_t line = 0, column = 0;  // where `files` stands in it
};

struct Waiver {
  std::string check;
  std::optional<DomainName> owner;  // empty: any
  std::string reason;
  std::string until;  // "2027-01-31", the last day on which it holds; empty: for good
  std::string profile;
  std::size_t line = 0, column = 0;  // of the waiver in it
};

// Where a key of a profile stands.
struct ProfilePlace {
  std::string profile;
  std::size_t line = 0, column = 0;
};

struct DeploymentProfile {
  std::string path;  // of the last layer
  // Of the keys whose values only the documentation can confirm, by table and key; of the last layer that says them.
  std::map<std::pair<std::string, std::string>, ProfilePlace> places;
  // The profile itself where nothing better is known.
  ProfilePlace place_of(const std::string& table, const std::string& key) const;

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
  FailOn fail_on = FailOn::error;
  std::string include_root;     // relative to the folder of `include_root_of`
  std::string include_root_of;  // the profile that names it
  bool allow_empty = false;
};

struct ProfileLayer {
  std::string path, text;  // TOML, but JSON when the path ends in .json
};

// Layers over each other: what a later one says of a key counts, `[[zones]]` and `[[waive]]` add up. Only together must
// they name a domain. Precondition: at least one. Error: its syntax, an unknown key (with the one that was probably
// meant), a value of the wrong kind, a null, a name or date that is not valid, a missing or unknown `schema`, no domain
// at all; each with its layer, line and column.
Result<DeploymentProfile> parse_profile(const std::vector<ProfileLayer>& layers);

}  // namespace doczone
