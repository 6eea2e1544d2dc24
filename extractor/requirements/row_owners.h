// Finds which names a row demands records for.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/elected.h"
#include "model/requirement.h"

namespace doczone::extractor {

// An owner whose service and protocol stand apart: `sipfederationtls` | `TCP`, with `@` or a domain as the name.
class SplitOwner {
 public:
  // Returns false for an atom that is no part of an owner.
  bool take(const ElectedAtom& atom);
  bool is_complete() const { return !service_.empty() && !protocol_.empty(); }
  // `names` is what the row says beside the parts.
  std::string joined(const std::vector<std::string>& names) const;

 private:
  std::string service_, protocol_;
};

// Beside plain names, a sentence may state the record itself: "an SRV record for _sip._tls.example.org that maps to …".
// Its service is then the only owner, and the name behind it the target.
void read_sentence_about_service(const ElectedRow& row, std::vector<std::string>& owners,
                                 RecordRequirement& requirement);

// Leaves examples out: `sip.<sipdomain>` with the example `sip.contoso.com` below it is one owner: the pattern. `admin`
// below `admin.contoso.com` is the same name, written short.
std::vector<std::string> without_examples(const std::vector<std::string>& owners);

// The row says that it is about the zone itself.
bool is_at_apex(const RecordRow& row);
// Returns the owner of a record of which a page says no more than that it is about the zone: the apex (`@`). Empty
// where records of the type cannot stand there, or where nobody could know, as of the selector of a key.
std::vector<std::string> implied_owners(const RecordRequirement& requirement);

}  // namespace doczone::extractor
