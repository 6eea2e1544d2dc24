// What may be said about zones, and whom they serve.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "harness/cli/settings/settings.h"
#include "harness/run/zone_loading.h"

namespace doczone::cli {

struct ZoneOptions {
  std::vector<std::string> zones, profiles;
  std::string today, citation_language;
  bool fail_on_unknown = false;
  std::string origin, view, zone_format = "auto";
  harness::ZoneRequest request;
};

// All but the zones themselves.
void add_zone_options(CLI::App& verb, ZoneOptions& options);
// Reads standard input when it is one of the zones. Error: a name that is none.
Result<harness::ZoneRequest> zone_request(const ZoneOptions& options, std::istream& in);

}  // namespace doczone::cli
