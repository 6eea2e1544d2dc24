// Reads the parameters of SVCB and HTTPS records, from tokens and from octets (RFC 9460 §2.1, §2.2, Appendix A).
#pragma once

#include <span>

#include "model/octet_reader.h"
#include "model/svc_params.h"
#include "model/token_reader.h"

namespace doczone {

// Tokens in any order: `key`, `key=value`, and `key="value"`, which is two tokens that touch. `service_mode`: the
// parameters are for use, so that they must not contradict each other.
TokenResult<SvcParams> read_svc_params(std::span<const RecordToken> tokens, bool service_mode);
// All octets that are left. What does not fit makes the reader unsound.
SvcParams svc_params_from_wire(OctetReader& octets, bool service_mode);

}  // namespace doczone
