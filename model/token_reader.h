// Reads single tokens of a record (names, numbers, times, strings, addresses), and says precisely why one cannot be
// read: which bytes, what is wrong with them, what should stand there. Behind model/record_text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "model/ip_address.h"
#include "model/record_text.h"

namespace doczone {

// Longest token that can be a name: 255 octets, each written as `\DDD`, with the dots.
inline constexpr std::size_t kMaxNameToken = 1023;

struct TokenFault {
  ByteSpan span;
  std::string message;
  std::string expected;
};

template <class T>
using TokenResult = std::variant<T, TokenFault>;

inline constexpr std::string_view kHolderA = "an A record", kHolderAaaa = "an AAAA record";

// A token for a message: control characters escaped, cut after 40 characters, in quotes.
std::string shown(std::string_view text);

// Bytes inside a token, as a span in the file.
ByteSpan inside(const RecordToken& token, std::size_t at, std::size_t length);

// The first byte that can stand neither in a name nor between tokens: NUL, a control character, anything beyond ASCII.
// `where` ends the sentence "U+00A0 (no-break space) cannot stand …".
std::optional<TokenFault> find_stray_character(const RecordToken& token, std::string_view where);
// NUL only, which not even a string may hold.
std::optional<TokenFault> find_nul(const RecordToken& token);

TokenResult<DomainName> read_name(const RecordToken& token, const DomainName* origin);
// `field` names the number in messages: "port".
TokenResult<std::uint32_t> read_number(const RecordToken& token, std::string_view field, std::uint32_t maximum);
TokenResult<std::uint32_t> read_time(const RecordToken& token, std::string_view field, std::uint32_t most = kMaxTtl);
TokenResult<std::string> read_string(const RecordToken& token);
// A string of any number of octets up to `most`.
TokenResult<std::string> read_octets(const RecordToken& token, std::size_t most);
// `holder`: what holds the address, in messages.
TokenResult<Ipv4Address> read_ipv4(const RecordToken& token, std::string_view holder = kHolderA);
TokenResult<Ipv6Address> read_ipv6(const RecordToken& token, std::string_view holder = kHolderAaaa);

}  // namespace doczone
