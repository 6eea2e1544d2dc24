// Which addresses a case is about: those of the demanded name; of a service or a mail server those of its host, unless
// the host is demanded, too, and judged by itself.
#pragma once

#include <vector>

#include "harness/judging/case.h"
#include "model/special_address.h"

namespace doczone::harness {

struct JudgedAddress {
  HostAddress found;
  DomainName host;
  std::string text;                         // canonical
  const SpecialAddress* special = nullptr;  // null: an ordinary address
};

// Without those that the profile itself gives the name.
std::vector<JudgedAddress> judged_addresses(const Case& subject);

}  // namespace doczone::harness
