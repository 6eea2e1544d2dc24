#include "harness/zone/zone.h"

#include <bit>
#include <utility>

namespace doczone::harness {
namespace {

std::uint32_t tag_of(std::size_t hash) {
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

Zone::Zone(SourceText text, DomainName origin, std::vector<ResourceRecord> records, std::vector<ZoneError> errors,
           std::vector<ZoneNote> notes)
    : text_(std::move(text)),
      origin_(std::move(origin)),
      records_(std::move(records)),
      errors_(std::move(errors)),
      notes_(std::move(notes)) {
  slots_.resize(std::bit_ceil(2 * records_.size() + 1));
  next_.resize(records_.size() + 1);
  for (std::uint32_t number = 1; number <= records_.size(); ++number) {
    const ResourceRecord& record = records_[number - 1];
    if (record.type == RrType::SOA && !soa_) soa_ = number - 1;
    Slot& slot = slots_[find_slot(record.owner)];
    if (slot.first != 0) {
      next_[slot.last] = number;
      slot.last = number;
      continue;
    }
    slot = {tag_of(record.owner.hash()), number, number};
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

// The slot of this owner, or the empty one where it would stand. At most half of the slots are taken.
std::size_t Zone::find_slot(const DomainName& owner) const {
  const std::size_t hash = owner.hash();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].first != 0) {
    if (slots_[at].tag == tag_of(hash) && records_[slots_[at].first - 1].owner == owner) break;
    at = (at + 1) & mask;
  }
  return at;
}

std::vector<const ResourceRecord*> Zone::at(const DomainName& owner) const {
  std::vector<const ResourceRecord*> found;
  for (std::uint32_t number = slots_[find_slot(owner)].first; number != 0; number = next_[number]) {
    found.push_back(&records_[number - 1]);
  }
  return found;
}

std::vector<const ResourceRecord*> Zone::rrset(const DomainName& owner, RrType type) const {
  std::vector<const ResourceRecord*> found;
  for (std::uint32_t number = slots_[find_slot(owner)].first; number != 0; number = next_[number]) {
    if (records_[number - 1].type == type) found.push_back(&records_[number - 1]);
  }
  return found;
}

const ResourceRecord* Zone::soa() const {
  return soa_ ? &records_[*soa_] : nullptr;
}

bool Zone::exists(const DomainName& name) const {
  return slots_[find_slot(name)].first != 0 || ancestors_.contains(name);
}

bool Zone::may_be_hidden(const DomainName& owner, RrType type) const {
  if (hidden_anywhere_.covers(type)) return true;
  const auto here = hidden_at_.find(owner);
  return here != hidden_at_.end() && here->second.covers(type);
}

}  // namespace doczone::harness
