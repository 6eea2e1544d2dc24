#include "extractor/faults/contradictions.h"

#include <algorithm>

#include "extractor/names/mentioned_names.h"
#include "extractor/names/name_soundness.h"
#include "extractor/pages/contradicting_examples.h"
#include "extractor/pages/source_language.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {

// What no page can mend by saying what the others say.
struct ContradictionFinder::Contradiction {
  Field field = Field::type;             // type, port, the target of a second alias, or an address that is a name
  const ElectedAtom* elected = nullptr;  // null: something else stands in the port's column
  std::string demanded;                  // empty: nobody can tell
  std::string example = {};              // of an owner that is a pattern: the name beside it that does not fit
};

struct ContradictionFinder::RowService {
  std::string service, protocol;

  // Of all the row's owners, if they name one. `in_words`: of a sentence that states the record.
  static std::optional<RowService> of(const ElectedRow& row, bool in_words) {
    std::optional<RowService> out;
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.field != Field::owner || atom.value.empty()) continue;
      const auto name = NameTemplate::parse(atom.value);
      if (!name || name->service().empty() || atom.slot->in_prose != in_words) return std::nullopt;
      const RowService own{ascii_lower(name->service()), ascii_lower(name->protocol())};
      if (out && (out->service != own.service || out->protocol != own.protocol)) return std::nullopt;
      out = own;
    }
    return out;
  }
};

namespace {

// In a cell of its own; `in_words`: in a sentence that states the record.
std::vector<const ElectedAtom*> stated(const ElectedRow& row, Field field, bool in_words = false) {
  std::vector<const ElectedAtom*> out;
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.field == field && atom.slot->in_prose == in_words && !atom.value.empty()) out.push_back(&atom);
  }
  return out;
}

// A host that anybody could ask for.
bool is_whole_name(const std::string& value) {
  const auto name = NameTemplate::parse(value);
  return name && !name->has_placeholder() && name_quality(value) == NameQuality::complete;
}

// A service that is not offered has the root for its target, and any port (RFC 2782).
bool leads_nowhere(const ElectedRow& row) {
  return std::any_of(row.row->rows.begin(), row.row->rows.end(), [](const RecordRow* on_page) {
    return on_page != nullptr && std::any_of(on_page->cells.begin(), on_page->cells.end(),
                                             [](const RecordCell& cell) { return cell.text == "."; });
  });
}

// A cell with nothing but its port.
bool is_port_alone(const Atom& atom, const RecordRow& row) {
  if (atom.field != Field::port || atom.in_prose) return false;
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const RecordCell& cell) { return cell.column == atom.column && is_number(nfkc(cell.text)); });
}

// Of the first page that has one.
std::optional<std::size_t> port_column(const ElectedTable& table) {
  for (const RecordTable* on_page : table.table->tables) {
    if (on_page == nullptr) continue;
    for (const RecordRow& row : on_page->rows) {
      for (const Atom& atom : row.atoms) {
        if (is_port_alone(atom, row)) return atom.column;
      }
    }
  }
  return std::nullopt;
}

bool has_type_in_column(const ElectedRow& row, std::size_t column) {
  return std::any_of(row.row->rows.begin(), row.row->rows.end(), [&](const RecordRow* on_page) {
    return on_page != nullptr && std::any_of(on_page->cells.begin(), on_page->cells.end(), [&](const RecordCell& cell) {
             return cell.column == column && parse_rr_type(nfkc(cell.text));
           });
  });
}

// A service may also be an alias, be described in words or be delegated; an address it never has.
bool is_type_of_no_service(const std::string& type) {
  return is_address_type(type) || type == "MX";
}

bool has_address(const ElectedRow& row, std::size_t page) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& atom) {
    return atom.field == Field::address && atom.slot->atoms[page] != nullptr;
  });
}

const RecordCell* cell_in(const RecordRow& row, std::size_t column) {
  const auto found =
      std::find_if(row.cells.begin(), row.cells.end(), [&](const RecordCell& cell) { return cell.column == column; });
  return found == row.cells.end() ? nullptr : &*found;
}

