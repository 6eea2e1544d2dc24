#include "harness/cli/output/options.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/settings/catalogue.h"
#include "harness/report/formats.h"
#include "harness/report/github_report.h"
#include "harness/run/disk.h"

namespace doczone::cli {
namespace {

// The form in text; unknown names were refused before.
std::string formatted(const std::string& format, const CommonOptions& options, bool color,
                      const harness::ReportInput& input) {
  return *harness::make_report(format, input,
                               {{color, options.verbose, options.statistics},
                                options.junit_strict,
                                std::string(kVersion),
                                options.link_template});
}

// A job's summary is the platform's file; others may have written to it before.
std::optional<Error> append_summary(const Environment& environment, const FindingsDocument& document) {
  if (environment.github_summary.empty()) return std::nullopt;
  std::ofstream file(environment.github_summary, std::ios::app | std::ios::binary);
  file << harness::github_summary(document);
  if (file.flush()) return std::nullopt;
  return Error{"cannot write the summary of the job", environment.github_summary};
}

std::string format_list() {
  std::string out;
  for (const std::string_view name : harness::report_formats()) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

bool wants_color(const Environment& environment, const CommonOptions& options) {
  if (options.color == "always") return true;
  return options.color == "auto" && environment.terminal && options.output.empty();
}

// Neither a pass nor a failure: somebody has to look.
bool is_warning(VerdictKind kind) {
  return kind == VerdictKind::unknown || kind == VerdictKind::unresolved || kind == VerdictKind::satisfied_by_wildcard;
}

int exit_code(const FindingsDocument& document, const std::string& fail_on) {
  if (fail_on == "never") return kClean;
  if (document.summary.errors > 0) return kFindings;
  if (fail_on != "warning") return kClean;
  const bool doubtful = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                    [](const Verdict& verdict) { return is_warning(verdict.kind); });
  return doubtful || document.summary.warnings > 0 ? kFindings : kClean;
}

}  // namespace

void add_common_options(CLI::App& verb, CommonOptions& options) {
  add_setting(verb, "format", options.format);
  add_setting(verb, "output", options.output);
  add_setting(verb, "report", options.reports);
  add_setting(verb, "fail_on", options.fail_on);
  add_setting(verb, "redact", options.redact);
  add_setting(verb, "link_template", options.link_template);
  add_setting(verb, "junit_strict", options.junit_strict);
  add_setting(verb, "statistics", options.statistics);
  add_setting(verb, "verbose", options.verbose);
  add_setting(verb, "quiet", options.quiet);
  add_setting(verb, "color", options.color);
}

void add_document_options(CLI::App& verb, DocumentOptions& options) {
  add_setting(verb, "docset", options.docset);
  add_setting(verb, "source_language", options.source_language);
  add_setting(verb, "jobs", options.jobs);
}

Error no_pages() {
  return {"pages is required: name folders or files, or `docs` in doczone.toml"};
}

int cannot(Environment& environment, const Error& error) {
  if (environment.before_output) environment.before_output();
  environment.err << "doczone: " << error.to_string() << "\n";
  return kCannot;
}

bool wants_format(const CommonOptions& options, std::string_view format) {
  const auto is_wanted = [&](const std::string& report) {
    return std::string_view(report).substr(0, report.find('=')) == format;
  };
  return options.format == format || std::any_of(options.reports.begin(), options.reports.end(), is_wanted);
}

int write_output(Environment& environment, const std::string& path, const std::string& text) {
  if (environment.before_output) environment.before_output();
  if (path.empty() || path == "-") {
    environment.out << text;
    return kClean;
  }
  if (const std::optional<Error> error = write_atomically(path, text)) return cannot(environment, *error);
  return kClean;
}

int report(Environment& environment, const CommonOptions& options, const RunResult& result) {
  if (options.redact == "internal") {
    RunResult masked = result;
    harness::redact(result.internal, masked.document, masked.sources);
    CommonOptions others = options;
    others.redact.clear();
    return report(environment, others, masked);
  }
  const std::vector<CheckEntry> catalogue = whole_catalogue();
  const harness::ReportInput input{result.document, result.sources, catalogue};
  bool for_github = options.format == "github";
  for (const std::string& wanted : options.reports) {
    const std::size_t equals = wanted.find('=');
    const std::string format = wanted.substr(0, equals);
    const auto known = harness::report_formats();
    if (equals == std::string::npos || equals + 1 == wanted.size() ||
        std::find(known.begin(), known.end(), format) == known.end()) {
      return cannot(environment, {"--report wants FORMAT=FILE, the format being one of " + format_list() + ", not '" +
                                  wanted + "'"});
    }
    for_github = for_github || format == "github";
    const std::string text = formatted(format, options, false, input);
    if (const auto error = write_atomically(wanted.substr(equals + 1), text)) return cannot(environment, *error);
  }
  if (!options.quiet || !options.output.empty()) {
    const std::string text = formatted(options.format, options, wants_color(environment, options), input);
    if (const int code = write_output(environment, options.output, text); code != kClean) return code;
  }
  if (for_github) {
    if (const auto error = append_summary(environment, result.document)) return cannot(environment, *error);
  }
  return exit_code(result.document, options.fail_on.empty() ? result.fail_on : options.fail_on);
}

}  // namespace doczone::cli
