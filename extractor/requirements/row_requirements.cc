#include "extractor/requirements/row_requirements.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/records/words.h"
#include "extractor/requirements/docset_demands.h"
#include "extractor/requirements/row_demand.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/unicode.h"
#include "model/joined.h"

namespace doczone::extractor {
namespace {

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
    read_sentence_about_service(row, base, owners);
    drop_passed_on(row, base.addresses);
    read_view(row, base);
    read_evidence(row, base);
    if (const auto level = voted<Level>(row, level_in)) base.level = *level;
    const auto open = voted<bool>(row, [](const RecordTable&, const RecordRow& here) {
      return is_open_list(here) ? std::optional(true) : std::nullopt;
    });
    std::sort(base.types.begin(), base.types.end());
    base.types.erase(std::unique(base.types.begin(), base.types.end()), base.types.end());
    std::vector<RecordRequirement> out;
    const std::vector<const ElectedAtom*> distinct = drop_examples(owners);
    // As many hosts as addresses in one row: one each, in the order in which they stand.
    const bool one_each = distinct.size() > 1 && distinct.size() == base.addresses.size();
    if (distinct.size() == 1) read_address_count(row, base);
    for (std::size_t i = 0; i < distinct.size(); ++i) {
      const ElectedAtom* const owner = distinct[i];
      RecordRequirement one = base;
      one.owner = owner->value;
      // Of a list that goes on, the first stands for all: how many there are is the reader's.
      if (open && distinct.size() > 1) one.example_names = true;
      if (open && i > 0 && one.level == Level::required) one.level = Level::optional;
      if (one_each) one.addresses = {base.addresses[i]};
      const auto name = NameTemplate::parse(owner->value);
      if (one.types.empty() && name && !name->service().empty()) one.types.push_back(RrType::SRV);
      if (name) one.repeat = "domain";
      if (docset_ != nullptr) apply_sections(*docset_, set_, *table_.table, table_number_, *row.row, one);
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

  static bool is_service(const std::string& name) {
    const auto parsed = NameTemplate::parse(name);
    return parsed && !parsed->service().empty();
  }

  // Beside plain names, a sentence with the record itself: "an SRV record for _sip._tls.example.org that maps to …".
  static void read_sentence_about_service(const ElectedRow& row, RecordRequirement& base,
                                          std::vector<const ElectedAtom*>& owners) {
    const bool of_service =
        std::any_of(owners.begin(), owners.end(), [](const ElectedAtom* owner) { return is_service(owner->value); });
    if (of_service || base.types != std::vector{RrType::SRV}) return;
    const ElectedAtom* service = nullptr;
    for (const ElectedAtom& atom : row.atoms) {
      if (!is_name_field(atom.field) || atom.value.empty()) continue;
      if (service != nullptr) {
        base.target = atom.value;
        break;
      }
      if (atom.slot->in_prose && is_service(atom.value)) {
        service = &atom;
        base.target.reset();
      }
    }
    if (service != nullptr) owners = {service};
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

  // `192.0.2.1 proxy to 10.0.0.1`: only the first is in the DNS.
  static void drop_passed_on(const ElectedRow& row, std::vector<std::string>& addresses) {
    for (const RecordRow* here : row.row->rows) {
      if (here == nullptr) continue;
      for (std::size_t i = 1; i < here->atoms.size(); ++i) {
        const Atom& before = here->atoms[i - 1];
        const Atom& atom = here->atoms[i];
        if (atom.field == Field::address && before.field == Field::address && before.column == atom.column &&
            is_passed_on(before.value, text_between(*here, before, atom), atom.value))
          std::erase(addresses, atom.value);
      }
    }
  }

  static std::string_view text_between(const RecordRow& row, const Atom& first, const Atom& second) {
    for (const RecordCell& cell : row.cells) {
      if (cell.column != first.column) continue;
      const std::size_t from = cell.text.find(first.value);
      if (from == std::string::npos) return {};
      const std::size_t begin = from + first.value.size();
      const std::size_t end = cell.text.find(second.value, begin);
      if (end != std::string::npos) return std::string_view(cell.text).substr(begin, end - begin);
    }
    return {};
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
    const auto alone = voted<bool>(row, [](const RecordTable&, const RecordRow& here) {
      return is_virtual_address(here) ? std::optional(true) : std::nullopt;
    });
    if (alone && !base.address_count) base.address_count = 1;
  }

  // `sip.<sipdomain>` with the example `sip.contoso.com` below it is one owner: the pattern. `admin` below
  // `admin.contoso.com` is the same name, written short.
  static std::vector<const ElectedAtom*> drop_examples(const std::vector<const ElectedAtom*>& owners) {
    std::vector<const ElectedAtom*> out;
    for (const ElectedAtom* owner : owners) {
      const bool is_example = std::any_of(owners.begin(), owners.end(), [&](const ElectedAtom* other) {
        return other != owner &&
               (is_example_of(owner->value, other->value) || is_short_for(owner->value, other->value));
      });
      if (!is_example) out.push_back(owner);
    }
    return out;
  }

  static bool is_short_for(const std::string& label, const std::string& name) {
    return label.find('.') == std::string::npos && name.size() > label.size() && name[label.size()] == '.' &&
           equal_ignoring_ascii_case(name.substr(0, label.size()), label);
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

}  // namespace

std::vector<RecordRequirement> requirements_of(const TranslationSet& set, const ElectedTable& table,
                                               std::size_t table_number, const ElectedRow& row, const Docset* docset) {
  return RowReader(set, table, table_number, docset).read(row);
}

}  // namespace doczone::extractor
