#include "extractor/canonical_requirements.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/words.h"
#include "model/name_template.h"
#include "model/unicode.h"

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
         r.scenario.value_or("") + "|" + r.txt.value_or("") + "|";
  for (const auto& [name, answer] : r.option) key += name + "=" + answer + ";";
  return key;
}

bool page_matches(const std::string& page, const std::string& wanted) {
  return page == wanted || (page.size() > wanted.size() && page.ends_with("/" + wanted));
}

class RowReader {
 public:
  RowReader(const TranslationSet& set, const ElectedTable& table, std::size_t table_number, const Docset* docset)
      : set_(set), table_(table), table_number_(table_number), docset_(docset) {}

  std::vector<RecordRequirement> read(const ElectedRow& row) const {
    RecordRequirement base;
    std::vector<const ElectedAtom*> owners;
    SplitOwner split;
    base.confidence = Confidence::high;
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.value.empty() || (atom.slot->in_prose && has_plain(row, atom.field))) continue;
      if (atom.field != Field::view) base.confidence = std::min(base.confidence, atom.confidence);
      if (!split.take(atom)) read_atom(atom, base, owners);
    }
    ElectedAtom joined;
    if (split.is_complete()) {
      joined.field = Field::owner;
      joined.value = split.joined(owners);
      owners = {&joined};
    }
    read_view(row, base);
    read_evidence(row, base);
    read_docset(base);
    std::sort(base.types.begin(), base.types.end());
    base.types.erase(std::unique(base.types.begin(), base.types.end()), base.types.end());
    std::vector<RecordRequirement> out;
    const std::vector<const ElectedAtom*> distinct = drop_examples_of_patterns(owners);
    // As many hosts as addresses in one row: one each, in the order in which they stand.
    const bool one_each = distinct.size() > 1 && distinct.size() == base.addresses.size();
    for (std::size_t i = 0; i < distinct.size(); ++i) {
      const ElectedAtom* const owner = distinct[i];
      RecordRequirement one = base;
      one.owner = owner->value;
      if (one_each) one.addresses = {base.addresses[i]};
      const auto name = NameTemplate::parse(owner->value);
      if (one.types.empty() && name && !name->service().empty()) one.types.push_back(RrType::SRV);
      if (name) one.repeat = "domain";
      out.push_back(std::move(one));
    }
    return out;
  }

 private:
  // What a cell says by itself counts before what a sentence beside it mentions.
  static bool has_plain(const ElectedRow& row, Field field) {
    return std::any_of(row.atoms.begin(), row.atoms.end(),
                       [&](const ElectedAtom& a) { return a.field == field && !a.slot->in_prose; });
  }

  // An owner whose service and protocol stand apart: `sipfederationtls` | `TCP`, with `@` or a domain as the name.
  struct SplitOwner {
    std::string service, protocol;

    bool take(const ElectedAtom& atom) {
      const auto said =
          std::find_if(atom.slot->atoms.begin(), atom.slot->atoms.end(), [](const Atom* a) { return a != nullptr; });
      if (atom.field != Field::owner || said == atom.slot->atoms.end() || (*said)->part == OwnerPart::whole)
        return false;
      ((*said)->part == OwnerPart::service ? service : protocol) =
          ascii_lower(atom.value.starts_with('_') ? atom.value.substr(1) : atom.value);
      return true;
    }
    bool is_complete() const { return !service.empty() && !protocol.empty(); }
    std::string joined(const std::vector<const ElectedAtom*>& owners) const {
      std::string name = "_" + service + "._" + protocol;
      for (const ElectedAtom* owner : owners) {
        if (owner->value != "@") return name + "." + owner->value;
      }
      return name;
    }
  };

  static void read_atom(const ElectedAtom& atom, RecordRequirement& base, std::vector<const ElectedAtom*>& owners) {
    switch (atom.field) {
      case Field::owner:
        owners.push_back(&atom);
        break;
      case Field::target:
        if (!base.target) base.target = atom.value;
        break;
      case Field::type:
        if (const auto type = parse_rr_type(atom.value)) base.types.push_back(*type);
        break;
      case Field::address:
        base.addresses.push_back(atom.value);
        break;
      case Field::port:
        read_number(atom.value, 65535, base.port);
        break;
      case Field::priority:
        read_number(atom.value, 65535, base.priority);
        break;
      case Field::weight:
        read_number(atom.value, 65535, base.weight);
        break;
      case Field::ttl:
        base.ttl = ttl_in(atom.value);
        break;
      case Field::txt:
        if (!base.txt) base.txt = atom.value;
        break;
      default:
        break;
    }
  }

  template <class Number>
  static void read_number(const std::string& text, unsigned long long most, std::optional<Number>& out) {
    unsigned long long value = 0;
    if (!out && parse_unsigned(text, most, value)) out = static_cast<Number>(value);
  }

  // Seconds, or a number with a unit in words: "1 hour".
  static std::optional<std::uint32_t> ttl_in(const std::string& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    unsigned long long value = 0;
    if (!parse_unsigned(text.substr(0, digits), 0x7FFFFFFF, value)) return std::nullopt;
    const std::string unit = text.substr(digits);
    const unsigned long long seconds = has_word(unit, "hour")     ? 3600
                                       : has_word(unit, "minute") ? 60
                                       : has_word(unit, "day")    ? 86400
                                                                  : 1;
    if (value * seconds > 0x7FFFFFFF || (seconds == 1 && !trim(unit).empty() && !has_word(unit, "second")))
      return std::nullopt;
    return static_cast<std::uint32_t>(value * seconds);
  }

  // The first page, the source language before others, whose words tell: in the row, else in the heading above the
  // table.
  void read_view(const ElectedRow& row, RecordRequirement& base) const {
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.field != Field::view) continue;
      for (const Atom* said : atom.slot->atoms) {
        if (said != nullptr && !base.view) base.view = view_in(said->value);
      }
    }
    for (const RecordTable* table : table_.table->tables) {
      if (table != nullptr && !base.view) base.view = view_in(table->section);
    }
  }

  void read_evidence(const ElectedRow& row, RecordRequirement& base) const {
    std::string section;
    for (const RecordTable* table : table_.table->tables) {
      if (table != nullptr && section.empty()) section = table->section;
    }
    for (std::size_t page = 0; page < set_.pages.size(); ++page) {
      const RecordRow* const here = row.row->rows[page];
      if (here == nullptr) continue;
      const Page& source = set_.pages[page];
      if (here->marks_example) base.example_names = true;
      if (base.comment.empty()) base.comment = here->comment;
      RequirementEvidence evidence{
          source.path(),   source.page,        section, source.text->line_of(here->span.offset),
          source.language, row.is_whole(page), {}};
      for (const Atom& atom : here->atoms) evidence.row += (evidence.row.empty() ? "" : " · ") + atom.value;
      base.evidence.push_back(std::move(evidence));
    }
  }

  // The docset's sections: a later one that names heading or table refines an earlier one for the whole page.
  void read_docset(RecordRequirement& base) const {
    if (docset_ == nullptr) return;
    for (const DocsetSection& section : docset_->sections) {
      const bool page = std::any_of(set_.pages.begin(), set_.pages.end(),
                                    [&](const Page& p) { return page_matches(p.page, section.page); });
      if (!page || (section.table && *section.table != table_number_)) continue;
      if (section.heading && !is_below(*section.heading)) continue;
      if (section.scenario) base.scenario = section.scenario;
      for (const auto& [name, answer] : section.option) base.option[name] = answer;
    }
  }

  bool is_below(const std::string& heading) const {
    return std::any_of(table_.table->tables.begin(), table_.table->tables.end(), [&](const RecordTable* table) {
      return table != nullptr && (table->anchor == heading || table->section == heading);
    });
  }

  // `sip.<sipdomain>` with the example `sip.contoso.com` below it is one owner: the pattern.
  static std::vector<const ElectedAtom*> drop_examples_of_patterns(const std::vector<const ElectedAtom*>& owners) {
    std::vector<const ElectedAtom*> out;
    for (const ElectedAtom* owner : owners) {
      const bool is_example = std::any_of(owners.begin(), owners.end(), [&](const ElectedAtom* other) {
        return other != owner && is_example_of(owner->value, other->value);
      });
      if (!is_example) out.push_back(owner);
    }
    return out;
  }

  static bool is_example_of(const std::string& name, const std::string& pattern) {
    const auto example = NameTemplate::parse(name);
    const auto general = NameTemplate::parse(pattern);
    if (!example || !general || example->has_placeholder() || !general->has_placeholder()) return false;
    for (std::size_t i = 0; i < general->parts().size(); ++i) {
      if (general->parts()[i].is_placeholder) return i > 0;
      if (i >= example->parts().size() ||
          !equal_ignoring_ascii_case(general->parts()[i].text, example->parts()[i].text))
        return false;
    }
    return false;
  }

  const TranslationSet& set_;
  const ElectedTable& table_;
  std::size_t table_number_;
  const Docset* docset_;
};

