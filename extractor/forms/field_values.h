// What stands behind a key, less what is only said about it; and what of a record it can be.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/forms/marked_text.h"
#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

// `@`, `*`, a label, a name with placeholders or without: what can own a record.
bool is_owner(std::string_view text);
// A name of several parts, or one that is only a placeholder.
bool is_host(std::string_view text);
// Of several parts, and no name of a file.
bool is_dotted_name(std::string_view text);

struct FieldValue {
  Piece text;              // without remarks, quotation marks and the sentence's full stop
  bool is_marked = false;  // nothing but this can be meant: it is set apart, or nothing stands beside it
};
// The value in a line behind its key: the stretch that is set apart where it begins with one, otherwise all up to a
// remark ("(replace with …)", " # …"). Empty when nothing is left.
std::optional<FieldValue> value_in(Piece rest, const std::vector<Mark>& marks);

// A number at the start, with a unit behind it for `with_unit`: `3600`, `1 hour`; or the first that is set apart.
std::optional<Piece> number_in(Piece whole, const std::vector<Mark>& marks, bool with_unit);

}  // namespace doczone::extractor
