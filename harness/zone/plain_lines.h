// The fast path through a master file: one pass over bytes that proves plain lines fine in place, and says where the
// first line stands that is not plain. Of the most frequent types nothing is copied or allocated.
//
// A plain line is empty, a comment, or one record on one line: names of letters, digits, `-`, `_`, `*` and `/`; a TTL;
// class IN or none; any type but SOA; no escape, `@` or directive; no parentheses around the data of the most frequent
// types but the quoted strings of TXT, which may stand on several lines as others' data may; an owner inside the zone.
// Whatever is accepted here, the full grammar accepts with the same owner, TTL and type (a test holds one against the
// other); whatever is not, it judges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "harness/zone/plain_fields.h"
#include "model/domain_name.h"
#include "model/name_hash.h"
#include "model/rr_type_table.h"

namespace doczone::harness {

// What earlier lines contribute. Where a field is not set, lines that need it are not plain.
class PlainContext {
 public:
  // Absolute owners are plain when they are at or below `zone`, relative ones when `origin` is. Null: none is. The
  // origin must outlive the context.
  void set_names(const DomainName* zone, const DomainName* origin);

  bool ttl_may_be_omitted = false;
  bool owner_may_be_omitted = false;
  bool comments_matter = false;  // a comment behind a record says something
  bool ttl_one_matters = false;
  std::uint64_t previous_owner = 0;  // its hash

 private:
  friend class PlainLineReader;
  const DomainName* origin_ = nullptr;
  std::string zone_wire_;  // of the zone that the text below is of; one zone has many origins
  std::string zone_text_;  // "example.org." in lower case; empty: no absolute owner is plain
  std::uint64_t zone_hash_ = 0, origin_hash_ = 0;
  std::size_t origin_octets_ = 0;  // on the wire; 0: no relative name is plain
  bool relative_owners_ = false;
};

struct PlainRecord {
  std::uint64_t owner = 0;  // its hash
  // Of the names between the owner and the zone's or the relative origin's name, from the top.
  const std::uint64_t* ancestors = nullptr;
  std::size_t ancestor_count = 0;
  bool owner_inherited = false;
  bool owner_absolute = false;
  bool ttl_stated = false;
  std::uint32_t ttl = 0;
  RrType type = RrType::A;
  std::string_view owner_text, rdata;
};

class PlainLineReader {
 public:
  enum class Line { record, nothing, not_plain };

  // `bytes` must outlive the reader. A last line without a line end is never plain.
  explicit PlainLineReader(std::string_view bytes);

  // Reads the line that begins at `at` and moves `at` behind it; leaves `at` where it is when the line is not plain.
  Line read(std::size_t& at, const PlainContext& context, PlainRecord& record);

 private:
  struct Name;
  bool read_owner(const char*& p, const PlainContext& context, PlainRecord& record);
  bool read_header(const char*& p, PlainRecord& record);
  bool read_type(const char* begin, const char*& p, std::uint64_t word, PlainRecord& record);
  bool read_rdata(const char*& p, const PlainContext& context, PlainRecord& record);
  bool read_frequent_rdata(const char*& p, const PlainContext& context, RrType type) const;
  bool read_target(const char*& p, const PlainContext& context) const;
  bool hash_owner(const Name& name, const PlainContext& context, PlainRecord& record);

  const char* begin_;
  const char* end_;        // of the bytes
  const char* lines_end_;  // behind the last line end: no loop below needs to look for the end of the bytes
  std::uint64_t ancestors_[128];
  const RrTypeRow* row_ = nullptr;  // of the record's type; null where that is one of the most frequent
  PlainFields fields_;
};

}  // namespace doczone::harness
