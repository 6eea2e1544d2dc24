#include "model/rdata_reader.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>
#include <vector>

#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone {
namespace {

constexpr std::size_t kMaxRdata = 65535;
// Every octet written as `\DDD`.
constexpr std::size_t kMaxOpaqueText = 4 * kMaxRdata;

constexpr std::array<std::string_view, 7> kSoaFields{"primary server", "mailbox", "serial", "refresh",
                                                     "retry",          "expire",  "minimum"};
constexpr std::array<std::string_view, 4> kSrvFields{"priority", "weight", "port", "target"};
constexpr std::array<std::string_view, 3> kCaaFields{"flags", "tag", "value"};
constexpr std::array<std::string_view, 2> kMxFields{"preference", "exchange"};
constexpr std::array<std::string_view, 1> kNameFields{"name"};
constexpr std::array<std::string_view, 1> kAddressFields{"address"};

// Empty for types whose fields are not counted.
std::span<const std::string_view> fields_of(RrType type) {
  switch (type) {
    case RrType::SOA:
      return kSoaFields;
    case RrType::SRV:
      return kSrvFields;
    case RrType::MX:
      return kMxFields;
    case RrType::CAA:
      return kCaaFields;
    case RrType::NS:
    case RrType::CNAME:
    case RrType::DNAME:
    case RrType::PTR:
      return kNameFields;
    case RrType::A:
    case RrType::AAAA:
      return kAddressFields;
    default:
      return {};
  }
}

// Where names stand in the RDATA of types that are carried as text (RFC 1035, 1183, 2163, 2230, 3403, 4034, 6742,
// 9460).
std::span<const std::size_t> name_fields(RrType type) {
  static constexpr std::array<std::size_t, 2> kFirstTwo{0, 1};
  static constexpr std::array<std::size_t, 2> kSecondTwo{1, 2};
  static constexpr std::array<std::size_t, 1> kSixth{5}, kEighth{7};
  const std::span<const std::size_t> first_two(kFirstTwo);
  switch (static_cast<std::uint16_t>(type)) {
    case 3:   // MD
    case 4:   // MF
    case 7:   // MB
    case 8:   // MG
    case 9:   // MR
    case 30:  // NXT
    case 47:  // NSEC
      return first_two.first(1);
    case 14:  // MINFO
    case 17:  // RP
    case 58:  // TALINK
      return first_two;
    case 18:   // AFSDB
    case 21:   // RT
    case 36:   // KX
    case 64:   // SVCB
    case 65:   // HTTPS
    case 107:  // LP
      return first_two.last(1);
    case 26:  // PX
      return kSecondTwo;
    case 35:  // NAPTR
      return kSixth;
    case 24:  // SIG
    case 46:  // RRSIG
      return kEighth;
    default:
      return {};
  }
}

// Octets of RDATA that has no other length (RFC 6742, RFC 7043); 0 for all other types.
std::size_t fixed_length(RrType type) {
  switch (static_cast<std::uint16_t>(type)) {
    case 104:  // NID
    case 106:  // L64
      return 10;
    case 105:  // L32
    case 108:  // EUI48
      return 6;
    case 109:  // EUI64
      return 8;
    default:
      return 0;
  }
}

// "port and target", "retry, expire and minimum"
std::string list(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += words[i];
  }
  return out;
}

class RdataReader {
 public:
  RdataReader(RrType type, const RecordToken& type_token, std::span<const RecordToken> tokens, const DomainName* origin)
      : type_(type), type_token_(type_token), tokens_(tokens), origin_(origin) {}

  TokenResult<ReadRdata> run() {
    if (!tokens_.empty() && !tokens_[0].quoted && tokens_[0].text == "\\#") {
      read_generic();
    } else if (check_count()) {
      read_fields();
    }
    if (fault_) return explain_doubled_type();
    return std::move(out_);
  }

 private:
  void fail(ByteSpan span, std::string message, std::string expected) {
    fault_ = TokenFault{span, std::move(message), std::move(expected)};
  }

  template <class T>
  T take(TokenResult<T> result) {
    if (auto* value = std::get_if<T>(&result)) return std::move(*value);
    if (!fault_) fault_ = std::move(std::get<TokenFault>(result));
    return T{};
  }

  std::uint16_t number(std::size_t index, std::string_view field) {
    return static_cast<std::uint16_t>(take(read_number(tokens_[index], field, 65535)));
  }
  DomainName name(std::size_t index) { return take(read_name(tokens_[index], origin_)); }
  DomainName target(std::size_t index) {
    out_.target_span = tokens_[index].span;
    out_.target_relative = is_relative_name(tokens_[index].text);
    return name(index);
  }

