#include "harness/run/deployment_run.h"

#include <algorithm>
#include <iterator>

#include "harness/checks/checks.h"
#include "harness/demands/expectations.h"
#include "harness/judging/waivers.h"
#include "model/spelling.h"

namespace doczone::harness {

namespace {

// A waiver of a check that does not exist would never be noticed.
std::optional<Error> check_waivers(const DeploymentProfile& profile) {
  const std::vector<CheckEntry> catalogue = zone_catalogue();
  std::vector<std::string_view> ids;
  for (const CheckEntry& entry : catalogue) ids.push_back(entry.id);
  for (const Waiver& waiver : profile.waivers) {
    if (std::find(ids.begin(), ids.end(), waiver.check) != ids.end()) continue;
    std::string message = "no check of zones is called '" + waiver.check + "'";
    if (const auto meant = closest_word(waiver.check, ids)) message += "; did you mean '" + *meant + "'?";
    return Error{message, waiver.profile, waiver.line, waiver.column};
  }
  return std::nullopt;
}

// What the profile does not mention is never passed over silently.
std::vector<std::string> not_asked_lines(const ExpectationSet& expectations) {
  std::vector<std::string> out;
  for (const auto& [question, count] : expectations.not_asked) {
    out.push_back(std::to_string(count) + (count == 1 ? " requirement was" : " requirements were") +
                  " not asked for; add `" + question.line() + "` (or another answer) to [" + question.table +
                  "] of the profile");
  }
  return out;
}

}  // namespace

Result<DeploymentProfile> load_profiles(const FileSystem& files, const std::vector<std::string>& paths) {
  std::vector<ProfileLayer> layers;
  for (const std::string& path : paths) {
    auto text = files.read(path);
    if (!text) return text.error();
    layers.push_back({path, *std::move(text)});
  }
  auto profile = parse_profile(layers);
  if (!profile) return profile;
  if (auto error = check_waivers(*profile)) return *std::move(error);
  return profile;
}

void add_zone_sources(const ZoneSet& zones, Sources& sources) {
  for (const ZoneInView& one : zones.zones()) {
    sources.emplace(one.zone.text().path(), std::make_shared<const SourceText>(one.zone.text()));
  }
}

std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      const std::string& today, FindingsDocument& document, Sources& sources,
                                      InternalNames& internal) {
  const ExpectationSet expectations = make_expectations(model, profile);
  if (expectations.expectations.empty() && !profile.allow_empty) {
    std::string why = "nothing is expected of this deployment: ";
    if (model.requirements.empty()) {
      why += "the documentation states no record requirement";
    } else if (!expectations.not_asked.empty()) {
      why += "no scenario of the documentation is switched on; add one of";
      for (const auto& [question, count] : expectations.not_asked) why += " `" + question.line() + "`";
    } else {
      why += expectations.settled.empty() ? "no requirement applies"
                                          : "for instance, " + expectations.settled.front().reason;
    }
    return Error{why + " (allow_empty = true in [policy] accepts that)", profile.path};
  }
  auto loaded = load_zones(files, &profile, request);
  if (!loaded) return loaded.error();
  const ZoneSet zones(*std::move(loaded));
  std::vector<Finding> findings = judge_files(zones);
  const auto take = [](auto& from, auto& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
  ValidationResult result = validate(expectations, zones);
  take(result.findings, findings);
  std::vector<Finding> broken = request.all_names ? judge_all_names(zones, {true}) : judge_asked_names(zones);
  take(broken, findings);
  drop_repeated(findings);
  WaivedFindings remaining = apply_waivers(profile, today, std::move(findings));
  take(remaining.findings, document.findings);
  take(result.verdicts, document.verdicts);
  for (const RecordRequirement& requirement : model.requirements) {
    document.demanded_by[requirement.id] = rows_of(requirement);
  }
  document.summary.zones += zones.zones().size();
  std::vector<std::string> open = not_asked_lines(expectations);
  document.remarks.insert(document.remarks.end(), expectations.inferred.begin(), expectations.inferred.end());
  take(result.inferred, document.remarks);
  take(remaining.remarks, document.remarks);
  take(open, document.remarks);
  add_zone_sources(zones, sources);
  internal.add(zones);
  internal.add(profile);
  return std::nullopt;
}

}  // namespace doczone::harness
