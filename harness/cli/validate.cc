#include <algorithm>
#include <istream>
#include <iterator>

#include <CLI/CLI.hpp>

#include "harness/citations.h"
#include "harness/cli/demands.h"
#include "harness/cli/options.h"
#include "harness/cli/today_option.h"
#include "harness/cli/verbs.h"
#include "harness/deployment_run.h"
#include "harness/one_expectation.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

struct ValidateOptions {
  std::vector<std::string> zones;
  DocumentOptions documents;
  std::string model;
  std::vector<std::string> profiles;  // layers, the last on top
  std::string today, citation_language;
  bool fail_on_unknown = false;
  bool list_expectations = false;
  std::string expectation;  // empty: all
  int skip_code = kClean;
  std::string origin;
  std::string view;
  std::string zone_format;
  harness::ZoneRequest request;
  CommonOptions common;
};

std::optional<Error> check_combination(const ValidateOptions& options) {
  const bool demands = !options.documents.pages.empty() || !options.model.empty();
  if (!options.documents.pages.empty() && !options.model.empty())
    return Error{"--docs and --model both say what is demanded; give one"};
  if (demands && options.profiles.empty()) return Error{"--profile is missing: whose domains should the zones serve?"};
  if (!demands && !options.profiles.empty())
    return Error{"--docs or --model is missing: what do the zones have to meet?"};
  if (!demands && (options.list_expectations || !options.expectation.empty()))
    return Error{"without --docs or --model, and --profile, nothing is expected"};
  if (options.zones.empty() && options.profiles.empty()) return Error{"no zone: name a file, or a profile that does"};
  return std::nullopt;
}

Result<harness::ZoneRequest> zone_request(const ValidateOptions& options, std::istream& in) {
  harness::ZoneRequest request = options.request;
  request.files = options.zones;
  request.format = harness::parse_zone_format(options.zone_format);
  // A tenth of the records may be generated: a line of a few bytes can ask for very many.
  request.budget.generated = request.budget.records / 10;
  request.view = parse_view(options.view);
  if (!options.origin.empty()) {
    const auto origin = DomainName::parse(options.origin);
    if (!origin) return Error{"--origin: '" + options.origin + "' is not a domain name: " + origin.error().message};
    request.origin = *origin;
  }
  if (std::find(request.files.begin(), request.files.end(), "-") != request.files.end()) {
    const std::istreambuf_iterator<char> end;
    for (std::istreambuf_iterator<char> at(in); at != end && request.standard_input.size() <= request.budget.bytes;
         ++at) {
      request.standard_input += *at;
    }
  }
  return request;
}

int validate_files(Environment& environment, const ValidateOptions& options, const harness::ZoneRequest& request) {
  auto zones = harness::load_zones(environment.files, nullptr, request);
  if (!zones) return cannot(environment, zones.error());
  const harness::ZoneSet set(*std::move(zones));
  FindingsDocument document;
  harness::Sources sources;
  document.findings = harness::judge_files(set);
  std::vector<Finding> broken = harness::judge_all_names(set, {request.fragment});
  std::move(broken.begin(), broken.end(), std::back_inserter(document.findings));
  document.summary.zones = set.zones().size();
  harness::add_zone_sources(set, sources);
  document.finish();
  return report(environment, options.common, document, sources);
}

// One a line: the names that --expectation knows.
int list_expectations(Environment& environment, const CanonicalModel& model, const DeploymentProfile& profile) {
  for (const std::string& name : harness::expectation_names(harness::make_expectations(model, profile)))
    environment.out << escape_controls(name) << "\n";
  environment.out << harness::kZoneFiles << "\n";
  return kClean;
}

// The exit code of a test: what was told about the one expectation, and --skip-code where nothing could be.
int report_expectation(Environment& environment, const ValidateOptions& options, const FindingsDocument& document,
                       const harness::Sources& sources, const std::string& fail_on) {
  const FindingsDocument one = harness::only_expectation(document, options.expectation);
  if (one.verdicts.empty() && options.expectation != harness::kZoneFiles)
    return cannot(environment, {"no expectation is called '" + options.expectation +
                                "'; --list-expectations prints those that there are"});
  CommonOptions common = options.common;
  common.verbose = true;  // the reason is what the test is read for
  const int code = report(environment, common, one, sources, fail_on);
  if (code != kClean) return code;
  switch (harness::outcome_of(one)) {
    case harness::Outcome::passed:
      return kClean;
    case harness::Outcome::failed:
      return kFindings;
    case harness::Outcome::skipped:
      break;
  }
  return options.skip_code;
}

