#include "model/rdata.h"

#include <cstddef>
#include <string_view>

#include "model/octet_text.h"

namespace doczone {
namespace {

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
void append(std::string& out, const SvcParams& params) {
  out += to_string(params);
}
void append(std::string& out, const OpaqueData& data) {
  out += data.text;
}

}  // namespace

void append_field_text(std::string& out, const FieldValue& value) {
  std::visit([&](const auto& one) { append(out, one); }, value);
}

std::string field_text(const FieldValue& value) {
  std::string out;
  append_field_text(out, value);
  return out;
}

std::string to_string(const Rdata& rdata) {
  std::string out;
  const auto append_field = [&](const auto& field) {
    if (!out.empty()) out += ' ';
    const std::size_t begin = out.size();
    append(out, field);
    // Parameters may be none.
    if (out.size() == begin && !out.empty()) out.pop_back();
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
  const auto* svcb = std::get_if<SvcbData>(&rdata);
  return svcb != nullptr && !svcb->target.is_root() ? &svcb->target : nullptr;
}

}  // namespace doczone
