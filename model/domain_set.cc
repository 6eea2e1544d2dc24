#include "model/domain_set.h"

namespace doczone {

const DomainName* DomainSet::home_of(const DomainName& name) const {
  for (DomainName at = name;; at = at.parent()) {
    if (const auto found = domains_.find(at); found != domains_.end()) return &*found;
    if (at.is_root()) return nullptr;
  }
}

}  // namespace doczone