  bool check_count() {
    const auto fields = fields_of(type_);
    const std::string type = to_string(type_);
    if (tokens_.empty()) {
      constexpr RrType kApl{42};  // the one type whose RDATA may be empty (RFC 3123 §4)
      if (type_ == kApl) return true;
      if (fields.empty()) {
        fail(type_token_.span, "nothing follows the type " + type,
             type_ == RrType::TXT ? "at least one string" : "the record's data");
      } else if (fields.size() == 1) {
        fail(type_token_.span, type + " needs one " + std::string(fields[0]) + "; it is missing", "");
      } else {
        fail(type_token_.span, type + " needs " + list(fields) + "; all are missing", "");
      }
      return false;
    }
    if (fields.empty()) return true;
    if (tokens_.size() < fields.size()) return fail_missing(fields);
    if (tokens_.size() > fields.size()) return fail_extra(fields);
    return true;
  }

  bool fail_missing(std::span<const std::string_view> fields) {
    const RecordToken& last = tokens_.back();
    const std::string head = to_string(type_) + " needs " + list(fields) + "; ";
    // Where a name ends the record, it is the last field, and what lacks is a number before it.
    const bool ends_in_name = !last.quoted && !last.text.empty() && !is_number(last.text) && last.text[0] != '-';
    if (type_ == RrType::SRV && ends_in_name) {
      static constexpr std::array<std::string_view, 3> kHowMany{"one of the three numbers is missing",
                                                                "two of the three numbers are missing",
                                                                "the three numbers are missing"};
      fail(last.span, head + std::string(kHowMany[fields.size() - tokens_.size() - 1]), "");
      return false;
    }
    if (type_ == RrType::MX && ends_in_name) {
      fail(last.span, head + "the preference is missing", "");
      return false;
    }
    const auto missing = fields.subspan(tokens_.size());
    fail(last.span, head + "the " + list(missing) + (missing.size() == 1 ? " is missing" : " are missing"), "");
    return false;
  }

  bool fail_extra(std::span<const std::string_view> fields) {
    const RecordToken& first = tokens_[fields.size()];
    std::string expected = "the end of the record after the " + std::string(fields.back());
    if (first.text.starts_with('#') || first.text.starts_with("//")) expected = "';' in front of a comment";
    fail(hull(first.span, tokens_.back().span), shown(first.text) + " is one field too many for " + to_string(type_),
         expected);
    return false;
  }

  void read_fields() {
    switch (type_) {
      case RrType::A:
        out_.rdata = take(read_ipv4(tokens_[0]));
        break;
      case RrType::AAAA:
        out_.rdata = take(read_ipv6(tokens_[0]));
        break;
      case RrType::NS:
      case RrType::CNAME:
      case RrType::DNAME:
      case RrType::PTR:
        out_.rdata = NameData{target(0)};
        break;
      case RrType::MX: {
        MxData mx;
        mx.preference = number(0, "preference");
        mx.exchange = target(1);
        out_.rdata = std::move(mx);
        break;
      }
      case RrType::SRV: {
        SrvData srv;
        srv.priority = number(0, "priority");
        srv.weight = number(1, "weight");
        srv.port = number(2, "port");
        srv.target = target(3);
        out_.rdata = std::move(srv);
        break;
      }
      case RrType::SOA:
        read_soa();
        break;
      case RrType::TXT:
        read_txt();
        break;
      case RrType::CAA:
        read_caa();
        break;
      default:
        read_opaque();
        break;
    }
  }

  void read_soa() {
    SoaData soa;
    soa.mname = name(0);
    soa.rname = name(1);
    soa.serial = take(read_number(tokens_[2], "serial", 0xFFFFFFFF));
    soa.refresh = take(read_time(tokens_[3], "refresh"));
    soa.retry = take(read_time(tokens_[4], "retry"));
    soa.expire = take(read_time(tokens_[5], "expire"));
    soa.minimum = take(read_time(tokens_[6], "minimum"));
    out_.rdata = std::move(soa);
  }

  void read_txt() {
    TxtData txt;
    std::size_t octets = 0;
    for (const RecordToken& token : tokens_) {
      txt.strings.push_back(take(read_string(token)));
      octets += 1 + txt.strings.back().size();
      if (fault_) return;
      if (octets > kMaxRdata) return fail(token.span, "the strings are longer than 65,535 octets together", "");
    }
    out_.rdata = std::move(txt);
  }

