// A record to add to a zone file, in the file's own hand: names relative or absolute, with or without TTL and class, as
// most of its records have them; and in the form of the file, where that is no master file.
#pragma once

#include <optional>
#include <string>

#include "harness/zone/zone.h"
#include "model/domain_name.h"
#include "model/rr_type.h"

namespace doczone::harness {

struct RecordToAdd {
  DomainName owner;
  RrType type = RrType::A;
  std::string data;  // RDATA but for the name at its end; may hold what people have to fill in: "<address>"
  std::optional<DomainName> target;  // the name at its end
};

// In master-file form that means the same wherever it stands: absolute names, the class, no TTL.
std::string absolute_record(const RecordToAdd& record);

// How a master file writes its records: of each habit, what most of them do.
struct RecordStyle {
  std::optional<DomainName> origin;  // that relative names mean where the file ends; empty: they mean nothing there
  bool relative_owners = false, relative_targets = false;
  std::string ttl;           // as the file has it: "3600", "1h"; empty: left out
  std::string class_;        // "IN", "in"; empty: left out
  bool class_first = false;  // before the TTL
  bool lower_case = false;   // of types
  char gap = ' ';            // between fields, a blank or a tab; always a blank inside RDATA
};

// Reads the file: Zone::style() keeps it.
RecordStyle style_of(const Zone& zone);
std::string styled_record(const RecordToAdd& record, const RecordStyle& style);

// To be pasted behind the last line of the zone's own file; into the list of records, where the file is JSON.
std::string record_for(const Zone& zone, const RecordToAdd& record);

}  // namespace doczone::harness
