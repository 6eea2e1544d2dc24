#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry proxied_target_entry{"proxied-target",
                                      "The host of a service stands behind a proxy that carries web traffic only.",
                                      Severity::error,
                                      {}};

namespace {

// The provider's export says so in a comment behind the record.
bool is_proxied(const Zone& zone, const ResourceRecord& record) {
  const std::string_view text = zone.text(record.file).bytes();
  const std::size_t begin = record.span.offset + record.span.length;
  const std::string_view rest = text.substr(begin, text.find('\n', begin) - begin);
  return rest.find("cf-proxied:true") != std::string_view::npos;
}

std::string what_happens(const DomainName& target, const DomainName& service) {
  return printed(target) + " is proxied for web traffic; " + printed(service) +
         " sends other clients there, and they will not get through";
}

constexpr const char* kWhatToDo = "switch the proxy off for this name (\"DNS only\")";

}  // namespace

std::optional<ZoneDiagnosis> proxied_target(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  const DomainName& target = subject.srv_data()->target;
  for (const HostAddress& found : subject.addresses_of(target)) {
    if (!is_proxied(*found.zone, *found.record)) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = found.record;
    out.zone = found.zone;
    out.span = found.record->span;
    out.message = what_happens(target, subject.expectation.owner);
    out.notes.emplace_back(kWhatToDo);
    return out;
  }
  return std::nullopt;
}

// The provider may lead services around its proxy by itself, but says so of none.
std::optional<RuleFault> proxied_target(const Pointer& pointer) {
  const Host& host = pointer.host();
  if (!pointer.needs_host() || host.address == nullptr || !is_proxied(*host.address_zone, *host.address))
    return std::nullopt;
  RuleFault out{pointer.span(), what_happens(pointer.target(), pointer.record().owner)};
  out.value = pointer.written();
  out.note = kWhatToDo;
  out.severity = pointer.type() == RrType::SRV ? Severity::note : Severity::warning;
  return out;
}

}  // namespace doczone::harness
