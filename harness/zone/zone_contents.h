// Everything that one zone was read from, and how to get any record of it back: files, lines that were made, the lines
// that state records, and what earlier lines contribute to each. Records themselves are not held.
//
// Memory: the files' bytes, eight bytes a record, eight more for each whose owner is left out.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/zone/dialects/dialect.h"
#include "harness/zone/made_lines.h"
#include "harness/zone/owner_index.h"
#include "harness/zone/type_index.h"
#include "harness/zone/zone_lexer.h"
#include "model/resource_record.h"

namespace doczone::harness {

// The zone's own file, or one time that another was included.
struct ZoneFile {
  SourceText text;
  std::optional<std::uint32_t> included_from;
  ByteSpan directive;  // the $INCLUDE, there
};

class ZoneContents {
 public:
  static constexpr Place kNowhere = 0xFFFFFFFF;

  // What lines contribute to those behind them.
  struct Context {
    Place from = 0;
    std::uint32_t origin = 0;  // number in `origins`; 0: there is none
    std::optional<std::uint32_t> ttl;
    TtlOrigin ttl_origin = TtlOrigin::none;
  };

  // Bytes of a file, or made lines, one place each. Empty: there is no room for more (2^32 places).
  std::optional<Place> add_file(ZoneFile file);
  std::optional<Place> add_lines(std::shared_ptr<const MadeLines> lines, std::uint32_t file);
  // The context of the places from here on.
  void set_context(Place from, const DomainName* origin, std::optional<std::uint32_t> ttl, TtlOrigin ttl_origin);
  // The record at `place` takes over the owner that the entry at `owner` states; kNowhere: the origin.
  void inherit(Place place, Place owner) { inherited_.push_back({place, owner}); }
  // To be called once, when everything was read and before any question.
  void finish();

  const std::deque<ZoneFile>& files() const { return files_; }
  std::uint32_t file_of(Place place) const { return part_of(place).file; }
  // Of a line that begins there. Precondition: there is such a file.
  Place place_of(std::uint32_t file, std::size_t offset) const;
  // Null: no line before it contributes anything.
  const Context* last_context(Place place) const;
  // Precondition: there is one, as there is for every record.
  const Context& context_of(Place place) const { return *last_context(place); }
  // All that relative names were relative to, each once or more.
  const std::deque<DomainName>& origins() const { return origins_; }
  const DomainName* origin_of(const Context& context) const {
    return context.origin == 0 ? nullptr : &origins_[context.origin - 1];
  }
  // Where the line begins; empty for made lines.
  std::optional<std::size_t> offset_in_file(Place place) const;
  // Where the owner stands that the record at `place` takes over; empty: it states its own, or takes over the origin.
  std::optional<Place> owner_place(Place place) const;
  // Reads a record again. Precondition: the place is one where a record was read.
  ResourceRecord record_at(Place place) const;

  OwnerIndex index;
  Dialect dialect;
  std::optional<DomainName> named_origin;  // as the caller named it
  TypeIndex by_type;
  // Records whose owner may lie outside the zone; all others lie inside.
  std::vector<Place> strays;
  // Records that state an owner in which an octet stands that no plain name has.
  std::vector<Place> odd_owners;
  // Records that state a wildcard as their owner.
  std::vector<Place> wildcards;
  // Records of types that `by_type` has, but for those that are plain and end with their lines: no comment, no blank.
  std::vector<Place> uneven;
  // The zone's server asks elsewhere for names that are not here (WINS).
  bool asks_elsewhere = false;

 private:
  struct Part {
    std::uint64_t base = 0, size = 0;
    std::uint32_t file = 0;
    std::shared_ptr<const MadeLines> lines;  // null: the file itself
  };
  struct Inherited {
    Place place, owner;
  };
  struct Read {
    ZoneEntry entry;
    std::string line;
    std::deque<std::string> made;
  };

  const Part& part_of(Place place) const;
  std::optional<Place> add_part(Part part);
  RecordContext record_context(Place place) const;
  void read_entry(Place place, Read& out) const;
  void read_owner(Place place, std::optional<DomainName>& owner, ByteSpan& span, bool& relative) const;

  std::deque<ZoneFile> files_;
  std::vector<Part> parts_;
  std::vector<Context> contexts_;
  std::vector<Inherited> inherited_;
  std::deque<DomainName> origins_;
};

// One entry through dialect and grammar. Monostate: the entry states no record that anybody else would know.
using ReadEntry = std::variant<std::monostate, ResourceRecord, RecordFault>;
ReadEntry interpret(ZoneEntry& entry, const RecordContext& context, const Dialect& dialect,
                    const std::optional<DomainName>& zone_origin, std::string_view comment,
                    std::deque<std::string>& made, RecoveryNotes* notes);

}  // namespace doczone::harness
