// Zones held against a profile and a model, or against the rules of DNS alone: from the files on disk to findings and
// verdicts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/run/run_report.h"
#include "harness/run/zone_loading.h"
#include "model/profile.h"
#include "model/requirement.h"

namespace doczone::harness {

// Profiles over each other, the last on top; what ends in .json is one in that form. Error: one that cannot be read or
// is wrong, or a waiver of a check that does not exist.
Result<DeploymentProfile> load_profiles(const FileSystem& files, const std::vector<std::string>& paths);

// One deployment, and what is demanded of it.
struct Deployment {
  const CanonicalModel& model;
  const DeploymentProfile& profile;
  const ZoneRequest& zones;
  std::string today;  // "2026-01-31", held against the waivers
};

// Adds findings, verdicts, remarks and zones. Error: a zone that cannot be opened, or a profile without any
// expectation; then nothing is added.
std::optional<Error> validate_profile(const FileSystem& files, const Deployment& deployment, RunReport& report);

// Zones without a profile: are they sound? Adds findings and zones. Error: one that cannot be opened.
std::optional<Error> validate_zones(const FileSystem& files, const ZoneRequest& request, RunReport& report);

}  // namespace doczone::harness
