// The wire form of the types whose fields do not stand there one behind the other as they do in text.
#pragma once

#include <vector>

#include "model/octet_reader.h"
#include "model/rdata.h"

namespace doczone {

// Takes all of the RDATA; the values stand in the order of the type's row. What does not fit makes the reader unsound.
using ValuesFromWire = std::vector<FieldValue> (*)(OctetReader& octets);

std::vector<FieldValue> hip_from_wire(OctetReader& octets);       // RFC 8005 §5: both lengths stand in front
std::vector<FieldValue> amtrelay_from_wire(OctetReader& octets);  // RFC 8777 §4.2: a bit and the type share an octet

}  // namespace doczone