// False: the page does not say what was elected.
bool place_at_atom(ContradictionFault& fault) {
  fault.atom = fault.elected->slot->atoms[fault.page];
  const bool says_it = fault.elected->stances[fault.page].agrees || !fault.elected->shared_by_translations.empty();
  if (fault.atom == nullptr || !says_it) return false;
  fault.span = fault.atom->span;
  fault.value = fault.atom->value;
  return true;
}

// False: the page has no such example.
bool place_at_example(const std::string& example, const Page& page, ContradictionFault& fault) {
  fault.pattern = fault.elected->value;
  fault.atom = fault.elected->slot->atoms[fault.page];
  if (fault.atom == nullptr) return false;
  const RecordCell* const cell = cell_in(*fault.row->row->rows[fault.page], fault.atom->column);
  if (cell == nullptr || cell->text.find(example) == std::string::npos) return false;
  const std::size_t at = page.text->at(cell->span).find(example);
  fault.span = at == std::string_view::npos ? cell->span : ByteSpan{cell->span.offset + at, example.size()};
  fault.value = example;
  return true;
}

// False: there is no such cell.
bool place_in_column(std::size_t column, ContradictionFault& fault) {
  const RecordCell* const cell = cell_in(*fault.row->row->rows[fault.page], column);
  if (cell == nullptr) return false;
  fault.span = cell->span;
  fault.value = cell->text;
  return true;
}

}  // namespace

bool is_address_type(std::string_view type) {
  return type == "A" || type == "AAAA";
}

ContradictionFinder::ContradictionFinder(const ElectedTable& table, const Comparison& comparison)
    : table_(table), services_(comparison.services()), source_(comparison.source()), port_column_(port_column(table)) {}

ContradictionFinder::~ContradictionFinder() = default;

const std::string& ContradictionFinder::said(const ElectedAtom& atom) const {
  const Atom* const in_source = source_ ? atom.slot->atoms[*source_] : nullptr;
  return atom.shared_by_translations.empty() || in_source == nullptr ? atom.value : in_source->value;
}

// A name has one alias at most (RFC 2181 §10.1). Counted are rows that demand a single CNAME record and nothing else.
void ContradictionFinder::add_second_alias(const ElectedRow& row) {
  const auto types = stated(row, Field::type), owners = stated(row, Field::owner), targets = stated(row, Field::target);
  const auto views = stated(row, Field::view);
  if (types.size() != 1 || types.front()->value != "CNAME" || owners.size() != 1 || targets.size() != 1) return;
  const std::string view = views.empty() ? std::string() : views.front()->value;
  std::set<std::string>& above = targets_[{ascii_lower(owners.front()->value), view}];
  const std::string target = ascii_lower(targets.front()->value);
  if (above.size() > above.count(target)) found_.push_back({Field::target, targets.front(), {}});
  above.insert(target);
}

void ContradictionFinder::add_port(const ElectedRow& row, const RowService& owner) {
  if (leads_nowhere(row)) return;
  const ServiceEntry* const known = services_.find(owner.service, owner.protocol);
  const std::string demanded = known != nullptr && known->port ? std::to_string(*known->port) : std::string();
  const auto ports = stated(row, Field::port);
  const auto contradicts = [&](const ElectedAtom* atom) {
    unsigned long long port = 0;
    return parse_unsigned(said(*atom), 65535, port) &&
           services_.contradicts(owner.service, owner.protocol, static_cast<std::uint16_t>(port));
  };
  if (ports.empty()) {
    if (port_column_ && has_type_in_column(row, *port_column_)) found_.push_back({Field::port, nullptr, demanded});
  } else if (std::all_of(ports.begin(), ports.end(), contradicts)) {
    found_.push_back({Field::port, ports.front(), demanded});
  }
}

