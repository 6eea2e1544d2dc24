#include "model/rdata_wire.h"

#include <vector>

namespace doczone {
namespace {

std::vector<FieldValue> one_by_one(std::span<const RdataField> fields, OctetReader& octets) {
  std::vector<FieldValue> values;
  values.reserve(fields.size());
  for (const RdataField& field : fields) {
    if (field.traits.optional && octets.is_empty()) break;
    values.push_back(field_from_wire(field, octets, values));
  }
  return values;
}

}  // namespace

std::optional<Rdata> rdata_from_wire(const RrTypeRow& row, std::string_view octets) {
  if (row.is_generic_only()) return std::nullopt;
  OctetReader reader(octets);
  std::vector<FieldValue> values =
      row.traits.from_wire != nullptr ? row.traits.from_wire(reader) : one_by_one(row.fields(), reader);
  if (!reader.is_done()) return std::nullopt;
  if (row.traits.check != nullptr && row.traits.check(values)) return std::nullopt;
  return row.make(values);
}

}  // namespace doczone
