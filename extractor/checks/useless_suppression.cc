#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry useless_suppression_entry{
    "useless-suppression", "A comment or a baseline silences a finding that is not there.", Severity::warning, {}};

Finding useless_suppression(const Location& where, std::string message) {
  Finding finding;
  finding.check = useless_suppression_entry.id;
  finding.severity = useless_suppression_entry.severity;
  finding.message = std::move(message);
  finding.where = where;
  return finding;
}

}  // namespace doczone::extractor
