#include "harness/cli/output/report_run.h"

#include <algorithm>
#include <fstream>

#include "harness/cli/settings/catalogue.h"
#include "harness/report/github_report.h"

namespace doczone::cli {
namespace {

std::string formatted(harness::ReportFormat format, const ReportSettings& settings, bool color,
                      const harness::ReportInput& input) {
  return harness::make_report(format, input,
                              {{color, settings.verbose, settings.statistics},
                               settings.junit_strict,
                               std::string(kVersion),
                               settings.link_template});
}

// A job's summary is the platform's file; others may have written to it before.
std::optional<Error> append_summary(const Environment& environment, const FindingsDocument& document) {
  if (environment.github_summary.empty()) return std::nullopt;
  std::ofstream file(environment.github_summary, std::ios::app | std::ios::binary);
  file << harness::github_summary(document);
  if (file.flush()) return std::nullopt;
  return Error{"cannot write the summary of the job", environment.github_summary};
}

bool wants_color(const Environment& environment, const ReportSettings& settings) {
  if (settings.color == ColorUse::always) return true;
  return settings.color == ColorUse::automatic && environment.terminal && settings.output.empty();
}

// Neither a pass nor a failure: somebody has to look.
bool is_warning(VerdictKind kind) {
  return kind == VerdictKind::unknown || kind == VerdictKind::unresolved || kind == VerdictKind::satisfied_by_wildcard;
}

int exit_code(const FindingsDocument& document, FailOn fail_on) {
  if (fail_on == FailOn::never) return kClean;
  if (document.summary.errors > 0) return kFindings;
  if (fail_on != FailOn::warning) return kClean;
  const bool doubtful = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                    [](const Verdict& verdict) { return is_warning(verdict.kind); });
  return doubtful || document.summary.warnings > 0 ? kFindings : kClean;
}

int write_reports(Environment& environment, const ReportSettings& settings, const RunResult& result) {
  const std::vector<CheckEntry> catalogue = whole_catalogue();
  const harness::ReportInput input{result.document, result.sources, catalogue};
  for (const ReportFile& file : settings.files) {
    if (const auto error = write_file(environment, file.path, formatted(file.format, settings, false, input),
                                      settings.files_reach.get()))
      return cannot(environment, *error);
  }
  if (!settings.quiet || !settings.output.empty()) {
    const std::string text = formatted(settings.format, settings, wants_color(environment, settings), input);
    if (const int code = write_output(environment, settings.output, text, settings.output_reach.get()); code != kClean)
      return code;
  }
  if (settings.wants(harness::ReportFormat::github)) {
    if (const auto error = append_summary(environment, result.document)) return cannot(environment, *error);
  }
  return exit_code(result.document, settings.fail_on.value_or(result.fail_on));
}

}  // namespace

int report(Environment& environment, const ReportSettings& settings, const RunResult& result) {
  if (!settings.redact) return write_reports(environment, settings, result);
  RunResult masked = result;
  harness::redact(result.internal, masked.document, masked.sources);
  return write_reports(environment, settings, masked);
}

}  // namespace doczone::cli
