#include "model/svc_params_reader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/octet_text.h"
#include "model/rdata_field.h"
#include "model/spelling.h"

namespace doczone {
namespace {

void append_number(std::string& octets, std::uint32_t number) {
  octets += static_cast<char>(number >> 8 & 0xFF);
  octets += static_cast<char>(number & 0xFF);
}

template <class Address>
void append_address(std::string& octets, const Address& address) {
  for (const std::uint8_t octet : address.octets) octets += static_cast<char>(octet);
}

std::string expected_key(std::string_view name) {
  const std::string lower = ascii_lower(name);
  std::vector<std::string_view> names;
  for (const SvcKeyRow& row : svc_key_rows()) names.push_back(row.name);
  if (const auto meant = closest_word(lower, names)) return *meant + ", perhaps";
  return "a registered key, such as alpn, or key0 to key65534 for any other";
}

// `keyNNNNN` or a registered name.
TokenResult<SvcKey> read_key(const RecordToken& token, std::string_view name) {
  for (const SvcKeyRow& row : svc_key_rows()) {
    if (row.name == name) return row.key;
  }
  const ByteSpan span = inside(token, static_cast<std::size_t>(name.data() - token.text.data()), name.size());
  if (name.empty()) return TokenFault{token.span, "no key stands before '='", "a key and its value without a blank"};
  if (name.starts_with("key") && is_number(name.substr(3))) {
    const std::string_view digits = name.substr(3);
    unsigned long long number = 0;
    if (!parse_unsigned(digits, 65535, number))
      return TokenFault{span, "key number " + std::string(digits.substr(0, 40)) + " is out of range",
                        "key0 to key65534"};
    if (digits.size() > 1 && digits[0] == '0')
      return TokenFault{span, "the key's number begins with 0", "key" + std::to_string(number)};
    if (number == 65535) return TokenFault{span, "key65535 is reserved as the invalid key", "key0 to key65534"};
    return static_cast<SvcKey>(number);
  }
  return TokenFault{span, shown(name) + " is no parameter's key", expected_key(name)};
}

// The value of one parameter as it is written; escapes still in place.
class ValueReader {
 public:
  ValueReader(SvcKey key, const RecordToken& value) : key_(key), row_(row_of(key)), value_(value) {}

  TokenResult<std::string> run(bool by_number) {
    std::string octets;
    if (by_number) {
      decode(octets);
    } else {
      read(octets);
    }
    if (fault_) return *std::move(fault_);
    if (std::string problem = problem_of_value(key_, octets); !problem.empty())
      return TokenFault{value_.span, to_string(key_) + " " + problem, std::string(row_.example)};
    return octets;
  }

 private:
  void read(std::string& octets) {
    if (value_.text.empty()) return;
    switch (row_.format) {
      case SvcFormat::keys:
        return read_keys(octets);
      case SvcFormat::protocols:
        return read_protocols(octets);
      case SvcFormat::number:
        return read_number_of(value_.text, octets);
      case SvcFormat::numbers:
        return read_numbers(octets);
      case SvcFormat::ipv4_addresses:
        return read_addresses(octets, read_ipv4);
      case SvcFormat::ipv6_addresses:
        return read_addresses(octets, read_ipv6);
      case SvcFormat::base64:
        return read_base64(octets);
      case SvcFormat::nothing:
      case SvcFormat::uri_template:
      case SvcFormat::octets:
        return decode(octets);
    }
  }

  void fail(ByteSpan span, std::string message) {
    if (!fault_) fault_ = TokenFault{span, std::move(message), std::string(row_.example)};
  }

  void decode(std::string& octets) {
    auto read = read_octets(value_, kMaxRdata);
    if (auto* fault = std::get_if<TokenFault>(&read)) {
      fault_ = std::move(*fault);
    } else {
      octets = std::get<std::string>(std::move(read));
    }
  }

  // RFC 9460 §7: no escapes in such values.
  bool is_plain() {
    const std::size_t at = value_.text.find('\\');
    if (at == std::string_view::npos) return true;
    fail(inside(value_, at, 1), to_string(key_) + " takes no escapes in its value");
    return false;
  }

  template <class Use>
  void for_each_item(std::string_view list, Use use) {
    while (!fault_) {
      const std::size_t end = std::min(list.find(','), list.size());
      const std::string_view item = list.substr(0, end);
      if (item.empty()) return fail(value_.span, "an item of " + to_string(key_) + " is empty");
      use(item);
      if (end == list.size()) return;
      list.remove_prefix(end + 1);
    }
  }

  RecordToken token_of(std::string_view item) const {
    const auto at = static_cast<std::size_t>(item.data() - value_.text.data());
    return {item, inside(value_, at, item.size()), false};
  }

  template <class Address>
  void read_addresses(std::string& octets, TokenResult<Address> (*read_address)(const RecordToken&, std::string_view)) {
    if (!is_plain()) return;
    for_each_item(value_.text, [&](std::string_view item) {
      auto address = read_address(token_of(item), row_.name);
      if (auto* fault = std::get_if<TokenFault>(&address)) {
        fault_ = std::move(*fault);
      } else {
        append_address(octets, std::get<Address>(address));
      }
    });
  }

  void read_numbers(std::string& octets) {
    for_each_item(value_.text, [&](std::string_view item) { read_number_of(item, octets); });
  }

  void read_number_of(std::string_view text, std::string& octets) {
    if (!is_plain()) return;
    auto number = read_number(token_of(text), row_.name, 65535);
    if (auto* fault = std::get_if<TokenFault>(&number)) {
      fault_ = std::move(*fault);
    } else {
      append_number(octets, std::get<std::uint32_t>(number));
    }
  }

