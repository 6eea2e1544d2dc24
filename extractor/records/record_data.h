// What a cell says of a record's data, where the row's type tells how to read it: `10 mail.contoso.com` of an MX
// record, `0 issue "ca.example"` of a CAA record.
#pragma once

#include <vector>

#include "extractor/records/cell_values.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// The values are stated ones. Empty: the cell says something else, or what can be read without knowing the type.
// `of_values`: the column is one of values, so that text can hardly be anything else.
std::vector<CellValue> record_data_in(const std::string& cell, RrType type, bool of_values);

}  // namespace doczone::extractor
