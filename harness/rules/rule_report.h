// What one rule of DNS finds in a zone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "harness/zone/zone.h"
#include "model/check.h"
#include "model/finding.h"

namespace doczone::harness {

// What is wrong at one place.
struct RuleFault {
  ByteSpan span;  // in the record's file
  std::string message;
  std::optional<std::string> value = {};       // what stands there
  std::optional<std::string> suggestion = {};  // what should; a whole record when value is empty
  std::string note = {};                       // one more line for people; may be empty
  std::optional<Severity> severity = {};       // empty: the check's own
  std::size_t more = 0;                        // further records of the type with the same fault, which are not listed
};

class RuleReport {
 public:
  // More would only repeat; the rest is counted in one finding.
  static constexpr std::size_t kMost = 10'000;

  // Findings are added to `findings`.
  RuleReport(const Zone& zone, const CheckEntry& entry, std::vector<Finding>& findings)
      : zone_(zone), entry_(entry), findings_(findings) {}

  // `span` lies in the record's file. `note`: one more line for people; may be empty.
  void add(const ResourceRecord& record, ByteSpan span, std::string message, std::string note = {});
  void add(const ResourceRecord& record, ByteSpan span, Severity severity, std::string message, std::string note = {});
  void add(const ResourceRecord& record, RuleFault fault);
  // About the zone as a whole.
  void add(std::string message, std::string note = {});
  // "line 7", with the file when it is another one.
  std::string place(const ResourceRecord& record, const ResourceRecord& seen_from) const;
  // To be called once, behind the last finding.
  void finish();

 private:
  const Zone& zone_;
  const CheckEntry& entry_;
  std::vector<Finding>& findings_;
  std::size_t count_ = 0;
};

}  // namespace doczone::harness
