#include "extractor/requirements/row_requirements.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/rdata_parts.h"
#include "extractor/records/said_ttl.h"
#include "extractor/records/text_policy.h"
#include "extractor/records/words.h"
#include "extractor/requirements/docset_demands.h"
#include "extractor/requirements/row_demand.h"
#include "extractor/requirements/row_owners.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"

namespace doczone::extractor {
namespace {

// Each requirement that a row states cites it, so that a row of thousands of names would be cited thousands of times.
// People need no more of it.
constexpr std::size_t kMostOfRow = 4'000;  // bytes

std::string row_for_people(const RecordRow& row) {
  std::string out;
  for (const Atom& atom : row.atoms) {
    if (out.size() > kMostOfRow) return out + " · …";
    out += (out.empty() ? "" : " · ") + atom.value;
  }
  return out;
}

class RowReader {
 public:
  RowReader(const TranslationSet& set, const ElectedTable& table, std::size_t table_number, const Docset* docset)
      : set_(set), table_(table), table_number_(table_number), docset_(docset) {}

  std::vector<RecordRequirement> read(const ElectedRow& row) const {
    RecordRequirement base;
    std::map<std::size_t, std::string> rdata;
    std::vector<std::string> owners = read_atoms(row, base, rdata);
    read_sentence_about_service(row, owners, base);
    if (base.types.empty()) read_implied_types(base);
    drop_passed_on(row, base.addresses);
    read_view(row, base);
    read_evidence(row, base);
    if (const auto level = voted<Level>(row, level_in)) base.level = *level;
    std::sort(base.types.begin(), base.types.end());
    base.types.erase(std::unique(base.types.begin(), base.types.end()), base.types.end());
    if (!base.rdata && base.types.size() == 1 && has_rdata_parts(base.types[0]))
      base.rdata = joined_rdata(base.types[0], rdata);
    read_policy(base, owners);
    read_pointer(base, owners);
    read_line_without_owner(base, owners);
    owners = without_examples(owners);
    if (owners.empty() && voted_true(row, is_at_apex)) owners = implied_owners(base);
    if (owners.size() == 1) read_address_count(row, base);
    return one_for_each_family(row, one_for_each_target(row, one_for_each(owners, row, base)));
  }

 private:
  static bool is_v6(const std::string& address) { return address.find(':') != std::string::npos; }

  // Where each family of addresses has a column of its own.
  static bool has_column_for_each_family(const ElectedRow& row) {
    std::set<std::size_t> v4, v6;
    for (const ElectedAtom& atom : row.atoms) {
      for (const Atom* said : atom.slot->atoms) {
        if (said != nullptr && atom.field == Field::address) (is_v6(said->value) ? v6 : v4).insert(said->column);
      }
    }
    return v4.size() == 1 && v6.size() == 1 && v4 != v6;
  }

  // Such a row demands a record of each.
  static std::vector<RecordRequirement> one_for_each_family(const ElectedRow& row,
                                                            std::vector<RecordRequirement> owned) {
    if (!has_column_for_each_family(row)) return owned;
    std::vector<RecordRequirement> out;
    for (RecordRequirement& one : owned) {
      out.push_back(one);
      if (one.types != std::vector{RrType::A, RrType::AAAA}) continue;
      out.back().types = {RrType::A};
      std::erase_if(out.back().addresses, is_v6);
      one.types = {RrType::AAAA};
      std::erase_if(one.addresses, std::not_fn(is_v6));
      out.push_back(std::move(one));
    }
    return out;
  }

  // Several servers of a zone, or exchanges with their preferences, in one cell are as many records.
  static std::vector<RecordRequirement> one_for_each_target(const ElectedRow& row,
                                                            std::vector<RecordRequirement> owned) {
    std::vector<std::string> targets;
    std::vector<std::string> priorities;
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.value.empty() || atom.slot->in_prose) continue;
      if (atom.field == Field::target) targets.push_back(atom.value);
      if (atom.field == Field::priority) priorities.push_back(atom.value);
    }
    const bool paired = priorities.size() <= 1 || priorities.size() == targets.size();
    if (targets.size() < 2 || !paired) return owned;
    std::vector<RecordRequirement> out;
    for (const RecordRequirement& base : owned) {
      if (base.types != std::vector{RrType::NS} && base.types != std::vector{RrType::MX}) return owned;
      for (std::size_t i = 0; i < targets.size(); ++i) {
        RecordRequirement one = base;
        one.target = targets[i];
        if (priorities.size() > 1) {
          one.priority.reset();
          read_number(priorities[i], 65535, one.priority);
        }
        out.push_back(std::move(one));
      }
    }
    return out;
  }

