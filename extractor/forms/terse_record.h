// A record in a few words: `A `www` 192.0.2.1`, `www` (CNAME): `host`, `MX 10 `mail.example.org``.
#pragma once

#include <optional>

#include "extractor/forms/marked_text.h"
#include "extractor/tables/grid.h"

namespace doczone::extractor {

struct TerseRecord {
  GridRow row;
  bool is_certain = false;  // seen alone; others need records beside them
  bool has_class = false;   // as a line of a zone
};

// Empty where the text says anything else. `text` is a part of `cell`.
std::optional<TerseRecord> read_terse_record(const CellText& cell, Piece text, const std::vector<Mark>& marks);

}  // namespace doczone::extractor
