// Reads a master file (RFC 1035 §5, harness/zone/zone_format.md): all errors with their place, and on to the next
// record after each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/zone/zone.h"
#include "harness/zone/zone_format.h"
#include "model/file_system.h"

namespace doczone::harness {

struct ZoneOptions {
  // The zone's name where the caller knows it. Otherwise relative names begin with the first absolute name in an
  // $ORIGIN or in front of a SOA, whichever comes first; when there is none, that is one error at the first relative
  // name, and relative names are read as absolute. Zone::origin() is then the owner of the first SOA, else that first
  // origin, else the root.
  std::optional<DomainName> origin;
  ZoneFormat format = ZoneFormat::automatic;
  const FileSystem* files = nullptr;  // for $INCLUDE; null: nothing can be included
  std::string include_root;           // nothing outside is included; empty: the zone's folder
  ZoneBudget* budget = nullptr;       // of the run; null: one for this zone alone
  std::vector<SourceText> more = {};  // further files of the same zone, each read as from its beginning
};

Zone read_zone(SourceText text, const ZoneOptions& options);
Zone read_zone(SourceText text, std::optional<DomainName> origin);

}  // namespace doczone::harness
