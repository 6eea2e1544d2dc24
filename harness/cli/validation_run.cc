#include "harness/cli/validation_run.h"

#include <algorithm>

#include "harness/expectations.h"

namespace doczone::cli {

namespace {

// Keys of the profile that no check asks for so far. Silence would look like obedience.
std::vector<std::string> settings_without_effect(const DeploymentProfile& profile) {
  std::vector<std::string> out;
  if (!profile.waivers.empty()) out.push_back("[[waive]]");
  if (!profile.addresses.empty()) out.push_back("[addresses]");
  if (!profile.strict_domain_match) out.push_back("strict_domain_match = false");
  return out;
}

}  // namespace

Result<DeploymentProfile> load_profile(const FileSystem& files, const std::string& path) {
  const auto text = files.read(path);
  if (!text) return text.error();
  return parse_profile(*text, path);
}

void add_zone_sources(const harness::ZoneSet& zones, harness::Sources& sources) {
  for (const harness::ZoneInView& one : zones.zones()) {
    sources.emplace(one.zone.text().path(), std::make_shared<const SourceText>(one.zone.text()));
  }
}

std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      FindingsDocument& document, harness::Sources& sources) {
  const harness::ExpectationSet expectations = harness::make_expectations(model, profile);
  if (expectations.expectations.empty() && !profile.allow_empty) {
    std::string why = "nothing is expected of this deployment: ";
    if (model.requirements.empty()) {
      why += "the documentation states no record requirement";
    } else if (!expectations.not_asked.empty()) {
      why += "no scenario of the documentation is switched on; [scenarios] knows";
      for (const auto& [scenario, count] : expectations.not_asked) why += " " + scenario;
    } else {
      why += expectations.settled.empty() ? "no requirement applies"
                                          : "for instance, " + expectations.settled.front().reason;
    }
    return Error{why + " (allow_empty = true in [policy] accepts that)", profile.path};
  }
  auto loaded = load_zones(files, &profile, request);
  if (!loaded) return loaded.error();
  const harness::ZoneSet zones(*std::move(loaded));
  std::vector<Finding> file_findings = harness::judge_files(zones);
  harness::ValidationResult result = harness::validate(expectations, zones);
  std::vector<Finding> broken =
      request.all_names ? harness::judge_all_names(zones, {true}) : harness::judge_asked_names(zones);
  std::move(broken.begin(), broken.end(), std::back_inserter(document.findings));
  std::move(file_findings.begin(), file_findings.end(), std::back_inserter(document.findings));
  std::move(result.findings.begin(), result.findings.end(), std::back_inserter(document.findings));
  std::move(result.verdicts.begin(), result.verdicts.end(), std::back_inserter(document.verdicts));
  for (const RecordRequirement& requirement : model.requirements) {
    document.demanded_by[requirement.id] = harness::rows_of(requirement);
  }
  document.summary.zones += zones.zones().size();
  document.remarks.insert(document.remarks.end(), expectations.inferred.begin(), expectations.inferred.end());
  for (const std::string& setting : settings_without_effect(profile)) {
    document.remarks.push_back(profile.path + ": " + setting + " is read, but changes nothing yet");
  }
  add_zone_sources(zones, sources);
  return std::nullopt;
}

}  // namespace doczone::cli
