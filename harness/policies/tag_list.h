// Lists of tags, `v=DMARC1; p=reject`: the grammar of DKIM keys (RFC 6376 §3.2) that DMARC, MTA-STS, TLS-RPT and BIMI
// share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/policies/policy.h"

namespace doczone::harness {

struct PolicyTag {
  std::string name, value;  // without the blanks around them
  ByteSpan span;            // the tag as a whole
  ByteSpan value_span;
};

struct TagList {
  std::vector<PolicyTag> tags;      // in their order
  std::vector<PolicyFault> faults;  // of the list's grammar

  // The first of that name, whose case counts; null when there is none.
  const PolicyTag* find(std::string_view name) const;
};

// `text`: the strings of one TXT record, joined.
TagList parse_tag_list(std::string_view text);

// The parts of a value, between the signs, without the blanks around them.
std::vector<std::string_view> parts_of(std::string_view value, char sign);

}  // namespace doczone::harness
