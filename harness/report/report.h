// What every report format is made from.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>

#include "model/check.h"
#include "model/fail_on.h"
#include "model/finding.h"
#include "model/source_text.h"

namespace doczone::harness {

// The files that findings point into, by path, for excerpts. A file that is not here is reported without one.
using Sources = std::map<std::string, std::shared_ptr<const SourceText>>;

struct TextOptions {
  bool color = false;
  bool verbose = false;     // notes, too
  bool statistics = false;  // counts instead of findings
};

struct ReportOptions {
  TextOptions text;
  bool junit_strict = false;       // without the attributes that Jenkins' strict schema refuses
  std::string version;             // of doczone
  std::string link_template;       // "https://…/{path}#L{line}"; empty: places are text
  FailOn fail_on = FailOn::error;  // what makes the run fail
  bool fail_on_unknown = false;    // so does what could not be told
  bool masked = false;             // sources are not what stands in the files
  std::string root = {};           // the folder that paths are relative to, absolute; empty: it is not told
};

// What every form may say; refers to what it was made from.
struct ReportInput {
  const FindingsDocument& document;
  const Sources& sources;
  std::span<const CheckEntry> catalogue;
};

// For people: one block for each finding, then a summary line. See tests/harness/report/text_report_test.cc for what it
// looks like.
std::string text_report(const FindingsDocument& document, const Sources& sources, const TextOptions& options);

// The contract "doczone.findings/1".
std::string json_report(const FindingsDocument& document);

}  // namespace doczone::harness
