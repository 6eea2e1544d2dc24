// Of all TXT records, those that may state a policy of mail with something wrong in it: told from what stands in the
// file, without reading the others in full.
#pragma once

#include <string_view>
#include <vector>

#include "harness/rules/hosts.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

// Names of a zone that have such records or what resembles them, in file order; more than needed when in doubt.
std::vector<DomainName> owners_of_doubtful_policies(const Hosts& hosts, const Zone& zone);

// A label of places where policies are looked for stands in an owner as the file spells it. True when in doubt.
bool may_be_policy_owner(std::string_view owner);

}  // namespace doczone::harness
