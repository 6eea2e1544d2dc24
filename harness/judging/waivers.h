// What a profile waives: findings that somebody has looked at and accepted, with a reason and until a day.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/judging/zone_check.h"
#include "model/finding.h"
#include "model/profile.h"

namespace doczone::harness {

struct WaivedFindings {
  std::vector<Finding> findings;     // those that remain; and what is to be said about the waivers themselves
  std::vector<std::string> remarks;  // how many were waived, one sentence a waiver
};

// "the waiver of srv-wrong-port at _sip._tls.example.org".
std::string name_of(const Waiver& waiver);

// A waiver takes out the findings of its check that are about its owner, or about any when it names none. After its day
// it takes out nothing. Checks of waivers judge what became of each. `today`: "2026-01-31".
WaivedFindings apply_waivers(const DeploymentProfile& profile, std::string_view today, std::vector<Finding> findings,
                             ZoneChecks checks);

}  // namespace doczone::harness
