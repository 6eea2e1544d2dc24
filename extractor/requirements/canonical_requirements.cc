#include "extractor/requirements/canonical_requirements.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/requirements/docset_demands.h"
#include "extractor/requirements/row_requirements.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

std::string canonical(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed ? parsed->canonical() : name;
}

std::string joined_types(const RecordRequirement& requirement) {
  std::string out;
  for (const RrType type : requirement.types) out += (out.empty() ? "" : "+") + to_string(type);
  return out;
}

// The name with the docset's examples and placeholders as variables: `sip.<sipdomain>` and `sip.contoso.com` are one.
std::string bound(const std::string& name, const Docset* docset) {
  if (docset == nullptr) return canonical(name);
  std::string key = ascii_lower(name);
  std::pair<std::string, std::string> best;
  for (const auto& [example, variable] : docset->examples) {
    const std::string tail = ascii_lower(example);
    const bool below =
        key == tail || (key.size() > tail.size() && key.ends_with(tail) && key[key.size() - tail.size() - 1] == '.');
    if (below && tail.size() > best.first.size()) best = {tail, variable};
  }
  return best.first.empty() ? canonical(name) : key.substr(0, key.size() - best.first.size()) + best.second;
}

// Two requirements with equal keys demand the same record.
std::string merge_key(const RecordRequirement& r, const Docset* docset) {
  std::string key =
      joined_types(r) + "|" + bound(r.owner, docset) + "|" + (r.target ? bound(*r.target, docset) : "") + "|";
  key += (r.port ? std::to_string(*r.port) : "") + "|" + (r.view ? std::string(to_string(*r.view)) : "") + "|" +
         r.scenario.value_or("") + "|" + r.txt.value_or("") + (r.level == Level::forbidden ? "|forbidden|" : "|");
  for (const auto& [name, answer] : r.option) key += name + "=" + answer + ";";
  return key;
}

bool is_alias_only(const RecordRequirement& r) {
  return r.types == std::vector{RrType::CNAME};
}

bool is_address_only(const RecordRequirement& r) {
  return !r.types.empty() &&
         std::all_of(r.types.begin(), r.types.end(), [](RrType t) { return t == RrType::A || t == RrType::AAAA; });
}

// Rows of one table about one name: an alias and addresses exclude each other (RFC 1034 §3.6.2), so that one of them is
// meant; several rows with an address each say how many there are.
void relate_rows(std::vector<RecordRequirement>& table, const Docset* docset) {
  std::map<std::string, std::vector<RecordRequirement*>> by_name;
  for (RecordRequirement& one : table) {
    if (one.level == Level::forbidden) continue;
    std::string key = (one.view ? std::string(to_string(*one.view)) + "/" : "") + bound(one.owner, docset);
    for (const auto& [name, answer] : one.option) key += "/" + name + "=" + answer;
    by_name[key].push_back(&one);
  }
  for (const auto& group : by_name) {
    const std::vector<RecordRequirement*>& rows = group.second;
    const auto is_alias = [](const RecordRequirement* r) { return is_alias_only(*r); };
    const auto is_host = [](const RecordRequirement* r) { return is_address_only(*r); };
    const auto is_either = [&](const RecordRequirement* r) { return is_alias(r) || is_host(r); };
    const auto aliases = std::count_if(rows.begin(), rows.end(), is_alias);
    if (aliases == 1 && static_cast<std::size_t>(aliases) < rows.size() &&
        std::all_of(rows.begin(), rows.end(), is_either)) {
      for (RecordRequirement* row : rows) row->alternatives = "either/" + group.first;
    }
    std::set<std::string> addresses;
    const bool one_each = rows.size() > 1 && std::all_of(rows.begin(), rows.end(), [&](const RecordRequirement* r) {
                            return is_host(r) && r->types == rows.front()->types && r->addresses.size() == 1 &&
                                   addresses.insert(r->addresses.front()).second;
                          });
    const bool one_family =
        rows.front()->types.size() == 1 || std::all_of(addresses.begin(), addresses.end(), [&](const std::string& a) {
          return (a.find(':') == std::string::npos) == (addresses.begin()->find(':') == std::string::npos);
        });
    if (!one_each || !one_family) continue;
    for (RecordRequirement* row : rows) row->address_count = rows.size();
  }
}

// A row that names no port means the one that all other rows give to the service.
void inherit_ports(std::vector<RecordRequirement>& requirements) {
  const auto service_of = [](const RecordRequirement& r) {
    const auto name = NameTemplate::parse(r.owner);
    const bool service = name && !name->service().empty() && r.types == std::vector{RrType::SRV};
    return service ? ascii_lower(name->service() + "." + name->protocol()) : std::string();
  };
  std::map<std::string, std::set<std::uint16_t>> ports;
  for (const RecordRequirement& one : requirements) {
    if (one.port) ports[service_of(one)].insert(*one.port);
  }
  for (RecordRequirement& one : requirements) {
    const auto found = one.port ? ports.end() : ports.find(service_of(one));
    if (found != ports.end() && !found->first.empty() && found->second.size() == 1) one.port = *found->second.begin();
  }
}

