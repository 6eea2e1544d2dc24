// One resource record and how it was written. What diagnosis needs beside the value is kept: was a name relative, where
// did its TTL come from, which bytes said so.
#pragma once

#include <cstdint>

#include "model/rdata.h"
#include "model/source_text.h"

namespace doczone {

// Where a record's TTL came from, strongest first: stated in the record, `$TTL` (RFC 2308 §4), the minimum of an SOA
// that came before any TTL (as BIND and Windows have it), the record before (RFC 1035 §5.1), or nowhere.
enum class TtlOrigin { explicit_ttl, directive, soa_minimum, previous_record, none };

struct ResourceRecord {
  DomainName owner;
  std::uint32_t ttl = 0;  // seconds
  TtlOrigin ttl_origin = TtlOrigin::none;
  RrType type = RrType::A;
  Rdata rdata;

  std::uint32_t file = 0;        // which of its zone's files the spans are in; 0 is the zone's own
  ByteSpan span;                 // the whole record; of a generated one, the directive
  ByteSpan owner_span;           // the token that named the owner; a line before when the owner was left out
  bool owner_inherited = false;  // the line begins with a blank
  bool owner_relative = false;   // written without the final dot; `@` is not relative
  ByteSpan target_span;          // the name that target_of() gives; empty when there is none
  bool target_relative = false;
  ByteSpan rdata_span;  // from the first RDATA token to the last

  // "owner TTL IN TYPE rdata" in canonical text.
  std::string to_string() const;
};

// The strings of a TXT record, joined; empty for every other type.
std::string joined_text(const ResourceRecord& record);

}  // namespace doczone
