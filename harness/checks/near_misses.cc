#include "harness/checks/near_misses.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/ascii.h"
#include "model/name_hash.h"
#include "model/service_registry.h"

namespace doczone::harness {
namespace {

// The labels in front of `domain`; empty when that is no valid name.
std::optional<DomainName> name_of(std::vector<std::string> labels, DomainName domain) {
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    auto longer = domain.child(*label);
    if (!longer) return std::nullopt;
    domain = *std::move(longer);
  }
  return domain;
}

const ResourceRecord* srv_at(const Zone& zone, const std::optional<DomainName>& name) {
  if (!name || !name->is_at_or_below(zone.origin())) return nullptr;
  const std::vector<const ResourceRecord*> records = zone.rrset(*name, RrType::SRV);
  return records.empty() ? nullptr : records.front();
}

std::string_view without_underscore(std::string_view label) {
  return label.substr(label.starts_with('_') ? 1 : 0);
}

// How a label's underscore is seen to go astray; the right one comes first.
std::vector<std::string> spellings(std::string_view plain) {
  const std::string text(plain);
  return {"_" + text, text, text + "_", "_" + text + "_", "__" + text, "-" + text};
}

// Short labels have too many neighbours that mean something else.
constexpr std::size_t kShortest = 4;

// Calls `visit` with every label that one slip makes of this one; some come twice.
template <class Visit>
void for_each_slip(const std::string& label, std::string_view keys, Visit visit) {
  std::string slip;
  for (std::size_t at = 0; at <= label.size(); ++at) {
    const std::string_view before = std::string_view(label).substr(0, at);
    const auto say = [&](std::string_view put, std::string_view after) {
      slip.assign(before).append(put).append(after);
      if (slip != label) visit(slip);
    };
    const std::string_view here = std::string_view(label).substr(at);
    for (const char& key : keys) say({&key, 1}, here);
    if (here.empty()) break;
    const std::string_view after = here.substr(1);
    const bool is_key = keys.find(here[0]) != std::string_view::npos;
    for (const char& key : keys) {
      if (is_key) say({&key, 1}, after);
    }
    if (is_key) say({}, after);
    if (!after.empty() && is_key && keys.find(after[0]) != std::string_view::npos)
      say(std::string{after[0], here[0]}, after.substr(1));
  }
}

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz-_";
constexpr std::string_view kKeys = "abcdefghijklmnopqrstuvwxyz-_0123456789";

// Every label that one slip makes of this one, or that is its beginning.
std::set<std::string> mistyped(const std::string& label) {
  std::set<std::string> out;
  if (label.size() < kShortest) return out;
  for_each_slip(label, kKeys, [&](const std::string& slip) { out.insert(slip); });
  // More than half of it is there.
  for (std::size_t length = label.size() / 2 + 1; length < label.size(); ++length) {
    if (length >= kShortest) out.insert(label.substr(0, length));
  }
  return out;
}

// The name with another label in a place.
std::optional<DomainName> with_label(const DomainName& name, std::size_t place, const std::string& label) {
  DomainName end = name;
  for (std::size_t i = 0; i <= place; ++i) end = end.parent();
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < place; ++i) labels.emplace_back(name.label(i));
  labels.push_back(label);
  return name_of(std::move(labels), std::move(end));
}

// A slip away from another name that is demanded here.
bool is_near_another(const Case& subject, const DomainName& near, std::size_t place) {
  bool found = false;
  for_each_slip(ascii_lower(near.label(place)), kLetters, [&](const std::string& slip) {
    const auto other = found ? std::nullopt : with_label(near, place, slip);
    found = found || (other && !(*other == subject.expectation.owner) &&
                      subject.facts.demanded.contains({subject.expectation.view, *other}));
  });
  return found;
}

const ResourceRecord* record_of_types(const Zone& zone, const DomainName& name, const std::vector<RrType>& types) {
  for (const ResourceRecord* record : zone.at(name)) {
    if (record->type == RrType::CNAME || std::find(types.begin(), types.end(), record->type) != types.end())
      return record;
  }
  return nullptr;
}

struct ServiceOwner {
  std::string service, protocol;  // without underscores
  DomainName domain;

  explicit ServiceOwner(const DomainName& owner)
      : service(without_underscore(owner.label(0))),
        protocol(without_underscore(owner.label(1))),
        domain(owner.parent().parent()) {}
};

}  // namespace

const ResourceRecord* misspelt_service_record(const Zone& zone, const DomainName& owner) {
  if (owner.label_count() < 2) return nullptr;
  const ServiceOwner parts(owner);
  std::vector<std::vector<std::string>> fronts;
  for (const std::string& service : spellings(parts.service)) {
    for (const std::string& protocol : spellings(parts.protocol)) {
      fronts.push_back({service, protocol});
      fronts.push_back({protocol, service});
    }
  }
  const std::string& s = parts.service;
  const std::string& p = parts.protocol;
  for (const std::string& joined : {"_" + s + "_" + p, "_" + s + "-_" + p, "_" + s + "-" + p, "_" + s + p, s + "_" + p})
    fronts.push_back({joined});
  fronts.push_back({"_" + s});
  fronts.push_back({"_" + s, "_" + p, "_" + p});
  for (const std::vector<std::string>& front : fronts) {
    const std::optional<DomainName> name = name_of(front, parts.domain);
    if (name && *name == owner) continue;
    if (const ResourceRecord* const record = srv_at(zone, name)) return record;
  }
  if (parts.domain.label_count() < 2) return nullptr;
  const std::string child(parts.domain.label(0));
  return srv_at(zone, name_of({"_" + s, child, "_" + p}, parts.domain.parent()));
}

