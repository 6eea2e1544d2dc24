#include "model/special_address.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/numbers.h"

namespace doczone {
namespace {

constexpr SpecialAddress kIpv4[] = {
    {"0.0.0.0/8", "\"this network\"", "RFC 791", Reach::nobody},
    {"10.0.0.0/8", "private use", "RFC 1918", Reach::inside},
    {"100.64.0.0/10", "shared address space of providers", "RFC 6598", Reach::inside},
    {"127.0.0.0/8", "loopback", "RFC 1122", Reach::nobody},
    {"169.254.0.0/16", "link-local", "RFC 3927", Reach::nobody},
    {"172.16.0.0/12", "private use", "RFC 1918", Reach::inside},
    {"192.0.0.0/24", "IETF protocol assignments", "RFC 6890", Reach::inside},
    {"192.0.0.0/29", "IPv4 service continuity", "RFC 7335", Reach::inside},
    {"192.0.0.8/32", "dummy address", "RFC 7600", Reach::nobody},
    {"192.0.0.9/32", "port control protocol anycast", "RFC 7723", Reach::anybody},
    {"192.0.0.10/32", "TURN anycast", "RFC 8155", Reach::anybody},
    {"192.0.0.170/32", "NAT64 discovery", "RFC 8880", Reach::nobody},
    {"192.0.0.171/32", "NAT64 discovery", "RFC 8880", Reach::nobody},
    {"192.0.2.0/24", "documentation", "RFC 5737", Reach::anybody, true},
    {"192.31.196.0/24", "AS112 servers", "RFC 7535", Reach::anybody},
    {"192.52.193.0/24", "automatic multicast tunneling", "RFC 7450", Reach::anybody},
    {"192.88.99.0/24", "6to4 relay anycast, given up", "RFC 7526", Reach::nobody},
    {"192.168.0.0/16", "private use", "RFC 1918", Reach::inside},
    {"192.175.48.0/24", "AS112 servers", "RFC 7534", Reach::anybody},
    {"198.18.0.0/15", "benchmarking", "RFC 2544", Reach::inside},
    {"198.51.100.0/24", "documentation", "RFC 5737", Reach::anybody, true},
    {"203.0.113.0/24", "documentation", "RFC 5737", Reach::anybody, true},
    {"224.0.0.0/4", "multicast", "RFC 5771", Reach::nobody},
    {"240.0.0.0/4", "reserved", "RFC 1112", Reach::nobody},
    {"255.255.255.255/32", "limited broadcast", "RFC 8190", Reach::nobody},
};

constexpr SpecialAddress kIpv6[] = {
    {"::/8", "reserved", "RFC 4291", Reach::nobody},
    {"::/128", "unspecified", "RFC 4291", Reach::nobody},
    {"::1/128", "loopback", "RFC 4291", Reach::nobody},
    {"::ffff:0:0/96", "IPv4-mapped", "RFC 4291", Reach::nobody},
    {"64:ff9b::/96", "IPv4 through a translator", "RFC 6052", Reach::anybody},
    {"64:ff9b:1::/48", "local IPv4 through a translator", "RFC 8215", Reach::inside},
    {"100::/64", "discard only", "RFC 6666", Reach::nobody},
    {"100:0:0:1::/64", "dummy prefix", "RFC 9780", Reach::nobody},
    {"2001::/23", "IETF protocol assignments", "RFC 2928", Reach::inside},
    {"2001::/32", "Teredo", "RFC 4380", Reach::anybody},
    {"2001:1::1/128", "port control protocol anycast", "RFC 7723", Reach::anybody},
    {"2001:1::2/128", "TURN anycast", "RFC 8155", Reach::anybody},
    {"2001:1::3/128", "service registration anycast", "RFC 9665", Reach::anybody},
    {"2001:2::/48", "benchmarking", "RFC 5180", Reach::inside},
    {"2001:3::/32", "automatic multicast tunneling", "RFC 7450", Reach::anybody},
    {"2001:4:112::/48", "AS112 servers", "RFC 7535", Reach::anybody},
    {"2001:10::/28", "ORCHID, given up", "RFC 4843", Reach::nobody},
    {"2001:20::/28", "ORCHIDv2", "RFC 7343", Reach::anybody},
    {"2001:30::/28", "remote identification of drones", "RFC 9374", Reach::anybody},
    {"2001:db8::/32", "documentation", "RFC 3849", Reach::anybody, true},
    {"2002::/16", "6to4", "RFC 3056", Reach::anybody},
    {"2620:4f:8000::/48", "AS112 servers", "RFC 7534", Reach::anybody},
    {"3fff::/20", "documentation", "RFC 9637", Reach::anybody, true},
    {"5f00::/16", "segment routing identifiers", "RFC 9602", Reach::inside},
    {"fc00::/7", "unique local", "RFC 4193", Reach::inside},
    {"fe80::/10", "link-local", "RFC 4291", Reach::nobody},
    {"fec0::/10", "site-local, given up", "RFC 3879", Reach::inside},
    {"ff00::/8", "multicast", "RFC 4291", Reach::nobody},
};

struct Block {
  std::vector<std::uint8_t> octets;
  std::size_t bits = 0;
  const SpecialAddress* entry = nullptr;

  bool holds(std::span<const std::uint8_t> address) const {
    for (std::size_t bit = 0; bit < bits; bit += 8) {
      const unsigned mask = bits - bit >= 8 ? 0xFFU : 0xFFU << (8 - (bits - bit)) & 0xFFU;
      if (((octets[bit / 8] ^ address[bit / 8]) & mask) != 0) return false;
    }
    return true;
  }
};

template <class Address>
std::vector<Block> blocks_of(std::span<const SpecialAddress> entries) {
  std::vector<Block> out;
  for (const SpecialAddress& entry : entries) {
    const std::size_t slash = entry.prefix.find('/');
    const auto address = *Address::parse(entry.prefix.substr(0, slash));
    unsigned long long bits = 0;
    parse_unsigned(entry.prefix.substr(slash + 1), 8 * address.octets.size(), bits);
    out.push_back({{address.octets.begin(), address.octets.end()}, static_cast<std::size_t>(bits), &entry});
  }
  return out;
}

const SpecialAddress* smallest(const std::vector<Block>& blocks, std::span<const std::uint8_t> address) {
  const Block* best = nullptr;
  for (const Block& block : blocks) {
    if (block.holds(address) && (best == nullptr || block.bits > best->bits)) best = &block;
  }
  return best == nullptr ? nullptr : best->entry;
}

}  // namespace

const SpecialAddress* special_address(const Ipv4Address& address) {
  static const std::vector<Block> kBlocks = blocks_of<Ipv4Address>(kIpv4);
  return smallest(kBlocks, address.octets);
}

const SpecialAddress* special_address(const Ipv6Address& address) {
  static const std::vector<Block> kBlocks = blocks_of<Ipv6Address>(kIpv6);
  return smallest(kBlocks, address.octets);
}

}  // namespace doczone
