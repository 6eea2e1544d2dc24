#include "model/record_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/rdata_reader.h"
#include "model/spelling.h"
#include "model/token_reader.h"
#include "model/unicode.h"

namespace doczone {
namespace {

constexpr std::string_view kTypeExpected = "a record type such as A, CNAME or SRV";

// Types that are long enough to be recognised when mistyped.
constexpr std::array<std::string_view, 12> kCommonTypes{"AAAA", "CNAME", "SOA",   "PTR",    "TXT",  "SRV",
                                                        "CAA",  "DNAME", "NAPTR", "DNSKEY", "TLSA", "HTTPS"};

enum class ClassToken { none, in, other };

ClassToken read_class(std::string_view text) {
  if (equal_ignoring_ascii_case(text, "IN")) return ClassToken::in;
  for (const std::string_view other : {"CH", "HS", "CS", "ANY", "NONE"}) {
    if (equal_ignoring_ascii_case(text, other)) return ClassToken::other;
  }
  unsigned long long number = 0;
  if (text.size() > 5 && equal_ignoring_ascii_case(text.substr(0, 5), "CLASS") &&
      parse_unsigned(text.substr(5), 65535, number)) {
    return number == 1 ? ClassToken::in : ClassToken::other;
  }
  return ClassToken::none;
}

bool begins_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && is_ascii_digit(text.front());
}

class RecordReader {
 public:
  RecordReader(std::span<const RecordToken> tokens, bool leading_blank, const RecordContext& context)
      : tokens_(tokens), leading_blank_(leading_blank), context_(context) {}

  std::variant<ResourceRecord, RecordFault> run() {
    read_owner();
    read_header();
    check_nul();
    if (!fault_) read_data();
    if (fault_) {
      return RecordFault{fault_->span, std::move(fault_->message), std::move(fault_->expected), std::move(owner_),
                         type_};
    }
    record_.owner = *std::move(owner_);
    record_.type = *type_;
    record_.span = hull(tokens_.front().span, tokens_.back().span);
    decide_ttl();
    return std::move(record_);
  }

 private:
  // The first fault is the one that is told.
  void fail(TokenFault fault) {
    if (!fault_) fault_ = std::move(fault);
  }

  void read_owner() {
    if (leading_blank_) {
      record_.owner_inherited = true;
      if (context_.previous_owner != nullptr) {
        owner_ = *context_.previous_owner;
      } else {
        fail({tokens_[0].span, "the line begins with a blank, but there is no owner before it to take over",
              "an owner in the first column"});
      }
      return;
    }
    const RecordToken& token = tokens_[at_++];
    record_.owner_span = token.span;
    record_.owner_relative = is_relative_name(token.text);
    auto name = read_name(token, context_.origin);
    if (auto* fault = std::get_if<TokenFault>(&name)) {
      guess_owner(token, fault->span);
      return fail(std::move(*fault));
    }
    owner_ = std::get<DomainName>(std::move(name));
  }

  // A foreign blank (no-break space, form feed) was meant to end the owner: what stands before it names the record that
  // is lost.
  void guess_owner(const RecordToken& token, ByteSpan fault) {
    const std::size_t at = fault.offset - token.span.offset;
    if (token.quoted || at == 0 || at >= token.text.size()) return;
    if (!is_white_space(decode_code_point(token.text.substr(at)).value)) return;
    if (auto name = DomainName::parse(token.text.substr(0, at), context_.origin)) owner_ = *std::move(name);
  }

  // TTL and class in any order, each at most once, then the type.
  void read_header() {
    bool class_seen = false;
    for (; at_ < tokens_.size(); ++at_) {
      const RecordToken& token = tokens_[at_];
      if (token.quoted) return fail_header(token);
      if (begins_number(token.text)) {
        if (!read_ttl(token)) return;
        continue;
      }
      switch (read_class(token.text)) {
        case ClassToken::in:
          if (class_seen) return fail_header({token.span, "the class is given twice", std::string(kTypeExpected)});
          class_seen = true;
          continue;
        case ClassToken::other:
          return fail_header(
              {token.span, "class " + std::string(token.text) + " is not read; only IN", "IN, or no class at all"});
        case ClassToken::none:
          break;
      }
      type_ = parse_rr_type(token.text);
      if (!type_) return fail_header(token);
      if (is_meta_type(*type_)) {
        fail({token.span, shown(token.text) + " is a type for messages only; no zone holds such records",
              std::string(kTypeExpected)});
      }
      type_at_ = at_++;
      return;
    }
    fail({tokens_.back().span, "the record type is missing", std::string(kTypeExpected)});
  }

  // False when the token is no TTL.
  bool read_ttl(const RecordToken& token) {
    if (Ipv4Address::parse(token.text)) {
      fail_header(
          {token.span, "the record type is missing before " + std::string(token.text), std::string(kTypeExpected)});
      return false;
    }
    auto ttl = read_time(token, "TTL");
    if (auto* fault = std::get_if<TokenFault>(&ttl)) {
      fail_header(std::move(*fault));
      return false;
    }
    if (ttl_) {
      fail_header({token.span, "the TTL is given twice", std::string(kTypeExpected)});
      return false;
    }
    ttl_ = std::get<std::uint32_t>(ttl);
    return true;
  }

