#include "harness/policies/text_match.h"

#include <algorithm>
#include <array>

#include "harness/policies/dkim_key.h"
#include "harness/policies/placeholder_text.h"
#include "harness/policies/policy_faults.h"
#include "harness/policies/spf_match.h"
#include "harness/policies/tag_list.h"
#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::harness {
namespace {

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

// A key of DKIM need not state its version; no other list has `p` without `v`.
std::optional<PolicyKind> kind_of(std::string_view text) {
  if (const auto kind = policy_kind(text)) return kind;
  const TagList list = parse_tag_list(text);
  const bool is_key = list.faults.empty() && list.find("v") == nullptr && list.find("p") != nullptr;
  return is_key ? std::optional(PolicyKind::dkim) : std::nullopt;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return !is_ascii_space(c); });
  return out;
}

bool is_same_text(std::string_view found, std::string_view demanded) {
  return has_blank(demanded) ? fills(ascii_lower(found), ascii_lower(demanded))
                             : equal_ignoring_ascii_case(found, demanded);
}

// Every demanded part is there; others may be.
bool holds_parts(std::string_view found, std::string_view demanded, char sign) {
  const std::vector<std::string_view> there = parts_of(found, sign);
  const std::vector<std::string_view> wanted = parts_of(demanded, sign);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view part) {
    return std::any_of(there.begin(), there.end(), [&](std::string_view one) { return is_same_text(one, part); });
  });
}

bool has_addresses(std::string_view found, std::string_view demanded) {
  return holds_parts(found, demanded, ',');
}
bool has_options(std::string_view found, std::string_view demanded) {
  return holds_parts(found, demanded, ':');
}
// A key is compared without the blanks that fold it; an empty one is revoked.
bool is_same_key(std::string_view found, std::string_view demanded) {
  const std::string there = without_blanks(found);
  return has_blank(demanded) ? !there.empty() && found != demanded : there == without_blanks(demanded);
}
// The deployment numbers its policies itself.
bool is_there(std::string_view found, std::string_view) {
  return !found.empty();
}

using TagMatch = bool (*)(std::string_view found, std::string_view demanded);

struct TagMeaning {
  PolicyKind kind;
  std::string_view name;
  TagMatch match;
  std::string_view unstated;  // what receivers take where the tag is missing; empty: nothing
};

// Of all other tags the value counts. The tags that say how strict DMARC is are judged together.
constexpr std::array<TagMeaning, 11> kMeanings{{
    {PolicyKind::dmarc, "rua", has_addresses, {}},
    {PolicyKind::dmarc, "ruf", has_addresses, {}},
    {PolicyKind::dmarc, "fo", has_options, "0"},
    {PolicyKind::dmarc, "adkim", is_same_text, "r"},
    {PolicyKind::dmarc, "aspf", is_same_text, "r"},
    {PolicyKind::dmarc, "ri", is_same_text, "86400"},
    {PolicyKind::dmarc, "rf", is_same_text, "afrf"},
    {PolicyKind::dkim, "p", is_same_key, {}},
    {PolicyKind::dkim, "k", is_same_text, "rsa"},
    {PolicyKind::mta_sts, "id", is_there, {}},
    {PolicyKind::tls_rpt, "rua", has_addresses, {}},
}};

TagMeaning meaning_of(PolicyKind kind, std::string_view name) {
  const auto* const found = std::find_if(kMeanings.begin(), kMeanings.end(),
                                         [&](const TagMeaning& one) { return one.kind == kind && one.name == name; });
  return found == kMeanings.end() ? TagMeaning{kind, name, is_same_text, {}} : *found;
}

// Of what to do with mail that fails: weakest first; -1: no such word.
int strictness_of(std::string_view policy) {
  static constexpr std::array<std::string_view, 3> kStrictness{"none", "quarantine", "reject"};
  for (std::size_t i = 0; i < kStrictness.size(); ++i) {
    if (equal_ignoring_ascii_case(policy, kStrictness[i])) return static_cast<int>(i);
  }
  return -1;
}

