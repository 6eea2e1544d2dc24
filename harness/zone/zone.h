// A zone as it was read: its records, the errors, and what each error may hide.
//
// A zone never changes. Its records are made when they are asked for and then kept, which nobody can see but by the
// time and memory that it takes. Pointers to them stay valid as long as the zone or a copy of it lives; copies share
// everything. Not for several threads at once: even questions fill what is kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "harness/zone/recovery_notes.h"
#include "harness/zone/zone_contents.h"
#include "model/finding.h"
#include "model/resource_record.h"
#include "model/source_text.h"

namespace doczone::harness {

struct RecordStyle;  // harness/zone/record_style.h

// Something that the reader could not understand. It went on at the next record.
struct ZoneError {
  ByteSpan span;         // the offending token
  std::string message;   // what is wrong
  std::string expected;  // what should stand there; may be empty
  // Which record the faulty line was about to state, as far as it was understood. No owner: it may have been any; no
  // type: any type.
  std::optional<DomainName> hidden_owner;
  std::optional<RrType> hidden_type;
  bool hides_records = true;  // false: no record was lost, as with a faulty $TTL
  std::uint32_t file = 0;     // of Zone::files()
};

class Zone {
 public:
  // `unread`: records that exist, with data that the file does not state.
  Zone(ZoneContents contents, DomainName origin, std::vector<ZoneError> errors, std::vector<ZoneNote> notes,
       const std::vector<std::pair<DomainName, RrType>>& unread);

  const SourceText& text() const { return text(0); }  // the zone's own file
  const SourceText& text(std::uint32_t file) const;
  std::size_t file_count() const;
  // Where an included file was included, innermost first; empty for the zone's own file.
  std::vector<Location> included_from(std::uint32_t file) const;
  Location locate(const ResourceRecord& record, ByteSpan span) const;

  const DomainName& origin() const;
  const std::vector<ZoneError>& errors() const;
  const std::vector<ZoneNote>& notes() const;

  // All records at an owner, in file order; those that directives brought in come behind the file's own.
  std::vector<const ResourceRecord*> at(const DomainName& owner) const;
  std::vector<const ResourceRecord*> rrset(const DomainName& owner, RrType type) const;
  const ResourceRecord* soa() const;  // the first; null when there is none
  // Where to point for what the zone lacks: the SOA's owner, or the start of the file.
  ByteSpan apex_span() const;
  // The name exists: it owns a record, or something below it does (RFC 4592 §2.2.2).
  bool exists(const DomainName& name) const;
  // An error may have hidden a record of this owner and type.
  bool may_be_hidden(const DomainName& owner, RrType type) const;

  // The hand that its own file is written in.
  const RecordStyle& style() const;

  std::size_t record_count() const;
  // All records, in the order of at(); all are made, so this is for small zones.
  const std::vector<ResourceRecord>& records() const;
  // The same zone; each name that the returned copy is asked for and that owns records is added to `names`, which must
  // outlive the copy.
  Zone noting(std::unordered_set<DomainName>& names) const;
  // For questions about the whole zone that need few of its records.
  const ZoneContents& contents() const;

 private:
  struct State;
  const std::vector<std::unique_ptr<ResourceRecord>>& kept_at(const DomainName& owner) const;
  std::shared_ptr<State> state_;
  std::unordered_set<DomainName>* noted_ = nullptr;  // see noting()
};

}  // namespace doczone::harness
