#include "harness/cli/output/report_run.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "harness/cli/output/report_paths.h"
#include "harness/cli/settings/catalogue.h"
#include "harness/report/github_report.h"

namespace doczone::cli {
namespace {

// One run as people and as platforms see it.
class ReportWriter {
 public:
  ReportWriter(const Environment& environment, const ReportSettings& settings, const RunResult& result)
      : settings_(settings), result_(result), fail_on_(result.fail_on), catalogue_(whole_catalogue()) {
    if (!settings.wants_any(is_for_platforms)) return;
    root_ = report_root(environment.files, result.document, settings.root);
    seen_from_root_.document = result.document;
    seen_from_root_.sources = result.sources;
    name_from_root(environment.files, root_, seen_from_root_.document, seen_from_root_.sources);
  }

  const FindingsDocument& platform_document() const { return seen_from_root_.document; }

  std::string formatted(harness::ReportFormat format, bool color) const {
    const harness::RunReport& run = is_for_platforms(format) ? seen_from_root_ : result_;
    // Where the working folder lies is nobody's business outside the house.
    const std::string root = settings_.redact ? "" : root_;
    return harness::make_report(format, {run.document, run.sources, catalogue_},
                                {{color, settings_.verbose, settings_.statistics},
                                 settings_.junit_strict,
                                 std::string(kVersion),
                                 settings_.link_template,
                                 settings_.fail_on.value_or(fail_on_),
                                 settings_.fail_on_unknown,
                                 settings_.redact,
                                 root});
  }

 private:
  const ReportSettings& settings_;
  const harness::RunReport& result_;
  const FailOn fail_on_;
  const std::vector<CheckEntry> catalogue_;
  std::string root_;
  harness::RunReport seen_from_root_;
};

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
  const ReportWriter writer(environment, settings, result);
  for (const ReportFile& file : settings.files) {
    if (const auto error =
            write_file(environment, file.path, writer.formatted(file.format, false), settings.files_reach.get()))
      return cannot(environment, *error);
  }
  if (!settings.quiet || !settings.output.empty()) {
    const std::string text = writer.formatted(settings.format, wants_color(environment, settings));
    if (const int code = write_output(environment, settings.output, text, settings.output_reach.get()); code != kClean)
      return code;
  }
  if (settings.wants(harness::ReportFormat::github)) {
    if (const auto error = append_summary(environment, writer.platform_document())) return cannot(environment, *error);
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
