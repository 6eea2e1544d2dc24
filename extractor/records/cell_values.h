// What the text of one cell says in the language of DNS, whatever language it is written in: types, numbers, addresses,
// names, and the words between them. What a number or a word means the cell alone cannot tell: records/column_roles
// decides it from all rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/names/damaged_name.h"
#include "extractor/tables/grid.h"
#include "model/atom.h"
#include "model/service_registry.h"

namespace doczone::extractor {

struct CellValue {
  enum class Kind {
    type,     // "SRV"; value is the mnemonic
    number,   // "5061"; a port, priority, weight or TTL: the column tells
    address,  // "192.0.2.1"
    name,     // whole or damaged
    text,     // a line of words
  };
  Kind kind = Kind::text;
  std::string value;
  std::size_t from = 0;  // in CellText::text()
  std::size_t length = 0;
  NameShape shape = NameShape::none;       // of a name
  bool in_prose = false;                   // found inside a sentence
  std::optional<Field> stated_field = {};  // `Port: 5061`: what the key in front of it says
  OwnerPart part = OwnerPart::whole;
};

struct CellValues {
  std::vector<CellValue> values;  // in text order
  bool has_strong_type = false;   // SRV, CNAME …: a type that is no letter of ordinary text
  bool has_weak_type = false;     // `A`, or a word that can only be a translated type
  bool is_composite = false;      // `location/type/port` in any order; the text part is the location
  bool speaks_of_type = false;    // a sentence holds a type, if only `an A record`
  bool states_record = false;     // one sentence holds a type and a name
  bool pairs_address = false;     // one line holds a name and an address, and words
  bool marks_example = false;     // a name is followed by a remark in brackets: "(for example)" in whatever language
};

CellValues read_cell_values(const CellText& cell, const ServiceRegistry& services);

// True for one label without dots (`sip`, `_tls`, `SFB01`), `@` or `*`: where the column says so, it is an owner
// relative to the zone.
bool is_label(std::string_view text);
// True for `TCP`, `_tls` and other names of protocols.
bool is_protocol_word(std::string_view text);

}  // namespace doczone::extractor
