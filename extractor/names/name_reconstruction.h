// Puts a damaged name together again from what is left of it and from what stands beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/names/domain_list.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// What stands beside a name.
struct NameSurroundings {
  std::vector<const DomainList*> domains;  // that it could be in, likeliest first: of the row's target, the table, …
  std::optional<std::uint16_t> port;       // of the row
};

// `_xmpp-.com. _tcp` beside port 5269 and the target xmpp.contoso.com is `_xmpp-server._tcp.contoso.com`: service and
// protocol are found in whatever order, half a service is completed where the registry leaves one choice, and the
// domain must hold the labels that are left. The name is empty when that gives no complete one, or more than one.
struct Reconstruction {
  std::string name;
  bool guessed_domain = false;  // nothing was left of it
};
Reconstruction reconstruct_name(std::string_view damaged, const NameSurroundings& beside,
                                const ServiceRegistry& services);

}  // namespace doczone::extractor
