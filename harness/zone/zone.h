// A zone as it was read from one file: its records, the errors, and what each error may hide.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/finding.h"
#include "model/resource_record.h"
#include "model/source_text.h"

namespace doczone::harness {

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
};

// Something unusual that the reader understood all the same.
struct ZoneNote {
  ByteSpan span;
  std::string message;
};

class Zone {
 public:
  Zone(SourceText text, DomainName origin, std::vector<ResourceRecord> records, std::vector<ZoneError> errors,
       std::vector<ZoneNote> notes);

  const SourceText& text() const { return text_; }
  const DomainName& origin() const { return origin_; }
  const std::vector<ResourceRecord>& records() const { return records_; }  // in file order
  const std::vector<ZoneError>& errors() const { return errors_; }
  const std::vector<ZoneNote>& notes() const { return notes_; }

  // All records at an owner, in file order.
  std::vector<const ResourceRecord*> at(const DomainName& owner) const;
  std::vector<const ResourceRecord*> rrset(const DomainName& owner, RrType type) const;
  const ResourceRecord* soa() const;  // the first; null when there is none
  // The name exists: it owns a record, or something below it does (RFC 4592 §2.2.2).
  bool exists(const DomainName& name) const;
  // An error may have hidden a record of this owner and type.
  bool may_be_hidden(const DomainName& owner, RrType type) const;

 private:
  struct HiddenTypes {
    bool any = false;
    std::set<RrType> types;
    bool covers(RrType type) const { return any || types.contains(type); }
  };

  SourceText text_;
  DomainName origin_;
  std::vector<ResourceRecord> records_;
  std::vector<ZoneError> errors_;
  std::vector<ZoneNote> notes_;
  // All records by owner, without an allocation for each: an open-addressing table, and a chain through the records of
  // one owner. Numbers are 1-based; 0 is none.
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the owner's hash
    std::uint32_t first = 0, last = 0;
  };
  std::size_t find_slot(const DomainName& owner) const;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> next_;
  std::unordered_set<DomainName> ancestors_;  // of owners, up to the root
  std::optional<std::size_t> soa_;
  std::unordered_map<DomainName, HiddenTypes> hidden_at_;
  HiddenTypes hidden_anywhere_;
};

}  // namespace doczone::harness
