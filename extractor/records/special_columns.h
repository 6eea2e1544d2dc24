// Columns that their values tell: known ports, addresses, a column for each family of them, fields of
// RDATA.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "extractor/records/rdata_parts.h"
#include "extractor/records/table_columns.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Some row's number is the port of a service that the row names.
bool is_port_column(const TableColumns& table, std::size_t column, const ServiceRegistry& services);

// Rows that have an address there.
std::size_t addresses_in(const TableColumns& table, std::size_t column);

// What the row has of each field of its type's RDATA, by the field's number.
std::map<std::size_t, std::string> rdata_parts_in(const FactRow& row, RrType type, const PartColumns& columns);

struct FamilyColumns {
  std::size_t a = 0;
  std::size_t aaaa = 0;
};

// By their headers: `A record` beside `IPv6 (AAAA)`. Empty when there is not one of each.
std::optional<FamilyColumns> find_family_columns(const TableColumns& table);

}  // namespace doczone::extractor