void merge_into(RecordRequirement& onto, RecordRequirement&& from) {
  onto.example_names = onto.example_names || from.example_names;
  onto.confidence = std::max(onto.confidence, from.confidence);
  if (onto.comment.empty()) onto.comment = std::move(from.comment);
  for (std::string& address : from.addresses) {
    if (std::find(onto.addresses.begin(), onto.addresses.end(), address) == onto.addresses.end())
      onto.addresses.push_back(std::move(address));
  }
  std::move(from.evidence.begin(), from.evidence.end(), std::back_inserter(onto.evidence));
}

// A row that says no port (its cell is empty, or holds something else) means the one that is said of the same record
// elsewhere.
void fill_ports(std::vector<RecordRequirement>& requirements, const Docset* docset) {
  const auto key_without_port = [&](RecordRequirement requirement) {
    requirement.port.reset();
    return merge_key(requirement, docset);
  };
  std::map<std::string, std::set<std::uint16_t>> ports;
  for (const RecordRequirement& requirement : requirements) {
    if (requirement.port) ports[key_without_port(requirement)].insert(*requirement.port);
  }
  for (RecordRequirement& requirement : requirements) {
    if (requirement.port) continue;
    const auto said = ports.find(key_without_port(requirement));
    if (said != ports.end() && said->second.size() == 1) requirement.port = *said->second.begin();
  }
}

}  // namespace

void RequirementBuilder::add(const TranslationSet& set, const std::vector<ElectedTable>& tables) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const RowReader reader(set, tables[i], i, docset_);
    for (const ElectedRow& row : tables[i].rows) {
      std::vector<RecordRequirement> read = reader.read(row);
      std::move(read.begin(), read.end(), std::back_inserter(requirements_));
    }
  }
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

  fill_ports(requirements_, docset_);
  std::map<std::string, RecordRequirement> merged;
  for (RecordRequirement& requirement : requirements_) {
    const auto [at, fresh] = merged.try_emplace(merge_key(requirement, docset_));
    if (fresh) {
      at->second = std::move(requirement);
    } else {
      merge_into(at->second, std::move(requirement));
    }
  }
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