class TagListMatcher {
 public:
  TagListMatcher(PolicyKind kind, std::string_view demanded, std::string_view found)
      : kind_(kind), demanded_(parse_tag_list(demanded)), found_(parse_tag_list(found)) {}

  TextMatch run() {
    out_.is_meant = true;
    judge_syntax();
    if (kind_ == PolicyKind::dmarc) judge_strictness();
    for (const PolicyTag& wanted : demanded_.tags) {
      if (wanted.name != "v" && !(kind_ == PolicyKind::dmarc && is_about_strictness(wanted.name))) judge_tag(wanted);
    }
    if (out_.is_met()) return std::move(out_);
    correct();
    return std::move(out_);
  }

 private:
  void judge_syntax() {
    std::vector<PolicyFault> faults = found_.faults;
    const std::vector<PolicyFault> more = faults_of(kind_, found_);
    faults.insert(faults.end(), more.begin(), more.end());
    for (const PolicyFault& fault : faults) {
      if (fault.fatal) out_.gaps.push_back("receivers take no notice of it: " + fault.message);
    }
  }

  static bool is_about_strictness(std::string_view name) {
    return name == "p" || name == "sp" || name == "np" || name == "pct";
  }

  // The deployment fills it. A key that verifiers would refuse can only be an example.
  bool is_open(const PolicyTag& wanted) const {
    const bool is_key = kind_ == PolicyKind::dkim && wanted.name == "p" && !wanted.value.empty();
    return has_blank(wanted.value) || (is_key && !faults_of_dkim_key(demanded_).empty());
  }

  void judge_tag(const PolicyTag& wanted) {
    const TagMeaning meaning = meaning_of(kind_, wanted.name);
    const PolicyTag* const found = found_.find(wanted.name);
    const bool is_filled = found != nullptr && !found->value.empty();
    if (is_filled && !has_blank(wanted.value) && is_open(wanted)) return;
    const std::string_view value = found != nullptr ? std::string_view(found->value) : meaning.unstated;
    if ((found != nullptr || !meaning.unstated.empty()) && meaning.match(value, wanted.value)) return;
    out_.gaps.push_back(found == nullptr
                            ? quoted(wanted.name + "=" + wanted.value) + " is missing"
                            : quoted(found->name + "=" + found->value) + " stands where the documentation demands " +
                                  quoted(wanted.name + "=" + wanted.value));
  }

  // What holds where a tag is missing: `np` is as `sp`, and that as `p` (RFC 7489 §6.3, RFC 9091 §4).
  static const PolicyTag* policy_for(const TagList& list, std::string_view name) {
    if (const PolicyTag* const own = list.find(name)) return own;
    if (name == "np") return policy_for(list, "sp");
    return name == "sp" ? list.find("p") : nullptr;
  }

  void judge_strictness() {
    for (const std::string_view name : {"p", "sp", "np"}) {
      const PolicyTag* const wanted = policy_for(demanded_, name);
      const PolicyTag* const found = policy_for(found_, name);
      if (wanted == nullptr || found == nullptr) continue;
      const int demanded = strictness_of(wanted->value);
      if (demanded < 0) {
        if (!has_blank(wanted->value)) out_.open = "nobody knows what " + quoted("p=" + wanted->value) + " demands";
        continue;
      }
      const int stated = strictness_of(found->value);
      if (stated >= 0 && stated < demanded && !is_told(*found)) {
        out_.gaps.push_back(quoted(found->name + "=" + found->value) + " is less strict than " +
                            quoted(wanted->name + "=" + wanted->value));
        told_.push_back(found);
      }
      // Of the mail that `pct` leaves out, receivers take the next weaker policy (RFC 7489 §6.6.4).
      if (stated == demanded && demanded > 0 && name == "p") judge_percentage();
    }
  }

  bool is_told(const PolicyTag& tag) const { return std::find(told_.begin(), told_.end(), &tag) != told_.end(); }

  static unsigned long long percentage_of(const TagList& list) {
    unsigned long long number = 100;
    const PolicyTag* const tag = list.find("pct");
    if (tag == nullptr || !parse_unsigned(tag->value, 100, number)) return 100;
    return number;
  }

