// Whether a text says what documentation demands of it, by its meaning: policies by what they let receivers do, texts
// with placeholders by the rest, all others letter by letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::harness {

struct TextMatch {
  bool is_meant = false;          // of the same kind: a policy of this kind, or the same words in front
  std::vector<std::string> gaps;  // what is not as it is demanded, one sentence each
  std::string open;               // why nobody can tell more; empty: everything could be judged
  // The text with the demand met, where that can be said.
  std::optional<std::string> corrected = {};

  bool is_met() const { return gaps.empty(); }
};

// `demanded`: with its names bound, and with the placeholders that nothing fills. `found`: the strings of one TXT
// record, joined.
//
// SPF covers the demand: all demanded mechanisms are there, `all` is at least as strict. DMARC is at least as strict. A
// key of DKIM is any where the demand has a placeholder.
TextMatch match_text(std::string_view demanded, std::string_view found);

// They are rivals: receivers take no notice of either where one name has both.
bool exclude_each_other(std::string_view text, std::string_view other);

// One policy that says what both demand: the sender policy that covers them, with `all` as the stricter one has it; of
// the others, the stricter values. Empty: nobody can say both at once, or one of them holds placeholders.
std::optional<std::string> merged_policy(std::string_view one, std::string_view other);

}  // namespace doczone::harness
