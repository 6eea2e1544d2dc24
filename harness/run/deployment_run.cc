#include "harness/run/deployment_run.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "harness/checks/checks.h"
#include "harness/demands/citations.h"
#include "harness/demands/expectations.h"
#include "harness/demands/profile_words.h"
#include "harness/judging/finding_list.h"
#include "harness/judging/soundness.h"
#include "harness/judging/validation.h"
#include "harness/judging/waivers.h"
#include "harness/run/one_expectation.h"
#include "harness/run/run_remarks.h"
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
  out.reserve(expectations.not_asked.size());
  for (const auto& [question, count] : expectations.not_asked) {
    out.push_back(std::to_string(count) + (count == 1 ? " requirement was" : " requirements were") +
                  " not asked for; add `" + question.line() + "` (or another answer) to [" + question.table +
                  "] of the profile");
  }
  return out;
}

std::string nothing_expected(const CanonicalModel& model, const ExpectationSet& expectations) {
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
  return why + " (allow_empty = true in [policy] accepts that)";
}

template <class T>
void take(std::vector<T>&& from, std::vector<T>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// Domains of the profile of which nothing could be judged, whatever the reason.
void note_uncovered(const DeploymentProfile& profile, FindingsDocument& document) {
  std::set<std::string> covered;
  for (const Verdict& verdict : document.verdicts) {
    if (is_judged(verdict.kind)) covered.insert(verdict.domain);
  }
  for (const DomainName& domain : profile.domains) {
    const std::string name = domain.to_relative_string();
    if (!covered.contains(name)) document.uncovered.push_back(name);
  }
}

// Of files, expectations and rules, before anything is waived.
std::vector<Finding> all_findings(const ZoneSet& zones, const ZoneRequest& request, ValidationResult& result) {
  std::vector<Finding> findings = judge_files(zones, zone_checks());
  take(std::move(result.findings), findings);
  // Who names zones on the command line asks about these alone.
  if (!request.files.empty())
    std::erase_if(findings, [](const Finding& finding) { return finding.check == zone_not_given_entry.id; });
  const RuleOptions options{request.fragment};
  // What nobody asked for is judged more gently.
  take(judge_asked_names(zones, result.asked, options, zone_checks()), findings);
  if (request.all_names) take(judge_all_names(zones, options, zone_checks()), findings);
  drop_repeated(findings);
  return findings;
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

std::optional<Error> validate_profile(const FileSystem& files, const Deployment& deployment, RunReport& report) {
  const auto& [model, profile, request, today] = deployment;
  if (auto error = unknown_word(model, profile)) return error;
  const ExpectationSet expectations = make_expectations(model, profile);
  if (expectations.expectations.empty() && !profile.allow_empty)
    return Error{nothing_expected(model, expectations), profile.path};
  auto loaded = load_zones(files, &profile, request);
  if (!loaded) return loaded.error();
  const ZoneSet zones(*std::move(loaded));
  ValidationResult result = validate(expectations, zones, zone_checks());
  WaivedFindings remaining = apply_waivers(profile, today, all_findings(zones, request, result), zone_checks());
  FindingsDocument& document = report.document;
  take(std::move(result.verdicts), document.verdicts);
  note_uncovered(profile, document);
  for (const RecordRequirement& requirement : model.requirements) {
    document.demanded_by[requirement.id] = rows_of(requirement);
  }
  document.remarks.insert(document.remarks.end(), expectations.inferred.begin(), expectations.inferred.end());
  take(std::move(result.inferred), document.remarks);
  take(std::move(remaining.remarks), document.remarks);
  take(unasked_zone_remarks(zones, expectations, result.asked), document.remarks);
  take(recovery_remarks(zones), document.remarks);
  take(placeholder_remarks(remaining.findings), document.remarks);
  take(not_asked_lines(expectations), document.remarks);
  take(std::move(remaining.findings), document.findings);
  report.add(zones);
  report.internal.add(profile);
  return std::nullopt;
}

std::optional<Error> validate_zones(const FileSystem& files, const ZoneRequest& request, RunReport& report) {
  auto loaded = load_zones(files, nullptr, request);
  if (!loaded) return loaded.error();
  const ZoneSet zones(*std::move(loaded));
  take(judge_files(zones, zone_checks()), report.document.findings);
  take(judge_all_names(zones, {request.fragment}, zone_checks()), report.document.findings);
  take(recovery_remarks(zones), report.document.remarks);
  report.add(zones);
  return std::nullopt;
}

}  // namespace doczone::harness
