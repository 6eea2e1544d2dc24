// The text grammar of one record (RFC 1035 §5.1): owner, TTL, class, type, RDATA, from tokens that somebody else has
// cut. Zone files use it line by line; documentation that shows records as text can use it as well.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "model/resource_record.h"

namespace doczone {

struct RecordToken {
  std::string_view text;  // raw, escapes still in place, without the quotes
  ByteSpan span;          // in the file, quotes included
  bool quoted = false;
};

// What earlier lines contribute. Pointers may be null and must outlive the call.
struct RecordContext {
  const DomainName* origin = nullptr;
  const DomainName* previous_owner = nullptr;
  std::optional<std::uint32_t> directive_ttl;
  std::optional<std::uint32_t> previous_ttl;  // as the records before stated it
  std::optional<std::uint32_t> soa_minimum;   // of an SOA that stated no TTL; like a $TTL for those that follow
};

// Why tokens are no record. What was understood before the fault is kept: it tells which record the line hides.
struct RecordFault {
  ByteSpan span;         // the offending token, or the last one when something is missing behind it
  std::string message;   // what is wrong
  std::string expected;  // what should stand there; may be empty
  std::optional<DomainName> owner;
  std::optional<RrType> type;
};

// `leading_blank`: the line begins with white space, so the owner is left out. Precondition: !tokens.empty().
std::variant<ResourceRecord, RecordFault> parse_record(std::span<const RecordToken> tokens, bool leading_blank,
                                                       const RecordContext& context);

inline constexpr std::uint32_t kMaxTtl = 0x7FFFFFFF;  // RFC 2181 §8
// A TTL or an SOA time: seconds, or numbers with units ("1h30m").
std::optional<std::uint32_t> parse_ttl(std::string_view text, std::uint32_t most = kMaxTtl);

// Written without the final dot, so that an origin is appended. `@` is not: it is the origin itself.
bool is_relative_name(std::string_view text);

// The octets of a character-string (RFC 1035 §5.1): `\DDD` and `\X` undone. Error: bad escape (`column` is the 1-based
// byte), or more than `most` octets.
inline constexpr std::size_t kMaxStringLength = 255;
Result<std::string> parse_character_string(std::string_view text, std::size_t most = kMaxStringLength);

}  // namespace doczone
