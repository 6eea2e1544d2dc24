// The key that a DKIM record publishes, as verifiers take it (RFC 6376 §3.6.1, RFC 8301, RFC 8463).
#pragma once

#include <vector>

#include "harness/policies/tag_list.h"

namespace doczone::harness {

// Why verifiers refuse every signature of the key: its size, and what the tags say that it is for. Silent about a key
// that is revoked or that is no base64. `list`: of a DKIM record.
std::vector<PolicyFault> faults_of_dkim_key(const TagList& list);

}  // namespace doczone::harness
