#include <CLI/CLI.hpp>

#include "harness/cli/deployments/demands.h"
#include "harness/cli/output/options.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/demands/zone_snippet.h"
#include "harness/run/deployment_run.h"

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

int generate(Environment& environment, const GenerateOptions& options, const RunContext& context) {
  auto request = snippet_request(options);
  if (!request) return cannot(environment, request.error());
  if (context.profiles.size() != 1)
    return cannot(environment,
                  {context.profiles.empty() ? "--profile is missing: whose domains should the records serve?"
                                            : "there are several profiles; choose one with --profile"});
  const auto profile = harness::load_profiles(environment.files, context.profiles.front());
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
  verb->footer(
      "  doczone generate --docs docs/ --profile deployment.toml\n"
      "  doczone generate --model model.json --profile deployment.toml --view external");
  add_demand_options(*verb, options->documents, options->model);
  add_setting(*verb, "profile", options->profiles);
  add_setting(*verb, "view", options->view)->description("Only what internal or external DNS needs");
  add_setting(*verb, "origin", options->origin)->description("Only what lies in this domain of the profile");
  add_citation_option(*verb, options->citation_language);
  add_setting(*verb, "output", options->output);
  add_document_options(*verb, options->documents);
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return generate(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
