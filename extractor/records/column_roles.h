// Decides what each column of a table holds, by the values in it; header words help only where values cannot tell. It
// tells, too, whether the table states records at all: tables of ports, certificates or topologies do not.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "extractor/records/table_values.h"
#include "model/atom.h"

namespace doczone::extractor {

enum class Role {
  none,
  names,      // owners and targets
  labels,     // relative owners, or services where a column of protocols stands beside it
  protocols,  // `TCP`, `_tls`
  types,      // record types, alone or as `location/type/port`
  numbers,
  addresses,
  views,  // words that tell internal from external
};

// What the body cells of one column hold, counted.
struct ColumnTally {
  std::size_t filled = 0;     // cells with any text
  std::size_t names = 0;      // cells that hold a name
  std::size_t services = 0;   // of these: a `_service._proto` owner, damaged or not
  std::size_t labels = 0;     // cells that are one label: `sip`, `@`
  std::size_t capitals = 0;   // of them, those that begin with one
  std::size_t protocols = 0;  // of these: `TCP`, `_tls`
  std::size_t types = 0;      // cells that hold a type and no name
  std::size_t words = 0;      // cells of one short word
  std::size_t composites = 0;
  std::size_t numbers = 0;              // cells that are one number
  unsigned long long smallest = ~0ULL;  // number in any cell
  std::size_t addresses = 0;
  std::size_t views = 0;  // cells of words that tell internal from external

  // A column of types holds little else: types, or the short words that translation made of them.
  bool is_types() const { return types > 0 && (types * 5 >= filled * 3 || types + words >= filled); }
};

class ColumnRoles {
 public:
  // Both must outlive it.
  ColumnRoles(const TableValues& table, const ServiceRegistry& services);

  // True when some row states a record.
  bool states_records() const;

  Role role(std::size_t column) const { return roles_.at(column); }
  const ColumnTally& tally(std::size_t column) const { return tallies_.at(column); }
  // Tells what a column of numbers holds: port, priority, weight or ttl; empty when nothing tells.
  std::optional<Field> number_field(std::size_t column) const;
  std::size_t owner_column() const { return owner_column_; }
  // The header calls what stands in the column a value.
  bool is_headed_as_values(std::size_t column) const { return value_columns_.count(column) > 0; }
  bool has_types_column() const { return has_types_column_; }
  // True when service and protocol of an owner stand in columns of their own.
  bool splits_owner() const { return splits_owner_; }

 private:
  void count();
  void choose_roles();
  void choose_label_column(bool owner_found);
  void choose_number_fields();
  bool has_telling_value() const;
  bool has_type(const ReadRow& row) const;
  bool has_name(const ReadRow& row) const;
  bool states_records_in_sentences() const;
  bool names_types_in_header() const;
  std::string header_of(std::size_t column) const;
  std::map<std::size_t, std::size_t> registry_matches() const;

  const TableValues& table_;
  const ServiceRegistry& services_;
  std::map<std::size_t, ColumnTally> tallies_;
  std::map<std::size_t, Role> roles_;
  std::map<std::size_t, Field> number_fields_;
  std::set<std::size_t> value_columns_;
  std::size_t owner_column_ = 0;
  bool has_types_column_ = false;
  bool splits_owner_ = false;
};

}  // namespace doczone::extractor
