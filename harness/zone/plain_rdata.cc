#include "harness/zone/plain_rdata.h"

#include <cstddef>
#include <cstdint>

#include "model/ascii.h"
#include "model/domain_name.h"

namespace doczone::harness {
bool skip_plain_name(const char*& p, bool& absolute) {
  const char* label = p;
  for (;; ++p) {
    const PlainKind kind = plain_kind(*p);
    if (kind == PlainKind::name) continue;
    if (kind != PlainKind::dot) break;
    if (static_cast<std::size_t>(p - label - 1) >= kMaxLabelLength) return false;
    label = p + 1;
  }
  absolute = p == label;
  if (!ends_plain_field(*p)) return false;
  if (absolute) return plain_kind(p[-1]) == PlainKind::dot;
  return static_cast<std::size_t>(p - label) <= kMaxLabelLength;
}

bool skip_plain_number(const char*& p) {
  std::uint32_t value = 0;
  const char* const begin = p;
  for (; is_ascii_digit(*p); ++p) {
    value = value * 10 + static_cast<std::uint32_t>(*p - '0');
    if (value > 65535) return false;
  }
  if (p == begin || !is_plain_blank(*p)) return false;
  if (*begin == '0' && p - begin > 1) return false;
  while (is_plain_blank(*p)) ++p;
  return true;
}

bool skip_plain_ipv4(const char*& p) {
  for (int part = 0; part < 4; ++part) {
    if (part > 0 && *p++ != '.') return false;
    if (!is_ascii_digit(*p)) return false;
    std::uint32_t value = static_cast<std::uint32_t>(*p++ - '0');
    if (value == 0 && is_ascii_digit(*p)) return false;
    for (; is_ascii_digit(*p); ++p) {
      value = value * 10 + static_cast<std::uint32_t>(*p - '0');
      if (value > 255) return false;
    }
  }
  return ends_plain_field(*p);
}

bool skip_plain_ipv6(const char*& p) {
  int groups = 0;
  bool gap = false;
  if (p[0] == ':' && p[1] == ':') {
    gap = true;
    p += 2;
    if (ends_plain_field(*p)) return true;
  }
  while (true) {
    int digits = 0;
    for (; is_ascii_hex_digit(*p); ++p) {
      if (++digits > 4) return false;
    }
    if (digits == 0) return false;
    ++groups;
    if (ends_plain_field(*p)) return gap ? groups <= 7 : groups == 8;
    if (*p++ != ':' || groups >= 8) return false;
    if (*p == ':') {
      if (gap) return false;
      gap = true;
      ++p;
      if (ends_plain_field(*p)) return groups <= 7;
    }
  }
}

bool skip_folded_strings(const char*& p, const char* lines_end, std::string_view& strings) {
  const char* begin = nullptr;
  const char* end = nullptr;
  std::size_t total = 0;
  ++p;
  while (true) {
    while (p < lines_end && (is_plain_blank(*p) || *p == '\n' || (*p == '\r' && p[1] == '\n'))) ++p;
    if (p >= lines_end) return false;
    if (*p == ')') break;
    if (*p != '"') return false;
    if (begin == nullptr) begin = p;
    const char* const string = ++p;
    while (is_plain_octet(*p, true)) ++p;
    const auto length = static_cast<std::size_t>(p - string);
    if (length > 255 || (total += length + 1) > 65535 || *p != '"') return false;
    end = ++p;
    if (!ends_plain_field(*p) && *p != ')') return false;
  }
  if (begin == nullptr) return false;
  ++p;
  strings = {begin, static_cast<std::size_t>(end - begin)};
  return ends_plain_field(*p);
}

bool skip_plain_strings(const char*& p) {
  std::size_t total = 0;
  while (true) {
    const bool quoted = *p == '"';
    const char* const begin = quoted ? ++p : p;
    while (is_plain_octet(*p, quoted)) ++p;
    const auto length = static_cast<std::size_t>(p - begin);
    if (length > 255 || (total += length + 1) > 65535) return false;
    if (quoted ? *p++ != '"' : length == 0) return false;
    if (!ends_plain_field(*p)) return false;
    const char* next = p;
    while (is_plain_blank(*next)) ++next;
    if (*next == '\n' || *next == '\r' || *next == ';') return true;
    p = next;
  }
}

}  // namespace doczone::harness
