// Merges rows of several tables and pages that demand the same record into one requirement.
#pragma once

#include <string>
#include <vector>

#include "model/docset.h"
#include "model/requirement.h"

namespace doczone::extractor {

// Returns what two spellings of one name have in common; what is no name stays as it is.
std::string canonical_name(const std::string& name);
// Returns the same with the docset's examples as variables: `sip.<sipdomain>` and `sip.contoso.com` are one. `docset`
// may be null.
std::string bound_name(const std::string& name, const Docset* docset);

// Returns one requirement for each record, with the evidence of all rows, in an order that is always the same and means
// nothing. A row that says less of an SRV record or an alias than another one is about the same record, if there is
// only one. `docset` may be null.
std::vector<RecordRequirement> merge_requirements(std::vector<RecordRequirement> requirements, const Docset* docset);

}  // namespace doczone::extractor
