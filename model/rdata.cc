#include "model/rdata.h"

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

struct ToText {
  std::string operator()(const SoaData& soa) const {
    std::string out = soa.mname.to_string() + " " + soa.rname.to_string();
    for (const std::uint32_t number : {soa.serial, soa.refresh, soa.retry, soa.expire, soa.minimum}) {
      out += " " + std::to_string(number);
    }
    return out;
  }
  std::string operator()(const NameData& data) const { return data.name.to_string(); }
  std::string operator()(const MxData& mx) const {
    return std::to_string(mx.preference) + " " + mx.exchange.to_string();
  }
  std::string operator()(const SrvData& srv) const {
    return std::to_string(srv.priority) + " " + std::to_string(srv.weight) + " " + std::to_string(srv.port) + " " +
           srv.target.to_string();
  }
  std::string operator()(const TxtData& txt) const {
    std::string out;
    for (const std::string& string : txt.strings) {
      if (!out.empty()) out += ' ';
      append_quoted(out, string);
    }
    return out;
  }
  std::string operator()(const CaaData& caa) const {
    std::string out = std::to_string(caa.flags) + " " + caa.tag + " ";
    append_quoted(out, caa.value);
    return out;
  }
  std::string operator()(const Ipv4Address& address) const { return address.to_string(); }
  std::string operator()(const Ipv6Address& address) const { return address.to_string(); }
  std::string operator()(const OpaqueData& data) const { return data.text; }
};

}  // namespace

std::string to_string(const Rdata& rdata) {
  return std::visit(ToText{}, rdata);
}

const DomainName* target_of(const Rdata& rdata) {
  if (const auto* data = std::get_if<NameData>(&rdata)) return &data->name;
  if (const auto* mx = std::get_if<MxData>(&rdata)) return &mx->exchange;
  if (const auto* srv = std::get_if<SrvData>(&rdata)) return &srv->target;
  return nullptr;
}

}  // namespace doczone
