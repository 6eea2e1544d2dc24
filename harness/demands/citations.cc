#include "harness/demands/citations.h"

#include <algorithm>

namespace doczone::harness {

std::string citation_of(const RecordRequirement& requirement, const LanguageTag& language) {
  const std::vector<RequirementEvidence>& rows = requirement.evidence;
  auto row = std::find_if(rows.begin(), rows.end(), [&](const RequirementEvidence& r) {
    return !language.is_undetermined() && r.language == language;
  });
  if (row == rows.end())
    row = std::find_if(rows.begin(), rows.end(), [](const RequirementEvidence& r) { return r.agrees; });
  if (row == rows.end()) row = rows.begin();
  return row == rows.end() ? std::string() : row->path + ":" + std::to_string(row->line);
}

void cite_in(const LanguageTag& language, CanonicalModel& model) {
  if (language.is_undetermined()) return;
  for (RecordRequirement& requirement : model.requirements) {
    std::stable_partition(requirement.evidence.begin(), requirement.evidence.end(),
                          [&](const RequirementEvidence& row) { return row.language == language; });
  }
}

std::vector<Evidence> rows_of(const RecordRequirement& requirement) {
  std::vector<Evidence> out;
  for (const RequirementEvidence& row : requirement.evidence) {
    Evidence evidence;
    evidence.where.path = row.path;
    evidence.where.begin = {row.line, 1};
    evidence.where.end = {row.line, 1};
    evidence.language = row.language;
    evidence.value = row.row;
    evidence.agrees = row.agrees;
    out.push_back(std::move(evidence));
  }
  return out;
}

}  // namespace doczone::harness
