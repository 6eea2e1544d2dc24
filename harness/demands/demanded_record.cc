#include "harness/demands/demanded_record.h"

#include "harness/demands/demanded_data.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {
namespace {

// What the documentation states with placeholders in it, which whoever adds the record has to fill.
std::string open_data(const Expectation& expectation) {
  if (expectation.txt) return quoted_strings(*expectation.txt);
  return expectation.rdata.value_or("<data>");
}

RecordToAdd record_to_add(const DomainName& owner, const Expectation& expectation) {
  RecordToAdd out{owner, expectation.types.front(), {}, expectation.target};
  if (const std::optional<std::string> data = demanded_data(expectation)) {
    out.data = *data;
    if (!has_target(out.type) || expectation.rdata) out.target.reset();
  } else if (out.type == RrType::SRV) {
    const RecordRequirement& demanded = *expectation.requirement;
    out.data = std::to_string(demanded.priority.value_or(0)) + " " + std::to_string(demanded.weight.value_or(0)) + " " +
               (expectation.port ? std::to_string(*expectation.port) : "<port>") + (out.target ? "" : " <target>");
  } else {
    out.data = expectation.wants_address() ? "<address>" : has_target(out.type) ? "<target>" : open_data(expectation);
    out.target.reset();
  }
  return out;
}

}  // namespace

std::string record_line(const DomainName& owner, const Expectation& expectation) {
  return absolute_record(record_to_add(owner, expectation));
}

std::string record_to_paste(const Zone& zone, const DomainName& owner, const Expectation& expectation) {
  RecordToAdd record = record_to_add(owner, expectation);
  std::string out;
  if (record.data == "<address>") {
    for (const std::string& address : expectation.addresses) {
      if ((address.find(':') == std::string::npos) != (record.type == RrType::A)) continue;
      record.data = address;
      out += (out.empty() ? "" : "\n") + record_for(zone, record);
    }
  }
  return out.empty() ? record_for(zone, record) : out;
}

std::string needed_by(const Expectation& expectation) {
  if (!expectation.domain || !expectation.requirement->scenario) return {};
  return "; " + *expectation.requirement->scenario + " for " + printed(*expectation.domain) + " needs it";
}

}  // namespace doczone::harness
