// Tells whether a name in a record table can be what its author meant. This is stricter than the grammar of names:
// labels in an order or a company that no record has are damage, too.
#pragma once

#include <string>
#include <string_view>

#include "model/name_template.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// malformed: no name; the protocol without or before its service, a known service without its protocol, a doubled first
// label, a letter of another script among ASCII ones. doubtful: as NameTemplate has it, and a service in a single-label
// domain or directly under a public suffix. complete: neither.
// `may_lack_protocol`: the record is none that locates a service by RFC 2782, so that one label with an underscore is
// enough (RFC 8552): `_kerberos.example.com` of a TXT record.
NameQuality soundness(std::string_view name, const ServiceRegistry& services, bool may_lack_protocol = false);

// True for `_tcp`, `_udp`, `_tls`, `_sctp` and `_dccp`, with the underscore, in any case.
bool is_protocol_label(std::string_view label);

}  // namespace doczone::extractor
