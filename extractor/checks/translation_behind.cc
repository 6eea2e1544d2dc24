#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry translation_behind_entry{
    "translation-behind",
    "The page was made from an older version of its source, whose rows have changed since.",
    Severity::note,
    {}};

namespace {

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + (count == 1 ? "row " : "rows ") + what;
}

}  // namespace

std::optional<Diagnosis> translation_behind(const OldPageFault& fault) {
  std::string changes;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) changes += (changes.empty() ? "" : ", ") + counted(count, what);
  };
  add(fault.added.size(), "to add");
  add(fault.changed.size(), "to renew");
  add(fault.removed.size(), "that the source has no more");
  return Diagnosis{"this page is behind its source (" + fault.why + "): " + changes, {}};
}

}  // namespace doczone::extractor
