#include "model/svc_params.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "model/joined.h"
#include "model/octet_reader.h"
#include "model/octet_text.h"
#include "model/unicode.h"

namespace doczone {
namespace {

constexpr SvcKeyRow kRows[] = {
    {"mandatory", SvcKey::mandatory, SvcFormat::keys, "mandatory=alpn,port"},
    {"alpn", SvcKey::alpn, SvcFormat::protocols, "alpn=h2,h3"},
    {"no-default-alpn", SvcKey::no_default_alpn, SvcFormat::nothing, "no-default-alpn"},
    {"port", SvcKey::port, SvcFormat::number, "port=8443"},
    {"ipv4hint", SvcKey::ipv4hint, SvcFormat::ipv4_addresses, "ipv4hint=192.0.2.1,192.0.2.2"},
    {"ech", SvcKey::ech, SvcFormat::base64, "ech=..., in Base64"},
    {"ipv6hint", SvcKey::ipv6hint, SvcFormat::ipv6_addresses, "ipv6hint=2001:db8::1,2001:db8::2"},
    {"dohpath", SvcKey::dohpath, SvcFormat::uri_template, "dohpath=/dns-query{?dns}"},
    {"ohttp", SvcKey::ohttp, SvcFormat::nothing, "ohttp"},
    {"tls-supported-groups", SvcKey::tls_supported_groups, SvcFormat::numbers, "tls-supported-groups=29,23"},
};
constexpr SvcKeyRow kNameless{"", SvcKey::invalid, SvcFormat::octets, ""};

std::vector<std::uint32_t> numbers_in(std::string_view octets, std::size_t length) {
  std::vector<std::uint32_t> numbers;
  for (OctetReader reader(octets); !reader.is_empty();) numbers.push_back(reader.number(length));
  return numbers;
}

std::vector<std::string> strings_in(std::string_view octets) {
  std::vector<std::string> strings;
  for (OctetReader reader(octets); !reader.is_empty();) strings.emplace_back(reader.string());
  return strings;
}

template <class Address>
std::vector<Address> addresses_in(std::string_view octets) {
  std::vector<Address> addresses;
  Address address;
  for (; octets.size() >= address.octets.size(); octets.remove_prefix(address.octets.size())) {
    std::copy_n(octets.begin(), address.octets.size(), address.octets.begin());
    addresses.push_back(address);
  }
  return addresses;
}

std::vector<SvcKey> keys_in(std::string_view octets) {
  std::vector<SvcKey> keys;
  for (const std::uint32_t number : numbers_in(octets, 2)) keys.push_back(static_cast<SvcKey>(number));
  return keys;
}

std::string problem_of_keys(std::string_view octets) {
  if (octets.size() % 2 != 0) return "ends inside a key";
  const std::vector<SvcKey> keys = keys_in(octets);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == SvcKey::mandatory) return "names itself";
    if (keys[i] == SvcKey::invalid) return "names key65535, which is reserved";
    if (i > 0 && keys[i] == keys[i - 1]) return "names " + to_string(keys[i]) + " twice";
    if (i > 0 && keys[i] < keys[i - 1]) return "does not name the keys in ascending order";
  }
  return "";
}

std::string problem_of_protocols(std::string_view octets) {
  OctetReader reader(octets);
  while (!reader.is_empty()) {
    if (reader.string().empty()) return "holds an empty protocol";
  }
  return reader.is_done() ? "" : "ends inside a protocol";
}

std::string problem_of_numbers(std::string_view octets) {
  if (octets.size() % 2 != 0) return "ends inside a number";
  std::vector<std::uint32_t> numbers = numbers_in(octets, 2);
  std::sort(numbers.begin(), numbers.end());
  const auto twice = std::adjacent_find(numbers.begin(), numbers.end());
  return twice == numbers.end() ? "" : "holds " + std::to_string(*twice) + " twice";
}

// An expression such as `{?dns}` or `{&a,dns:3}` (RFC 6570 §2.2).
bool names_dns(std::string_view expression) {
  if (!expression.empty() && std::string_view("+#./;?&").find(expression[0]) != std::string_view::npos)
    expression.remove_prefix(1);
  while (!expression.empty()) {
    const std::string_view variable = expression.substr(0, expression.find(','));
    if (variable.substr(0, variable.find_first_of(":*")) == "dns") return true;
    expression.remove_prefix(std::min(variable.size() + 1, expression.size()));
  }
  return false;
}

std::string problem_of_template(std::string_view octets) {  // RFC 9461 §5
  if (!is_utf8(octets)) return "is not UTF-8";
  if (octets[0] != '/') return "does not begin with '/'";
  bool dns = false;
  for (std::size_t at = octets.find('{'); at != std::string_view::npos; at = octets.find('{', at)) {
    const std::size_t end = octets.find('}', at);
    if (end == std::string_view::npos) return "holds a '{' that is not closed";
    dns = dns || names_dns(octets.substr(at + 1, end - at - 1));
    at = end;
  }
  return dns ? "" : "does not hold the variable dns";
}

std::string quoted_list(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) {
    if (!list.empty()) list += ',';
    for (const char c : item) {
      if (c == ',' || c == '\\') list += '\\';
      list += c;
    }
  }
  std::string out;
  append_quoted(out, list);
  return out;
}

