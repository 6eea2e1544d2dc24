// Takes numbers, names and strings off the front of octets in wire format (RFC 1035 §4.1); after the first that does
// not fit, all others fail, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/domain_name.h"

namespace doczone {

class OctetReader {
 public:
  // `octets` must outlive the reader.
  explicit OctetReader(std::string_view octets) : rest_(octets) {}

  // Everything fitted, and nothing is left.
  bool is_done() const { return sound_ && rest_.empty(); }
  bool is_empty() const { return rest_.empty() || !sound_; }
  // What was read is not what belongs there.
  void fail() { sound_ = false; }

  std::string_view take(std::size_t length);
  std::string_view take_rest() { return take(rest_.size()); }
  // Most significant octet first; `length` is 1 to 4.
  std::uint32_t number(std::size_t length);
  // One octet that counts those behind it.
  std::string_view string() { return take(number(1)); }
  // Labels without compression pointers, which RFC 3597 §4 forbids in records that are carried from text.
  DomainName name();

 private:
  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace doczone
