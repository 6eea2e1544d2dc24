// Records that were probably meant to be a certain service's SRV record, but stand under a name that no client asks
// for.
#pragma once

#include <cstdint>
#include <optional>

#include "harness/judging/zone_check.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

// Null or empty when the zone holds no such record, or `owner` does not begin with two labels, `_service._proto`.

// The labels' underscores are lost, doubled or misplaced, or the labels stand in another order: `_tcp._sip`, `sip.tcp`,
// `_sip_.tcp`, `_sip_tcp`, `_sip._tcp._tcp`; for a service of a child domain, `_xmpp-server.conference._tcp`.
const ResourceRecord* misspelt_service_record(const Zone& zone, const DomainName& owner);

// The record is the demanded one but for its owner, which should be the demanded one. Without a message.
ZoneDiagnosis at_wrong_owner(const Case& subject, const ResourceRecord& record);

// One slip of the keyboard in the service's label (a character too much, too few or another, two swapped), or its end
// left out: `_sipfederation._tcp` for `_sipfederationtls._tcp`. Only where the port is the demanded one, and the label
// is no service that is known; the only such record.
const ResourceRecord* mistyped_service_record(const Zone& zone, const DomainName& owner, std::uint16_t port);

// A record of the demanded types, or an alias, at a name of the zone that is one slip of the keyboard away from the
// demanded one in one label (a character too much, too few or another, two swapped): `_dmrac`, `autodiscovr`. Digits
// tell names apart and are no slips. Null where there are several, where documentation knows the name, or where the
// name is as near to another demanded one; of SRV records, a slip in the service's label is
// mistyped_service_record()'s.
const ResourceRecord* record_at_mistyped_name(const Case& subject);

// The service under another protocol: `_sip._tcp` for `_sip._tls`.
std::vector<const ResourceRecord*> other_protocol_records(const Zone& zone, const DomainName& owner);

// At `host`, or at the zone's apex: a record that points to `owner` instead of standing there.
const ResourceRecord* swapped_service_record(const Zone& zone, const DomainName& owner, const DomainName& host);

// `_sip._tls.@`, `sip.@`: the sign for the origin was used inside a name, where it is a label like any other. A record
// of one of `types`; `owner` may be any name in the zone.
const ResourceRecord* at_sign_record(const Zone& zone, const DomainName& owner, const std::vector<RrType>& types);

}  // namespace doczone::harness
