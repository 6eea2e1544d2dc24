// The zone checks: free functions that name what is wrong with one expectation. In each aspect the first check in the
// list that finds something owns it, so that a cause absorbs its consequences.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/rules/zone_rules.h"
#include "harness/zone/zone_set.h"
#include "model/check.h"

namespace doczone::harness {

// One expectation beside the zone that should meet it.
struct Case {
  const Expectation* expectation = nullptr;
  const Zone* zone = nullptr;
  const ZoneSet* zones = nullptr;
  // What the zone answers for each demanded type, in the expectation's order; more than one for address families.
  std::vector<ZoneAnswer> answers;
  const ResourceRecord* srv = nullptr;    // of the SRV records at the owner, the one closest to the demand
  const ResourceRecord* alias = nullptr;  // the CNAME record at the owner, where one is demanded
  // A record that would be the demanded one, had its owner been written with the final dot.
  const ResourceRecord* lost_dot = nullptr;
  // Hosts whose records are there but lost their dot.
  const std::vector<DomainName>* hosts_with_lost_dot = nullptr;
  // Names at which documentation demands a service, whether the profile asks for it or not.
  const std::set<DomainName>* service_owners = nullptr;
  // Names of hosts whose addresses an expectation of their own demands.
  const std::set<NameInView>* demanded_hosts = nullptr;
  const std::vector<DomainName>* known_domains = nullptr;  // see ExpectationSet
  // Nothing of a scenario is there for this domain, though all of it is for another: what is to be repeated, and for
  // which domain it is there.
  std::vector<const Expectation*> forgotten;
  const DomainName* met_for = nullptr;
  // Any of these would do as well.
  std::vector<const Expectation*> alternatives;
  // The owner stands in the documentation of the other view, too, or is asked for there; and that view's zone of the
  // name, null when it was not given.
  bool documented_in_other_view = false, demanded_in_other_view = false;
  const Zone* other_view = nullptr;

