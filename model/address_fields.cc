#include "model/address_fields.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "model/ascii.h"
#include "model/joined.h"
#include "model/numbers.h"

namespace doczone {
namespace {

template <class Address>
Address address_of(std::string_view octets) {
  Address address;
  octets.copy(reinterpret_cast<char*>(address.octets.data()), address.octets.size());
  return address;
}

// `Address` with its family's number and its bits.
template <class Address>
TokenResult<Word> read_prefix_of(const RecordToken& token, std::string_view family, std::string_view address,
                                 std::string_view length) {
  const auto parsed = Address::parse(address);
  const std::size_t bits = 8 * Address().octets.size();
  unsigned long long number = 0;
  if (!parsed) {
    return TokenFault{token.span, shown(address) + " is no address of family " + std::string(family),
                      "an IPv4 address behind 1, an IPv6 address behind 2"};
  }
  if (!parse_unsigned(length, bits, number))
    return TokenFault{token.span, "prefix length " + shown(length) + " is out of range",
                      "0 to " + std::to_string(bits)};
  const bool negated = token.text.starts_with('!');
  return Word{(negated ? "!" : "") + std::string(family) + ":" + parsed->to_string() + "/" + std::to_string(number)};
}

TokenResult<Word> read_prefix(const RecordToken& token) {
  std::string_view text = token.text;
  if (text.starts_with('!')) text.remove_prefix(1);
  const std::size_t colon = text.find(':'), slash = text.rfind('/');
  if (token.quoted || colon == std::string_view::npos || slash == std::string_view::npos || slash < colon)
    return TokenFault{token.span, shown(token.text) + " is no address prefix", "a prefix such as 1:192.0.2.0/24"};
  const std::string_view family = text.substr(0, colon);
  const std::string_view address = text.substr(colon + 1, slash - colon - 1), length = text.substr(slash + 1);
  if (family == "1") return read_prefix_of<Ipv4Address>(token, family, address, length);
  if (family == "2") return read_prefix_of<Ipv6Address>(token, family, address, length);
  return TokenFault{token.span, "address family " + shown(family) + " has no addresses in text",
                    "1 for IPv4, 2 for IPv6"};
}

constexpr struct {
  std::string_view name;
  unsigned number;
} kPorts[] = {{"ftp-data", 20}, {"ftp", 21},        {"ssh", 22},     {"telnet", 23}, {"smtp", 25},
              {"time", 37},     {"nameserver", 42}, {"domain", 53},  {"tftp", 69},   {"finger", 79},
              {"http", 80},     {"pop3", 110},      {"sunrpc", 111}, {"nntp", 119},  {"ntp", 123},
              {"imap2", 143},   {"imap", 143},      {"snmp", 161},   {"irc", 194},   {"https", 443}};

// RFC 6335 §5.1.
bool is_service_name(std::string_view text) {
  const auto fits = [](char c) { return is_ascii_alnum(c) || c == '-'; };
  return !text.empty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), fits) &&
         std::any_of(text.begin(), text.end(), is_ascii_alpha);
}

}  // namespace

TokenResult<Word> read_prefixes(std::span<const RecordToken> tokens) {
  std::string all;
  for (const RecordToken& token : tokens) {
    auto prefix = read_prefix(token);
    if (auto* fault = std::get_if<TokenFault>(&prefix)) return std::move(*fault);
    all += (all.empty() ? "" : " ") + std::get<Word>(prefix).text;
  }
  return Word{std::move(all)};
}

Word prefixes_from_wire(OctetReader& octets) {
  std::string all;
  while (!octets.is_empty()) {
    const std::uint32_t family = octets.number(2), length = octets.number(1), sign = octets.number(1);
    const std::string_view address = octets.take(sign & 0x7F);
    const std::size_t most = family == 1 ? 4 : 16;
    const bool trailing_zero = !address.empty() && address.back() == '\0';
    if (family < 1 || family > 2 || length > 8 * most || address.size() > most || trailing_zero) octets.fail();
    all += (all.empty() ? "" : " ") + std::string(sign >> 7 != 0 ? "!" : "") + std::to_string(family) + ":" +
           (family == 1 ? address_of<Ipv4Address>(address).to_string() : address_of<Ipv6Address>(address).to_string()) +
           "/" + std::to_string(length);
  }
  return {all};
}

TokenResult<FieldValue> read_gateway(const RecordToken& token, std::uint32_t type, const DomainName* origin) {
  const auto value_of = [](auto read) -> TokenResult<FieldValue> {
    if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
    return FieldValue(std::get<0>(std::move(read)));
  };
  switch (type) {
    case 1:
      return value_of(read_ipv4(token, "a gateway of type 1"));
    case 2:
      return value_of(read_ipv6(token, "a gateway of type 2"));
    case 3:
      return value_of(read_name(token, origin));
    default:
      break;
  }
  if (!token.quoted && token.text == ".") return FieldValue(Word{"."});
  return TokenFault{token.span, shown(token.text) + " stands where type 0 says that there is none", "'.'"};
}

