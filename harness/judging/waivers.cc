#include "harness/judging/waivers.h"

#include <algorithm>
#include <iterator>

#include "harness/checks/checks.h"

namespace doczone::harness {
namespace {

bool covers(const Waiver& waiver, const Finding& finding) {
  if (finding.check != waiver.check) return false;
  return !waiver.owner ||
         std::find(finding.owners.begin(), finding.owners.end(), *waiver.owner) != finding.owners.end();
}

// "the waiver of srv-wrong-port at _sip._tls.example.org".
std::string name_of(const Waiver& waiver) {
  return "the waiver of " + waiver.check + (waiver.owner ? " at " + printed(*waiver.owner) : "");
}

Finding about(const Waiver& waiver, const CheckEntry& entry, std::string message) {
  Finding finding;
  finding.check = entry.id;
  finding.severity = entry.severity;
  finding.message = std::move(message);
  finding.where.path = waiver.profile;
  finding.where.begin = finding.where.end = {waiver.line, waiver.column};
  if (!waiver.reason.empty()) finding.notes.push_back("its reason was: " + waiver.reason);
  return finding;
}

}  // namespace

WaivedFindings apply_waivers(const DeploymentProfile& profile, std::string_view today, std::vector<Finding> findings) {
  WaivedFindings out;
  for (const Waiver& waiver : profile.waivers) {
    const auto covered = [&](const Finding& finding) { return covers(waiver, finding); };
    if (!waiver.until.empty() && waiver.until < today) {
      const bool needed = std::any_of(findings.begin(), findings.end(), covered);
      out.findings.push_back(about(
          waiver, expired_waiver_entry,
          name_of(waiver) + " ran out on " + waiver.until +
              (needed ? "; what it accepted is reported again" : "; there is nothing left that it would accept")));
      continue;
    }
    const std::size_t before = findings.size();
    std::erase_if(findings, covered);
    const std::size_t waived = before - findings.size();
    if (waived == 0) {
      out.findings.push_back(about(waiver, unused_waiver_entry, name_of(waiver) + " accepts nothing that was found"));
      continue;
    }
    out.remarks.push_back(std::to_string(waived) + (waived == 1 ? " finding" : " findings") + " of " + waiver.check +
                          (waiver.owner ? " at " + printed(*waiver.owner) : "") + " waived" +
                          (waiver.until.empty() ? "" : " until " + waiver.until) +
                          (waiver.reason.empty() ? "" : ": " + waiver.reason));
  }
  std::move(findings.begin(), findings.end(), std::back_inserter(out.findings));
  return out;
}

}  // namespace doczone::harness
