#include "harness/zone/plain_replay.h"

namespace doczone::harness {

bool PlainReplay::read(Place place, PlainRecord& record) {
  const auto offset = contents_.offset_in_file(place);
  if (!offset) return false;
  const ZoneContents::Context& context = contents_.context_of(place);
  if (known_ != &context) {
    known_ = &context;
    origin_ = contents_.origin_of(context);
    context_.set_names(&zone_, origin_);
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
  if (!record.owner_inherited) return true;
  const std::optional<Place> owner = contents_.owner_place(place);
  if (!owner) {
    if (origin_ == nullptr) return false;
    record.owner = origin_->hash_from_root();
    return true;
  }
  PlainRecord stated;
  if (!read(*owner, stated) || stated.owner_inherited) return false;
  record.owner = stated.owner;
  return true;
}

}  // namespace doczone::harness
