#include "harness/cli/deployments/validation_run.h"

#include <algorithm>
#include <iterator>

#include "harness/checks/checks.h"
#include "harness/cli/deployments/profile_settings.h"
#include "harness/cli/settings/check_settings.h"
#include "harness/demands/citations.h"
#include "harness/run/deployment_run.h"
#include "model/date.h"

namespace doczone::cli {
namespace {

// Of findings about zones alone: those about pages were settled where they were made.
void settle_checks(const Settings& settings, std::size_t first, std::vector<Finding>& findings) {
  if (!settings.configuration) return;
  const auto middle = findings.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Finding> zones(std::make_move_iterator(middle), std::make_move_iterator(findings.end()));
  findings.erase(middle, findings.end());
  apply_check_settings(*settings.configuration, zones);
  std::move(zones.begin(), zones.end(), std::back_inserter(findings));
}

// --today where it is given, else the environment's. Error: it is no date.
Result<std::string> day_of(const std::string& today, const Environment& environment) {
  if (today.empty()) return environment.today;
  if (!is_date(today)) return Error{"--today: '" + today + "' is not a date; expected YYYY-MM-DD"};
  return today;
}

}  // namespace

std::optional<Error> validate_deployments(const Environment& environment, const Settings& settings,
                                          const std::string& today, const harness::ZoneRequest& request,
                                          CanonicalModel model, RunResult& result) {
  const auto language = settings.language("citation_language");
  if (!language) return language.error();
  harness::cite_in(*language, model);
  const auto day = day_of(today, environment);
  if (!day) return day.error();
  const std::size_t before = result.document.findings.size();
  ProfileSettings said;
  for (const std::vector<std::string>& layers : settings.profiles) {
    const auto profile = harness::load_profiles(environment.files, layers);
    if (!profile) return profile.error();
    said.add(*profile);
    result.fail_on = said.fail_on;
    if (auto error = harness::validate_profile(environment.files, model, *profile, request, *day, result.document,
                                               result.sources, result.internal))
      return error;
  }
  settle_checks(settings, before, result.document.findings);
  return std::nullopt;
}

std::optional<Error> validate_files(const Environment& environment, const Settings& settings,
                                    const harness::ZoneRequest& request, RunResult& result) {
  auto loaded = harness::load_zones(environment.files, nullptr, request);
  if (!loaded) return loaded.error();
  const harness::ZoneSet zones(*std::move(loaded));
  const std::size_t before = result.document.findings.size();
  std::vector<Finding>& findings = result.document.findings;
  for (std::vector<Finding> found : {harness::judge_files(zones), harness::judge_all_names(zones, {request.fragment})})
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  settle_checks(settings, before, result.document.findings);
  result.document.summary.zones += zones.zones().size();
  harness::add_zone_sources(zones, result.sources);
  result.internal.add(zones);
  return std::nullopt;
}

int with_unknown(int code, const Settings& settings, const FindingsDocument& document) {
  const bool unknown = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                   [](const Verdict& verdict) { return verdict.kind == VerdictKind::unknown; });
  return code == kClean && settings.flag("fail_on_unknown") && unknown ? kFindings : code;
}

}  // namespace doczone::cli
