// What the labels of a name tell about it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "model/domain_name.h"

namespace doczone::harness {

// At or below in-addr.arpa or ip6.arpa, where addresses stand.
bool is_reverse_name(const DomainName& name);
// Some label begins with an underscore: the name is of a service or of a policy, not of a host (RFC 8552).
bool has_underscore_label(const DomainName& name);

// `_acme-challenge` in front: such records stand there only while a certificate is issued (RFC 8555 §8.4).
bool is_challenge(const DomainName& name);

// Of protocols, without the underscore.
inline constexpr std::array<std::string_view, 3> kTransports{"tcp", "udp", "sctp"};

// `_service._proto` stands somewhere in the name: in front, or behind the name of an instance (RFC 2782, RFC 6763
// §4.1).
bool has_service_labels(const DomainName& name);
// Behind the name of an instance only.
bool is_service_instance(const DomainName& name);

// Why the owner of a PTR record is not the name of an address, although it stands in the tree of addresses; empty when
// it is one, or may be meant for something else (RFC 2317, RFC 6763).
struct ReverseFault {
  std::string message;
  bool is_certain = true;  // nobody can ask for the name
};
std::optional<ReverseFault> fault_of_reverse_owner(const DomainName& owner);

}  // namespace doczone::harness