std::string quoted(std::string_view octets) {
  std::string out;
  append_quoted(out, octets);
  return out;
}

std::string text_of_value(SvcFormat format, std::string_view octets) {
  const auto decimal = [](std::uint32_t number) { return std::to_string(number); };
  switch (format) {
    case SvcFormat::keys:
      return joined(keys_in(octets), ",", [](SvcKey key) { return to_string(key); });
    case SvcFormat::protocols:
      return quoted_list(strings_in(octets));
    case SvcFormat::nothing:
      return "";
    case SvcFormat::number:
    case SvcFormat::numbers:
      return joined(numbers_in(octets, 2), ",", decimal);
    case SvcFormat::ipv4_addresses:
      return joined(addresses_in<Ipv4Address>(octets), ",", &Ipv4Address::to_string);
    case SvcFormat::ipv6_addresses:
      return joined(addresses_in<Ipv6Address>(octets), ",", &Ipv6Address::to_string);
    case SvcFormat::base64:
      return base64_of(octets);
    case SvcFormat::uri_template:
    case SvcFormat::octets:
      break;
  }
  return octets.empty() ? "" : quoted(octets);
}

std::string text_of(const SvcParam& param) {
  const std::string value = text_of_value(row_of(param.key).format, param.value);
  return to_string(param.key) + (value.empty() ? "" : "=" + value);
}

}  // namespace

std::span<const SvcKeyRow> svc_key_rows() {
  return kRows;
}

const SvcKeyRow& row_of(SvcKey key) {
  const auto number = static_cast<std::size_t>(key);  // the rows are all keys from 0 on
  return number < std::size(kRows) ? kRows[number] : kNameless;
}

std::string to_string(SvcKey key) {
  const std::string_view name = row_of(key).name;
  return name.empty() ? "key" + std::to_string(static_cast<std::uint16_t>(key)) : std::string(name);
}

const SvcParam* SvcParams::find(SvcKey key) const {
  const auto found = std::lower_bound(list.begin(), list.end(), key,
                                      [](const SvcParam& param, SvcKey wanted) { return param.key < wanted; });
  return found == list.end() || found->key != key ? nullptr : &*found;
}

std::vector<std::string> SvcParams::alpn() const {
  const SvcParam* const param = find(SvcKey::alpn);
  return param == nullptr ? std::vector<std::string>() : strings_in(param->value);
}

std::optional<std::uint16_t> SvcParams::port() const {
  const SvcParam* const param = find(SvcKey::port);
  if (param == nullptr) return std::nullopt;
  return static_cast<std::uint16_t>(OctetReader(param->value).number(2));
}

std::vector<Ipv4Address> SvcParams::ipv4hint() const {
  const SvcParam* const param = find(SvcKey::ipv4hint);
  return param == nullptr ? std::vector<Ipv4Address>() : addresses_in<Ipv4Address>(param->value);
}

std::vector<Ipv6Address> SvcParams::ipv6hint() const {
  const SvcParam* const param = find(SvcKey::ipv6hint);
  return param == nullptr ? std::vector<Ipv6Address>() : addresses_in<Ipv6Address>(param->value);
}

std::vector<SvcKey> SvcParams::mandatory() const {
  const SvcParam* const param = find(SvcKey::mandatory);
  return param == nullptr ? std::vector<SvcKey>() : keys_in(param->value);
}

std::string to_string(const SvcParams& params) {
  return joined(params.list, " ", text_of);
}

std::string problem_of_value(SvcKey key, std::string_view octets) {
  const SvcFormat format = row_of(key).format;
  if (format == SvcFormat::octets) return "";
  if (format == SvcFormat::nothing) return octets.empty() ? "" : "takes no value";
  if (octets.empty()) return "needs a value";
  const auto in_parts_of = [&](std::size_t size) { return octets.size() % size == 0 ? "" : "ends inside an address"; };
  switch (format) {
    case SvcFormat::keys:
      return problem_of_keys(octets);
    case SvcFormat::protocols:
      return problem_of_protocols(octets);
    case SvcFormat::number:
      return octets.size() == 2 ? "" : "takes two octets, not " + std::to_string(octets.size());
    case SvcFormat::numbers:
      return problem_of_numbers(octets);
    case SvcFormat::ipv4_addresses:
      return in_parts_of(4);
    case SvcFormat::ipv6_addresses:
      return in_parts_of(16);
    case SvcFormat::uri_template:
      return problem_of_template(octets);
    default:
      return "";
  }
}

std::optional<SvcContradiction> contradiction_in(const SvcParams& params) {
  for (const SvcKey key : params.mandatory()) {
    if (params.has(key)) continue;
    const std::string name = to_string(key);
    return SvcContradiction{SvcKey::mandatory, "mandatory names " + name + ", which the record does not have",
                            "the parameter " + name + ", or mandatory without it"};
  }
  if (params.has(SvcKey::no_default_alpn) && !params.has(SvcKey::alpn)) {
    return SvcContradiction{SvcKey::no_default_alpn, "no-default-alpn leaves no protocol, for the record has no alpn",
                            "alpn with the protocols of the service beside it, such as alpn=h2"};
  }
  return std::nullopt;
}

}  // namespace doczone
