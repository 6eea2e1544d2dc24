// The parameters of SVCB and HTTPS records (RFC 9460 §2.1, §14.3): keys with values in wire format, and what the values
// say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ip_address.h"

namespace doczone {

// IANA "Service Parameter Keys (SvcParamKeys)".
enum class SvcKey : std::uint16_t {
  mandatory = 0,
  alpn = 1,
  no_default_alpn = 2,
  port = 3,
  ipv4hint = 4,
  ech = 5,
  ipv6hint = 6,
  dohpath = 7,               // RFC 9461
  ohttp = 8,                 // RFC 9540
  tls_supported_groups = 9,  // draft-ietf-tls-key-share-prediction
  invalid = 65535,
};

// What the value of a key is made of.
enum class SvcFormat : std::uint8_t {
  octets,     // of a key that is not known
  keys,       // u16 each
  protocols,  // character-strings
  nothing,    // the key says it all
  number,     // one u16
  numbers,    // u16 each
  ipv4_addresses,
  ipv6_addresses,
  base64,
  uri_template,  // with the variable "dns"
};

struct SvcKeyRow {
  std::string_view name;
  SvcKey key;
  SvcFormat format;
  std::string_view example;  // a parameter as records state it
};
std::span<const SvcKeyRow> svc_key_rows();
// Of a key without a name, a row without name, whose format is `octets`.
const SvcKeyRow& row_of(SvcKey key);
// "alpn", "key65280".
std::string to_string(SvcKey key);

struct SvcParam {
  SvcKey key = SvcKey::mandatory;
  std::string value;  // octets as on the wire
  friend bool operator==(const SvcParam&, const SvcParam&) = default;
};

struct SvcParams {
  std::vector<SvcParam> list;  // in ascending order of keys, each once; every value fits its key

  // Null when it is not there.
  const SvcParam* find(SvcKey key) const;
  bool has(SvcKey key) const { return find(key) != nullptr; }
  // The values of keys that are not there are empty.
  std::vector<std::string> alpn() const;
  std::optional<std::uint16_t> port() const;
  std::vector<Ipv4Address> ipv4hint() const;
  std::vector<Ipv6Address> ipv6hint() const;
  std::vector<SvcKey> mandatory() const;

  friend bool operator==(const SvcParams&, const SvcParams&) = default;
};

// `alpn="h2,h3" port=8443`: by ascending keys, in the form of RFC 9460 §2.1.
std::string to_string(const SvcParams& params);

// Why octets are no value of the key; empty when they are one. "holds no protocol".
std::string problem_of_value(SvcKey key, std::string_view octets);
// Why parameters contradict each other (RFC 9460 §2.4.3: a record must be self-consistent), and at which of them.
struct SvcContradiction {
  SvcKey at;
  std::string message;
  std::string expected;
};
std::optional<SvcContradiction> contradiction_in(const SvcParams& params);

}  // namespace doczone
