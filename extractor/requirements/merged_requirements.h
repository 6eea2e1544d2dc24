// Rows of several tables and pages that demand the same record, merged into one requirement.
#pragma once

#include <string>
#include <vector>

#include "model/docset.h"
#include "model/requirement.h"

namespace doczone::extractor {

// By it, two spellings of one name are equal; what is no name stays as it is.
std::string canonical_name(const std::string& name);
// The same with the docset's examples as variables: `sip.<sipdomain>` and `sip.contoso.com` are one. `docset` may be
// null.
std::string bound_name(const std::string& name, const Docset* docset);

// One requirement for each record, with the evidence of all rows, in no order that means anything but is always the
// same. A row that says less of an SRV record or an alias than another one is about the same record, if there is only
// one. `docset` may be null.
std::vector<RecordRequirement> merge_requirements(std::vector<RecordRequirement> requirements, const Docset* docset);

}  // namespace doczone::extractor
