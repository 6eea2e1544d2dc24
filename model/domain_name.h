// A domain name (RFC 1035 §2.3, RFC 9499 §2): holding one proves that it is valid. Comparison ignores ASCII case; the
// spelling is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "model/result.h"

namespace doczone {

// Longest label and longest name in octets, the root's zero octet included.
inline constexpr std::size_t kMaxLabelLength = 63;
inline constexpr std::size_t kMaxNameLength = 255;

class DomainName {
 public:
  // The root.
  DomainName() : wire_(1, '\0') {}

  // Reads presentation format: labels between dots, `\.` and `\DDD` escapes; `@` alone is the origin. A name without a
  // final dot is relative and gets `origin` appended; without an origin it is taken as absolute. Error: empty label,
  // label over 63 octets, name over 255 octets, bad escape; `column` is then the 1-based byte inside `text`, or 0 when
  // the name as a whole is too long.
  static Result<DomainName> parse(std::string_view text, const DomainName* origin = nullptr);

  bool is_root() const { return wire_.size() == 1; }
  bool is_wildcard() const { return wire_.size() > 2 && wire_[0] == 1 && wire_[1] == '*'; }
  std::size_t label_count() const;
  // The octets of a label, unescaped; 0 is the leftmost. Precondition: index < label_count().
  std::string_view label(std::size_t index) const;
  // The name without its leftmost label. Precondition: !is_root().
  DomainName parent() const;
  // `label` as one more leftmost label (raw octets). Error: it is empty or makes label or name too long.
  Result<DomainName> child(std::string_view label) const;

  // True for the name itself and everything below it.
  bool is_at_or_below(const DomainName& ancestor) const;
  // This name with `tail` cut off and `onto` in its place. Precondition: is_at_or_below(tail). Error: the result is too
  // long.
  Result<DomainName> rebased(const DomainName& tail, const DomainName& onto) const;

  // Presentation format with the final dot ("example.org.", "."); special octets escaped.
  std::string to_string() const;
  // The same without the final dot, as documentation writes names. The root is ".".
  std::string to_relative_string() const;

  friend bool operator==(const DomainName& a, const DomainName& b);
  // Canonical order (RFC 4034 §6.1).
  friend bool operator<(const DomainName& a, const DomainName& b);

  // Differs from run to run, so that nobody can write names that all fall together.
  std::size_t hash() const;
  // The same quality; made from the hash of the parent (model/name_hash.h).
  std::uint64_t hash_from_root() const;
  // The octets on the wire without compression, the root's zero octet included.
  std::string_view wire() const { return wire_; }

 private:
  std::string wire_;  // length-prefixed labels, ended by the root's zero octet
};

// How people read a name: without the final dot.
inline std::string printed(const DomainName& name) {
  return name.to_relative_string();
}

}  // namespace doczone

template <>
struct std::hash<doczone::DomainName> {
  std::size_t operator()(const doczone::DomainName& name) const { return name.hash(); }
};
