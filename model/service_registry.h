// What is known about service labels (`_xmpp-server`): their protocol, port and the scenario that they serve. Data in
// model/services.tsv; the port registry's assignments, and labels that vendors document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doczone {

struct ServiceEntry {
  std::string service;   // label without the underscore, lower case
  std::string protocol;  // "tcp", "udp", "tls"
  std::optional<std::uint16_t> port;
  std::string scenario;  // empty when the label alone does not tell
};

const std::vector<ServiceEntry>& service_registry();
// Case is ignored; null when the pair is unknown.
const ServiceEntry* find_service(std::string_view service, std::string_view protocol);

}  // namespace doczone
