#include "harness/cli/deployments/zone_settings.h"

#include <algorithm>
#include <istream>
#include <iterator>

#include <CLI/CLI.hpp>

namespace doczone::cli {
namespace {

// One byte more than may be read tells that there are too many.
std::string read_some(std::istream& in, std::size_t limit) {
  std::string out;
  const std::istreambuf_iterator<char> end;
  for (std::istreambuf_iterator<char> at(in); at != end && out.size() <= limit; ++at) out += *at;
  return out;
}

}  // namespace

void add_zone_settings(CLI::App& verb, SettingOptions& options, std::string& today) {
  for (const char* key : {"profile", "citation_language", "fail_on_unknown"}) options.add(key);
  verb.add_option("--today", today, "The day that waivers are held against (default: today)")
      ->type_name("YYYY-MM-DD")
      ->group("Demands");
  for (const char* key :
       {"zone_format", "origin", "view", "fragment", "all_names", "include_root", "max_records", "max_bytes"})
    options.add(key);
}

Result<std::optional<DomainName>> origin_setting(const Settings& settings) {
  const std::string said = settings.text("origin");
  if (said.empty()) return std::optional<DomainName>();
  auto origin = DomainName::parse(said);
  if (!origin) return Error{"--origin: '" + said + "' is not a domain name: " + origin.error().message};
  return std::optional<DomainName>(*std::move(origin));
}

Result<harness::ZoneRequest> zone_request(const Settings& settings, std::istream& in) {
  harness::ZoneRequest request;
  settings.read("zones", request.files);
  request.fragment = settings.flag("fragment");
  request.all_names = settings.flag("all_names");
  settings.read("include_root", request.include_root);
  request.root = settings.root;
  settings.read("max_records", request.budget.records);
  settings.read("max_bytes", request.budget.bytes);
  // Where nobody says it, a profile may.
  if (settings.find("zone_format") != nullptr)
    request.format = harness::parse_zone_format(settings.text("zone_format"));
  // A tenth of the records may be generated: a line of a few bytes can ask for very many.
  request.budget.generated = request.budget.records / 10;
  request.view = parse_view(settings.text("view"));
  auto origin = origin_setting(settings);
  if (!origin) return origin.error();
  request.origin = *std::move(origin);
  if (std::find(request.files.begin(), request.files.end(), "-") != request.files.end())
    request.standard_input = read_some(in, request.budget.bytes);
  return request;
}

}  // namespace doczone::cli