  void fail_header(const RecordToken& token) {
    if (!token.quoted) {
      if (auto stray = find_stray_character(token, "between fields")) return fail_header(*std::move(stray));
    }
    TokenFault fault{token.span, shown(token.text) + " is no record type", std::string(kTypeExpected)};
    if (token.quoted) fault.message = "a quoted string stands where the record type belongs";
    const bool owner_misplaced = leading_blank_ && at_ == 0 && !token.quoted && find_type(1);
    if (owner_misplaced) {
      fault.message += "; the line begins with a blank, so it has no owner";
      fault.expected = "the owner in the first column";
      auto name = read_name(token, context_.origin);
      owner_.reset();
      if (auto* meant = std::get_if<DomainName>(&name)) owner_ = std::move(*meant);
    } else if (token.text.size() <= 10) {
      if (const auto meant = closest_word(token.text, kCommonTypes)) fault.expected = *meant + ", perhaps";
    }
    fail_header(std::move(fault));
  }

  // Tells the fault, and looks for the type behind it: it says which record is lost.
  void fail_header(TokenFault fault) {
    fail(std::move(fault));
    type_ = find_type(at_ + 1);
  }

  std::optional<RrType> find_type(std::size_t from) const {
    for (std::size_t i = from; i < std::min(from + 3, tokens_.size()); ++i) {
      if (tokens_[i].quoted) return std::nullopt;
      if (const auto type = parse_rr_type(tokens_[i].text)) return type;
    }
    return std::nullopt;
  }

  // Other faults may be mere consequences of a NUL: text ends there for many programs.
  void check_nul() {
    for (const RecordToken& token : tokens_) {
      if (fault_ && token.span.offset > fault_->span.offset) return;
      if (auto nul = find_nul(token)) {
        fault_ = std::move(nul);
        return;
      }
    }
  }

  void read_data() {
    const auto data = tokens_.subspan(at_);
    auto read = read_rdata(*type_, row_of(*type_), tokens_[type_at_], data, context_.origin);
    if (auto* fault = std::get_if<TokenFault>(&read)) return fail(std::move(*fault));
    auto& parts = std::get<ReadRdata>(read);
    record_.rdata = std::move(parts.rdata);
    record_.target_span = parts.target_span;
    record_.target_relative = parts.target_relative;
    record_.rdata_span = data.empty() ? tokens_.back().span : hull(data.front().span, data.back().span);
  }

  void decide_ttl() {
    const auto decide = [&](std::optional<std::uint32_t> ttl, TtlOrigin origin) {
      if (record_.ttl_origin != TtlOrigin::none || !ttl) return;
      record_.ttl = *ttl;
      record_.ttl_origin = origin;
    };
    decide(ttl_, TtlOrigin::explicit_ttl);
    decide(context_.directive_ttl, TtlOrigin::directive);
    decide(context_.soa_minimum, TtlOrigin::soa_minimum);
    decide(context_.previous_ttl, TtlOrigin::previous_record);
    if (const auto* soa = std::get_if<SoaData>(&record_.rdata))
      decide(std::min(soa->minimum, kMaxTtl), TtlOrigin::soa_minimum);
  }

  std::span<const RecordToken> tokens_;
  bool leading_blank_;
  const RecordContext& context_;
  std::size_t at_ = 0;
  std::size_t type_at_ = 0;
  ResourceRecord record_;
  std::optional<DomainName> owner_;
  std::optional<RrType> type_;
  std::optional<std::uint32_t> ttl_;
  std::optional<TokenFault> fault_;
};

std::uint32_t seconds_of(char unit) {
  switch (ascii_lower(unit)) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 3600;
    case 'd':
      return 86400;
    case 'w':
      return 604800;
    default:
      return 0;
  }
}

}  // namespace

std::variant<ResourceRecord, RecordFault> parse_record(std::span<const RecordToken> tokens, bool leading_blank,
                                                       const RecordContext& context) {
  return RecordReader(tokens, leading_blank, context).run();
}

std::optional<std::uint32_t> parse_ttl(std::string_view text, std::uint32_t most) {
  std::uint64_t total = 0;
  bool unit_seen = false;
  while (true) {
    std::uint64_t value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && is_ascii_digit(text[digits]); ++digits) {
      value = value * 10 + static_cast<std::uint64_t>(text[digits] - '0');
      if (value > most) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    if (digits == text.size()) {
      // "1h30" does not say thirty of what.
      return unit_seen ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
    }
    const std::uint32_t unit = seconds_of(text[digits]);
    total += value * unit;
    if (unit == 0 || total > most) return std::nullopt;
    unit_seen = true;
    text.remove_prefix(digits + 1);
    if (text.empty()) return static_cast<std::uint32_t>(total);
  }
}

bool is_relative_name(std::string_view name) {
  if (name.empty() || name == "@" || name.back() != '.') return name != "@";
  // A dot behind an odd number of backslashes is part of the label.
  std::size_t backslashes = 0;
  while (backslashes + 1 < name.size() && name[name.size() - 2 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

Result<std::string> parse_character_string(std::string_view text, std::size_t most) {
  std::string octets;
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++length) {
    const std::size_t start = i;
    char octet = text[i++];
    if (octet == '\\') {
      if (i == text.size()) return Error{"nothing follows the backslash", {}, 0, start + 1};
      if (is_ascii_digit(text[i])) {
        unsigned long long value = 0;
        if (i + 3 > text.size() || !parse_unsigned(text.substr(i, 3), 255, value)) {
          return Error{"a decimal escape is three digits, \\000 to \\255", {}, 0, start + 1};
        }
        octet = static_cast<char>(value);
        i += 3;
      } else {
        octet = text[i++];
      }
    }
    if (length < most) octets += octet;
  }
  if (length > most) {
    return Error{"the string is " + std::to_string(length) + " octets long; " + std::to_string(most) + " is the limit"};
  }
  return octets;
}

}  // namespace doczone
