#include "harness/cli/deployments/validation_run.h"

#include <algorithm>
#include <iterator>

#include "harness/cli/deployments/demands.h"
#include "harness/cli/deployments/today_option.h"
#include "harness/cli/settings/check_settings.h"
#include "harness/demands/citations.h"

namespace doczone::cli {
namespace {

// Of findings about zones alone: those about pages were settled where they were made.
void settle_checks(const RunContext& context, std::size_t first, std::vector<Finding>& findings) {
  if (!context.configuration) return;
  const auto middle = findings.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Finding> zones(std::make_move_iterator(middle), std::make_move_iterator(findings.end()));
  findings.erase(middle, findings.end());
  apply_check_settings(*context.configuration, zones);
  std::move(zones.begin(), zones.end(), std::back_inserter(findings));
}

}  // namespace

std::optional<Error> validate_deployments(const Environment& environment, const RunContext& context,
                                          const ZoneOptions& options, const harness::ZoneRequest& request,
                                          CanonicalModel model, RunResult& result) {
  const auto language = parse_citation_language(options.citation_language);
  if (!language) return language.error();
  harness::cite_in(*language, model);
  const auto today = day_of(options.today, environment);
  if (!today) return today.error();
  const std::size_t before = result.document.findings.size();
  bool first = true;
  for (const std::vector<std::string>& layers : context.profiles) {
    const auto profile = harness::load_profiles(environment.files, layers);
    if (!profile) return profile.error();
    if (first || result.fail_on == "never" || profile->fail_on == "warning") result.fail_on = profile->fail_on;
    first = false;
    if (auto error = harness::validate_profile(environment.files, {model, *profile, request, *today}, result))
      return error;
  }
  settle_checks(context, before, result.document.findings);
  return std::nullopt;
}

std::optional<Error> validate_files(const Environment& environment, const RunContext& context,
                                    const harness::ZoneRequest& request, RunResult& result) {
  const std::size_t before = result.document.findings.size();
  if (auto error = harness::validate_zones(environment.files, request, result)) return error;
  settle_checks(context, before, result.document.findings);
  return std::nullopt;
}

int with_unknown(int code, const ZoneOptions& options, const FindingsDocument& document) {
  const bool unknown = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                   [](const Verdict& verdict) { return verdict.kind == VerdictKind::unknown; });
  return code == kClean && options.fail_on_unknown && unknown ? kFindings : code;
}

}  // namespace doczone::cli
