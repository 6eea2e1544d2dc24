// One expectation beside the zone that should meet it: what a check is given to judge.
#pragma once

#include <optional>
#include <vector>

#include "harness/judging/facts.h"

namespace doczone::harness {

// A host's address record, in whichever zone of the view it stands.
struct HostAddress {
  const Zone* zone;
  const ResourceRecord* record;
  bool by_wildcard;
};

// Refers to facts, zones and the expectation.
struct Case {
  const Facts& facts;
  const Expectation& expectation;
  const Zone* zone = nullptr;        // null: none was given that holds the owner in this view
  const Zone* other_view = nullptr;  // the other view's zone of the name; null when it was not given, or is the same
  // What the zone answers for each demanded type, in the expectation's order; more than one for address families.
  std::vector<ZoneAnswer> answers = {};
  const ResourceRecord* srv = nullptr;    // of the SRV records at the owner, the one closest to the demand
  const ResourceRecord* alias = nullptr;  // the CNAME record at the owner, where one is demanded
  // Of the records of other types, the one that the demand is about; empty where there is none, or nothing to compare.
  std::optional<ComparedRecord> compared = {};
  // Where that alias leads to: what is answered for the addresses of the families in use.
  std::vector<ZoneAnswer> beyond = {};
  // A record that would be the demanded one, had its owner been written with the final dot.
  const ResourceRecord* without_dot = nullptr;
  std::optional<Forgotten> forgotten = {};
  const Zone* undelegated = nullptr;  // a given zone that holds the owner, and that nobody is led to

  // There are records of the type, and none of them is the one that the documentation is about.
  bool has_only_others() const {
    return compared && !compared->match.is_met() && (compared->record == nullptr || !compared->match.is_meant);
  }
  bool is_absent() const { return answers.front().kind == ZoneAnswer::Kind::none; }
  // The record whose target is judged: the SRV record, else the alias.
  const ResourceRecord* pointer() const { return srv != nullptr ? srv : alias; }
  // The expectations of the same record set, this one among them.
  DemandedTogether demanded_together() const;
  // The host that whoever asks connects to next: the target of the SRV record, or of an MX, NS, HTTPS or SVCB record
  // that is the demanded one. Null: the record names none, or says that there is none.
  const DomainName* host() const;
  const SrvData* srv_data() const { return srv == nullptr ? nullptr : &std::get<SrvData>(srv->rdata); }
  // The owner stands in the documentation of the other view, too; or is asked for there.
  bool is_documented_in_other_view() const;
  bool is_demanded_in_other_view() const;
  // The zone that a record of the answers stands in; else the case's own.
  const Zone& zone_of(const ResourceRecord& record) const;
  std::string text_of(const ResourceRecord& record, ByteSpan span) const;
  // What is answered for a host's addresses of the families in use, in whichever zone.
  std::vector<ZoneAnswer> answers_for_host(const DomainName& host) const;
  // What a name server would answer for a host; none of A and AAAA is left out.
  std::vector<HostAddress> addresses_of(const DomainName& host) const;
};

Case make_case(const Facts& facts, const Expectation& expectation);

}  // namespace doczone::harness
