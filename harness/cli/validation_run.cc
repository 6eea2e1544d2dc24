#include "harness/cli/validation_run.h"

#include <algorithm>
#include <iterator>

#include <CLI/CLI.hpp>

#include "harness/checks/checks.h"
#include "harness/expectations.h"
#include "harness/waivers.h"
#include "model/date.h"
#include "model/spelling.h"

namespace doczone::cli {

namespace {

// A waiver of a check that does not exist would never be noticed.
std::optional<Error> check_waivers(const DeploymentProfile& profile) {
  const std::vector<CheckEntry> catalogue = harness::zone_catalogue();
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
std::vector<std::string> not_asked_lines(const harness::ExpectationSet& expectations) {
  std::vector<std::string> out;
  for (const auto& [question, count] : expectations.not_asked) {
    out.push_back(std::to_string(count) + (count == 1 ? " requirement was" : " requirements were") +
                  " not asked for; add `" + question.line() + "` (or another answer) to [" + question.table +
                  "] of the profile");
  }
  return out;
}

}  // namespace

void add_today_option(CLI::App& verb, std::string& today) {
  verb.add_option("--today", today, "The day that waivers are held against (default: today)")->type_name("YYYY-MM-DD");
}

Result<std::string> day_of(const std::string& option, const Environment& environment) {
  if (option.empty()) return environment.today;
  if (!is_date(option)) return Error{"--today: '" + option + "' is not a date; expected YYYY-MM-DD"};
  return option;
}

Result<DeploymentProfile> load_profiles(const FileSystem& files, const std::vector<std::string>& paths) {
  std::vector<ProfileLayer> layers;
  for (const std::string& path : paths) {
    const auto text = files.read(path);
    if (!text) return text.error();
    layers.push_back({path, *text});
  }
  auto profile = parse_profile_layers(layers);
  if (!profile) return profile.error();
  if (auto error = check_waivers(*profile)) return *std::move(error);
  return profile;
}

void add_zone_sources(const harness::ZoneSet& zones, harness::Sources& sources) {
  for (const harness::ZoneInView& one : zones.zones()) {
    sources.emplace(one.zone.text().path(), std::make_shared<const SourceText>(one.zone.text()));
  }
}

std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      const std::string& today, FindingsDocument& document, harness::Sources& sources) {
  const harness::ExpectationSet expectations = harness::make_expectations(model, profile);
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
  const harness::ZoneSet zones(*std::move(loaded));
  std::vector<Finding> findings = harness::judge_files(zones);
  const auto take = [](auto& from, auto& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
  harness::ValidationResult result = harness::validate(expectations, zones);
  take(result.findings, findings);
  std::vector<Finding> broken =
      request.all_names ? harness::judge_all_names(zones, {true}) : harness::judge_asked_names(zones);
  take(broken, findings);
  harness::drop_repeated(findings);
  harness::WaivedFindings remaining = harness::apply_waivers(profile, today, std::move(findings));
  take(remaining.findings, document.findings);
  take(result.verdicts, document.verdicts);
  for (const RecordRequirement& requirement : model.requirements) {
    document.demanded_by[requirement.id] = harness::rows_of(requirement);
  }
  document.summary.zones += zones.zones().size();
  std::vector<std::string> open = not_asked_lines(expectations);
  document.remarks.insert(document.remarks.end(), expectations.inferred.begin(), expectations.inferred.end());
  take(result.inferred, document.remarks);
  take(remaining.remarks, document.remarks);
  take(open, document.remarks);
  add_zone_sources(zones, sources);
  return std::nullopt;
}

}  // namespace doczone::cli
