// RDATA as people write it outside of zone files: the fields of one record in presentation format, in a line of text.
#pragma once

#include <string_view>
#include <vector>

#include "model/rdata.h"
#include "model/record_text.h"
#include "model/result.h"

namespace doczone {

// The tokens of a line, with spans that count its bytes: between blanks, or between quotes. A quote that nothing closes
// ends with the line.
std::vector<RecordToken> tokens_of(std::string_view line);

// Names are absolute, with or without a final dot. Error: the text is no RDATA of this type; `column` is the 1-based
// byte inside `text`.
Result<Rdata> parse_rdata(RrType type, std::string_view text);

}  // namespace doczone
