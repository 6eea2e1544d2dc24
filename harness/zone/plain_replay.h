// Reads plain records again in place, for questions about very many of them (harness/zone/plain_lines).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "harness/zone/plain_lines.h"
#include "harness/zone/zone_contents.h"

namespace doczone::harness {

// Owner and type of a record, plain or not.
struct StatedRecord {
  std::uint64_t owner = 0;  // its hash
  RrType type = RrType::A;
};

class PlainReplay {
 public:
  // `contents` must outlive the replay.
  PlainReplay(const ZoneContents& contents, const DomainName& zone) : contents_(contents), zone_(zone) {}

  // False when the record is not plain; record_at() reads it. An inherited owner is filled in, by hash and text; a TTL
  // that the record does not state is, too.
  bool read(Place place, PlainRecord& record);
  // The same, but that an inherited owner stays unknown.
  bool read_line(Place place, PlainRecord& record);
  StatedRecord stated(Place place);
  // Some record of the owner with this hash is of a type that is wanted.
  template <class IsWanted>
  bool any_at(std::uint64_t owner, IsWanted is_wanted) {
    return contents_.index.any_at(owner, [&](Place place) {
      const StatedRecord found = stated(place);
      return found.owner == owner && is_wanted(found.type);
    });
  }
  // The origin of the record that was read last, and of its owner where that stands elsewhere; null when it has none.
  const DomainName* origin() const { return origin_; }
  const DomainName* owner_origin() const { return owner_origin_; }

 private:
  // Of the last owner that several records share.
  struct Owner {
    Place place = ZoneContents::kNowhere;
    std::uint64_t hash = 0;
    std::string_view text;
    const DomainName* origin = nullptr;
  };
  bool find_owner(Place place);

  const ZoneContents& contents_;
  const DomainName& zone_;
  const ZoneContents::Context* known_ = nullptr;
  PlainContext context_;
  const DomainName* known_origin_ = nullptr;  // of `known_`
  const DomainName* origin_ = nullptr;
  const DomainName* owner_origin_ = nullptr;
  Owner owner_;
  std::uint32_t file_ = 0;
  std::optional<PlainLineReader> reader_;
};

}  // namespace doczone::harness