  bool is_absent() const { return answers.front().kind == ZoneAnswer::Kind::none; }
  // The record whose target is judged: the SRV record, else the alias.
  const ResourceRecord* pointer() const { return srv != nullptr ? srv : alias; }
  const SrvData* srv_data() const { return srv == nullptr ? nullptr : &std::get<SrvData>(srv->rdata); }
};

// What a diagnosis is about; `record` is all of it, so that nothing else is said about the record.
enum class Aspect { presence, record, port, target, address, order, exposure };

struct ZoneDiagnosis {
  Aspect aspect = Aspect::presence;
  VerdictKind verdict = VerdictKind::wrong_value;
  std::string message;
  ByteSpan span;                           // in the zone's own file; where a record is missing: the SOA
  const ResourceRecord* record = nullptr;  // whose span it is, where it may stand in another file or zone
  const Zone* zone = nullptr;              // of that record; null: the case's
  std::optional<std::string> value;        // what stands there
  std::optional<std::string> suggestion;   // what should; a whole record when value is empty
  std::vector<std::string> notes;
  std::vector<DomainName> explains;  // hosts whose missing addresses are told by this finding
};

// Each in the file of its name.
std::optional<ZoneDiagnosis> missing_trailing_dot(const Case& subject);
std::optional<ZoneDiagnosis> srv_missing(const Case& subject);
std::optional<ZoneDiagnosis> at_sign_in_name(const Case& subject);
std::optional<ZoneDiagnosis> srv_label_malformed(const Case& subject);
std::optional<ZoneDiagnosis> srv_wrong_proto_label(const Case& subject);
std::optional<ZoneDiagnosis> srv_owner_target_swapped(const Case& subject);
std::optional<ZoneDiagnosis> repeat_per_domain(const Case& subject);
std::optional<ZoneDiagnosis> forbidden_present(const Case& subject);
std::optional<ZoneDiagnosis> address_count(const Case& subject);
std::optional<ZoneDiagnosis> cname_wrong_target(const Case& subject);
std::optional<ZoneDiagnosis> srv_dot_target(const Case& subject);
std::optional<ZoneDiagnosis> srv_target_is_ip(const Case& subject);
std::optional<ZoneDiagnosis> non_ldh_host_name(const Case& subject);
std::optional<ZoneDiagnosis> srv_target_other_domain(const Case& subject);
std::optional<ZoneDiagnosis> wildcard_covers_missing(const Case& subject);
std::optional<ZoneDiagnosis> private_address_outside(const Case& subject);
std::optional<ZoneDiagnosis> same_address_in_both_views(const Case& subject);
std::optional<ZoneDiagnosis> internal_name_outside(const Case& subject);
std::optional<ZoneDiagnosis> cname_cross_domain(const Case& subject);
std::optional<ZoneDiagnosis> proxied_target(const Case& subject);
std::optional<ZoneDiagnosis> wrong_address(const Case& subject);
std::optional<ZoneDiagnosis> srv_prio_weight(const Case& subject);
std::optional<ZoneDiagnosis> record_missing(const Case& subject);
std::optional<ZoneDiagnosis> srv_wrong_port(const Case& subject);
std::optional<ZoneDiagnosis> srv_wrong_target(const Case& subject);
std::optional<ZoneDiagnosis> srv_target_is_alias(const Case& subject);
std::optional<ZoneDiagnosis> srv_target_no_address(const Case& subject);

// Rules.
void cname_and_other_data(const RuleScope& scope, const OwnerRecords& here, RuleReport& report);
void duplicate_rr(const RuleScope& scope, const OwnerRecords& here, RuleReport& report);
void ttl_mismatch(const RuleScope& scope, const OwnerRecords& here, RuleReport& report);
void soa_missing(const RuleScope& scope, RuleReport& report);
void ns_missing(const RuleScope& scope, RuleReport& report);
void out_of_zone_owner(const RuleScope& scope, RuleReport& report);
void below_delegation(const RuleScope& scope, RuleReport& report);
void below_dname(const RuleScope& scope, RuleReport& report);
void cname_loop(const RuleScope& scope, RuleReport& report);

extern const CheckEntry soa_missing_entry, ns_missing_entry, out_of_zone_owner_entry, cname_and_other_data_entry,
    cname_loop_entry, below_delegation_entry, below_dname_entry, ttl_mismatch_entry, duplicate_rr_entry;
extern const CheckEntry at_sign_in_name_entry, srv_label_malformed_entry, srv_wrong_proto_label_entry,
    srv_owner_target_swapped_entry, repeat_per_domain_entry, srv_dot_target_entry, srv_target_is_ip_entry,
    non_ldh_host_name_entry, srv_target_other_domain_entry, wildcard_covers_missing_entry,
    private_address_outside_entry, same_address_in_both_views_entry, internal_name_outside_entry,
    cname_cross_domain_entry, proxied_target_entry, wrong_address_entry, srv_prio_weight_entry, forbidden_present_entry,
    address_count_entry, cname_wrong_target_entry, expired_waiver_entry, unused_waiver_entry, aaaa_in_a_entry;
extern const CheckEntry zone_syntax_entry, missing_trailing_dot_entry, srv_missing_entry, record_missing_entry,
    srv_wrong_port_entry, srv_wrong_target_entry, srv_target_is_alias_entry, srv_target_no_address_entry;

struct ZoneCheck {
  const CheckEntry* entry;
  std::optional<ZoneDiagnosis> (*diagnose)(const Case&);  // null: the check does not judge expectations
  // Rules of DNS, whatever anybody expects (harness/rules/zone_rules.h). Null: the check is none.
  void (*judge_owner)(const RuleScope&, const OwnerRecords&, RuleReport&) = nullptr;  // all records of one name
  void (*judge_zone)(const RuleScope&, RuleReport&) = nullptr;
  // Judges what the profile leaves unasked, too: a slip that is one whatever was asked for.
  bool also_unasked = false;
};

std::span<const ZoneCheck> zone_checks();
std::vector<CheckEntry> zone_catalogue();

// Shared by the checks.
std::string printed(const DomainName& name);  // without the final dot
// The record to add, in master-file form that means the same wherever it stands. What nobody said is left to fill in:
// <address>, <port>, <target>.
std::string record_line(const DomainName& owner, const Expectation& expectation);
// The same in the hand of the zone's own file, ready to be pasted behind its last line; one line for each address that
// the profile demands.
std::string record_to_paste(const Zone& zone, const DomainName& owner, const Expectation& expectation);
// ", which xmpp-federation for example.org needs"; empty when the expectation is for no domain in particular.
std::string needed_by(const Expectation& expectation);
// What a name server would answer for a host, whichever zone of the view holds it; none of A and AAAA is left out.
struct HostAddress {
  const Zone* zone;
  const ResourceRecord* record;
  bool by_wildcard;
};
std::vector<HostAddress> addresses_of(const Case& subject, const DomainName& host);
ByteSpan apex_span(const Zone& zone);  // the SOA, or the start of the file
// The name that a relative `name` was probably meant to be: itself without the origin that was appended. Empty: it is
// at home here.
std::optional<DomainName> without_origin(const DomainName& name, const DomainName& origin);

}  // namespace doczone::harness