void merge_into(RecordRequirement& onto, RecordRequirement&& from) {
  onto.example_names = onto.example_names || from.example_names;
  onto.confidence = std::max(onto.confidence, from.confidence);
  if (!onto.alternatives) onto.alternatives = std::move(from.alternatives);
  // Rows that differ about the number demand none.
  if (onto.address_count != from.address_count) onto.address_count.reset();
  // A page that leaves the record open does not undo another that demands it.
  onto.level = std::min(onto.level, from.level);
  if (onto.comment.empty()) onto.comment = std::move(from.comment);
  for (std::string& address : from.addresses) {
    if (std::find(onto.addresses.begin(), onto.addresses.end(), address) == onto.addresses.end())
      onto.addresses.push_back(std::move(address));
  }
  std::move(from.evidence.begin(), from.evidence.end(), std::back_inserter(onto.evidence));
}

// A row that says less of an SRV record or an alias than another one is about the same record, if there is only one.
void absorb_shorter_rows(std::map<std::string, RecordRequirement>& merged, const Docset* docset) {
  const auto without_data = [&](RecordRequirement r) {
    r.target.reset();
    r.port.reset();
    return merge_key(r, docset);
  };
  std::map<std::string, std::vector<RecordRequirement*>> complete;
  for (auto& [key, one] : merged) {
    if (one.target) complete[without_data(one)].push_back(&one);
  }
  for (auto at = merged.begin(); at != merged.end();) {
    RecordRequirement& one = at->second;
    const auto found = one.target ? complete.end() : complete.find(without_data(one));
    const bool same =
        found != complete.end() && found->second.size() == 1 && (!one.port || one.port == found->second.front()->port);
    if (same) merge_into(*found->second.front(), std::move(one));
    at = same ? merged.erase(at) : std::next(at);
  }
}

}  // namespace

void RequirementBuilder::add(const TranslationSet& set, const std::vector<ElectedTable>& tables) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::vector<RecordRequirement> table;
    for (const ElectedRow& row : tables[i].rows) {
      std::vector<RecordRequirement> read = requirements_of(set, tables[i], i, row, docset_);
      std::move(read.begin(), read.end(), std::back_inserter(table));
    }
    relate_rows(table, docset_);
    std::move(table.begin(), table.end(), std::back_inserter(requirements_));
  }
  if (docset_ == nullptr) return;
  std::vector<RecordRequirement> stated = stated_records(*docset_, set);
  std::move(stated.begin(), stated.end(), std::back_inserter(requirements_));
}

CanonicalModel RequirementBuilder::finish() {
  // A scenario that the docset leaves open: what the service is for, else what the service that points to this host is
  // for.
  for (RecordRequirement& requirement : requirements_) {
    if (requirement.scenario) continue;
    const auto name = NameTemplate::parse(requirement.owner);
    const ServiceEntry* service = name ? services_.find(name->service(), name->protocol()) : nullptr;
    if (service != nullptr && !service->scenario.empty()) requirement.scenario = service->scenario;
  }
  std::map<std::string, std::set<std::string>> scenarios_of_host;
  for (const RecordRequirement& requirement : requirements_) {
    if (requirement.target && requirement.scenario)
      scenarios_of_host[canonical(*requirement.target)].insert(*requirement.scenario);
  }
  for (RecordRequirement& requirement : requirements_) {
    const auto found = scenarios_of_host.find(canonical(requirement.owner));
    if (!requirement.scenario && found != scenarios_of_host.end()) requirement.scenario = *found->second.begin();
  }

  inherit_ports(requirements_);
  for (RecordRequirement& one : requirements_) {
    if (is_address_only(one)) one.target.reset();  // a name in its row, not in the record
  }

  std::map<std::string, RecordRequirement> merged;
  for (RecordRequirement& requirement : requirements_) {
    const auto [at, fresh] = merged.try_emplace(merge_key(requirement, docset_));
    if (fresh) {
      at->second = std::move(requirement);
    } else {
      merge_into(at->second, std::move(requirement));
    }
  }
  absorb_shorter_rows(merged, docset_);
  CanonicalModel model;
  std::map<std::string, std::size_t> used;
  for (auto& [key, requirement] : merged) {
    std::string id = requirement.scenario.value_or("unfiled");
    if (requirement.view) id += "/" + std::string(to_string(*requirement.view));
    id += "/" + joined_types(requirement) + "/" + requirement.owner;
    for (const auto& [name, answer] : requirement.option) id += "/" + name + "=" + answer;
    const std::size_t times = ++used[id];
    requirement.id = times == 1 ? id : id + "#" + std::to_string(times);
    std::sort(requirement.evidence.begin(), requirement.evidence.end(),
              [](const RequirementEvidence& a, const RequirementEvidence& b) {
                return std::tie(a.language, a.path, a.line) < std::tie(b.language, b.path, b.line);
              });
    model.requirements.push_back(std::move(requirement));
  }
  std::sort(model.requirements.begin(), model.requirements.end(),
            [](const RecordRequirement& a, const RecordRequirement& b) { return a.id < b.id; });
  if (docset_ != nullptr) {
    model.examples = docset_->examples;
    model.literal = docset_->literal;
  }
  return model;
}

}  // namespace doczone::extractor
