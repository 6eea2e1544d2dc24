// The contract "doczone.model/1": see model/schema/model.schema.json. Survives a round trip.
#pragma once

#include <string>
#include <string_view>

#include "model/requirement.h"
#include "model/result.h"

namespace doczone {

std::string model_to_json(const CanonicalModel& model);
// Error: not JSON, another schema, or a field of the wrong kind; `path` goes into the message, with line and column
// where known.
Result<CanonicalModel> model_from_json(std::string_view json, const std::string& path);

}  // namespace doczone
