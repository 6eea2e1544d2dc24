#include "extractor/findings/reading_findings.h"

#include "extractor/checks/checks.h"
#include "extractor/checks/unreadable_page.h"

namespace doczone::extractor {

std::vector<Finding> reading_findings(const Corpus& corpus) {
  std::vector<Finding> out;
  for (const Error& error : corpus.unreadable) out.push_back(unreadable_page(error));
  for (const ReadingNote& note : corpus.notes) {
    Finding finding = partly_unreadable_page(note.where, note.text);
    if (!note.language.is_undetermined()) finding.language = note.language;
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace doczone::extractor
