// Zone files, as the profile and the command line name them, read into zones with their views.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/report/report.h"
#include "harness/zone/zone_format.h"
#include "harness/zone/zone_set.h"
#include "model/file_system.h"
#include "model/profile.h"

namespace doczone::harness {

struct ZoneRequest {
  std::vector<std::string> files;    // from the command line; "-" is standard input
  std::optional<DomainName> origin;  // --origin
  std::optional<View> view;          // --view
  std::string standard_input;        // its content, when a file is "-"
  std::optional<ZoneFormat> format;  // --zone-format; empty: what the profile says, else auto
  std::string include_root;          // --include-root; empty: what the profile says, else the zone's folder
  std::string root;                  // --root: what profiles name may lie below it, too
  ZoneBudget budget;                 // of all zones together
  bool fragment = false;             // --fragment
  bool all_names = false;            // --all-names
};

// Error: a named file that cannot be opened or that the profile may not name (with the line where it does), a pattern
// that matches none, or a zone on the command line whose view nobody tells.
Result<std::vector<ZoneInView>> load_zones(const FileSystem& files, const DeploymentProfile* profile,
                                           const ZoneRequest& request);

}  // namespace doczone::harness
