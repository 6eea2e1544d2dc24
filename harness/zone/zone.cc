#include "harness/zone/zone.h"

#include <set>
#include <unordered_map>
#include <utility>

#include "harness/zone/record_style.h"

namespace doczone::harness {
namespace {

struct HiddenTypes {
  bool any = false;
  std::set<RrType> types;
  bool covers(RrType type) const { return any || types.contains(type); }
};

}  // namespace

struct Zone::State {
  ZoneContents contents;
  DomainName origin;
  std::vector<ZoneError> errors;
  std::vector<ZoneNote> notes;
  std::unordered_map<DomainName, HiddenTypes> hidden_at;
  HiddenTypes hidden_anywhere;
  std::optional<ResourceRecord> soa;
  // Made on demand.
  std::unordered_map<DomainName, std::vector<std::unique_ptr<ResourceRecord>>> by_owner;
  std::optional<std::vector<ResourceRecord>> all;
  std::shared_ptr<const RecordStyle> style;
};

Zone::Zone(ZoneContents contents, DomainName origin, std::vector<ZoneError> errors, std::vector<ZoneNote> notes,
           const std::vector<std::pair<DomainName, RrType>>& unread)
    : state_(std::make_shared<State>()) {
  state_->contents = std::move(contents);
  state_->origin = std::move(origin);
  state_->errors = std::move(errors);
  state_->notes = std::move(notes);
  for (const ZoneError& error : state_->errors) {
    if (!error.hides_records) continue;
    HiddenTypes& hidden = error.hidden_owner ? state_->hidden_at[*error.hidden_owner] : state_->hidden_anywhere;
    if (error.hidden_type) {
      hidden.types.insert(*error.hidden_type);
    } else {
      hidden.any = true;
    }
  }
  for (const auto& [owner, type] : unread) state_->hidden_at[owner].types.insert(type);
  const std::vector<Place>& soas = state_->contents.by_type.places(RrType::SOA);
  if (!soas.empty()) state_->soa = state_->contents.record_at(soas.front());
}

const SourceText& Zone::text(std::uint32_t file) const {
  return state_->contents.files()[file].text;
}
std::size_t Zone::file_count() const {
  return state_->contents.files().size();
}
const DomainName& Zone::origin() const {
  return state_->origin;
}
const std::vector<ZoneError>& Zone::errors() const {
  return state_->errors;
}
const std::vector<ZoneNote>& Zone::notes() const {
  return state_->notes;
}
const ZoneContents& Zone::contents() const {
  return state_->contents;
}
std::size_t Zone::record_count() const {
  return state_->contents.index.size();
}

std::vector<Location> Zone::included_from(std::uint32_t file) const {
  std::vector<Location> stack;
  while (const auto parent = state_->contents.files()[file].included_from) {
    stack.push_back(doczone::locate(text(*parent), state_->contents.files()[file].directive));
    file = *parent;
  }
  return stack;
}

Location Zone::locate(const ResourceRecord& record, ByteSpan span) const {
  return doczone::locate(text(record.file), span);
}

const std::vector<std::unique_ptr<ResourceRecord>>& Zone::kept_at(const DomainName& owner) const {
  auto known = state_->by_owner.find(owner);
  if (known == state_->by_owner.end()) {
    std::vector<std::unique_ptr<ResourceRecord>> records;
    state_->contents.index.any_at(owner.hash_from_root(), [&](Place place) {
      auto record = std::make_unique<ResourceRecord>(state_->contents.record_at(place));
      if (record->owner == owner) records.push_back(std::move(record));
      return false;
    });
    // Of names without records, any number may be asked for; the index is quick to say that there are none.
    static const std::vector<std::unique_ptr<ResourceRecord>> kNone;
    if (records.empty()) return kNone;
    known = state_->by_owner.emplace(owner, std::move(records)).first;
  }
  if (noted_ != nullptr) noted_->insert(owner);
  return known->second;
}

std::vector<const ResourceRecord*> Zone::at(const DomainName& owner) const {
  std::vector<const ResourceRecord*> found;
  for (const auto& record : kept_at(owner)) found.push_back(record.get());
  return found;
}

std::vector<const ResourceRecord*> Zone::rrset(const DomainName& owner, RrType type) const {
  std::vector<const ResourceRecord*> found;
  for (const auto& record : kept_at(owner)) {
    if (record->type == type) found.push_back(record.get());
  }
  return found;
}

const ResourceRecord* Zone::soa() const {
  return state_->soa ? &*state_->soa : nullptr;
}

ByteSpan Zone::apex_span() const {
  return state_->soa ? state_->soa->owner_span : ByteSpan{};
}

bool Zone::exists(const DomainName& name) const {
  return state_->contents.index.is_ancestor(name.hash_from_root()) || !kept_at(name).empty();
}

bool Zone::may_be_hidden(const DomainName& owner, RrType type) const {
  if (state_->hidden_anywhere.covers(type)) return true;
  const auto at_owner = state_->hidden_at.find(owner);
  return at_owner != state_->hidden_at.end() && at_owner->second.covers(type);
}

const RecordStyle& Zone::style() const {
  if (!state_->style) state_->style = std::make_shared<const RecordStyle>(style_of(*this));
  return *state_->style;
}

const std::vector<ResourceRecord>& Zone::records() const {
  if (!state_->all) {
    state_->all.emplace();
    for (const Place place : state_->contents.index.places()) state_->all->push_back(state_->contents.record_at(place));
  }
  return *state_->all;
}

Zone Zone::noting(std::unordered_set<DomainName>& names) const {
  Zone copy = *this;
  copy.noted_ = &names;
  return copy;
}

}  // namespace doczone::harness