int validate_against(Environment& environment, const ValidateOptions& options, const harness::ZoneRequest& request) {
  auto demands = load_demands(environment.files, options.documents, options.model);
  if (!demands) return cannot(environment, demands.error());
  const auto language = parse_citation_language(options.citation_language);
  if (!language) return cannot(environment, language.error());
  harness::cite_in(*language, demands->model);
  FindingsDocument document = std::move(demands->document);
  harness::Sources sources = std::move(demands->sources);
  const auto profile = harness::load_profiles(environment.files, options.profiles);
  if (!profile) return cannot(environment, profile.error());
  if (options.list_expectations) return list_expectations(environment, demands->model, *profile);
  const auto today = day_of(options.today, environment);
  if (!today) return cannot(environment, today.error());
  if (const auto error =
          harness::validate_profile(environment.files, demands->model, *profile, request, *today, document, sources))
    return cannot(environment, *error);
  document.finish();
  if (!options.expectation.empty())
    return report_expectation(environment, options, document, sources, profile->fail_on);
  const int code = report(environment, options.common, document, sources, profile->fail_on);
  const bool unknown = std::any_of(document.verdicts.begin(), document.verdicts.end(),
                                   [](const Verdict& verdict) { return verdict.kind == VerdictKind::unknown; });
  return code == kClean && options.fail_on_unknown && unknown ? kFindings : code;
}

void add_expectation_options(CLI::App& verb, ValidateOptions& options) {
  CLI::Option* const list = verb.add_flag("--list-expectations", options.list_expectations,
                                          "Print the names of all expectations, one a line, and judge none");
  verb.add_option("--expectation", options.expectation,
                  "Judge this one only; `zone-files` is what is wrong with the zones beside all expectations")
      ->type_name("NAME")
      ->excludes(list);
  verb.add_option("--skip-code", options.skip_code,
                  "With --expectation: exit code where nothing can be told or nothing is asked for (default: 0)")
      ->check(CLI::Range(0, 255))
      ->type_name("CODE");
}

void add_zone_options(CLI::App& verb, ValidateOptions& options) {
  verb.add_option("--zone-format", options.zone_format,
                  "Who wrote the zone files: auto (default), bind, windows, azure, cloudflare, godaddy, route53, dig")
      ->check(CLI::IsMember({"auto", "bind", "windows", "azure", "cloudflare", "godaddy", "route53", "dig"}))
      ->type_name("FORMAT");
  verb.add_flag("--fragment", options.request.fragment, "The files are snippets: no SOA and no NS record is demanded");
  verb.add_flag("--all-names", options.request.all_names,
                "With a profile: judge every name, not only those that it asks for");
  verb.add_option("--include-root", options.request.include_root,
                  "Nothing outside is included (default: each zone's own folder)")
      ->type_name("FOLDER");
  verb.add_option("--max-records", options.request.budget.records,
                  "Records of all zones together, a tenth of them generated (default: 10000000)")
      ->type_name("N");
  verb.add_option("--max-bytes", options.request.budget.bytes, "Bytes of all zone files together (default: 1073741824)")
      ->type_name("N");
}

}  // namespace

void add_validate(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ValidateOptions>();
  CLI::App* const verb = app.add_subcommand("validate", "Hold zone files against what the documentation demands");
  verb->add_option("zones", options->zones, "Zone files; - reads standard input (default: those of the profile)")
      ->type_name("ZONE");
  add_demand_options(*verb, options->documents, options->model);
  add_repeatable(*verb, "--profile", options->profiles,
                 "Whose domains, which scenarios, which zone files; repeated, a later one overrules the ones before")
      ->type_name("FILE");
  verb->add_flag("--fail-on-unknown", options->fail_on_unknown,
                 "Exit code 1, too, when a zone that could tell was not given");
  add_expectation_options(*verb, *options);
  add_today_option(*verb, options->today);
  add_citation_option(*verb, options->citation_language);
  verb->add_option("--origin", options->origin, "The zone's name, where the file does not tell")->type_name("NAME");
  verb->add_option("--view", options->view, "View of a zone that the profile does not name: internal, external")
      ->check(CLI::IsMember({"internal", "external"}))
      ->type_name("VIEW");
  add_zone_options(*verb, *options);
  add_document_options(*verb, options->documents);
  add_common_options(*verb, options->common);
  verb->callback([options, &action] {
    action = [options](Environment& environment) {
      if (const auto error = check_combination(*options)) return cannot(environment, *error);
      const auto request = zone_request(*options, environment.in);
      if (!request) return cannot(environment, request.error());
      return options->profiles.empty() ? validate_files(environment, *options, *request)
                                       : validate_against(environment, *options, *request);
    };
  });
}

}  // namespace doczone::cli
