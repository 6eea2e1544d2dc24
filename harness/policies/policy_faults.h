// What DMARC, DKIM, MTA-STS, TLS-RPT and BIMI want of the tags in their lists.
#pragma once

#include <vector>

#include "harness/policies/tag_list.h"

namespace doczone::harness {

// What is wrong with a list as a policy of this kind, beyond the grammar of lists: a tag that is missing, or has a
// value that receivers don't know. Tags that nobody knows are passed over, as receivers do. Precondition: kind != spf.
std::vector<PolicyFault> faults_of(PolicyKind kind, const TagList& list);

}  // namespace doczone::harness
