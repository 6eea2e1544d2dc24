#include "model/rdata_reader.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "model/ascii.h"
#include "model/joined.h"
#include "model/numbers.h"
#include "model/rdata_wire.h"

namespace doczone {
namespace {

// "port and target", "retry, expire and minimum"
std::string labels_of(std::span<const RdataField> fields) {
  return enumerated(fields, "and", &RdataField::label);
}

class RdataReader {
 public:
  RdataReader(RrType type, const RrTypeRow& row, const RecordToken& type_token, std::span<const RecordToken> tokens,
              const DomainName* origin)
      : type_(type), row_(row), fields_(row.fields()), type_token_(type_token), tokens_(tokens), origin_(origin) {}

  TokenResult<ReadRdata> run() {
    if (!tokens_.empty() && !tokens_[0].quoted && tokens_[0].text == "\\#") {
      read_generic();
    } else if (has_own_text() && check_count()) {
      read_fields();
    }
    if (fault_) return explain_doubled_type();
    return std::move(out_);
  }

 private:
  bool fail(ByteSpan span, std::string message, std::string expected) {
    fault_ = TokenFault{span, std::move(message), std::move(expected)};
    return false;
  }

  // Behind TYPEnnn stands the generic form, whatever the number.
  bool has_own_text() {
    const std::string_view text = type_token_.text;
    const bool by_number =
        text.size() > 4 && equal_ignoring_ascii_case(text.substr(0, 4), "TYPE") && is_number(text.substr(4));
    if (!row_.is_generic_only() && !by_number) return true;
    const std::string type = by_number ? std::string(text) : to_string(type_);
    std::string expected = "\\#, the data's length in octets, and hexadecimal digits";
    if (by_number && !row_.is_generic_only())
      expected = std::string(row_.mnemonic) + " in place of " + type + "; or " + expected;
    if (tokens_.empty()) return fail(type_token_.span, "nothing follows the type " + type, std::move(expected));
    return fail(hull(tokens_.front().span, tokens_.back().span),
                "behind " + type + " only the generic form of RFC 3597 can be read", std::move(expected));
  }

  bool check_count() {
    if (tokens_.empty()) return row_.needed_fields() == 0 || fail_empty();
    if (tokens_.size() < row_.needed_fields()) return fail_missing();
    if (tokens_.size() > fields_.size() && !fields_.back().is_repeated()) return fail_extra();
    return true;
  }

  bool fail_empty() {
    const std::string type = to_string(type_);
    const std::string label(fields_[0].label);
    if (row_.needed_fields() > 1)
      return fail(type_token_.span,
                  type + " needs " + labels_of(fields_.first(row_.needed_fields())) + "; all are missing", "");
    if (fields_[0].is_repeated()) {
      const bool many = fields_[0].kind == FieldKind::strings;
      return fail(type_token_.span, "nothing follows the type " + type, (many ? "at least one " : "the ") + label);
    }
    return fail(type_token_.span, type + " needs one " + label + "; it is missing", "");
  }

  bool fail_missing() {
    const RecordToken& last = tokens_.back();
    const auto needed = fields_.first(row_.needed_fields());
    const std::string head = to_string(type_) + " needs " + labels_of(needed) + "; ";
    const auto missing = needed.subspan(tokens_.size());
    // Where a name ends the record, it is the last field, and what lacks is a number before it.
    const bool ends_in_name = !last.quoted && !last.text.empty() && !is_number(last.text) && last.text[0] != '-';
    if (ends_in_name && is_numbers_and_name()) return fail(last.span, head + missing_numbers(missing.size()), "");
    return fail(last.span, head + "the " + labels_of(missing) + (missing.size() == 1 ? " is missing" : " are missing"),
                "");
  }

  bool is_numbers_and_name() const {
    const auto needed = fields_.first(row_.needed_fields());
    const auto numbers = needed.first(needed.size() - 1);
    return needed.back().is_name() && std::all_of(numbers.begin(), numbers.end(), std::mem_fn(&RdataField::is_number));
  }

