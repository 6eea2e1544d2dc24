#include <CLI/CLI.hpp>

#include "harness/cli/demands.h"
#include "harness/cli/options.h"
#include "harness/cli/verbs.h"
#include "harness/deployment_run.h"
#include "harness/zone_snippet.h"

namespace doczone::cli {
namespace {

struct GenerateOptions {
  DocumentOptions documents;
  std::string model;
  std::vector<std::string> profiles;
  std::string view, origin, citation_language;
  std::string output;
};

Result<harness::SnippetRequest> snippet_request(const GenerateOptions& options) {
  harness::SnippetRequest request;
  request.view = parse_view(options.view);
  if (!options.origin.empty()) {
    const auto origin = DomainName::parse(options.origin);
    if (!origin) return Error{"--origin: '" + options.origin + "' is not a domain name: " + origin.error().message};
    request.origin = *origin;
  }
  const auto language = parse_citation_language(options.citation_language);
  if (!language) return language.error();
  request.citation_language = *language;
  return request;
}

int generate(Environment& environment, const GenerateOptions& options) {
  auto request = snippet_request(options);
  if (!request) return cannot(environment, request.error());
  const auto profile = harness::load_profiles(environment.files, options.profiles);
  if (!profile) return cannot(environment, profile.error());
  const auto demands = load_demands(environment.files, options.documents, options.model);
  if (!demands) return cannot(environment, demands.error());
  if (request->citation_language.is_undetermined()) request->citation_language = demands->source_language;
  const harness::ExpectationSet expectations = harness::make_expectations(demands->model, *profile);
  const std::string snippet = harness::zone_snippet(expectations, *profile, *request);
  if (snippet.empty() && !profile->allow_empty)
    return cannot(environment,
                  {"nothing is demanded here; see `doczone validate --verbose` for the reasons", profile->path});
  return write_output(environment, options.output, snippet);
}

}  // namespace

void add_generate(CLI::App& app, Action& action) {
  const auto options = std::make_shared<GenerateOptions>();
  CLI::App* const verb =
      app.add_subcommand("generate", "Print the records that the documentation demands, for a zone file");
  add_demand_options(*verb, options->documents, options->model);
  add_repeatable(*verb, "--profile", options->profiles,
                 "Whose domains, which scenarios; repeated, a later one overrules")
      ->type_name("FILE")
      ->required();
  verb->add_option("--view", options->view, "Only what internal or external DNS needs")
      ->check(CLI::IsMember({"internal", "external"}))
      ->type_name("VIEW");
  verb->add_option("--origin", options->origin, "Only what lies in this domain of the profile")->type_name("NAME");
  add_citation_option(*verb, options->citation_language);
  verb->add_option("-o,--output", options->output, "Write to a file instead")->type_name("FILE");
  add_document_options(*verb, options->documents);
  verb->callback(
      [options, &action] { action = [options](Environment& environment) { return generate(environment, *options); }; });
}

}  // namespace doczone::cli
