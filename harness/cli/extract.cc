#include <CLI/CLI.hpp>

#include "harness/cli/documentation.h"
#include "harness/cli/options.h"
#include "harness/cli/verbs.h"
#include "model/json/model_json.h"

namespace doczone::cli {

void add_extract(CLI::App& app, Action& action) {
  struct Options {
    DocumentOptions documents;
    std::string output;
    std::string format = "json";
  };
  const auto options = std::make_shared<Options>();
  CLI::App* const verb = app.add_subcommand("extract", "Print the record requirements that the pages agree on");
  verb->add_option("pages", options->documents.pages, "Folders or files")->required()->type_name("PAGES");
  verb->add_option("-o,--output", options->output, "Write the model to a file instead")->type_name("FILE");
  verb->add_option("--format", options->format, "json")->check(CLI::IsMember({"json"}))->type_name("FORMAT");
  add_document_options(*verb, options->documents);
  verb->callback([options, &action] {
    action = [options](Environment& environment) {
      const auto documentation = load_documentation(environment.files, options->documents);
      if (!documentation) return cannot(environment, documentation.error());
      return write_output(environment, options->output, model_to_json(documentation->result.model));
    };
  });
}

}  // namespace doczone::cli
