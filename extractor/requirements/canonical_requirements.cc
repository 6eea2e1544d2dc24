#include "extractor/requirements/canonical_requirements.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extractor/requirements/docset_demands.h"
#include "extractor/requirements/merged_requirements.h"
#include "extractor/requirements/row_requirements.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kNoTable = static_cast<std::size_t>(-1);

Form form_of(const ElectedTable& table) {
  for (const RecordTable* on_page : table.table->tables) {
    if (on_page != nullptr) return on_page->form;
  }
  return Form::table;
}

// What only a few translations seem to ask for in a sentence, and the source does not, nobody has asked for.
bool is_demanded(const TranslationSet& set, const ElectedRow& row, Form form) {
  if (form != Form::sentence || row.row->rows.front() != nullptr) return true;
  const auto said =
      std::count_if(row.row->rows.begin(), row.row->rows.end(), [](const RecordRow* r) { return r != nullptr; });
  return static_cast<std::size_t>(said) * 2 >= set.pages.size();
}

// The source shows it and asks for nothing; without the source, half of the pages do.
bool is_ruled_out(const ElectedTable& table) {
  const auto& tables = table.table->tables;
  if (tables.front() != nullptr) return tables.front()->is_ruled_out;
  std::size_t shown = 0;
  std::size_t ruled_out = 0;
  for (const RecordTable* on_page : tables) {
    shown += on_page != nullptr ? 1 : 0;
    ruled_out += on_page != nullptr && on_page->is_ruled_out ? 1 : 0;
  }
  return ruled_out * 2 >= shown;
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
    std::string key = (one.view ? std::string(to_string(*one.view)) + "/" : "") + bound_name(one.owner, docset);
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

// A scenario that the docset leaves open: what the service is for, else what the service that points to this host is
// for.
void fill_scenarios(std::vector<RecordRequirement>& requirements, const ServiceRegistry& services) {
  for (RecordRequirement& requirement : requirements) {
    if (requirement.scenario) continue;
    const auto name = NameTemplate::parse(requirement.owner);
    const ServiceEntry* service = name ? services.find(name->service(), name->protocol()) : nullptr;
    if (service != nullptr && !service->scenario.empty()) requirement.scenario = service->scenario;
  }
  std::map<std::string, std::set<std::string>> scenarios_of_host;
  for (const RecordRequirement& requirement : requirements) {
    if (requirement.target && requirement.scenario)
      scenarios_of_host[canonical_name(*requirement.target)].insert(*requirement.scenario);
  }
  for (RecordRequirement& requirement : requirements) {
    if (requirement.scenario) continue;
    const auto found = scenarios_of_host.find(canonical_name(requirement.owner));
    if (found != scenarios_of_host.end()) requirement.scenario = *found->second.begin();
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

std::string id_of(const RecordRequirement& requirement) {
  std::string id = requirement.scenario.value_or("unfiled");
  if (requirement.view) id += "/" + std::string(to_string(*requirement.view));
  std::string types;
  for (const RrType type : requirement.types) types += (types.empty() ? "" : "+") + to_string(type);
  id += "/" + types + "/" + requirement.owner;
  for (const auto& [name, answer] : requirement.option) id += "/" + name + "=" + answer;
  return id;
}

// Ids are what the requirements say, numbered where several say the same.
void give_ids(std::vector<RecordRequirement>& requirements) {
  std::map<std::string, std::size_t> used;
  for (RecordRequirement& requirement : requirements) {
    const std::string id = id_of(requirement);
    const std::size_t times = ++used[id];
    requirement.id = times == 1 ? id : id + "#" + std::to_string(times);
  }
}

}  // namespace

void RequirementBuilder::add(const TranslationSet& set, const std::vector<ElectedTable>& tables) {
  std::size_t number = 0;  // a docset counts tables, and nothing beside them
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::vector<RecordRequirement> table;
    const std::size_t own = form_of(tables[i]) == Form::table ? number++ : kNoTable;
    if (is_ruled_out(tables[i])) continue;
    for (const ElectedRow& row : tables[i].rows) {
      if (!is_demanded(set, row, form_of(tables[i]))) continue;
      std::vector<RecordRequirement> read = requirements_of(set, tables[i], own, row, docset_);
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
  fill_scenarios(requirements_, services_);
  inherit_ports(requirements_);
  for (RecordRequirement& one : requirements_) {
    if (is_address_only(one)) one.target.reset();  // a name in its row, not in the record
  }
  CanonicalModel model;
  model.requirements = merge_requirements(std::move(requirements_), docset_);
  give_ids(model.requirements);
  for (RecordRequirement& requirement : model.requirements) {
    std::sort(requirement.evidence.begin(), requirement.evidence.end(),
              [](const RequirementEvidence& a, const RequirementEvidence& b) {
                return std::tie(a.language, a.path, a.line) < std::tie(b.language, b.path, b.line);
              });
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
