#include "harness/rules/name_shapes.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

bool is_number(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), is_ascii_digit);
}

bool is_octet(std::string_view label) {
  return label.size() < 3 || (label.size() == 3 && label <= "255");
}

bool is_transport(std::string_view label) {
  return std::any_of(kTransports.begin(), kTransports.end(),
                     [&](std::string_view one) { return equal_ignoring_ascii_case(label.substr(1), one); });
}

// Where `_service._proto` begins; the number of labels when it does not.
std::size_t service_at(const DomainName& name) {
  for (std::size_t i = 0; i + 1 < name.label_count(); ++i) {
    if (!name.label(i).starts_with('_') || !name.label(i + 1).starts_with('_')) continue;
    // `_tcp._sip`: they have changed places.
    if (!is_transport(name.label(i)) || is_transport(name.label(i + 1))) return i;
  }
  return name.label_count();
}

// `labels` of the owner stand before in-addr.arpa.
std::optional<ReverseFault> fault_of_ipv4(const DomainName& owner, std::size_t labels) {
  bool all_numbers = true;
  for (std::size_t i = 0; i < labels; ++i) {
    const std::string label(owner.label(i));
    if (!is_number(label)) {
      all_numbers = false;
    } else if (!is_octet(label)) {
      return ReverseFault{label + " is not an octet of an address: 255 is the last"};
    } else if (label.size() > 1 && label[0] == '0') {
      return ReverseFault{"the octet " + label + " is asked for without zeros in front"};
    }
  }
  // One more may be the name of a part of the network.
  if (!all_numbers || labels < 6) return std::nullopt;
  return ReverseFault{"the name has " + std::to_string(labels) + " octets where an address has four"};
}

std::optional<ReverseFault> fault_of_ipv6(const DomainName& owner, std::size_t labels) {
  for (std::size_t i = 0; i < labels; ++i) {
    const std::string_view label = owner.label(i);
    if (label.size() == 1 && is_ascii_hex_digit(label[0])) continue;
    // Octets, as the other tree has them; other words may be names that an alias leads to (RFC 2317).
    const bool has_digits = std::all_of(label.begin(), label.end(), is_ascii_hex_digit) &&
                            std::any_of(label.begin(), label.end(), is_ascii_digit);
    return ReverseFault{"'" + std::string(label) + "' is not one hexadecimal digit", has_digits};
  }
  if (labels == 32) return std::nullopt;
  return ReverseFault{"the name has " + std::to_string(labels) + " digits where an address has 32", false};
}

}  // namespace

bool is_challenge(const DomainName& name) {
  return !name.is_root() && equal_ignoring_ascii_case(name.label(0), "_acme-challenge");
}

bool has_service_labels(const DomainName& name) {
  return service_at(name) < name.label_count();
}

bool is_service_instance(const DomainName& name) {
  const std::size_t at = service_at(name);
  return at > 0 && at < name.label_count();
}

std::optional<ReverseFault> fault_of_reverse_owner(const DomainName& owner) {
  if (!is_reverse_name(owner) || has_underscore_label(owner) || owner.is_wildcard()) return std::nullopt;
  const std::size_t labels = owner.label_count() - 2;
  const bool ipv6 = equal_ignoring_ascii_case(owner.label(labels), "ip6");
  return ipv6 ? fault_of_ipv6(owner, labels) : fault_of_ipv4(owner, labels);
}

bool is_reverse_name(const DomainName& name) {
  const std::size_t count = name.label_count();
  if (count < 2 || !equal_ignoring_ascii_case(name.label(count - 1), "arpa")) return false;
  const std::string_view family = name.label(count - 2);
  return equal_ignoring_ascii_case(family, "in-addr") || equal_ignoring_ascii_case(family, "ip6");
}

bool has_underscore_label(const DomainName& name) {
  for (std::size_t i = 0; i < name.label_count(); ++i) {
    if (name.label(i).starts_with('_')) return true;
  }
  return false;
}

}  // namespace doczone::harness
