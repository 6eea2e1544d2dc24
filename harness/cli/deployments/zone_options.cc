#include "harness/cli/deployments/zone_options.h"

#include <algorithm>
#include <istream>
#include <iterator>

#include "harness/cli/deployments/demands.h"
#include "harness/cli/deployments/today_option.h"

namespace doczone::cli {

void add_zone_options(CLI::App& verb, ZoneOptions& options) {
  add_setting(verb, "profile", options.profiles);
  add_citation_option(verb, options.citation_language);
  add_setting(verb, "fail_on_unknown", options.fail_on_unknown);
  add_today_option(verb, options.today);
  add_setting(verb, "zone_format", options.zone_format);
  add_setting(verb, "origin", options.origin);
  add_setting(verb, "view", options.view);
  add_setting(verb, "fragment", options.request.fragment);
  add_setting(verb, "all_names", options.request.all_names);
  add_setting(verb, "include_root", options.request.include_root);
  add_setting(verb, "max_records", options.request.budget.records);
  add_setting(verb, "max_bytes", options.request.budget.bytes);
}

Result<harness::ZoneRequest> zone_request(const ZoneOptions& options, std::istream& in) {
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

}  // namespace doczone::cli
