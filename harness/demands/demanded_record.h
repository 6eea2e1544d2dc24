// The record that meets an expectation, as text for people to add.
#pragma once

#include <string>

#include "harness/demands/expectations.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

// In master-file form that means the same wherever it stands. What nobody said is left to fill in: <address>, <port>,
// <target>.
std::string record_line(const DomainName& owner, const Expectation& expectation);
// The same in the hand of the zone's own file, ready to be pasted behind its last line; one line for each address that
// the profile demands.
std::string record_to_paste(const Zone& zone, const DomainName& owner, const Expectation& expectation);
// "; xmpp-federation for example.org needs it"; empty when the expectation is for no domain in particular.
std::string needed_by(const Expectation& expectation);

}  // namespace doczone::harness
