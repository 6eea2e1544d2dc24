// The record types, one row each: mnemonic, number, the fields of the RDATA, and what keeps their values. Reading,
// writing and the wire form follow from the row.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "model/rdata.h"
#include "model/rdata_checks.h"
#include "model/rdata_field.h"
#include "model/rr_type.h"
#include "model/uneven_wire.h"

namespace doczone {

// Makes RDATA of the values of a row's fields, one each.
using RdataMaker = Rdata (*)(std::span<FieldValue> values);
// The type has no text of its own: only the generic form states it, and stays as it is (RFC 3597 §5).
inline constexpr RdataMaker kGenericOnly = nullptr;
// Nobody asks for one of the fields: they are kept as canonical text, with names in lower case, so that records of one
// meaning have one text.
Rdata kept_as_text(std::span<FieldValue> values);

struct RrTypeTraits {
  RdataCheck check = nullptr;          // what holds between the fields
  ValuesFromWire from_wire = nullptr;  // null: the fields stand one behind the other
  bool is_ordered = false;             // the first field says which record of a set is tried first: the lowest
};

struct RrTypeRow {
  static constexpr std::size_t kMaxFields = 9;

  std::string_view mnemonic;
  std::uint16_t number = 0;
  RdataMaker make = kGenericOnly;
  RrTypeTraits traits = {};
  std::array<RdataField, kMaxFields> field_array = {};
  std::size_t field_count = 0;

  constexpr RrTypeRow(std::string_view its_mnemonic, std::uint16_t its_number, RdataMaker maker = kGenericOnly,
                      std::initializer_list<RdataField> fields_in_order = {}, RrTypeTraits its_traits = {})
      : mnemonic(its_mnemonic),
        number(its_number),
        make(maker),
        traits(its_traits),
        field_count(fields_in_order.size()) {
    assert(field_count <= kMaxFields);
    std::size_t i = 0;
    for (const RdataField& field : fields_in_order) field_array[i++] = field;
  }

  constexpr std::span<const RdataField> fields() const { return {field_array.data(), field_count}; }
  // How many fields stand before those that may be left out.
  constexpr std::size_t needed_fields() const {
    std::size_t needed = 0;
    while (needed < field_count && !field_array[needed].traits.optional) ++needed;
    return needed;
  }
  constexpr bool is_generic_only() const { return make == kGenericOnly; }
};

// By number.
std::span<const RrTypeRow> rr_type_rows();
// Of a type that has no mnemonic, a row without mnemonic, number and fields.
const RrTypeRow& row_of(RrType type);
// In any case of letters; null when no type has that mnemonic.
const RrTypeRow* find_row(std::string_view mnemonic);

}  // namespace doczone
