#include "extractor/faults/contradictions.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {

// What no page can mend by saying what the others say.
struct ContradictionFinder::Contradiction {
  Field field = Field::type;             // type, port, or the target of a second alias
  const ElectedAtom* elected = nullptr;  // null: something else stands in the port's column
  std::string demanded;                  // empty: nobody can tell
};

struct ContradictionFinder::RowService {
  std::string service, protocol;

  // Of all the row's owners, if they name one.
  static std::optional<RowService> of(const ElectedRow& row) {
    std::optional<RowService> out;
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.field != Field::owner || atom.value.empty()) continue;
      const auto name = NameTemplate::parse(atom.value);
      if (!name || name->service().empty() || atom.slot->in_prose) return std::nullopt;
      const RowService own{ascii_lower(name->service()), ascii_lower(name->protocol())};
      if (out && (out->service != own.service || out->protocol != own.protocol)) return std::nullopt;
      out = own;
    }
    return out;
  }
};

namespace {

std::vector<const ElectedAtom*> stated(const ElectedRow& row, Field field) {
  std::vector<const ElectedAtom*> out;
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.field == field && !atom.slot->in_prose && !atom.value.empty()) out.push_back(&atom);
  }
  return out;
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
bool is_type_of_no_service(const ElectedAtom& type) {
  return type.value == "A" || type.value == "AAAA" || type.value == "MX";
}

const RecordCell* cell_in(const RecordRow& row, std::size_t column) {
  const auto found =
      std::find_if(row.cells.begin(), row.cells.end(), [&](const RecordCell& cell) { return cell.column == column; });
  return found == row.cells.end() ? nullptr : &*found;
}

// False: the page does not say what was elected.
bool place_at_atom(ContradictionFault& fault) {
  fault.atom = fault.elected->slot->atoms[fault.page];
  if (fault.atom == nullptr || !fault.elected->stances[fault.page].agrees) return false;
  fault.span = fault.atom->span;
  fault.value = fault.atom->value;
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

ContradictionFinder::ContradictionFinder(const ElectedTable& table, const ServiceRegistry& services)
    : table_(table), services_(services), port_column_(port_column(table)) {}

// A name has one alias at most (RFC 2181 §10.1). Counted are rows that demand a single CNAME record and nothing else.
void ContradictionFinder::add_second_alias(const ElectedRow& row, std::vector<Contradiction>& out) {
  const auto types = stated(row, Field::type), owners = stated(row, Field::owner), targets = stated(row, Field::target);
  const auto views = stated(row, Field::view);
  if (types.size() != 1 || types.front()->value != "CNAME" || owners.size() != 1 || targets.size() != 1) return;
  const std::string view = views.empty() ? std::string() : views.front()->value;
  std::set<std::string>& above = targets_[{ascii_lower(owners.front()->value), view}];
  const std::string target = ascii_lower(targets.front()->value);
  if (above.size() > above.count(target)) out.push_back({Field::target, targets.front(), {}});
  above.insert(target);
}

void ContradictionFinder::add_port(const ElectedRow& row, const RowService& owner,
                                   std::vector<Contradiction>& out) const {
  const ServiceEntry* const known = services_.find(owner.service, owner.protocol);
  const std::string demanded = known != nullptr && known->port ? std::to_string(*known->port) : std::string();
  const auto ports = stated(row, Field::port);
  const auto contradicts = [&](const ElectedAtom* atom) {
    unsigned long long port = 0;
    return parse_unsigned(atom->value, 65535, port) &&
           services_.contradicts(owner.service, owner.protocol, static_cast<std::uint16_t>(port));
  };
  if (ports.empty()) {
    if (port_column_ && has_type_in_column(row, *port_column_)) out.push_back({Field::port, nullptr, demanded});
  } else if (std::all_of(ports.begin(), ports.end(), contradicts)) {
    out.push_back({Field::port, ports.front(), demanded});
  }
}

std::vector<ContradictionFinder::Contradiction> ContradictionFinder::contradictions_in(const ElectedRow& row) {
  std::vector<Contradiction> out;
  add_second_alias(row, out);
  const auto owner = RowService::of(row);
  if (!owner) return out;
  const auto types = stated(row, Field::type);
  const bool is_service =
      std::any_of(types.begin(), types.end(), [](const auto* type) { return type->value == "SRV"; });
  for (const ElectedAtom* type : types) {
    if (!is_service && is_type_of_no_service(*type)) out.push_back({Field::type, type, "SRV"});
  }
  add_port(row, *owner, out);
  return out;
}

void ContradictionFinder::find(const ElectedRow& row, FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  for (const Contradiction& contradiction : contradictions_in(row)) {
    for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
      const bool is_to_mend = !comparison.has_source() || comparison.is_source(page);
      if (row.row->rows[page] == nullptr || !is_to_mend) continue;
      ContradictionFault fault = out.start<ContradictionFault>(table_, row, page);
      fault.field = contradiction.field;
      fault.elected = contradiction.elected;
      fault.confidence = Confidence::medium;
      fault.demanded = contradiction.demanded;
      const bool is_there = fault.elected != nullptr ? place_at_atom(fault) : place_in_column(*port_column_, fault);
      if (is_there) out.add(std::move(fault));
    }
  }
}

}  // namespace doczone::extractor
