#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry svcb_alias_not_alone_entry{
    "svcb-alias-not-alone",
    "An HTTPS or SVCB alias has parameters or stands beside other records of its set, which clients pass over.",
    Severity::warning,
    {}};

namespace {

const SvcbData* data_of(const ResourceRecord& record) {
  return std::get_if<SvcbData>(&record.rdata);
}

void judge_set(const Zone& zone, const ResourceRecord& alias, RuleReport& report) {
  const std::vector<const ResourceRecord*> set = zone.rrset(alias.owner, alias.type);
  const std::string type = to_string(alias.type);
  for (const ResourceRecord* other : set) {
    const SvcbData* const data = data_of(*other);
    if (data == nullptr || other->rdata == alias.rdata) continue;
    const bool first =
        other->file < alias.file || (other->file == alias.file && other->span.offset < alias.span.offset);
    if (data->is_alias() && !first) continue;  // told at the second
    return report.add(alias, alias.rdata_span,
                      data->is_alias()
                          ? printed(alias.owner) + " has a second " + type + " alias; clients take either, by chance"
                          : "this " + type +
                                " record is an alias (priority 0): clients pass over the one with priority " +
                                std::to_string(data->priority) + " in " + report.place(*other, alias),
                      "keep the alias alone, or give the record a priority above 0");
  }
}

}  // namespace

void svcb_alias_not_alone(const RuleScope& scope, RuleReport& report) {
  for (const RrType type : {kSvcb, kHttps}) {
    for (const ResourceRecord& record : scope.records_of(type)) {
      const SvcbData* const data = data_of(record);
      if (data == nullptr || !data->is_alias()) continue;
      if (data->params.list.empty()) {
        judge_set(scope.zone(), record, report);
        continue;
      }
      report.add(record, record.rdata_span,
                 "this " + to_string(type) + " record is an alias (priority 0), whose parameters clients pass over",
                 "take the parameters out, or give the record a priority above 0");
    }
  }
}

}  // namespace doczone::harness
