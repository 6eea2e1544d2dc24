// What a zone check is: a catalogue entry and a free function that names one fault. The function's type says what the
// check is about, and that it can see nothing else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "harness/judging/case.h"
#include "harness/rules/rule.h"
#include "model/check.h"
#include "model/finding.h"
#include "model/location.h"
#include "model/profile.h"

namespace doczone::harness {

// What a diagnosis is about; `record` is all of it, so that nothing else is said about the record.
enum class Aspect { presence, record, port, target, address, data, order, rival, exposure };

struct ZoneDiagnosis {
  Aspect aspect = Aspect::presence;
  VerdictKind verdict = VerdictKind::wrong_value;
  std::optional<Severity> severity = {};  // where it is not that of the check's entry
  std::string message;
  ByteSpan span;                           // in the zone's own file; where a record is missing: the SOA
  const ResourceRecord* record = nullptr;  // whose span it is, where it may stand in another file or zone
  const Zone* zone = nullptr;              // of that record; null: the case's
  std::optional<Location> place;           // in the profile, where no zone can be pointed at; instead of the above
  std::optional<std::string> value;        // what stands there
  std::optional<std::string> suggestion;   // what should; a whole record when value is empty
  std::vector<std::string> notes;
  std::vector<DomainName> explains;  // hosts whose missing addresses are told by this finding
};

// A better name for what the reader could not understand.
struct ErrorDiagnosis {
  std::string message, note;
};

// A waiver of the profile, once all findings are there.
struct WaiverUse {
  const Waiver& waiver;
  bool expired;         // its day is over, so that it takes out nothing
  std::size_t covered;  // findings of its check and owner
};

// One expectation and its zone.
using ExpectationCheck = std::optional<ZoneDiagnosis>(const Case& subject);
// A zone's files, as they were read.
using FileCheck = std::vector<Finding>(const Zone& zone);
// One error of the reader.
using ErrorCheck = std::optional<ErrorDiagnosis>(const Zone& zone, const ZoneError& error);
// One waiver; the message.
using WaiverCheck = std::optional<std::string>(const WaiverUse& use);

// When the check of an expectation has its turn.
using Occasions = unsigned;
enum Occasion : Occasions {
  kAlways = 0,             // the other kinds of checks: their subjects come one by one
  kDemanded = 1U << 0,     // a record is demanded
  kForbidden = 1U << 1,    // the record must not be there
  kNotRequired = 1U << 2,  // nobody asked for the record, or it is optional and not there
  kNoZone = 1U << 3,       // no zone was given that holds the owner
  kNaming = 1U << 4,       // may the record's target tell what an example is called here?
};

struct ZoneCheck {
  const CheckEntry* entry;
  std::variant<ExpectationCheck*, OwnerRule*, ZoneRule*, PointerRule*, PolicyRule*, FileCheck*, ErrorCheck*,
               WaiverCheck*>
      judge;
  Occasions occasions = kAlways;

  // The function, where the check is of this kind; else null.
  template <class Kind>
  Kind* as() const {
    const auto* const found = std::get_if<Kind*>(&judge);
    return found == nullptr ? nullptr : *found;
  }
  ExpectationCheck* on(Occasion occasion) const {
    return (occasions & occasion) == 0 ? nullptr : as<ExpectationCheck>();
  }
};

// In the order of precedence.
using ZoneChecks = std::span<const ZoneCheck>;

}  // namespace doczone::harness
