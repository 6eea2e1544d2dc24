#include "extractor/checks/checks.h"
#include "model/plural.h"

namespace doczone::extractor {

const CheckEntry translation_behind_entry{
    "translation-behind",
    "The page was made from an older version of its source, whose rows have changed since.",
    Severity::note,
    {}};

std::optional<Diagnosis> translation_behind(const OldPageFault& fault) {
  std::string changes;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) changes += (changes.empty() ? "" : ", ") + counted(count, "row") + " " + what;
  };
  add(fault.added.size(), "to add");
  add(fault.changed.size(), "to renew");
  const std::string source = fault.newer.empty() ? "the source" : fault.newer;
  add(fault.removed.size(), "that " + source + " has no more");
  const std::string than = fault.newer.empty() ? "behind its source" : "older than " + source;
  return Diagnosis{"this page is " + than + " (" + fault.why + "): " + changes, {}};
}

}  // namespace doczone::extractor
