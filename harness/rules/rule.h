// A rule of DNS, which holds for a zone whatever anybody expects of it.
#pragma once

#include <optional>

#include "harness/rules/pointer.h"
#include "harness/rules/policy_texts.h"
#include "harness/rules/rule_report.h"
#include "harness/rules/rule_scope.h"

namespace doczone::harness {

// Is given the records of each name in scope, one name after the other.
using OwnerRule = void(const RuleScope& scope, const OwnerRecords& owned, RuleReport& report);
// Is given the zone as a whole.
using ZoneRule = void(const RuleScope& scope, RuleReport& report);

// Is given each record in scope that points to a name. Of the rules of this kind, the first that finds something in a
// record owns it, so that a cause absorbs its consequences.
using PointerRule = std::optional<RuleFault>(const Pointer& pointer);

// Is given the TXT records of each name in scope that has a policy of mail, or something like one.
using PolicyRule = void(const RuleScope& scope, const PolicyTexts& texts, RuleReport& report);

}  // namespace doczone::harness