  // Fills what the cells say, and of RDATA whose fields stand apart each by its number; returns the owners.
  static std::vector<std::string> read_atoms(const ElectedRow& row, RecordRequirement& base,
                                             std::map<std::size_t, std::string>& rdata) {
    std::vector<std::string> owners;
    SplitOwner split;
    base.confidence = Confidence::high;
    const std::set<Field> plain = plain_fields(row);
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.value.empty() || (atom.slot->in_prose && plain.count(atom.field) > 0)) continue;
      if (atom.field != Field::view) base.confidence = std::min(base.confidence, atom.confidence);
      if (split.take(atom)) continue;
      if (const std::optional<std::size_t> field = rdata_field_of(atom)) {
        rdata.emplace(*field, atom.value);
        continue;
      }
      if (atom.field == Field::owner) owners.push_back(atom.value);
      read_atom(atom, base);
    }
    if (split.is_complete()) owners = {split.joined(owners)};
    return owners;
  }

  static std::optional<std::size_t> rdata_field_of(const ElectedAtom& atom) {
    for (const Atom* said : atom.slot->atoms) {
      if (said != nullptr) return said->rdata_field;
    }
    return std::nullopt;
  }

  // A policy tells that it is a TXT record's and, where its standard says it, at which name.
  static void read_policy(RecordRequirement& base, std::vector<std::string>& owners) {
    const TextPolicy* const policy = base.txt ? text_policy_of(*base.txt) : nullptr;
    if (policy == nullptr) return;
    if (base.types.empty()) base.types = {RrType::TXT};
    if (owners.empty() && !policy->owner.empty()) owners.emplace_back(policy->owner);
  }

  // The owner of a pointer is an address in reverse; any other name is what it leads to.
  static void read_pointer(RecordRequirement& base, std::vector<std::string>& owners) {
    if (base.types != std::vector{RrType::PTR} || base.target || owners.size() != 1) return;
    const bool is_reverse = ascii_lower(owners[0]).find(".arpa") != std::string::npos || is_address(owners[0]);
    const auto name = NameTemplate::parse(owners[0]);
    if (is_reverse || !name || !name->service().empty()) return;
    base.target = owners[0];
    owners.clear();
  }

  // A line of a zone without an owner: mail is for the domain itself.
  void read_line_without_owner(const RecordRequirement& base, std::vector<std::string>& owners) const {
    const auto& tables = table_.table->tables;
    const bool is_line = std::any_of(tables.begin(), tables.end(), [](const RecordTable* table) {
      return table != nullptr && table->form == Form::lines;
    });
    if (is_line && owners.empty() && base.target && base.types == std::vector{RrType::MX}) owners.emplace_back("@");
  }

  // What a cell says by itself counts before what a sentence beside it mentions.
  static std::set<Field> plain_fields(const ElectedRow& row) {
    std::set<Field> out;
    for (const ElectedAtom& atom : row.atoms) {
      if (!atom.slot->in_prose) out.insert(atom.field);
    }
    return out;
  }

  std::vector<RecordRequirement> one_for_each(const std::vector<std::string>& owners, const ElectedRow& row,
                                              const RecordRequirement& base) const {
    const bool several = owners.size() > 1;
    const bool open = voted_true(row, is_open_list);
    // As many hosts as addresses in one row: one each, in the order in which they stand.
    const bool one_each = several && owners.size() == base.addresses.size();
    const std::vector<const DocsetSection*> sections =
        docset_ == nullptr ? std::vector<const DocsetSection*>()
                           : sections_about(*docset_, set_, *table_.table, table_number_, *row.row);
    RecordRequirement common = base;
    if (one_each) common.addresses.clear();
    std::vector<RecordRequirement> out;
    for (std::size_t i = 0; i < owners.size(); ++i) {
      RecordRequirement one = common;
      one.owner = owners[i];
      // Of a list that goes on, the first stands for all: how many there are is the reader's.
      if (open && several) one.example_names = true;
      if (open && i > 0 && one.level == Level::required) one.level = Level::optional;
      if (one_each) one.addresses = {base.addresses[i]};
      const auto name = NameTemplate::parse(one.owner);
      if (one.types.empty() && name && !name->service().empty()) one.types.push_back(RrType::SRV);
      if (name) one.repeat = "domain";
      apply_sections(sections, one);
      out.push_back(std::move(one));
    }
    return out;
  }

  static void read_atom(const ElectedAtom& atom, RecordRequirement& base) {
    switch (atom.field) {
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
        base.ttl = said_ttl(atom.value);
        break;
      case Field::txt:
        if (!base.txt) base.txt = atom.value;
        break;
      case Field::rdata:
        if (!base.rdata) base.rdata = atom.value;
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

  // The first page, the source language before others, that names the types for the whole table.
  void read_implied_types(RecordRequirement& base) const {
    for (const RecordTable* table : table_.table->tables) {
      if (table != nullptr && base.types.empty()) base.types = table->types;
    }
  }

  void read_evidence(const ElectedRow& row, RecordRequirement& base) const {
    std::string section;
    for (const RecordTable* table : table_.table->tables) {
      if (table != nullptr && section.empty()) section = table->section;
    }
    for (std::size_t page = 0; page < set_.pages.size(); ++page) {
      const RecordRow* const said = row.row->rows[page];
      if (said == nullptr) continue;
      const Page& source = set_.pages[page];
      if (said->marks_example) base.example_names = true;
      if (base.comment.empty()) base.comment = said->comment;
      RequirementEvidence evidence{
          source.path(),   source.page,        section, source.text->line_of(said->span.offset),
          source.language, row.is_whole(page), {}};
      evidence.row = row_for_people(*said);
      base.evidence.push_back(std::move(evidence));
    }
  }

  // What pages say of a row: the first that has it, the source before others; or half of them, where that one is
  // silent.
  template <class T, class Read>
  std::optional<T> voted(const ElectedRow& row, Read said_in) const {
    std::map<T, std::size_t> votes;
    std::size_t pages = 0;
    for (std::size_t page = 0; page < set_.pages.size(); ++page) {
      if (row.row->rows[page] == nullptr || table_.table->tables[page] == nullptr) continue;
      const std::optional<T> said = said_in(*table_.table->tables[page], *row.row->rows[page]);
      if (said && pages == 0) return said;
      if (said) ++votes[*said];
      ++pages;
    }
    for (const auto& [value, count] : votes) {
      if (count * 2 >= pages) return value;
    }
    return std::nullopt;
  }

  bool voted_true(const ElectedRow& row, bool (*said_in)(const RecordRow&)) const {
    const auto vote = [&](const RecordTable&, const RecordRow& said) {
      return said_in(said) ? std::optional(true) : std::nullopt;
    };
    return voted<bool>(row, vote).has_value();
  }

  // `192.0.2.1 proxy to 10.0.0.1`: only the first is in the DNS.
  static void drop_passed_on(const ElectedRow& row, std::vector<std::string>& addresses) {
    std::set<std::string> passed_on;
    for (const RecordRow* said : row.row->rows) {
      if (said != nullptr) passed_on.merge(passed_on_addresses(*said));
    }
    std::erase_if(addresses, [&](const std::string& address) { return passed_on.count(address) > 0; });
  }

  // Several addresses of one host are as many as it should have; one is an example.
  void read_address_count(const ElectedRow& row, RecordRequirement& base) const {
    std::map<bool, std::set<std::string>> families;
    for (const std::string& address : base.addresses) families[address.find(':') != std::string::npos].insert(address);
    const bool hosts =
        std::all_of(base.types.begin(), base.types.end(), [](RrType t) { return t == RrType::A || t == RrType::AAAA; });
    if (!hosts || base.types.empty()) return;
    for (const auto& [v6, distinct] : families) {
      if (distinct.size() > 1)
        base.address_count = std::min(base.address_count.value_or(distinct.size()), distinct.size());
    }
    if (voted_true(row, is_virtual_address) && !base.address_count) base.address_count = 1;
  }

  const TranslationSet& set_;
  const ElectedTable& table_;
  std::size_t table_number_;
  const Docset* docset_;
};

}  // namespace

std::vector<RecordRequirement> requirements_of(const TranslationSet& set, const ElectedTable& table,
                                               std::size_t table_number, const ElectedRow& row, const Docset* docset) {
  return RowReader(set, table, table_number, docset).read(row);
}

}  // namespace doczone::extractor
