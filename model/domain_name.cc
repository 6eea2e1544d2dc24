#include "model/domain_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/ascii.h"
#include "model/name_hash.h"
#include "model/numbers.h"
#include "model/octet_text.h"

namespace doczone {
namespace {

// Offsets of the labels' length octets, the root's included.
std::vector<std::size_t> label_offsets(const std::string& wire) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0;; at += 1 + static_cast<unsigned char>(wire[at])) {
    offsets.push_back(at);
    if (wire[at] == '\0') return offsets;
  }
}

bool equal_octets(std::string_view a, std::string_view b) {
  return equal_ignoring_ascii_case(a, b);
}

Error at_column(std::size_t index, std::string message) {
  return {std::move(message), {}, 0, index + 1};
}

void append_escaped(std::string& out, std::string_view label) {
  for (const char c : label) {
    const auto octet = static_cast<unsigned char>(c);
    if (octet < 0x21 || octet > 0x7E) {
      append_decimal_escape(out, c);
    } else {
      if (std::string_view(".\\\"();@$").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
}

}  // namespace

Result<DomainName> DomainName::parse(std::string_view text, const DomainName* origin) {
  if (text.empty()) return at_column(0, "empty name");
  if (text == "@") {
    if (origin == nullptr) return at_column(0, "'@' needs an origin");
    return *origin;
  }
  DomainName name;
  if (text == ".") return name;

  std::string wire(1, '\0');  // the open label's length octet, filled in when the label ends
  wire.reserve(text.size() + 2);
  std::size_t length_at = 0;
  std::size_t label_start = 0;
  const auto label_length = [&] { return wire.size() - length_at - 1; };
  const auto too_long = [&] {
    return at_column(label_start, "label is " + std::to_string(label_length()) + " octets long; 63 is the limit");
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    char octet = text[i++];
    if (octet == '.') {
      if (label_length() == 0) return at_column(start, "empty label");
      if (label_length() > kMaxLabelLength) return too_long();
      wire[length_at] = static_cast<char>(label_length());
      length_at = wire.size();
      wire += '\0';
      label_start = i;
      continue;
    }
    if (octet == '\\') {
      if (i == text.size()) return at_column(start, "nothing follows the backslash");
      if (is_ascii_digit(text[i])) {
        unsigned long long value = 0;
        if (i + 3 > text.size() || !parse_unsigned(text.substr(i, 3), 255, value)) {
          return at_column(start, "a decimal escape is three digits, \\000 to \\255");
        }
        octet = static_cast<char>(value);
        i += 3;
      } else {
        octet = text[i++];
      }
    }
    wire += octet;
  }
  if (label_length() > kMaxLabelLength) return too_long();
  if (label_length() > 0) {  // no final dot
    wire[length_at] = static_cast<char>(label_length());
    wire += origin != nullptr ? origin->wire_ : std::string(1, '\0');
  }
  if (wire.size() > kMaxNameLength) {
    return Error{"name is " + std::to_string(wire.size()) + " octets long; 255 is the limit"};
  }
  name.wire_ = std::move(wire);
  return name;
}

std::size_t DomainName::label_count() const {
  std::size_t count = 0;
  for (std::size_t at = 0; wire_[at] != '\0'; at += 1 + static_cast<unsigned char>(wire_[at])) ++count;
  return count;
}

std::string_view DomainName::label(std::size_t index) const {
  std::size_t at = 0;
  for (; index > 0; --index) at += 1 + static_cast<unsigned char>(wire_[at]);
  return std::string_view(wire_).substr(at + 1, static_cast<unsigned char>(wire_[at]));
}

DomainName DomainName::parent() const {
  assert(!is_root());
  DomainName up;
  up.wire_ = wire_.substr(1 + static_cast<unsigned char>(wire_[0]));
  return up;
}

Result<DomainName> DomainName::child(std::string_view label) const {
  if (label.empty()) return Error{"empty label"};
  if (label.size() > kMaxLabelLength) return Error{"label is longer than 63 octets"};
  if (label.size() + 1 + wire_.size() > kMaxNameLength) return Error{"name would be longer than 255 octets"};
  DomainName down;
  down.wire_ = static_cast<char>(label.size()) + std::string(label) + wire_;
  return down;
}

bool DomainName::is_at_or_below(const DomainName& ancestor) const {
  if (ancestor.wire_.size() > wire_.size()) return false;
  const std::size_t cut = wire_.size() - ancestor.wire_.size();
  std::size_t at = 0;  // of a label
  while (at < cut) at += 1 + static_cast<unsigned char>(wire_[at]);
  if (at != cut) return false;
  return equal_octets(std::string_view(wire_).substr(cut), ancestor.wire_);
}

Result<DomainName> DomainName::rebased(const DomainName& tail, const DomainName& onto) const {
  assert(is_at_or_below(tail));
  DomainName moved;
  moved.wire_ = wire_.substr(0, wire_.size() - tail.wire_.size()) + onto.wire_;
  if (moved.wire_.size() > kMaxNameLength) return Error{"name would be longer than 255 octets"};
  return moved;
}

std::string DomainName::to_string() const {
  if (is_root()) return ".";
  std::string out;
  for (std::size_t at = 0; wire_[at] != '\0'; at += 1 + static_cast<unsigned char>(wire_[at])) {
    append_escaped(out, std::string_view(wire_).substr(at + 1, static_cast<unsigned char>(wire_[at])));
    out += '.';
  }
  return out;
}

std::string DomainName::to_relative_string() const {
  std::string out = to_string();
  if (out.size() > 1) out.pop_back();
  return out;
}

bool operator==(const DomainName& a, const DomainName& b) {
  return equal_octets(a.wire_, b.wire_);
}

bool operator<(const DomainName& a, const DomainName& b) {
  auto left = label_offsets(a.wire_);
  auto right = label_offsets(b.wire_);
  left.pop_back();
  right.pop_back();
  while (!left.empty() && !right.empty()) {
    const std::string x = ascii_lower(
        std::string_view(a.wire_).substr(left.back() + 1, static_cast<unsigned char>(a.wire_[left.back()])));
    const std::string y = ascii_lower(
        std::string_view(b.wire_).substr(right.back() + 1, static_cast<unsigned char>(b.wire_[right.back()])));
    if (x != y) return x < y;
    left.pop_back();
    right.pop_back();
  }
  return left.size() < right.size();
}

std::size_t DomainName::hash() const {
  std::uint64_t h = hash_of_root();
  for (std::size_t at = 0; wire_[at] != '\0';) {
    const std::size_t length = static_cast<unsigned char>(wire_[at]);
    h = hash_label(h, std::string_view(wire_).substr(at + 1, length));
    at += 1 + length;
  }
  return h;
}

std::uint64_t DomainName::hash_from_root() const {
  std::array<unsigned char, kMaxNameLength> starts;
  std::size_t count = 0;
  for (std::size_t at = 0; wire_[at] != '\0'; at += 1 + static_cast<unsigned char>(wire_[at])) {
    starts[count++] = static_cast<unsigned char>(at);
  }
  std::uint64_t h = hash_of_root();
  while (count > 0) {
    const std::size_t at = starts[--count];
    h = hash_label(h, std::string_view(wire_).substr(at + 1, static_cast<unsigned char>(wire_[at])));
  }
  return h;
}

}  // namespace doczone
