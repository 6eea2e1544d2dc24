#include "harness/judging/waivers.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace doczone::harness {
namespace {

bool covers(const Waiver& waiver, const Finding& finding) {
  if (finding.check != waiver.check) return false;
  return !waiver.owner ||
         std::find(finding.owners.begin(), finding.owners.end(), *waiver.owner) != finding.owners.end();
}

std::optional<Finding> finding_about(const WaiverUse& use, ZoneChecks checks) {
  for (const ZoneCheck& check : checks) {
    WaiverCheck* const judge = check.as<WaiverCheck>();
    if (judge == nullptr) continue;
    std::optional<std::string> message = judge(use);
    if (!message) continue;
    const Waiver& waiver = use.waiver;
    Finding finding;
    finding.check = check.entry->id;
    finding.severity = check.entry->severity;
    finding.message = *std::move(message);
    finding.where.path = waiver.profile;
    finding.where.begin = finding.where.end = {waiver.line, waiver.column};
    if (!waiver.reason.empty()) finding.notes.push_back("its reason was: " + waiver.reason);
    return finding;
  }
  return std::nullopt;
}

std::string remark_on(const Waiver& waiver, std::size_t waived) {
  return std::to_string(waived) + (waived == 1 ? " finding" : " findings") + " of " + waiver.check +
         (waiver.owner ? " at " + printed(*waiver.owner) : "") + " waived" +
         (waiver.until.empty() ? "" : " until " + waiver.until) + (waiver.reason.empty() ? "" : ": " + waiver.reason);
}

}  // namespace

std::string name_of(const Waiver& waiver) {
  return "the waiver of " + waiver.check + (waiver.owner ? " at " + printed(*waiver.owner) : "");
}

WaivedFindings apply_waivers(const DeploymentProfile& profile, std::string_view today, std::vector<Finding> findings,
                             ZoneChecks checks) {
  WaivedFindings out;
  for (const Waiver& waiver : profile.waivers) {
    const auto covered = [&](const Finding& finding) { return covers(waiver, finding); };
    const bool expired = !waiver.until.empty() && waiver.until < today;
    const auto count = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), covered));
    if (auto finding = finding_about({waiver, expired, count}, checks)) out.findings.push_back(*std::move(finding));
    if (expired || count == 0) continue;
    std::erase_if(findings, covered);
    out.remarks.push_back(remark_on(waiver, count));
  }
  std::move(findings.begin(), findings.end(), std::back_inserter(out.findings));
  return out;
}

}  // namespace doczone::harness
