#include "harness/demands/property_match.h"

#include <algorithm>

#include "harness/demands/caa_property.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

void add(ValueMatch& out, Severity severity, std::string message) {
  out.faults.push_back({severity, std::move(message)});
}

ValueMatch match_caa(const CaaData& demanded, const CaaData& found) {
  ValueMatch out;
  const std::string tag = ascii_lower(demanded.tag.text);
  const bool same_tag = ascii_lower(found.tag.text) == tag;
  // Conditions beside the demanded ones are the deployment's own.
  const bool same_value =
      grants_issuance(tag) ? caa_issuer(demanded.value).covers(caa_issuer(found.value)) : found.value == demanded.value;
  out.is_meant = same_tag && same_value;
  if (!same_tag) {
    add(out, Severity::error,
        "the property is " + quoted(found.tag.text) + "; the documentation demands " + quoted(demanded.tag.text));
  }
  if (!same_value) {
    add(out, Severity::error,
        "the value is " + quoted(found.value) + "; the documentation demands " + quoted(demanded.value));
  }
  if (out.is_meant && found.flags != demanded.flags) {
    add(out, Severity::warning,
        "the flags are " + std::to_string(found.flags) + "; the documentation has " + std::to_string(demanded.flags));
  }
  return out;
}

// In ServiceMode the root stands for the owner (RFC 9460 §2.5.2).
const DomainName& effective_target(const SvcbData& data, const DomainName& owner) {
  return data.target.is_root() && !data.is_alias() ? owner : data.target;
}

bool holds_protocols(const SvcParams& found, const SvcParams& demanded) {
  const std::vector<std::string> there = found.alpn();
  const std::vector<std::string> wanted = demanded.alpn();
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const std::string& one) { return std::find(there.begin(), there.end(), one) != there.end(); });
}

std::string shown(const SvcParam& param) {
  return quoted(to_string(SvcParams{{param}}));
}

void judge_params(const SvcParams& found, const SvcParams& demanded, ValueMatch& out) {
  for (const SvcParam& wanted : demanded.list) {
    const SvcParam* const own = found.find(wanted.key);
    if (own == nullptr) {
      add(out, Severity::error, shown(wanted) + " is missing");
    } else if (wanted.key == SvcKey::alpn ? !holds_protocols(found, demanded) : own->value != wanted.value) {
      add(out, Severity::error, shown(*own) + " stands where the documentation demands " + shown(wanted));
    }
  }
  // Most parameters beside are hints. These lead clients elsewhere, or keep them away.
  for (const SvcParam& more : found.list) {
    const bool changes =
        more.key == SvcKey::port || more.key == SvcKey::mandatory || more.key == SvcKey::no_default_alpn;
    if (!changes || demanded.has(more.key)) continue;
    const std::string_view effect = more.key == SvcKey::port ? "clients connect to that port"
                                    : more.key == SvcKey::mandatory
                                        ? "clients that do not know these keys pass over the record"
                                        : "clients that speak none of the protocols named pass over the record";
    add(out, Severity::warning, shown(more) + " is not in the documentation: " + std::string(effect));
  }
}

ValueMatch match_svcb(const SvcbData& demanded, const SvcbData& found, const DomainName& owner) {
  ValueMatch out;
  out.is_meant =
      demanded.is_alias() == found.is_alias() && effective_target(demanded, owner) == effective_target(found, owner);
  if (demanded.is_alias() != found.is_alias()) {
    add(out, Severity::error,
        found.is_alias() ? "the record is an alias (priority 0); the documentation demands a service"
                         : "the record states a service; the documentation demands an alias (priority 0)");
  }
  if (!(effective_target(demanded, owner) == effective_target(found, owner))) {
    add(out, Severity::error,
        "the target is " + found.target.to_string() + "; the documentation demands " + demanded.target.to_string());
  }
  if (!demanded.is_alias() && !found.is_alias()) {
    judge_params(found.params, demanded.params, out);
    // It counts beside other records only, which are judged as rivals.
    if (found.priority != demanded.priority) {
      add(out, Severity::note,
          "the priority is " + std::to_string(found.priority) + "; the documentation has " +
              std::to_string(demanded.priority));
    }
  }
  std::stable_sort(out.faults.begin(), out.faults.end(),
                   [](const ValueFault& a, const ValueFault& b) { return a.severity > b.severity; });
  return out;
}

// Every change of a zone changes its serial.
Rdata without_serial(Rdata rdata) {
  if (auto* const soa = std::get_if<SoaData>(&rdata)) soa->serial = 0;
  return rdata;
}

ValueMatch match_fields(const Rdata& demanded, const Rdata& found) {
  ValueMatch out;
  out.is_meant = without_serial(found) == without_serial(demanded);
  if (!out.is_meant) {
    add(out, Severity::error,
        "the data is " + quoted(to_string(found)) + "; the documentation demands " + quoted(to_string(demanded)));
  }
  return out;
}

}  // namespace

ValueMatch match_properties(const Rdata& demanded, const ResourceRecord& record) {
  const auto* const caa = std::get_if<CaaData>(&demanded);
  const auto* const found_caa = std::get_if<CaaData>(&record.rdata);
  if (caa != nullptr && found_caa != nullptr) return match_caa(*caa, *found_caa);
  const auto* const svcb = std::get_if<SvcbData>(&demanded);
  const auto* const found_svcb = std::get_if<SvcbData>(&record.rdata);
  if (svcb != nullptr && found_svcb != nullptr) return match_svcb(*svcb, *found_svcb, record.owner);
  return match_fields(demanded, record.rdata);
}

}  // namespace doczone::harness
