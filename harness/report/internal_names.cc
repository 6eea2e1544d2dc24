#include <optional>

#include "harness/report/redaction.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

std::string plain(const DomainName& name) {
  return ascii_lower(std::string_view(name.to_relative_string()));
}

// Without the labels that documentation chooses, and no one's secret.
std::string without_services(std::string name) {
  while (name.starts_with("_") || name.starts_with("*.")) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) return {};
    name.erase(0, dot + 1);
  }
  return name;
}

bool lies_below(const std::string& name, const std::string& domain) {
  return name.size() > domain.size() && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.';
}

// Owners and what they point to.
template <class Take>
void each_name(const Zone& zone, const Take& take) {
  for (const ResourceRecord& record : zone.records()) {
    take(without_services(plain(record.owner)));
    if (const DomainName* const target = target_of(record.rdata)) take(without_services(plain(*target)));
    if (const auto* const soa = std::get_if<SoaData>(&record.rdata)) {
      take(plain(soa->mname));
      take(plain(soa->rname));
    }
  }
  for (const ZoneError& error : zone.errors()) {
    if (error.hidden_owner) take(without_services(plain(*error.hidden_owner)));
  }
}

// `a.b` in b.example.org may be written `a.b`, and `a` below $ORIGIN.
void add_relative(const std::string& name, const std::string& origin, std::map<std::string, std::string>& out) {
  if (!lies_below(name, origin)) return;
  const std::string left = name.substr(0, name.size() - origin.size() - 1);
  out.emplace(left, name);
  for (std::size_t dot = left.find('.'); dot != std::string::npos; dot = left.find('.', dot + 1))
    out.emplace(left.substr(0, dot), name);
}

}  // namespace

void InternalNames::add(const DeploymentProfile& profile) {
  if (!wanted) return;
  if (profile.internal_domain) domains.insert(plain(*profile.internal_domain));
  for (const DomainName& domain : profile.domains) public_names.insert(plain(domain));
  for (const std::string& name : public_names) domains.erase(name);
}

void InternalNames::add(const ZoneSet& zones) {
  if (!wanted) return;
  for (const ZoneInView& one : zones.zones()) {
    if (one.view == View::internal) continue;
    public_names.insert(plain(one.zone.origin()));
    each_name(one.zone, [&](const std::string& name) { public_names.insert(name); });
  }
  for (const ZoneInView& one : zones.zones()) {
    if (one.view != View::internal) continue;
    const std::string origin = plain(one.zone.origin());
    const bool is_public = public_names.count(origin) > 0;
    if (!is_public && !origin.empty()) domains.insert(origin);
    std::map<std::string, std::string> relative;
    each_name(one.zone, [&](const std::string& name) {
      if (name.empty() || public_names.count(name) > 0) return;
      const bool below = lies_below(name, origin);
      if (is_public || !below) names.emplace(name, below ? origin : std::string());
      add_relative(name, origin, relative);
    });
    for (std::uint32_t file = 0; file < one.zone.file_count(); ++file)
      files[one.zone.text(file).path()].insert(relative.begin(), relative.end());
  }
}

}  // namespace doczone::harness
