#include "model/uneven_wire.h"

#include "model/address_fields.h"
#include "model/octet_fields.h"
#include "model/rdata_field.h"

namespace doczone {

std::vector<FieldValue> hip_from_wire(OctetReader& octets) {
  const std::uint32_t tag_length = octets.number(1), algorithm = octets.number(1), key_length = octets.number(2);
  const std::string_view tag = octets.take(tag_length), key = octets.take(key_length);
  if (tag.empty() || key.empty()) octets.fail();
  constexpr RdataField kServers{FieldKind::names, "rendezvous servers"};
  return {algorithm, hex_word(tag), base64_word(key), field_from_wire(kServers, octets, {})};
}

std::vector<FieldValue> amtrelay_from_wire(OctetReader& octets) {
  const std::uint32_t precedence = octets.number(1), mixed = octets.number(1);
  return {precedence, mixed >> 7, mixed & 0x7F, gateway_from_wire(octets, mixed & 0x7F)};
}

}  // namespace doczone