ZoneDiagnosis at_wrong_owner(const Case& subject, const ResourceRecord& record) {
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = &record;
  out.span = record.owner_span;
  out.value = subject.text_of(record, out.span);
  out.suggestion = subject.expectation.owner.to_string();
  return out;
}

const ResourceRecord* mistyped_service_record(const Zone& zone, const DomainName& owner, std::uint16_t port) {
  if (owner.label_count() < 2) return nullptr;
  const ServiceOwner parts(owner);
  const ResourceRecord* found = nullptr;
  for (const std::string& service : mistyped(ascii_lower(parts.service))) {
    if (ServiceRegistry::standard().find(service, parts.protocol) != nullptr) continue;
    const std::optional<DomainName> name = name_of({"_" + service, "_" + parts.protocol}, parts.domain);
    // Most of these names own nothing: the index knows that by their hash.
    if (!name || *name == owner || zone.contents().index.find(name->hash_from_root()).empty()) continue;
    const ResourceRecord* const record = srv_at(zone, name);
    if (record == nullptr || record == found || std::get<SrvData>(record->rdata).port != port) continue;
    if (found != nullptr) return nullptr;
    found = record;
  }
  return found;
}

const ResourceRecord* record_at_mistyped_name(const Case& subject) {
  const Zone& zone = *subject.zone;
  const DomainName& owner = subject.expectation.owner;
  if (!owner.is_at_or_below(zone.origin())) return nullptr;
  const ResourceRecord* found = nullptr;
  bool several = false;
  DomainName end = owner;
  for (std::size_t place = 0; place + zone.origin().label_count() < owner.label_count(); ++place) {
    end = end.parent();
    const std::string label = ascii_lower(owner.label(place));
    if (label.size() < kShortest || (place == 0 && subject.expectation.wants(RrType::SRV))) continue;
    for_each_slip(label, kLetters, [&](const std::string& slip) {
      // Most of these names own nothing: the index knows that by their hash.
      std::uint64_t hash = hash_label(end.hash_from_root(), slip);
      for (std::size_t i = place; i-- > 0;) hash = hash_label(hash, owner.label(i));
      if (!zone.contents().index.any_at(hash, [](Place) { return true; })) return;
      const std::optional<DomainName> name = with_label(owner, place, slip);
      const ResourceRecord* const record = name ? record_of_types(zone, *name, subject.expectation.types) : nullptr;
      if (record == nullptr || record == found ||
          subject.facts.documented.contains({subject.expectation.view, *name}) ||
          is_near_another(subject, *name, place))
        return;
      several = several || found != nullptr;
      found = record;
    });
  }
  return several ? nullptr : found;
}

std::vector<const ResourceRecord*> other_protocol_records(const Zone& zone, const DomainName& owner) {
  if (owner.label_count() < 2) return {};
  const ServiceOwner parts(owner);
  std::vector<const ResourceRecord*> out;
  for (const char* const protocol : {"_tcp", "_udp", "_tls", "_sctp", "_dtls", "_dccp"}) {
    const std::optional<DomainName> name = name_of({"_" + parts.service, protocol}, parts.domain);
    if (!name || *name == owner || !name->is_at_or_below(zone.origin())) continue;
    for (const ResourceRecord* record : zone.rrset(*name, RrType::SRV)) out.push_back(record);
  }
  return out;
}

const ResourceRecord* swapped_service_record(const Zone& zone, const DomainName& owner, const DomainName& host) {
  for (const DomainName& name : {host, zone.origin()}) {
    if (!name.is_at_or_below(zone.origin())) continue;
    for (const ResourceRecord* record : zone.rrset(name, RrType::SRV)) {
      if (*target_of(record->rdata) == owner) return record;
    }
  }
  return nullptr;
}

const ResourceRecord* at_sign_record(const Zone& zone, const DomainName& owner, const std::vector<RrType>& types) {
  if (!owner.is_at_or_below(zone.origin()) || owner == zone.origin()) return nullptr;
  std::vector<std::string> labels;
  for (std::size_t i = 0; i + zone.origin().label_count() < owner.label_count(); ++i)
    labels.emplace_back(owner.label(i));
  labels.emplace_back("@");
  // Written with the final dot, the name has left the zone.
  for (const DomainName& end : {zone.origin(), DomainName()}) {
    const std::optional<DomainName> name = name_of(labels, end);
    if (!name) continue;
    for (const ResourceRecord* record : zone.at(*name)) {
      if (std::find(types.begin(), types.end(), record->type) != types.end()) return record;
    }
  }
  return nullptr;
}

}  // namespace doczone::harness