  void read_base64(std::string& octets) {
    if (!is_plain()) return;
    auto read = octets_of_base64(value_.text);
    if (read) {
      octets = *std::move(read);
    } else if (auto stray = find_stray_character(value_, "in Base64")) {
      fault_ = *std::move(stray);
    } else if (const std::size_t column = read.error().column; column > 0) {
      fail(inside(value_, column - 1, 1), shown(value_.text.substr(column - 1, 1)) + " " + read.error().message);
    } else {
      fail(value_.span, read.error().message);
    }
  }

  // In any order: the wire has them by their numbers.
  void read_keys(std::string& octets) {
    if (!is_plain()) return;
    std::vector<SvcKey> keys;
    for_each_item(value_.text, [&](std::string_view item) {
      auto key = read_key(value_, item);
      if (auto* fault = std::get_if<TokenFault>(&key)) {
        fault_ = std::move(*fault);
      } else {
        keys.push_back(std::get<SvcKey>(key));
      }
    });
    std::sort(keys.begin(), keys.end());
    for (const SvcKey key : keys) append_number(octets, static_cast<std::uint32_t>(key));
  }

  // A list inside a character-string: escapes of the string first, then `\,` and `\\` of the list (Appendix A.1).
  void read_protocols(std::string& octets) {
    std::string list;
    decode(list);
    if (fault_) return;
    std::string item;
    const auto take = [&] {
      if (item.size() > kMaxStringLength) {
        fail(value_.span, "the protocol " + shown(item) + " is longer than 255 octets");
      } else if (item.empty()) {
        fail(value_.span, "an item of " + to_string(key_) + " is empty");
      }
      octets += static_cast<char>(item.size());
      octets += std::exchange(item, {});
    };
    for (std::size_t i = 0; i < list.size() && !fault_; ++i) {
      if (list[i] == ',') {
        take();
        continue;
      }
      if (list[i] == '\\' && ++i == list.size())
        return fail(value_.span, "nothing follows the backslash at the end of the list");
      item += list[i];
    }
    if (!fault_) take();
  }

  SvcKey key_;
  const SvcKeyRow& row_;
  const RecordToken& value_;
  std::optional<TokenFault> fault_;
};

class ParamsReader {
 public:
  explicit ParamsReader(std::span<const RecordToken> tokens) : tokens_(tokens) {}

  TokenResult<SvcParams> run(bool service_mode) {
    while (at_ < tokens_.size()) {
      if (auto fault = read_one()) return *std::move(fault);
    }
    std::sort(params_.list.begin(), params_.list.end(),
              [](const SvcParam& a, const SvcParam& b) { return a.key < b.key; });
    if (!service_mode) return std::move(params_);
    if (auto wrong = contradiction_in(params_)) {
      return TokenFault{spans_.at(wrong->at), std::move(wrong->message), std::move(wrong->expected)};
    }
    return std::move(params_);
  }

 private:
  std::optional<TokenFault> read_one() {
    const RecordToken& token = tokens_[at_++];
    if (token.quoted)
      return TokenFault{token.span, "a quoted string is no parameter", "key=\"value\" without a blank before it"};
    const std::size_t equals = token.text.find('=');
    const std::string_view name = token.text.substr(0, equals);
    auto key = read_key(token, name);
    if (auto* fault = std::get_if<TokenFault>(&key)) return std::move(*fault);
    const SvcKey which = std::get<SvcKey>(key);
    ByteSpan span = token.span;
    RecordToken value{{}, token.span, false};
    if (equals != std::string_view::npos && equals + 1 < token.text.size()) {
      const std::string_view text = token.text.substr(equals + 1);
      value = {text, inside(token, equals + 1, text.size()), false};
    } else if (equals != std::string_view::npos && quoted_value_follows()) {
      value = tokens_[at_++];
      span = hull(span, value.span);
      if (at_ < tokens_.size() && tokens_[at_].span.offset == value.span.end())
        return TokenFault{tokens_[at_].span, "no blank ends the value before", "a blank between parameters"};
    } else if (equals != std::string_view::npos) {
      return TokenFault{span, "nothing follows '=' behind " + std::string(name), "a value without a blank, or no '='"};
    }
    if (!spans_.emplace(which, span).second)
      return TokenFault{span, to_string(which) + " is given twice", "each key once"};
    auto octets = ValueReader(which, value).run(to_string(which) != name);
    if (auto* fault = std::get_if<TokenFault>(&octets)) return std::move(*fault);
    params_.list.push_back({which, std::get<std::string>(std::move(octets))});
    return std::nullopt;
  }

  bool quoted_value_follows() const {
    return at_ < tokens_.size() && tokens_[at_].quoted && tokens_[at_].span.offset == tokens_[at_ - 1].span.end();
  }

  std::span<const RecordToken> tokens_;
  std::size_t at_ = 0;
  SvcParams params_;
  std::map<SvcKey, ByteSpan> spans_;
};

}  // namespace

TokenResult<SvcParams> read_svc_params(std::span<const RecordToken> tokens, bool service_mode) {
  return ParamsReader(tokens).run(service_mode);
}

SvcParams svc_params_from_wire(OctetReader& octets, bool service_mode) {
  SvcParams params;
  while (!octets.is_empty()) {
    const auto key = static_cast<SvcKey>(octets.number(2));
    const std::string_view value = octets.take(octets.number(2));
    const bool ascending = params.list.empty() || params.list.back().key < key;
    if (!ascending || key == SvcKey::invalid || !problem_of_value(key, value).empty()) octets.fail();
    params.list.push_back({key, std::string(value)});
  }
  if (service_mode && contradiction_in(params)) octets.fail();
  return params;
}

}  // namespace doczone
