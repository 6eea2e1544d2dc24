// The options that verbs share, and how a run ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/cli/app.h"
#include "harness/cli/settings/settings.h"
#include "harness/run/run_report.h"
#include "model/finding.h"
#include "model/language_tag.h"

namespace CLI {
class App;
}

namespace doczone::cli {

struct CommonOptions {
  std::string format = "text";
  std::string output;
  std::vector<std::string> reports;  // "FORMAT=FILE"
  std::string fail_on;               // empty: what the profile or the configuration says, else "error"
  std::string color = "auto";
  bool verbose = false;
  bool quiet = false;
  bool junit_strict = false;
  bool statistics = false;
  std::string redact;  // "internal"; empty: nothing
  std::string link_template;
};

struct DocumentOptions {
  std::vector<std::string> pages;
  std::string docset;
  std::string source_language;
  bool alone = false;             // every page is judged by itself
  std::vector<std::string> with;  // files of atoms: pages that lie elsewhere
  unsigned jobs = 0;              // 0: as many as there are processors
};

void add_common_options(CLI::App& verb, CommonOptions& options);
void add_document_options(CLI::App& verb, DocumentOptions& options);

struct RunResult : harness::RunReport {
  std::string fail_on = "error";  // when nobody sets it
};

// Neither the command line nor doczone.toml says which pages.
Error no_pages();

// Says why the job could not be done, and returns kCannot.
int cannot(Environment& environment, const Error& error);

// Writes the document in every form that was asked for. Returns the exit code: what the findings and --fail-on demand,
// or kCannot.
int report(Environment& environment, const CommonOptions& options, const RunResult& result);

// Whether one of the reports has this form.
bool wants_format(const CommonOptions& options, std::string_view format);

// Writes text to -o or to the output.
int write_output(Environment& environment, const std::string& path, const std::string& text);

}  // namespace doczone::cli
