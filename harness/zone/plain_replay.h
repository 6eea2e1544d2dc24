// Reads plain records again in place, for questions about very many of them (harness/zone/plain_lines).
#pragma once

#include <optional>

#include "harness/zone/plain_lines.h"
#include "harness/zone/zone_contents.h"

namespace doczone::harness {

class PlainReplay {
 public:
  // `contents` must outlive the replay.
  PlainReplay(const ZoneContents& contents, const DomainName& zone) : contents_(contents), zone_(zone) {}

  // False when the record is not plain; record_at() reads it. An inherited owner is filled in; a TTL that the record
  // does not state is, too.
  bool read(Place place, PlainRecord& record);
  // The origin of the place that was read last; null when it has none.
  const DomainName* origin() const { return origin_; }

 private:
  const ZoneContents& contents_;
  const DomainName& zone_;
  const ZoneContents::Context* known_ = nullptr;
  PlainContext context_;
  const DomainName* origin_ = nullptr;
  std::uint32_t file_ = 0;
  std::optional<PlainLineReader> reader_;
};

}  // namespace doczone::harness
