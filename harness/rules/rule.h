// A rule of DNS, which holds for a zone whatever anybody expects of it.
#pragma once

#include "harness/rules/rule_report.h"
#include "harness/rules/rule_scope.h"

namespace doczone::harness {

// Is given the records of each name in scope, one name after the other.
using OwnerRule = void(const RuleScope& scope, const OwnerRecords& owned, RuleReport& report);
// Is given the zone as a whole.
using ZoneRule = void(const RuleScope& scope, RuleReport& report);

}  // namespace doczone::harness
