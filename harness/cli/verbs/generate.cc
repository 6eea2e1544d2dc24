#include <CLI/CLI.hpp>

#include "harness/cli/deployments/zone_settings.h"
#include "harness/cli/documents/demands.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/demands/profile_words.h"
#include "harness/demands/zone_snippet.h"
#include "harness/run/deployment_run.h"

namespace doczone::cli {
namespace {

Result<harness::SnippetRequest> snippet_request(const Settings& settings) {
  harness::SnippetRequest request;
  request.view = parse_view(settings.text("view"));
  auto origin = origin_setting(settings);
  if (!origin) return origin.error();
  request.origin = *std::move(origin);
  const auto language = settings.language("citation_language");
  if (!language) return language.error();
  request.citation_language = *language;
  return request;
}

int generate(Environment& environment, const Settings& settings) {
  auto request = snippet_request(settings);
  if (!request) return cannot(environment, request.error());
  if (settings.profiles.size() != 1)
    return cannot(environment,
                  {settings.profiles.empty() ? "--profile is missing: whose domains should the records serve?"
                                             : "there are several profiles; choose one with --profile"});
  const auto profile = harness::load_profiles(environment.files, settings.profiles.front());
  if (!profile) return cannot(environment, profile.error());
  const auto wanted = demand_settings(settings);
  if (!wanted) return cannot(environment, wanted.error());
  const auto demands = load_demands(environment.files, *wanted);
  if (!demands) return cannot(environment, demands.error());
  if (const auto error = harness::unknown_word(demands->model, *profile)) return cannot(environment, *error);
  if (request->citation_language.is_undetermined()) request->citation_language = demands->source_language;
  const harness::ExpectationSet expectations = harness::make_expectations(demands->model, *profile);
  const std::string snippet = harness::zone_snippet(expectations, *profile, *request);
  if (snippet.empty() && !profile->allow_empty)
    return cannot(environment,
                  {"nothing is demanded here; see `doczone validate --verbose` for the reasons", profile->path});
  return write_output(environment, settings.text("output"), snippet);
}

}  // namespace

Verb add_generate(CLI::App& program) {
  Verb verb(program, "generate", "Print the records that the documentation demands, for a zone file");
  verb.app->footer(
      "  doczone generate --docs docs/ --profile deployment.toml\n"
      "  doczone generate --model model.json --profile deployment.toml --view external");
  add_demand_settings(verb.options);
  verb.options.add("profile");
  verb.options.add("view")->description("Only what internal or external DNS needs");
  verb.options.add("origin")->description("Only what lies in this domain of the profile");
  verb.options.add("citation_language");
  verb.options.add("output");
  add_document_settings(verb.options);
  verb.run = generate;
  return verb;
}

}  // namespace doczone::cli