  void judge_percentage() {
    if (percentage_of(found_) >= percentage_of(demanded_)) return;
    out_.gaps.push_back(quoted("pct=" + found_.find("pct")->value) +
                        " lets receivers pass over the policy for some mail");
  }

  // The list with the demanded tags; those beside stay.
  void correct() {
    std::string out;
    const auto add = [&](const std::string& name, const std::string& value) {
      out += (out.empty() ? "" : "; ") + name + "=" + value;
    };
    for (const PolicyTag& tag : demanded_.tags) {
      const PolicyTag* const own = found_.find(tag.name);
      if (is_open(tag) && own == nullptr) return;
      const TagMeaning meaning = meaning_of(kind_, tag.name);
      const bool strict_enough = kind_ == PolicyKind::dmarc && is_about_strictness(tag.name) && own != nullptr &&
                                 strictness_of(own->value) > strictness_of(tag.value);
      const bool met = own != nullptr && (meaning.match(own->value, tag.value) || strict_enough);
      if (is_open(tag) && !met) return;
      add(tag.name, met ? own->value : tag.value);
    }
    for (const PolicyTag& tag : found_.tags) {
      const bool weakens = kind_ == PolicyKind::dmarc && is_about_strictness(tag.name);
      const bool known = std::any_of(kMeanings.begin(), kMeanings.end(),
                                     [&](const TagMeaning& one) { return one.kind == kind_ && one.name == tag.name; });
      if (demanded_.find(tag.name) == nullptr && !weakens && known) add(tag.name, tag.value);
    }
    const std::vector<PolicyFault> faults = faults_of(kind_, parse_tag_list(out));
    const bool sound = std::none_of(faults.begin(), faults.end(), [](const PolicyFault& one) { return one.fatal; });
    if (sound) out_.corrected = std::move(out);
  }

  PolicyKind kind_;
  TagList demanded_, found_;
  std::vector<const PolicyTag*> told_;
  TextMatch out_;
};

// `MS=ms…` and `MS=other` are of one kind: the words in front are the same.
bool have_the_same_key(std::string_view found, std::string_view demanded) {
  const std::size_t end = demanded.find_first_of("=:");
  return end != std::string_view::npos && end > 0 && found.size() > end &&
         equal_ignoring_ascii_case(found.substr(0, end + 1), demanded.substr(0, end + 1));
}

TextMatch match_plain(std::string_view demanded, std::string_view found) {
  TextMatch out;
  if (is_all_blank(demanded)) {
    out.open = "the documentation leaves the text to its reader: " + quoted(demanded);
    return out;
  }
  out.is_meant = have_the_same_key(found, demanded) || fills(found, demanded);
  if (fills(found, demanded)) return out;
  out.gaps.push_back("the text is " + quoted(found) + "; the documentation demands " + quoted(demanded));
  if (!has_blank(demanded)) out.corrected = std::string(demanded);
  return out;
}

}  // namespace

TextMatch match_text(std::string_view demanded, std::string_view found) {
  const std::optional<PolicyKind> kind = kind_of(demanded);
  if (!kind) return match_plain(demanded, found);
  if (kind_of(found) != kind) {
    TextMatch out;
    out.gaps.push_back("the text is " + quoted(found) + "; the documentation demands " + quoted(demanded));
    return out;
  }
  return *kind == PolicyKind::spf ? match_spf(demanded, found) : TagListMatcher(*kind, demanded, found).run();
}

std::optional<std::string> merged_policy(std::string_view one, std::string_view other) {
  if (has_blank(one) || has_blank(other) || !exclude_each_other(one, other)) return std::nullopt;
  const TextMatch match = match_text(other, one);
  std::optional<std::string> out = match.is_met() ? std::optional(std::string(one)) : match.corrected;
  if (!out || !match_text(one, *out).is_met() || !match_text(other, *out).is_met()) return std::nullopt;
  return out;
}

bool exclude_each_other(std::string_view text, std::string_view other) {
  const std::optional<PolicyKind> kind = kind_of(text);
  return kind && kind == kind_of(other);
}

}  // namespace doczone::harness
