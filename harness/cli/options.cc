#include "harness/cli/options.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include <CLI/CLI.hpp>

#include "extractor/checks/checks.h"
#include "harness/checks/checks.h"
#include "harness/disk.h"
#include "harness/report/formats.h"
#include "harness/report/github_report.h"

namespace doczone::cli {
namespace {

// The form in text; unknown names were refused before.
std::string formatted(const std::string& format, const CommonOptions& options, bool color,
                      const harness::ReportInput& input) {
  return *harness::make_report(
      format, input, {{color, options.verbose}, options.junit_strict, std::string(kVersion), options.link_template});
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

// Checks of pages, then of zones.
std::vector<CheckEntry> whole_catalogue() {
  std::vector<CheckEntry> out = extractor::documentation_catalogue();
  const std::vector<CheckEntry> zones = harness::zone_catalogue();
  out.insert(out.end(), zones.begin(), zones.end());
  return out;
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

CLI::Option* add_repeatable(CLI::App& verb, const std::string& name, std::vector<std::string>& values,
                            const std::string& help) {
  return verb.add_option(name, values, help)->expected(1)->allow_extra_args(false)->take_all();
}

void add_common_options(CLI::App& verb, CommonOptions& options) {
  verb.add_option("--format", options.format, "Form of the report: " + format_list())
      ->check(
          CLI::IsMember(std::vector<std::string>(harness::report_formats().begin(), harness::report_formats().end())))
      ->type_name("FORMAT");
  verb.add_option("-o,--output", options.output, "Write the report to a file instead")->type_name("FILE");
  add_repeatable(verb, "--report", options.reports, "One more report, to a file; may be repeated")
      ->type_name("FORMAT=FILE");
  verb.add_option("--fail-on", options.fail_on, "Least severity for exit code 1: error (default), warning, never")
      ->check(CLI::IsMember({"error", "warning", "never"}))
      ->type_name("SEVERITY");
  verb.add_option("--color", options.color, "auto (default), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  verb.add_option("--link-template", options.link_template,
                  "Where the HTML report's places lead: https://…/{path}#L{line}")
      ->type_name("URL");
  verb.add_flag("--junit-strict", options.junit_strict, "JUnit without the attributes that strict schemas refuse");
  verb.add_flag("-v,--verbose", options.verbose, "Show notes, too");
  verb.add_flag("-q,--quiet", options.quiet, "Print nothing on the terminal; the exit code tells");
}

void add_document_options(CLI::App& verb, DocumentOptions& options) {
  verb.add_option("--docset", options.docset, "What the pages cannot say themselves (default: docset.toml beside them)")
      ->type_name("FILE");
  verb.add_option("--source-language", options.source_language,
                  "Language that the pages were translated from (default: the docset's, else English)")
      ->type_name("TAG");
  verb.add_option("--jobs", options.jobs, "Threads (default: one a processor)")->type_name("N");
}

int cannot(Environment& environment, const Error& error) {
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
  if (path.empty() || path == "-") {
    environment.out << text;
    return kClean;
  }
  if (const std::optional<Error> error = write_atomically(path, text)) return cannot(environment, *error);
  return kClean;
}

int report(Environment& environment, const CommonOptions& options, const FindingsDocument& document,
           const harness::Sources& sources, const std::string& fail_on) {
  const std::vector<CheckEntry> catalogue = whole_catalogue();
  const harness::ReportInput input{document, sources, catalogue};
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
    if (const auto error = append_summary(environment, document)) return cannot(environment, *error);
  }
  return exit_code(document, options.fail_on.empty() ? fail_on : options.fail_on);
}

}  // namespace doczone::cli
