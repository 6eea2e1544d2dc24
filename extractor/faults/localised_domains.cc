#include "extractor/faults/localised_domains.h"

#include <map>
#include <set>
#include <tuple>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// On one page: the domain that was elected, and the one that stands there.
struct Replacement {
  std::size_t page = 0;
  std::string elected, domain;

  friend bool operator<(const Replacement& a, const Replacement& b) {
    return std::tie(a.page, a.elected, a.domain) < std::tie(b.page, b.elected, b.domain);
  }
};

// Nothing when more differs than the domain, or when what stands there is no whole name.
std::optional<Replacement> replacement_in(const AtomFault& fault) {
  if (!is_name_field(fault.field()) || fault.broken) return std::nullopt;
  const auto stated = NameTemplate::parse(fault.value);
  const auto elected = NameTemplate::parse(fault.suggestion);
  if (!stated || !elected || stated->service() != elected->service() || stated->protocol() != elected->protocol() ||
      stated->parts()[0].text != elected->parts()[0].text || stated->quality() != NameQuality::complete ||
      stated->domain() == elected->domain() || elected->domain().empty())
    return std::nullopt;
  return Replacement{fault.page, elected->domain(), stated->domain()};
}

bool has_name_in(const Page& page, const std::string& domain) {
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (!is_name_field(atom.field)) continue;
        const auto name = NameTemplate::parse(atom.value);
        if (name && equal_ignoring_ascii_case(name->domain(), domain)) return true;
      }
    }
  }
  return false;
}

}  // namespace

void mark_localised_domains(const AlignedSet& set, std::vector<Fault>& faults) {
  std::map<Replacement, std::vector<AtomFault*>> by_replacement;
  for (Fault& fault : faults) {
    auto* const atom = std::get_if<AtomFault>(&fault);
    const auto replacement = atom == nullptr ? std::nullopt : replacement_in(*atom);
    if (replacement) by_replacement[*replacement].push_back(atom);
  }
  for (const auto& [replacement, replaced] : by_replacement) {
    if (replaced.size() < 2 || has_name_in(set.set->pages[replacement.page], replacement.elected)) continue;
    for (AtomFault* const fault : replaced) fault->localised = true;
  }
}

}  // namespace doczone::extractor
