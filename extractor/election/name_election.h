// The election of one name.
#pragma once

#include <vector>

#include "extractor/election/elected.h"
#include "extractor/election/known_names.h"
#include "extractor/names/name_reconstruction.h"

namespace doczone::extractor {

struct NameBallot {
  std::vector<Witness> witnesses;
  NameSurroundings beside;
  std::string target_domain;               // of the row, for an owner; may be empty
  std::vector<std::string> local_domains;  // that this set of pages uses
  bool relative_owners = false;            // the table leaves the domain out
};

// `out` comes prepared: as many entries as pages, all false.
void elect_name(const NameBallot& ballot, const KnownNames& known, ElectedAtom& out);

}  // namespace doczone::extractor
