#include "model/rdata_wire.h"

#include <vector>

namespace doczone {

std::optional<Rdata> rdata_from_wire(const RrTypeRow& row, std::string_view octets) {
  if (row.is_carried_as_written()) return std::nullopt;
  OctetReader reader(octets);
  std::vector<FieldValue> values;
  values.reserve(row.fields().size());
  for (const RdataField& field : row.fields()) values.push_back(field_from_wire(field, reader, values));
  if (!reader.is_done()) return std::nullopt;
  return row.make(values);
}

}  // namespace doczone
