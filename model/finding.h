// One statement about a page or a zone, made by one check; and the verdict on one expectation. Data only: the contract
// "doczone.findings/1" (model/schema/findings.schema.json) is made from these.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atom.h"
#include "model/compared_table.h"
#include "model/domain_name.h"
#include "model/language_tag.h"
#include "model/location.h"
#include "model/mechanism.h"
#include "model/source_cause.h"

namespace doczone {

enum class Severity { note, warning, error };
enum class Confidence { low, medium, high };

std::string_view to_string(Severity severity);
std::string_view to_string(Confidence confidence);

// Bytes to replace; the smallest change that makes the suggestion true.
struct Edit {
  ByteSpan span;
  std::string text;
};

// What another place says about the same thing.
struct Evidence {
  Location where;
  LanguageTag language;
  std::string value;
  bool agrees = false;  // with the suggestion
};

struct Finding {
  std::string check;
  Severity severity = Severity::error;
  Confidence confidence = Confidence::high;
  std::string message;
  Location where;
  std::optional<LanguageTag> language;  // pages only
  std::optional<Field> field;
  std::optional<Mechanism> mechanism;  // how the value was damaged; empty when the check has none
  std::string cell;  // which cell of the translation set, in terms that stay when lines move; pages only
  std::optional<std::string> value;       // what stands there
  std::optional<std::string> suggestion;  // what should stand there
  std::vector<Edit> edits;
  std::vector<Evidence> evidence;
  std::vector<DomainName> owners;  // that it is about, where it is about a zone's records; not part of the contract
  std::vector<std::string> notes;  // further lines for people; not part of the contract
  std::vector<std::string> expectations;  // that fail for it, see expectation_name(); not part of the contract
};

// By path, offset, check, value: the order of every report.
bool operator<(const Finding& a, const Finding& b);

enum class VerdictKind {
  satisfied,
  satisfied_by_wildcard,
  wrong_value,
  missing,
  forbidden_present,
  not_applicable,
  not_asked,
  unknown,
  unresolved,
};
std::string_view to_string(VerdictKind kind);  // "satisfied-by-wildcard"

// What became of one expectation.
struct Verdict {
  std::string requirement;  // its id
  std::string domain;       // the profile's domain, without the final dot; empty when the requirement has none
  std::string view;         // "internal", "external" or empty
  VerdictKind kind = VerdictKind::unknown;
  std::string reason;  // one sentence, for every verdict but satisfied
  std::optional<Location> where;
};
bool operator<(const Verdict& a, const Verdict& b);
// What a test of this expectation is called, whatever became of it: "xmpp/external/A/xmpp.contoso.com@example.org".
std::string expectation_name(const Verdict& verdict);

// A page that holds record tables, whether anything was found on it or not.
struct CheckedPage {
  std::string path;
  std::string page;  // relative to the language's folder: the same for all languages
  LanguageTag language;
  std::size_t record_tables = 0;
};

struct Summary {
  std::size_t pages = 0, languages = 0, record_tables = 0, requirements = 0, zones = 0;
  std::size_t errors = 0, warnings = 0, notes = 0;
};

// Everything one run has to say.
struct FindingsDocument {
  std::vector<Finding> findings;
  std::vector<Verdict> verdicts;
  Summary summary;
  std::vector<CheckedPage> pages = {};  // by path
  // What people want to see beside the findings; not part of the contract.
  std::vector<ComparedTable> compared = {};                       // the tables of translation sets with findings
  std::map<std::string, std::vector<Evidence>> demanded_by = {};  // requirement -> the rows that state it
  std::vector<SourceCause> source_cells = {};                     // those that cause most first
  std::string source_patch = {};                                  // that protects them, as a unified diff
  std::vector<std::string> uncovered = {};                        // domains of which no demand was judged
  // Findings above note that --fix repairs, and on how many pages; and those that only --fix=all does.
  std::size_t repairable = 0, repairable_pages = 0, likely_repairable = 0;
  // What the run concluded by itself, or passed over, one sentence each: never guess silently.
  std::vector<std::string> remarks = {};

  // Sorts findings and verdicts and counts the severities.
  void finish();
};

}  // namespace doczone
