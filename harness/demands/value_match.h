// Whether a record's data is what an expectation demands, by what the data means and not by its letters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "model/resource_record.h"

namespace doczone::harness {

struct ValueFault {
  Severity severity = Severity::error;  // below: it differs, and does what it is for
  std::string message;
};

struct ValueMatch {
  bool is_meant = false;           // the record that the demand is about, right or wrong
  std::vector<ValueFault> faults;  // gravest first
  std::string open;                // why nobody can tell more; empty: everything could be judged
  // RDATA that meets the demand, in presentation format; empty: nobody can say.
  std::optional<std::string> corrected = {};

  // No fault keeps the record from what it is demanded for.
  bool is_met() const { return faults.empty() || faults.front().severity != Severity::error; }
};

// The one type whose data is compared; empty where several types will do, and for addresses and SRV, which have checks
// for each of their fields.
std::optional<RrType> compared_type(const Expectation& expectation);

// Why no record can be judged: the documentation states no data. Empty: it does, or none is needed.
std::string unstated_data(const Expectation& expectation);

// Precondition: compared_type(expectation) is the record's type, and unstated_data(expectation) is empty.
ValueMatch match_value(const Expectation& expectation, const ResourceRecord& record);

}  // namespace doczone::harness
