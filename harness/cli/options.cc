#include "harness/cli/options.h"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/disk.h"

namespace doczone::cli {
namespace {

bool is_format(const std::string& name) {
  return name == "text" || name == "json";
}

std::string formatted(const std::string& format, const CommonOptions& options, bool color,
                      const FindingsDocument& document, const harness::Sources& sources) {
  if (format == "json") return harness::json_report(document);
  return harness::text_report(document, sources, {color, options.verbose});
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
  verb.add_option("--format", options.format, "Form of the report: text, json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  verb.add_option("-o,--output", options.output, "Write the report to a file instead")->type_name("FILE");
  verb.add_option("--report", options.reports, "One more report, to a file; may be repeated")
      ->type_name("FORMAT=FILE")
      ->take_all();
  verb.add_option("--fail-on", options.fail_on, "Least severity for exit code 1: error (default), warning, never")
      ->check(CLI::IsMember({"error", "warning", "never"}))
      ->type_name("SEVERITY");
  verb.add_option("--color", options.color, "auto (default), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
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
  for (const std::string& wanted : options.reports) {
    const std::size_t equals = wanted.find('=');
    const std::string format = wanted.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == wanted.size() || !is_format(format)) {
      return cannot(environment, {"--report wants FORMAT=FILE with the format text or json, not '" + wanted + "'"});
    }
    const std::string text = formatted(format, options, false, document, sources);
    if (const auto error = write_atomically(wanted.substr(equals + 1), text)) return cannot(environment, *error);
  }
  if (!options.quiet || !options.output.empty()) {
    const bool color = wants_color(environment, options);
    if (const int code =
            write_output(environment, options.output, formatted(options.format, options, color, document, sources));
        code != kClean)
      return code;
  }
  return exit_code(document, options.fail_on.empty() ? fail_on : options.fail_on);
}

}  // namespace doczone::cli
