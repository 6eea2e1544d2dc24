// The records that documentation demands of a deployment, as master-file text to paste into its zones.
#pragma once

#include <optional>
#include <string>

#include "harness/demands/expectations.h"

namespace doczone::harness {

struct SnippetRequest {
  std::optional<View> view;          // empty: both, one after the other
  std::optional<DomainName> origin;  // only what lies in this domain of the profile; empty: all
  LanguageTag citation_language;     // of the rows that are cited; undetermined: the source's, or the first that agrees
};

// Each record stands below a comment that cites the rows that demand it. Where nobody said which address a host has, it
// gets one of those that are set aside for documentation, and a comment says so. What cannot be a record (an optional
// one, an alternative, one without a port) is a comment. Ends in a line feed; empty when nothing is demanded.
std::string zone_snippet(const ExpectationSet& expectations, const DeploymentProfile& profile,
                         const SnippetRequest& request);

}  // namespace doczone::harness
