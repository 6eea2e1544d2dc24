#include "harness/cli/validation_run.h"

#include <algorithm>
#include <iterator>

#include <CLI/CLI.hpp>

#include "harness/checks/checks.h"
#include "harness/citations.h"
#include "harness/cli/check_settings.h"
#include "harness/cli/demands.h"
#include "harness/expectations.h"
#include "harness/validation.h"
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

// Of findings about zones alone: those about pages were settled where they were made.
void settle_checks(const RunContext& context, std::size_t first, std::vector<Finding>& findings) {
  if (!context.configuration) return;
  const auto middle = findings.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Finding> zones(std::make_move_iterator(middle), std::make_move_iterator(findings.end()));
  findings.erase(middle, findings.end());
  apply_check_settings(*context.configuration, zones);
  std::move(zones.begin(), zones.end(), std::back_inserter(findings));
}

void add_zones(const harness::ZoneSet& zones, RunResult& out) {
  out.document.summary.zones += zones.zones().size();
  out.internal.add(zones);
  for (const harness::ZoneInView& one : zones.zones()) {
    out.sources.emplace(one.zone.text().path(), std::make_shared<const SourceText>(one.zone.text()));
  }
}

std::optional<Error> validate_profile(const FileSystem& files, const CanonicalModel& model,
                                      const DeploymentProfile& profile, const ZoneRequest& request,
                                      const std::string& today, RunResult& out) {
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
  take(remaining.findings, out.document.findings);
  take(result.verdicts, out.document.verdicts);
  for (const RecordRequirement& requirement : model.requirements) {
    out.document.demanded_by[requirement.id] = harness::rows_of(requirement);
  }
  std::vector<std::string> open = not_asked_lines(expectations);
  out.document.remarks.insert(out.document.remarks.end(), expectations.inferred.begin(), expectations.inferred.end());
  take(result.inferred, out.document.remarks);
  take(remaining.remarks, out.document.remarks);
  take(open, out.document.remarks);
  add_zones(zones, out);
  out.internal.add(profile);
  return std::nullopt;
}

}  // namespace

void add_today_option(CLI::App& verb, std::string& today) {
  verb.add_option("--today", today, "The day that waivers are held against (default: today)")
      ->type_name("YYYY-MM-DD")
      ->group("Demands");
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

std::optional<Error> validate_deployments(const Environment& environment, const RunContext& context,
                                          const ZoneOptions& options, const ZoneRequest& request, CanonicalModel model,
                                          RunResult& result) {
  const auto language = parse_citation_language(options.citation_language);
  if (!language) return language.error();
  harness::cite_in(*language, model);
  const auto today = day_of(options.today, environment);
  if (!today) return today.error();
  const std::size_t before = result.document.findings.size();
  bool first = true;
  for (const std::vector<std::string>& layers : context.profiles) {
    const auto profile = load_profiles(environment.files, layers);
    if (!profile) return profile.error();
    if (first || result.fail_on == "never" || profile->fail_on == "warning") result.fail_on = profile->fail_on;
    first = false;
    if (auto error = validate_profile(environment.files, model, *profile, request, *today, result)) return error;
  }
  settle_checks(context, before, result.document.findings);
  return std::nullopt;
}

std::optional<Error> validate_files(const Environment& environment, const RunContext& context,
                                    const ZoneRequest& request, RunResult& result) {
  auto loaded = load_zones(environment.files, nullptr, request);
  if (!loaded) return loaded.error();
  const harness::ZoneSet zones(*std::move(loaded));
  const std::size_t before = result.document.findings.size();
  std::vector<Finding>& findings = result.document.findings;
  for (std::vector<Finding> found : {harness::judge_files(zones), harness::judge_all_names(zones, {request.fragment})})
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  settle_checks(context, before, result.document.findings);
  add_zones(zones, result);
  return std::nullopt;
}

int with_unknown(int code, const ZoneOptions& options, const FindingsDocument& document) {
  const bool unknown = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                   [](const Verdict& verdict) { return verdict.kind == VerdictKind::unknown; });
  return code == kClean && options.fail_on_unknown && unknown ? kFindings : code;
}

}  // namespace doczone::cli
