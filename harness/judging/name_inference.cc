#include "harness/judging/name_inference.h"

#include <map>

#include "harness/judging/judgement.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Its target may be an example that the zone has a name of its own for.
bool leads_to_example(const Expectation& expectation) {
  return expectation.wants(RrType::SRV) || expectation.wants(RrType::MX);
}

// Names that documentation itself calls examples, as it writes them.
std::set<std::string> example_names_in(const std::vector<Expectation>& expectations) {
  std::set<std::string> names;
  for (const Expectation& expectation : expectations) {
    const RecordRequirement& row = *expectation.requirement;
    if (!row.example_names) continue;
    if (!leads_to_example(expectation)) names.insert(ascii_lower(row.owner));
    if (row.target) names.insert(ascii_lower(*row.target));
  }
  return names;
}

// The target of the one SRV or MX record at the owner, where it is right but for that, and that is a name like the
// demanded one. Null: there is no such record.
const DomainName* own_target(const Expectation& expectation, const Facts& facts, ZoneChecks checks) {
  const Zone* const zone = facts.zones.zone_for(expectation.view, expectation.owner);
  if (zone == nullptr) return nullptr;
  const std::vector<const ResourceRecord*> records = zone->rrset(expectation.owner, expectation.types.front());
  if (records.size() != 1) return nullptr;
  const DomainName* const target = target_of(records.front()->rdata);
  if (target == nullptr || *target == *expectation.target || target->is_root()) return nullptr;
  return first_diagnosis(make_case(facts, expectation), checks, kNaming) ? nullptr : target;
}

using OwnNames = std::map<NameInView, DomainName>;  // by the example

void rename_owners(const OwnNames& own, InferredNames& out) {
  for (Expectation& expectation : out.expectations) {
    const auto found = own.find({expectation.view, expectation.owner});
    if (found == own.end() || expectation.fixed_names) continue;
    for (const View view : {View::internal, View::external}) {
      if (out.documented.contains({view, expectation.owner})) out.documented.insert({view, found->second});
    }
    expectation.owner = found->second;
  }
}

}  // namespace

InferredNames infer_names(const ExpectationSet& set, const ZoneSet& zones, ZoneChecks checks) {
  InferredNames out{set.expectations, set.documented, {}};
  const Facts facts = documented_facts(set, zones);
  const std::set<std::string> examples = example_names_in(set.expectations);
  OwnNames own;
  for (Expectation& expectation : out.expectations) {
    if (!expectation.target || expectation.fixed_names || !leads_to_example(expectation) ||
        !examples.contains(ascii_lower(*expectation.requirement->target)))
      continue;
    const DomainName* const target = own_target(expectation, facts, checks);
    if (target == nullptr) continue;
    if (own.insert({{expectation.view, *expectation.target}, *target}).second) {
      out.remarks.push_back("the documentation gives " + *expectation.requirement->target +
                            " as an example; the record at " + printed(expectation.owner) + " says that it is " +
                            printed(*target) + " here");
    }
    expectation.target = *target;
  }
  rename_owners(own, out);
  return out;
}

}  // namespace doczone::harness