FieldValue gateway_from_wire(OctetReader& octets, std::uint32_t type) {
  switch (type) {
    case 0:
      return Word{"."};
    case 1:
      return address_of<Ipv4Address>(octets.take(4));
    case 2:
      return address_of<Ipv6Address>(octets.take(16));
    case 3:
      return octets.name();
    default:
      octets.fail();
      return Word{"."};
  }
}

TokenResult<Word> read_services(std::span<const RecordToken> tokens) {
  const RecordToken& protocol = tokens.front();
  unsigned long long number = 0;
  if (equal_ignoring_ascii_case(protocol.text, "tcp")) {
    number = 6;
  } else if (equal_ignoring_ascii_case(protocol.text, "udp")) {
    number = 17;
  } else if (protocol.quoted || !parse_unsigned(protocol.text, 255, number)) {
    return TokenFault{protocol.span, shown(protocol.text) + " is no protocol", "tcp, udp, or a number from 0 to 255"};
  }
  std::set<std::uint32_t> ports;
  std::set<std::string> names;
  for (const RecordToken& token : tokens.subspan(1)) {
    unsigned long long port = 0;
    const auto* const known = std::find_if(std::begin(kPorts), std::end(kPorts), [&](const auto& row) {
      return equal_ignoring_ascii_case(row.name, token.text);
    });
    if (!token.quoted && parse_unsigned(token.text, 65535, port)) {
      ports.insert(static_cast<std::uint32_t>(port));
    } else if (token.quoted || !is_service_name(token.text)) {
      return TokenFault{token.span, shown(token.text) + " is no port", "a number from 0 to 65535, or a service's name"};
    } else if (known != std::end(kPorts)) {
      ports.insert(known->number);
    } else {
      names.insert(ascii_lower(token.text));
    }
  }
  std::string text = std::to_string(number);
  for (const std::uint32_t port : ports) text += " " + std::to_string(port);
  for (const std::string& name : names) text += " " + name;
  return Word{std::move(text)};
}

Word services_from_wire(OctetReader& octets) {
  std::string text = std::to_string(octets.number(1));
  const std::string_view bitmap = octets.take_rest();
  if (bitmap.size() > 8192) octets.fail();
  for (std::size_t i = 0; i < std::min<std::size_t>(bitmap.size(), 8192) * 8; ++i) {
    if ((static_cast<unsigned char>(bitmap[i / 8]) >> (7 - i % 8) & 1) != 0) text += " " + std::to_string(i);
  }
  return {text};
}

TokenResult<Word> read_a6_chain(std::span<const RecordToken> tokens, const DomainName* origin) {
  auto read = read_number(tokens[0], "prefix length", 128);
  if (auto* fault = std::get_if<TokenFault>(&read)) return std::move(*fault);
  const std::uint32_t length = std::get<std::uint32_t>(read);
  const std::size_t wanted = 1 + (length < 128 ? 1U : 0U) + (length > 0 ? 1U : 0U);
  if (tokens.size() != wanted) {
    return TokenFault{
        tokens.back().span,
        "A6 with prefix length " + std::to_string(length) + " takes " + std::to_string(wanted - 1) + " fields more",
        "an address suffix unless the length is 128, a prefix name unless it is 0"};
  }
  std::string text = std::to_string(length);
  std::size_t at = 1;
  if (length < 128) {
    auto address = read_ipv6(tokens[at++]);
    if (auto* fault = std::get_if<TokenFault>(&address)) return std::move(*fault);
    text += " " + std::get<Ipv6Address>(address).to_string();
  }
  if (length > 0) {
    auto name = read_name(tokens[at], origin);
    if (auto* fault = std::get_if<TokenFault>(&name)) return std::move(*fault);
    text += " " + ascii_lower(std::get<DomainName>(name).to_string());
  }
  return Word{std::move(text)};
}

Word a6_chain_from_wire(OctetReader& octets) {
  const std::uint32_t length = std::min<std::uint32_t>(octets.number(1), 129);
  if (length > 128) octets.fail();
  std::string text = std::to_string(length);
  if (length < 128) {
    Ipv6Address address;
    const std::string_view suffix = octets.take(16 - length / 8);
    std::copy(suffix.rbegin(), suffix.rend(), address.octets.rbegin());
    text += " " + address.to_string();
  }
  if (length > 0) text += " " + ascii_lower(octets.name().to_string());
  return {text};
}

}  // namespace doczone
