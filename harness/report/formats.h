// The forms that a report can take, by name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "harness/report/report.h"
#include "model/check.h"

namespace doczone::harness {

struct ReportOptions {
  TextOptions text;
  bool junit_strict = false;  // without the attributes that Jenkins' strict schema refuses
  std::string version;        // of doczone
  std::string link_template;  // "https://…/{path}#L{line}"; empty: places are text
};

// What every form may say; refers to what it was made from.
struct ReportInput {
  const FindingsDocument& document;
  const Sources& sources;
  std::span<const CheckEntry> catalogue;
};

// "text", "json", "sarif", …: in the order in which help lists them.
std::span<const std::string_view> report_formats();
// Nothing when there is no such format.
std::optional<std::string> make_report(std::string_view format, const ReportInput& input, const ReportOptions& options);

}  // namespace doczone::harness
