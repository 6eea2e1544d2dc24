#include "harness/zone/zone.h"

#include <utility>

namespace doczone::harness {

Zone::Zone(SourceText text, DomainName origin, std::vector<ResourceRecord> records, std::vector<ZoneError> errors,
           std::vector<ZoneNote> notes)
    : text_(std::move(text)),
      origin_(std::move(origin)),
      records_(std::move(records)),
      errors_(std::move(errors)),
      notes_(std::move(notes)) {
  by_owner_.reserve(records_.size());
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const ResourceRecord& record = records_[i];
    if (record.type == RrType::SOA && !soa_) soa_ = i;
    auto& here = by_owner_[record.owner];
    here.push_back(i);
    if (here.size() > 1) continue;
    // Stops at the first ancestor that is known, so that every name is entered once.
    for (DomainName name = record.owner; !name.is_root();) {
      name = name.parent();
      if (!ancestors_.insert(name).second) break;
    }
  }
  for (const ZoneError& error : errors_) {
    if (!error.hides_records) continue;
    HiddenTypes& hidden = error.hidden_owner ? hidden_at_[*error.hidden_owner] : hidden_anywhere_;
    if (error.hidden_type) {
      hidden.types.insert(*error.hidden_type);
    } else {
      hidden.any = true;
    }
  }
}

std::vector<const ResourceRecord*> Zone::at(const DomainName& owner) const {
  std::vector<const ResourceRecord*> found;
  const auto here = by_owner_.find(owner);
  if (here == by_owner_.end()) return found;
  found.reserve(here->second.size());
  for (const std::size_t index : here->second) found.push_back(&records_[index]);
  return found;
}

std::vector<const ResourceRecord*> Zone::rrset(const DomainName& owner, RrType type) const {
  std::vector<const ResourceRecord*> found;
  const auto here = by_owner_.find(owner);
  if (here == by_owner_.end()) return found;
  for (const std::size_t index : here->second) {
    if (records_[index].type == type) found.push_back(&records_[index]);
  }
  return found;
}

const ResourceRecord* Zone::soa() const {
  return soa_ ? &records_[*soa_] : nullptr;
}

bool Zone::exists(const DomainName& name) const {
  return by_owner_.contains(name) || ancestors_.contains(name);
}

bool Zone::may_be_hidden(const DomainName& owner, RrType type) const {
  if (hidden_anywhere_.covers(type)) return true;
  const auto here = hidden_at_.find(owner);
  return here != hidden_at_.end() && here->second.covers(type);
}

}  // namespace doczone::harness
