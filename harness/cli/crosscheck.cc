#include <CLI/CLI.hpp>

#include "harness/cli/documentation.h"
#include "harness/cli/options.h"
#include "harness/cli/verbs.h"

namespace doczone::cli {

void add_crosscheck(CLI::App& app, Action& action) {
  struct Options {
    DocumentOptions documents;
    CommonOptions common;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* const verb = app.add_subcommand("crosscheck", "Hold the translations of pages against each other");
  verb->add_option("pages", options->documents.pages, "Folders or files")->required()->type_name("PAGES");
  verb->add_flag("--alone", options->documents.alone, "Judge every page by itself, without its translations");
  add_document_options(*verb, options->documents);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment) {
      auto documentation = load_documentation(environment.files, options->documents);
      if (!documentation) return cannot(environment, documentation.error());
      FindingsDocument document;
      document.findings = std::move(documentation->result.findings);
      document.compared = std::move(documentation->result.compared);
      documentation->describe(document);
      document.finish();
      harness::Sources sources;
      documentation->add_sources(sources);
      return report(environment, options->common, document, sources);
    };
  });
}

}  // namespace doczone::cli