  std::string missing_numbers(std::size_t missing) const {
    static constexpr std::array<std::string_view, RrTypeRow::kMaxFields> kCounts{
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight"};
    const std::size_t numbers = row_.needed_fields() - 1;
    if (numbers == 1) return "the " + std::string(fields_[0].label) + " is missing";
    const std::string all = "the " + std::string(kCounts[numbers]) + " numbers";
    if (missing == numbers) return all + " are missing";
    return std::string(kCounts[missing]) + " of " + all + (missing == 1 ? " is missing" : " are missing");
  }

  bool fail_extra() {
    const RecordToken& first = tokens_[fields_.size()];
    std::string expected = "the end of the record after the " + std::string(fields_.back().label);
    if (first.text.starts_with('#') || first.text.starts_with("//")) expected = "';' in front of a comment";
    return fail(hull(first.span, tokens_.back().span),
                shown(first.text) + " is one field too many for " + to_string(type_), expected);
  }

  void read_fields() {
    std::vector<FieldValue> values;
    values.reserve(fields_.size());
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (i >= tokens_.size()) break;  // what is left is optional
      auto read = read_field(fields_[i], tokens_of(i), values, origin_);
      if (auto* fault = std::get_if<TokenFault>(&read)) {
        fault_ = std::move(*fault);
        return;
      }
      if (fields_[i].kind == FieldKind::target) {
        out_.target_span = tokens_[i].span;
        out_.target_relative = is_relative_name(tokens_[i].text);
      }
      values.push_back(std::get<FieldValue>(std::move(read)));
    }
    if (row_.traits.check != nullptr) {
      if (auto problem = row_.traits.check(values)) {
        const auto own = problem->field < tokens_.size() ? tokens_of(problem->field) : tokens_.last(1);
        fail(hull(own.front().span, own.back().span), std::move(problem->message), std::move(problem->expected));
        return;
      }
    }
    out_.rdata = row_.make(values);
    if (target_of(out_.rdata) == nullptr) {
      out_.target_span = {};
      out_.target_relative = false;
    }
  }

  std::span<const RecordToken> tokens_of(std::size_t field) const {
    return fields_[field].is_repeated() ? tokens_.subspan(field) : tokens_.subspan(field, 1);
  }

  // RFC 3597 §5: `\#`, the length in octets, hexadecimal digits in any number of tokens.
  void read_generic() {
    if (tokens_.size() < 2) {
      fail(tokens_[0].span, "the length behind \\# is missing", "\\#, a length and hexadecimal digits");
      return;
    }
    auto stated = read_number(tokens_[1], "length", kMaxRdata);
    if (auto* fault = std::get_if<TokenFault>(&stated)) {
      fault_ = std::move(*fault);
      return;
    }
    const std::size_t length = std::get<std::uint32_t>(stated);
    std::string digits;
    if (!collect_digits(digits)) return;
    if (digits.size() != 2 * length) {
      const std::string found = digits.size() > 2 * kMaxRdata ? "more than 131,070" : std::to_string(digits.size());
      fail(tokens_[1].span,
           "length " + std::to_string(length) + " wants " + std::to_string(2 * length) + " hexadecimal digits; " +
               found + " follow",
           "");
      return;
    }
    if (row_.is_generic_only()) {
      out_.rdata = OpaqueData{"\\# " + std::to_string(length) + (length > 0 ? " " + digits : "")};
    } else {
      read_octets_of(digits);
    }
  }

  // In upper case. Stops where there are too many.
  bool collect_digits(std::string& digits) {
    for (const RecordToken& token : tokens_.subspan(2)) {
      for (std::size_t i = 0; i < token.text.size(); ++i) {
        if (token.quoted || !is_ascii_hex_digit(token.text[i])) {
          return fail(inside(token, i, 1), shown(token.text.substr(i, 1)) + " is no hexadecimal digit",
                      "0 to 9 and A to F");
        }
        digits += ascii_upper(token.text[i]);
      }
      if (digits.size() > 2 * kMaxRdata) break;
    }
    return true;
  }

  void read_octets_of(const std::string& digits) {
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
    std::string octets;
    for (std::size_t i = 0; i < digits.size(); i += 2)
      octets += static_cast<char>(value(digits[i]) * 16 + value(digits[i + 1]));
    const ByteSpan all = hull(tokens_.front().span, tokens_.back().span);
    auto rdata = rdata_from_wire(row_, octets);
    if (!rdata) {
      fail(all, "these octets are no RDATA of type " + to_string(type_), "the octets of " + labels_of(fields_));
      return;
    }
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
  const RrTypeRow& row_;
  std::span<const RdataField> fields_;
  const RecordToken& type_token_;
  std::span<const RecordToken> tokens_;
  const DomainName* origin_;
  ReadRdata out_;
  std::optional<TokenFault> fault_;
};

}  // namespace

TokenResult<ReadRdata> read_rdata(RrType type, const RrTypeRow& row, const RecordToken& type_token,
                                  std::span<const RecordToken> tokens, const DomainName* origin) {
  return RdataReader(type, row, type_token, tokens, origin).run();
}

}  // namespace doczone