  void read_caa() {
    CaaData caa;
    caa.flags = static_cast<std::uint8_t>(take(read_number(tokens_[0], "flags", 255)));
    caa.tag = tokens_[1].text;
    caa.value = take(read_octets(tokens_[2], kMaxRdata));
    if (!fault_ && !is_caa_tag(caa.tag))
      fail(tokens_[1].span, shown(caa.tag) + " is no CAA tag", "letters and digits, such as issue");
    out_.rdata = std::move(caa);
  }

  void read_opaque() {
    std::string text;
    std::size_t previous_end = 0;
    const auto names = name_fields(type_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const RecordToken& token = tokens_[i];
      if (std::find(names.begin(), names.end(), i) != names.end()) {
        const std::string absolute = name(i).to_string();
        if (fault_) return;
        text += (text.empty() ? "" : " ") + absolute;
        previous_end = token.span.end();
        continue;
      }
      if (auto stray = token.quoted ? find_nul(token) : find_stray_character(token, "in the record's data")) {
        fault_ = std::move(stray);
        return;
      }
      if (text.size() + token.text.size() > kMaxOpaqueText)
        return fail(token.span, "the record's data is longer than 65,535 octets", "");
      // `key="value"` is cut into two tokens that touch.
      if (!text.empty() && token.span.offset != previous_end) text += ' ';
      previous_end = token.span.end();
      if (token.quoted) text += '"';
      text += token.text;
      if (token.quoted) text += '"';
    }
    out_.rdata = OpaqueData{std::move(text)};
  }

  // RFC 3597 §5: `\#`, the length in octets, hexadecimal digits in any number of tokens.
  void read_generic() {
    if (tokens_.size() < 2)
      return fail(tokens_[0].span, "the length behind \\# is missing", "\\#, a length and hexadecimal digits");
    const std::size_t length = take(read_number(tokens_[1], "length", kMaxRdata));
    if (fault_) return;
    std::string hex;
    for (const RecordToken& token : tokens_.subspan(2)) {
      for (std::size_t i = 0; i < token.text.size(); ++i) {
        const char c = token.text[i];
        const bool digit = is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
        if (token.quoted || !digit) {
          return fail(inside(token, i, 1), shown(token.text.substr(i, 1)) + " is no hexadecimal digit",
                      "0 to 9 and A to F");
        }
        hex += ascii_upper(c);
      }
      if (hex.size() > 2 * kMaxRdata) break;
    }
    if (hex.size() != 2 * length) {
      const std::string found = hex.size() > 2 * kMaxRdata ? "more than 131,070" : std::to_string(hex.size());
      return fail(tokens_[1].span,
                  "length " + std::to_string(length) + " wants " + std::to_string(2 * length) +
                      " hexadecimal digits; " + found + " follow",
                  "");
    }
    accept_generic(hex, length);
  }

  void accept_generic(const std::string& hex, std::size_t length) {
    if (!is_understood(type_)) {
      if (const std::size_t fixed = fixed_length(type_); fixed != 0 && fixed != length) {
        return fail(tokens_[1].span,
                    to_string(type_) + " takes " + std::to_string(fixed) + " octets, not " + std::to_string(length),
                    "");
      }
      out_.rdata = OpaqueData{"\\# " + std::to_string(length) + (length > 0 ? " " + hex : "")};
      return;
    }
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
    std::string octets;
    for (std::size_t i = 0; i < hex.size(); i += 2) octets += static_cast<char>(value(hex[i]) * 16 + value(hex[i + 1]));
    const ByteSpan all = hull(tokens_.front().span, tokens_.back().span);
    auto rdata = rdata_from_wire(type_, octets);
    if (!rdata) return fail(all, "these octets are no RDATA of type " + to_string(type_), "");
    out_.rdata = *std::move(rdata);
    if (target_of(out_.rdata) != nullptr) out_.target_span = all;
  }

  // "IN SOA SOA …": the fields fail only because they are one off.
  TokenFault explain_doubled_type() {
    const bool doubled =
        tokens_.size() > 1 && !tokens_[0].quoted && equal_ignoring_ascii_case(tokens_[0].text, to_string(type_));
    if (doubled) return {tokens_[0].span, "the type " + to_string(type_) + " is written twice", "the type once"};
    return *std::move(fault_);
  }

  RrType type_;
  const RecordToken& type_token_;
  std::span<const RecordToken> tokens_;
  const DomainName* origin_;
  ReadRdata out_;
  std::optional<TokenFault> fault_;
};

}  // namespace

TokenResult<ReadRdata> read_rdata(RrType type, const RecordToken& type_token, std::span<const RecordToken> tokens,
                                  const DomainName* origin) {
  return RdataReader(type, type_token, tokens, origin).run();
}

}  // namespace doczone
