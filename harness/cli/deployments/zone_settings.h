// What may be said about zones, and whom they serve.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "harness/cli/settings/setting_options.h"
#include "harness/cli/settings/settings.h"
#include "harness/run/zone_loading.h"
#include "model/domain_name.h"
#include "model/result.h"

namespace CLI {
class App;
}

namespace doczone::cli {

// All but the zones themselves. `today` is --today, which no file sets: the day that waivers are held against.
void add_zone_settings(CLI::App& verb, SettingOptions& options, std::string& today);

// Reads standard input when it is one of the zones. Error: a name that is none.
Result<harness::ZoneRequest> zone_request(const Settings& settings, std::istream& in);
// Nothing when nobody says it. Error: it is no name.
Result<std::optional<DomainName>> origin_setting(const Settings& settings);

}  // namespace doczone::cli
