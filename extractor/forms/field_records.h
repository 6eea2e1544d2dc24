// Records whose fields are stated one by one, each behind its key: `Type: A`, `Host name | www`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractor/forms/type_words.h"
#include "extractor/records/stated_pair.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

// A key and what stands behind it.
struct FieldPair {
  std::string key;                // folded; empty where a value tells by itself what it is
  std::optional<StatedKey> says;  // by the key's words
  const CellText* text = nullptr;
  Piece value;             // of `text`, trimmed; without remarks
  Piece whole;             // with them
  bool is_marked = false;  // it is set apart from the words around it, or no words stand around it
  bool is_step = false;    // a sentence says what to enter where
  ByteSpan span;           // of the page, from the key on
};

struct RowOfFields {
  GridRow row;
  std::vector<RrType> types;  // where no cell states them: of those above
};

// Splits pairs into records, a new one where a key comes again, and makes a row of each; those that are no records of
// the DNS are left out. `above`: the types that the words above name.
std::vector<RowOfFields> rows_of_fields(const std::vector<FieldPair>& pairs, const std::vector<RrType>& above);

}  // namespace doczone::extractor
