// Domains, and which of them a name belongs to.
#pragma once

#include <unordered_set>
#include <vector>

#include "model/domain_name.h"

namespace doczone {

class DomainSet {
 public:
  DomainSet() = default;
  explicit DomainSet(const std::vector<DomainName>& domains) : domains_(domains.begin(), domains.end()) {}

  void add(const DomainName& domain) { domains_.insert(domain); }
  // The closest domain that is the name or lies above it; null: none. Looks at the name's ancestors, however many
  // domains there are. Valid until a domain is added.
  const DomainName* home_of(const DomainName& name) const;

 private:
  std::unordered_set<DomainName> domains_;
};

}  // namespace doczone
