#include "extractor/checks/unreadable_page.h"

#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry unreadable_page_entry{
    "unreadable-page",
    "A page could not be read (it is missing, too large or not text), or not be written.",
    Severity::error,
    {}};

namespace {

Finding finding_about(const Error& error, const std::string& what) {
  Finding finding;
  finding.check = unreadable_page_entry.id;
  finding.severity = unreadable_page_entry.severity;
  finding.message = "the page was not " + what + ": " + error.message;
  finding.where.path = error.path;
  return finding;
}

}  // namespace

Finding unreadable_page(const Error& error) {
  return finding_about(error, "read");
}

Finding unwritable_page(const Error& error) {
  return finding_about(error, "repaired");
}

Finding partly_unreadable_page(const Location& where, const std::string& why) {
  Finding finding;
  finding.check = unreadable_page_entry.id;
  finding.severity = Severity::note;
  finding.message = why;
  finding.where = where;
  return finding;
}

}  // namespace doczone::extractor
