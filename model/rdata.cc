#include "model/rdata.h"

#include <cstddef>
#include <string_view>

namespace doczone {
namespace {

void append_quoted(std::string& out, std::string_view octets) {
  out += '"';
  for (const char c : octets) {
    const auto octet = static_cast<unsigned char>(c);
    if (octet < 0x20 || octet > 0x7E) {
      out += '\\';
      out += static_cast<char>('0' + octet / 100);
      out += static_cast<char>('0' + octet / 10 % 10);
      out += static_cast<char>('0' + octet % 10);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

void append(std::string& out, std::uint32_t number) {
  out += std::to_string(number);
}
void append(std::string& out, const DomainName& name) {
  out += name.to_string();
}
void append(std::string& out, const Ipv4Address& address) {
  out += address.to_string();
}
void append(std::string& out, const Ipv6Address& address) {
  out += address.to_string();
}
void append(std::string& out, const Word& word) {
  out += word.text;
}
void append(std::string& out, const std::string& octets) {
  append_quoted(out, octets);
}
void append(std::string& out, const std::vector<std::string>& strings) {
  for (std::size_t i = 0; i < strings.size(); ++i) {
    if (i > 0) out += ' ';
    append_quoted(out, strings[i]);
  }
}
void append(std::string& out, const OpaqueData& data) {
  out += data.text;
}

}  // namespace

std::string field_text(const FieldValue& value) {
  std::string out;
  std::visit([&](const auto& one) { append(out, one); }, value);
  return out;
}

std::string to_string(const Rdata& rdata) {
  std::string out;
  const auto append_field = [&](const auto& field) {
    if (!out.empty()) out += ' ';
    append(out, field);
  };
  std::visit(
      [&](const auto& data) { std::apply([&](const auto&... field) { (append_field(field), ...); }, fields_of(data)); },
      rdata);
  return out;
}

const DomainName* target_of(const Rdata& rdata) {
  if (const auto* data = std::get_if<NameData>(&rdata)) return &data->name;
  if (const auto* mx = std::get_if<MxData>(&rdata)) return &mx->exchange;
  if (const auto* srv = std::get_if<SrvData>(&rdata)) return &srv->target;
  return nullptr;
}

}  // namespace doczone
