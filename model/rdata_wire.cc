#include <algorithm>
#include <vector>

#include "model/ascii.h"
#include "model/rdata_reader.h"

namespace doczone {
namespace {

// Takes fields off the front of RDATA in wire format; after the first that does not fit, all others fail too.
class WireReader {
 public:
  explicit WireReader(std::string_view octets) : rest_(octets) {}

  bool done() const { return sound_ && rest_.empty(); }

  std::string_view take(std::size_t length) {
    if (length > rest_.size()) sound_ = false;
    const std::string_view head = rest_.substr(0, length);
    rest_.remove_prefix(head.size());
    return head;
  }
  std::uint32_t number(std::size_t length) {
    std::uint32_t value = 0;
    for (const char c : take(length)) value = (value << 8) | static_cast<unsigned char>(c);
    return value;
  }
  std::uint16_t number16() { return static_cast<std::uint16_t>(number(2)); }
  // Labels without compression pointers (RFC 3597 §4 forbids them in this form).
  DomainName name() {
    std::vector<std::string_view> labels;
    while (sound_) {
      const std::size_t length = number(1);
      if (length == 0 || length > kMaxLabelLength || labels.size() > kMaxNameLength) {
        sound_ = sound_ && length == 0;
        break;
      }
      labels.push_back(take(length));
    }
    DomainName name;
    for (auto label = labels.rbegin(); sound_ && label != labels.rend(); ++label) {
      auto longer = name.child(*label);
      if (!longer) {
        sound_ = false;
        break;
      }
      name = *std::move(longer);
    }
    return name;
  }
  std::string_view rest() { return take(rest_.size()); }
  bool empty() const { return rest_.empty() || !sound_; }

 private:
  std::string_view rest_;
  bool sound_ = true;
};

template <class Address>
Address read_address(WireReader& wire) {
  Address address;
  const std::string_view octets = wire.take(address.octets.size());
  for (std::size_t i = 0; i < std::min(octets.size(), address.octets.size()); ++i) {
    address.octets[i] = static_cast<std::uint8_t>(octets[i]);
  }
  return address;
}

SoaData read_soa(WireReader& wire) {
  SoaData soa;
  soa.mname = wire.name();
  soa.rname = wire.name();
  soa.serial = wire.number(4);
  soa.refresh = wire.number(4);
  soa.retry = wire.number(4);
  soa.expire = wire.number(4);
  soa.minimum = wire.number(4);
  return soa;
}

SrvData read_srv(WireReader& wire) {
  SrvData srv;
  srv.priority = wire.number16();
  srv.weight = wire.number16();
  srv.port = wire.number16();
  srv.target = wire.name();
  return srv;
}

MxData read_mx(WireReader& wire) {
  MxData mx;
  mx.preference = wire.number16();
  mx.exchange = wire.name();
  return mx;
}

TxtData read_txt(WireReader& wire) {
  TxtData txt;
  do {
    txt.strings.emplace_back(wire.take(wire.number(1)));
  } while (!wire.empty());
  return txt;
}

CaaData read_caa(WireReader& wire) {
  CaaData caa;
  caa.flags = static_cast<std::uint8_t>(wire.number(1));
  caa.tag = wire.take(wire.number(1));
  caa.value = wire.rest();
  return caa;
}

Rdata read_fields(RrType type, WireReader& wire) {
  switch (type) {
    case RrType::A:
      return read_address<Ipv4Address>(wire);
    case RrType::AAAA:
      return read_address<Ipv6Address>(wire);
    case RrType::SOA:
      return read_soa(wire);
    case RrType::SRV:
      return read_srv(wire);
    case RrType::MX:
      return read_mx(wire);
    case RrType::TXT:
      return read_txt(wire);
    case RrType::CAA:
      return read_caa(wire);
    default:
      return NameData{wire.name()};
  }
}

}  // namespace

bool is_caa_tag(std::string_view tag) {
  return !tag.empty() && tag.size() <= 255 && std::all_of(tag.begin(), tag.end(), is_ascii_alnum);
}

bool is_understood(RrType type) {
  switch (type) {
    case RrType::A:
    case RrType::AAAA:
    case RrType::SOA:
    case RrType::NS:
    case RrType::CNAME:
    case RrType::DNAME:
    case RrType::PTR:
    case RrType::MX:
    case RrType::SRV:
    case RrType::TXT:
    case RrType::CAA:
      return true;
    default:
      return false;
  }
}

std::optional<Rdata> rdata_from_wire(RrType type, std::string_view octets) {
  if (!is_understood(type)) return std::nullopt;
  WireReader wire(octets);
  Rdata rdata = read_fields(type, wire);
  if (!wire.done()) return std::nullopt;
  if (const auto* caa = std::get_if<CaaData>(&rdata); caa != nullptr && !is_caa_tag(caa->tag)) return std::nullopt;
  return rdata;
}

}  // namespace doczone