// The data of an address record is an address (RFC 1035, section 3.4.1). What other pages say there, or nothing.
void ContradictionFinder::add_name_for_address(const ElectedRow& row) {
  const auto types = stated(row, Field::type), targets = stated(row, Field::target);
  const bool is_of_addresses = !types.empty() && std::all_of(types.begin(), types.end(), [](const auto* type) {
    return is_address_type(type->value);
  });
  if (!is_of_addresses || targets.size() != 1 || !is_whole_name(targets.front()->value)) return;
  const auto addresses = stated(row, Field::address);
  found_.push_back({Field::address, targets.front(), addresses.size() == 1 ? addresses.front()->value : std::string()});
}

// The pattern of a cell and the example beside it name one service with two protocols, or two with one: which of the
// two is right, nobody can tell.
void ContradictionFinder::add_example(const ElectedRow& row) {
  for (const ElectedAtom* const owner : stated(row, Field::owner)) {
    const auto pattern = NameTemplate::parse(owner->value);
    const std::size_t page = source_.value_or(0);
    const Atom* const atom = owner->slot->atoms[page];
    if (!pattern || !pattern->has_placeholder() || atom == nullptr) continue;
    const RecordCell* const cell = cell_in(*row.row->rows[page], atom->column);
    if (cell == nullptr) continue;
    for (const std::string_view name : plain_names_in(cell->text, services_)) {
      const auto example = NameTemplate::parse(name);
      if (example && is_contradicted(*pattern, *example))
        found_.push_back({Field::owner, owner, {}, std::string(name)});
    }
  }
}

void ContradictionFinder::read(const ElectedRow& row) {
  found_.clear();
  add_example(row);
  const bool in_words = is_in_form(*table_.table, Form::sentence);
  add_second_alias(row);
  const auto owner = RowService::of(row, in_words);
  if (!owner) {
    add_name_for_address(row);
    return;
  }
  const auto types = stated(row, Field::type, in_words);
  const bool is_service =
      std::any_of(types.begin(), types.end(), [&](const auto* type) { return said(*type) == "SRV"; });
  for (const ElectedAtom* type : types) {
    if (!is_service && is_type_of_no_service(said(*type))) found_.push_back({Field::type, type, "SRV"});
  }
  if (!in_words) add_port(row, *owner);
}

bool ContradictionFinder::contradicts(const ElectedAtom& atom) const {
  return std::any_of(found_.begin(), found_.end(),
                     [&](const Contradiction& one) { return one.elected == &atom && one.example.empty(); });
}

void ContradictionFinder::find(const ElectedRow& row, FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  for (const Contradiction& contradiction : found_) {
    for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
      const bool is_to_mend = !comparison.has_source() || comparison.is_source(page);
      if (row.row->rows[page] == nullptr || !is_to_mend) continue;
      if (contradiction.field == Field::address && has_address(row, page)) continue;
      ContradictionFault fault = out.start<ContradictionFault>(table_, row, page);
      fault.field = contradiction.field;
      fault.elected = contradiction.elected;
      fault.confidence = Confidence::medium;
      fault.demanded = contradiction.demanded;
      const bool is_there = !contradiction.example.empty()
                                ? place_at_example(contradiction.example, comparison.pages()[page], fault)
                            : fault.elected != nullptr ? place_at_atom(fault)
                                                       : place_in_column(*port_column_, fault);
      if (is_there) out.add(std::move(fault));
    }
  }
}

void find_contradictions_in_text(const TranslationSet& set, const LanguageTag& source_language, Faults& out) {
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    for (const ContradictingExample& one : set.pages[page].examples) {
      ContradictionFault fault;
      fault.page = page;
      fault.is_source = is_in_source_language(set.pages[page], source_language);
      fault.confidence = Confidence::medium;
      fault.span = one.span;
      fault.field = Field::owner;
      fault.value = one.example;
      fault.pattern = one.pattern;
      out.found.push_back(std::move(fault));
    }
  }
}

}  // namespace doczone::extractor
