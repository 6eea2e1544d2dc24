#include "harness/zone/plain_lines.h"

#include <array>
#include <cstring>

#include "harness/zone/plain_rdata.h"
#include "model/ascii.h"
#include "model/record_text.h"

namespace doczone::harness {
namespace {

const char* skip_blanks(const char* p) {
  while (is_plain_blank(*p)) ++p;
  return p;
}

// A word of up to seven letters in upper case, packed; 0 when it is longer or something else stands in it.
std::uint64_t packed_word(const char*& p) {
  std::uint64_t word = 0;
  std::size_t length = 0;
  for (; is_ascii_alpha(*p); ++p, ++length) word = word << 8 | (static_cast<unsigned char>(*p) & 0xDF);
  return length <= 7 ? word : 0;
}

constexpr std::uint64_t pack(std::string_view word) {
  std::uint64_t packed = 0;
  for (const char c : word) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

bool is_frequent_type(std::uint64_t word, RrType& type) {
  switch (word) {
    case pack("A"):
      type = RrType::A;
      return true;
    case pack("AAAA"):
      type = RrType::AAAA;
      return true;
    case pack("NS"):
      type = RrType::NS;
      return true;
    case pack("CNAME"):
      type = RrType::CNAME;
      return true;
    case pack("DNAME"):
      type = RrType::DNAME;
      return true;
    case pack("PTR"):
      type = RrType::PTR;
      return true;
    case pack("MX"):
      type = RrType::MX;
      return true;
    case pack("SRV"):
      type = RrType::SRV;
      return true;
    case pack("TXT"):
      type = RrType::TXT;
      return true;
    default:
      return false;
  }
}

// Behind a record or alone on a line: blanks, perhaps a comment, the line end. Null when something else stands there.
const char* behind_line(const char* p, bool comment_allowed) {
  p = skip_blanks(p);
  if (*p == ';' && comment_allowed) {
    while (*p != '\n' && *p != '\r') ++p;
  }
  if (*p == '\r') ++p;
  return *p == '\n' ? p + 1 : nullptr;
}

}  // namespace

void PlainContext::set_names(const DomainName* zone, const DomainName* origin) {
  relative_owners_ = false;
  origin_octets_ = 0;
  origin_ = origin;
  const std::string_view wire = zone != nullptr && !zone->is_root() ? zone->wire() : std::string_view();
  if (zone_wire_ != wire) {
    zone_wire_ = wire;
    zone_text_ = wire.empty() ? std::string() : ascii_lower(zone->to_string());
    zone_hash_ = wire.empty() ? 0 : zone->hash_from_root();
  }
  if (origin != nullptr) {
    origin_octets_ = origin->wire().size();
    origin_hash_ = origin->hash_from_root();
    relative_owners_ = zone != nullptr && origin->is_at_or_below(*zone);
  }
}

struct PlainLineReader::Name {
  const char* begin = nullptr;
  const char* end = nullptr;
  bool absolute = false;
  std::size_t dot_count = 0;
  std::array<const char*, 128> dots;
};

PlainLineReader::PlainLineReader(std::string_view bytes) : begin_(bytes.data()), end_(bytes.data() + bytes.size()) {
  const std::size_t last = bytes.rfind('\n');
  lines_end_ = last == std::string_view::npos ? begin_ : begin_ + last + 1;
}

PlainLineReader::Line PlainLineReader::read(std::size_t& at, const PlainContext& context, PlainRecord& record) {
  const char* p = begin_ + at;
  if (p >= lines_end_) return Line::not_plain;
  record.owner_inherited = is_plain_blank(*p);
  if (record.owner_inherited || *p == ';' || *p == '\n' || *p == '\r') {
    if (const char* const behind = behind_line(p, true)) {
      at = static_cast<std::size_t>(behind - begin_);
      return Line::nothing;
    }
    if (!record.owner_inherited || !context.owner_may_be_omitted) return Line::not_plain;
    record.owner = context.previous_owner;
    record.ancestor_count = 0;
  } else if (!read_owner(p, context, record)) {
    return Line::not_plain;
  }
  if (!read_header(p, record)) return Line::not_plain;
  if (record.ttl_stated ? context.ttl_one_matters && record.ttl == 1 : !context.ttl_may_be_omitted)
    return Line::not_plain;
  if (!read_rdata(p, context, record)) return Line::not_plain;
  const char* const behind = behind_line(p, !context.comments_matter);
  if (behind == nullptr) return Line::not_plain;
  at = static_cast<std::size_t>(behind - begin_);
  return Line::record;
}

// Ends behind the blanks that follow the owner.
bool PlainLineReader::read_owner(const char*& p, const PlainContext& context, PlainRecord& record) {
  Name name;
  name.begin = p;
  const char* label = p;
  for (;; ++p) {
    const PlainKind kind = plain_kind(*p);
    if (kind == PlainKind::name) continue;
    if (kind != PlainKind::dot) break;
    if (static_cast<std::size_t>(p - label - 1) >= kMaxLabelLength) return false;  // no octet, or too many
    if (name.dot_count == name.dots.size()) return false;
    name.dots[name.dot_count++] = p;
    label = p + 1;
  }
  name.end = p;
  name.absolute = p == label;
  if (p == name.begin || !is_plain_blank(*p)) return false;
  if (!name.absolute && static_cast<std::size_t>(p - label) > kMaxLabelLength) return false;
  if (!hash_owner(name, context, record)) return false;
  record.owner_absolute = name.absolute;
  record.owner_text = {name.begin, static_cast<std::size_t>(name.end - name.begin)};
  p = skip_blanks(p);
  return true;
}

// Right to left, so that the hash of every ancestor comes by the way.
bool PlainLineReader::hash_owner(const Name& name, const PlainContext& context, PlainRecord& record) {
  const auto length = static_cast<std::size_t>(name.end - name.begin);
  const char* stop = name.end;  // what stands before is relative to `h`
  std::uint64_t h = context.origin_hash_;
  if (name.absolute) {
    const std::string& zone = context.zone_text_;
    if (zone.empty() || length < zone.size() || length + 1 > kMaxNameLength) return false;
    const char* const tail = name.end - zone.size();
    const bool same = std::memcmp(tail, zone.data(), zone.size()) == 0;
    if (!same && !equal_ignoring_ascii_case({tail, zone.size()}, zone)) return false;
    if (tail != name.begin && tail[-1] != '.') return false;
    h = context.zone_hash_;
    stop = tail == name.begin ? tail : tail - 1;
  } else if (!context.relative_owners_ || length + 1 + context.origin_octets_ > kMaxNameLength) {
    return false;
  }
  record.ancestor_count = 0;
  record.ancestors = ancestors_;
  std::size_t dots = name.dot_count;
  while (dots > 0 && name.dots[dots - 1] >= stop) --dots;
  while (stop != name.begin) {
    const char* const label = dots > 0 ? name.dots[--dots] + 1 : name.begin;
    h = hash_label(h, label, static_cast<std::size_t>(stop - label), static_cast<std::size_t>(end_ - label));
    if (label == name.begin) break;
    ancestors_[record.ancestor_count++] = h;
    stop = label - 1;
  }
  record.owner = h;
  return true;
}

// TTL and class in any order, then the type and the blanks behind it.
bool PlainLineReader::read_header(const char*& p, PlainRecord& record) {
  record.ttl_stated = false;
  bool class_stated = false;
  p = skip_blanks(p);
  while (true) {
    if (is_ascii_digit(*p)) {
      const char* const begin = p;
      std::uint64_t ttl = 0;
      for (; is_ascii_digit(*p); ++p) {
        ttl = ttl * 10 + static_cast<std::uint64_t>(*p - '0');
        if (ttl > kMaxTtl) return false;
      }
      if (is_ascii_alpha(*p)) {
        while (is_ascii_alnum(*p)) ++p;
        const auto with_units = parse_ttl({begin, static_cast<std::size_t>(p - begin)});
        if (!with_units) return false;
        ttl = *with_units;
      }
      if (record.ttl_stated || !is_plain_blank(*p)) return false;
      record.ttl_stated = true;
      record.ttl = static_cast<std::uint32_t>(ttl);
    } else {
      const char* const begin = p;
      const std::uint64_t word = packed_word(p);
      if (word != pack("IN") || !is_plain_blank(*p)) return read_type(begin, p, word, record);
      if (class_stated) return false;
      class_stated = true;
    }
    p = skip_blanks(p);
  }
}

// And the blanks behind it. `p`: behind the letters from `begin` on, which make up `word`.
bool PlainLineReader::read_type(const char* begin, const char*& p, std::uint64_t word, PlainRecord& record) {
  row_ = nullptr;
  if (!is_plain_blank(*p) || !is_frequent_type(word, record.type)) {
    while (is_ascii_alnum(*p) || *p == '-') ++p;
    row_ = find_row({begin, static_cast<std::size_t>(p - begin)});
    if (row_ == nullptr || !is_plain_blank(*p)) return false;
    record.type = static_cast<RrType>(row_->number);
    // Its values matter for the lines behind it.
    if (record.type == RrType::SOA) return false;
  }
  p = skip_blanks(p);
  return true;
}

bool PlainLineReader::read_target(const char*& p, const PlainContext& context) const {
  const char* const begin = p;
  bool absolute = false;
  if (!skip_plain_name(p, absolute)) return false;
  const auto length = static_cast<std::size_t>(p - begin);
  if (absolute) return length + 1 <= kMaxNameLength;
  return context.origin_octets_ > 0 && length + 1 + context.origin_octets_ <= kMaxNameLength;
}

bool PlainLineReader::read_rdata(const char*& p, const PlainContext& context, PlainRecord& record) {
  if (row_ != nullptr)
    return context.origin_ != nullptr && fields_.read(p, lines_end_, *row_, *context.origin_, record.rdata);
  if (*p == '(') return record.type == RrType::TXT && skip_folded_strings(p, lines_end_, record.rdata);
  const char* const begin = p;
  if (!read_frequent_rdata(p, context, record.type)) return false;
  record.rdata = {begin, static_cast<std::size_t>(p - begin)};
  return true;
}

bool PlainLineReader::read_frequent_rdata(const char*& p, const PlainContext& context, RrType type) const {
  switch (type) {
    case RrType::A:
      return skip_plain_ipv4(p);
    case RrType::AAAA:
      return skip_plain_ipv6(p);
    case RrType::TXT:
      return skip_plain_strings(p);
    case RrType::MX:
      if (!skip_plain_number(p)) return false;
      break;
    case RrType::SRV:
      for (int i = 0; i < 3; ++i) {
        if (!skip_plain_number(p)) return false;
      }
      break;
    default:
      break;
  }
  return read_target(p, context);
}

}  // namespace doczone::harness
