#include "harness/zone/plain_replay.h"

namespace doczone::harness {

bool PlainReplay::read_line(Place place, PlainRecord& record) {
  const auto offset = contents_.offset_in_file(place);
  if (!offset) return false;
  const ZoneContents::Context& context = contents_.context_of(place);
  if (known_ != &context) {
    known_ = &context;
    known_origin_ = contents_.origin_of(context);
    context_.set_names(&zone_, known_origin_);
    context_.ttl_may_be_omitted = context.ttl.has_value();
    context_.owner_may_be_omitted = true;
    context_.comments_matter = contents_.dialect.habits.proxy_tags;
    context_.ttl_one_matters = contents_.dialect.habits.automatic_ttl;
  }
  const std::uint32_t file = contents_.file_of(place);
  if (!reader_ || file != file_) {
    reader_.emplace(contents_.files()[file].text.bytes());
    file_ = file;
  }
  std::size_t at = *offset;
  if (reader_->read(at, context_, record) != PlainLineReader::Line::record) return false;
  if (!record.ttl_stated) record.ttl = *context.ttl;
  origin_ = owner_origin_ = known_origin_;
  return true;
}

bool PlainReplay::read(Place place, PlainRecord& record) {
  if (!read_line(place, record)) return false;
  if (!record.owner_inherited) return true;
  const std::optional<Place> owner = contents_.owner_place(place);
  if (!owner) {
    if (origin_ == nullptr) return false;
    record.owner = origin_->hash_from_root();
    return true;
  }
  const DomainName* const origin = origin_;
  if (owner_.place != *owner && !find_owner(*owner)) return false;
  origin_ = origin;
  owner_origin_ = owner_.origin;
  record.owner = owner_.hash;
  record.owner_text = owner_.text;
  return true;
}

bool PlainReplay::find_owner(Place place) {
  PlainRecord stated;
  owner_ = {};
  if (!read_line(place, stated) || stated.owner_inherited) return false;
  owner_ = {place, stated.owner, stated.owner_text, origin_};
  return true;
}

StatedRecord PlainReplay::stated(Place place) {
  PlainRecord plain;
  if (read(place, plain)) return {plain.owner, plain.type};
  const ResourceRecord record = contents_.record_at(place);
  return {record.owner.hash_from_root(), record.type};
}

}  // namespace doczone::harness
