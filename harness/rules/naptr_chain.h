// Where NAPTR records lead: by their flags, whoever reads one asks for another type of record next.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "harness/zone/zone_answer.h"
#include "model/resource_record.h"

namespace doczone::harness {

// RFC 3403 §4.1 and RFC 3404 §4.3: what is asked for next.
struct NaptrNext {
  DomainName name;
  std::vector<RrType> types;  // one of them is enough
};

// Empty: the record leads to no name, but to a URI or to nothing that DNS has; or it is none that clients can read.
// Precondition: the type is NAPTR.
std::optional<NaptrNext> naptr_next(const ResourceRecord& record);

using NameAnswer = std::function<ZoneAnswer(const DomainName& name, RrType type)>;
// The record leads to a name that has nothing of what is asked for, as its zone knows; the message says so. Empty when
// it has, or when nobody can tell. `answer`: from the given zones.
std::optional<std::string> dead_end_of_naptr(const ResourceRecord& record, const NameAnswer& answer);

}  // namespace doczone::harness
