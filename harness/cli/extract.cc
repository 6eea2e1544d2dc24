#include <CLI/CLI.hpp>

#include "harness/cli/documentation.h"
#include "harness/cli/options.h"
#include "harness/cli/verbs.h"
#include "model/json/atoms_json.h"
#include "model/json/model_json.h"

namespace doczone::cli {
namespace {

std::string atom_lines(const extractor::Corpus& corpus) {
  std::string out;
  for (const extractor::TranslationSet& set : corpus.sets) {
    for (const extractor::Page& page : set.pages) {
      for (const extractor::RecordTable& table : page.tables) {
        for (const extractor::RecordRow& row : table.rows) {
          for (const Atom& atom : row.atoms) {
            out += atom_to_json_line(
                {&atom, page.locate(atom.span), page.language, page.page, std::string(page.text->at(atom.span))});
          }
        }
      }
    }
  }
  return out;
}

}  // namespace

void add_extract(CLI::App& app, Action& action) {
  struct Options {
    DocumentOptions documents;
    std::string output;
    std::string format = "json";
    bool atoms = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* const verb = app.add_subcommand("extract", "Print the record requirements that the pages agree on");
  verb->add_option("pages", options->documents.pages, "Folders or files")->required()->type_name("PAGES");
  verb->add_option("-o,--output", options->output, "Write the model to a file instead")->type_name("FILE");
  verb->add_option("--format", options->format, "json")->check(CLI::IsMember({"json"}))->type_name("FORMAT");
  verb->add_flag("--atoms", options->atoms, "Print what was seen instead, one JSON object a line for every value");
  add_document_options(*verb, options->documents);
  verb->callback([options, &action] {
    action = [options](Environment& environment) {
      const auto documentation = load_documentation(environment.files, options->documents);
      if (!documentation) return cannot(environment, documentation.error());
      return write_output(
          environment, options->output,
          options->atoms ? atom_lines(documentation->corpus) : model_to_json(documentation->result.model));
    };
  });
}

}  // namespace doczone::cli
