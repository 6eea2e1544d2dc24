#include "extractor/faults/contradictions.h"

#include <algorithm>
#include <map>
#include <optional>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

struct RowService {
  std::string service, protocol;
};

// Of all its owners, if they name one.
std::optional<RowService> service_of(const ElectedRow& row) {
  std::optional<RowService> out;
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.field != Field::owner || atom.value.empty()) continue;
    const auto name = NameTemplate::parse(atom.value);
    if (!name || name->service().empty() || atom.slot->in_prose) return std::nullopt;
    const RowService here{ascii_lower(name->service()), ascii_lower(name->protocol())};
    if (out && (out->service != here.service || out->protocol != here.protocol)) return std::nullopt;
    out = here;
  }
  return out;
}

std::vector<const ElectedAtom*> stated(const ElectedRow& row, Field field) {
  std::vector<const ElectedAtom*> out;
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.field == field && !atom.slot->in_prose && !atom.value.empty()) out.push_back(&atom);
  }
  return out;
}

// The column in which other rows of the same page have nothing but their port.
std::optional<std::size_t> port_column(const ElectedTable& table) {
  for (const RecordTable* here : table.table->tables) {
    if (here == nullptr) continue;
    for (const RecordRow& row : here->rows) {
      for (const Atom& atom : row.atoms) {
        if (atom.field != Field::port || atom.in_prose) continue;
        for (const RecordCell& cell : row.cells) {
          if (cell.column == atom.column && is_number(nfkc(cell.text))) return atom.column;
        }
      }
    }
  }
  return std::nullopt;
}

bool has_type_in_column(const ElectedRow& row, std::size_t column) {
  return std::any_of(row.row->rows.begin(), row.row->rows.end(), [&](const RecordRow* here) {
    return here != nullptr && std::any_of(here->cells.begin(), here->cells.end(), [&](const RecordCell& cell) {
             return cell.column == column && parse_rr_type(nfkc(cell.text));
           });
  });
}

struct Alias {
  std::string owner, target, view;
  const ElectedAtom* where = nullptr;
};

// Of a row that demands a single CNAME record and nothing else.
std::optional<Alias> alias_of(const ElectedRow& row) {
  const auto types = stated(row, Field::type), owners = stated(row, Field::owner), targets = stated(row, Field::target);
  const auto views = stated(row, Field::view);
  if (types.size() != 1 || types.front()->value != "CNAME" || owners.size() != 1 || targets.size() != 1)
    return std::nullopt;
  return Alias{ascii_lower(owners.front()->value), ascii_lower(targets.front()->value),
               views.empty() ? std::string() : views.front()->value, targets.front()};
}

// A name has one alias at most (RFC 2181 §10.1).
const ElectedAtom* second_alias_in(const ElectedTable& table, const ElectedRow& row) {
  const auto here = alias_of(row);
  if (!here) return nullptr;
  for (const ElectedRow& above : table.rows) {
    if (&above == &row) break;
    const auto other = alias_of(above);
    if (other && other->owner == here->owner && other->view == here->view && other->target != here->target)
      return here->where;
  }
  return nullptr;
}

}  // namespace

std::vector<Contradiction> contradictions_in(const ElectedTable& table, const ElectedRow& row,
                                             const ServiceRegistry& services) {
  std::vector<Contradiction> out;
  if (const ElectedAtom* const target = second_alias_in(table, row)) out.push_back({Field::target, target, 0, {}});
  const auto owner = service_of(row);
  if (!owner) return out;
  const auto types = stated(row, Field::type);
  const bool srv = std::any_of(types.begin(), types.end(), [](const ElectedAtom* t) { return t->value == "SRV"; });
  // A service may also be an alias, be described in words or be delegated; an address it never has.
  for (const ElectedAtom* type : types) {
    if (!srv && (type->value == "A" || type->value == "AAAA" || type->value == "MX"))
      out.push_back({Field::type, type, 0, "SRV"});
  }
  const ServiceEntry* const known = services.find(owner->service, owner->protocol);
  const std::string demanded = known != nullptr && known->port ? std::to_string(*known->port) : std::string();
  const auto ports = stated(row, Field::port);
  const auto contradicts = [&](const ElectedAtom* atom) {
    unsigned long long port = 0;
    return parse_unsigned(atom->value, 65535, port) &&
           services.contradicts(owner->service, owner->protocol, static_cast<std::uint16_t>(port));
  };
  if (!ports.empty() && std::all_of(ports.begin(), ports.end(), contradicts))
    out.push_back({Field::port, ports.front(), 0, demanded});
  const auto column = port_column(table);
  if (ports.empty() && column && has_type_in_column(row, *column))
    out.push_back({Field::port, nullptr, *column, demanded});
  return out;
}

}  // namespace doczone::extractor
