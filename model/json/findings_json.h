// The contract "doczone.findings/1": see model/schema/findings.schema.json.
#pragma once

#include <string>

#include "model/finding.h"

namespace doczone {

// One JSON object, two-space indentation, UTF-8, a final line end. Bytes that are not UTF-8 become U+FFFD.
std::string findings_to_json(const FindingsDocument& document);

}  // namespace doczone
