#include <array>
#include <ostream>

#include <CLI/CLI.hpp>

#include "harness/cli/verbs/demo_files.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/report/terminal_text.h"

namespace doczone::cli {
namespace {

struct DemoStep {
  std::string_view headline;
  std::vector<std::string> arguments;
};

// Ends well when every run ends as it should: with findings.
int demo(Environment& environment, const RunsProgram& runs) {
  const DemoFiles files;
  const std::array<DemoStep, 3> steps{{
      {"1. One page in four languages. Which cells did translation damage, and what should they say?",
       {"crosscheck", "docs", "--no-config"}},
      {"2. What would be repaired?", {"crosscheck", "docs", "--no-config", "--diff"}},
      {"3. A zone file. Does it have the records that the page demands of example.org?",
       {"validate", "--docs", "docs", "--profile", "deployment.toml", "--no-config"}},
  }};
  int code = kClean;
  for (const DemoStep& step : steps) {
    std::string line = "$ doczone";
    for (const std::string& argument : step.arguments) {
      if (argument != "--no-config") line += " " + argument;
    }
    environment.out << harness::Painter(environment.terminal)(harness::Ink::bold, step.headline) << "\n\n"
                    << line << "\n\n";
    // The job's summary is for the job's own findings.
    Environment inner{environment.out, environment.err, environment.in, files, environment.terminal, environment.today};
    inner.columns = environment.columns;
    if (runs(step.arguments, inner) == kCannot) code = kCannot;
    environment.out << "\n";
  }
  environment.out
      << "The pages and the zone are built in. On yours: `doczone crosscheck FOLDER`, where FOLDER has the\n"
         "pages in all their languages, such as FOLDER/en/page.md and FOLDER/de/page.md.\n";
  return code;
}

}  // namespace

Verb add_demo(CLI::App& program, const RunsProgram& runs) {
  Verb verb(program, "demo", "Show what doczone does, on pages and a zone that are built in");
  verb.app->footer(
      "  doczone demo\n"
      "  doczone demo | less");
  verb.run = [runs](Environment& environment, const Settings&) { return demo(environment, runs); };
  return verb;
}

}  // namespace doczone::cli
