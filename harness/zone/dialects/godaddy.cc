// GoDaddy's export: `_sip._tcp.@` as owner, ` IN ` between all fields, names relative to the zone.
#include "harness/zone/dialects/dialect.h"

namespace doczone::harness {
namespace {

bool may_hold_name(const EntryDraft& draft, std::size_t index, std::optional<std::size_t> type) {
  if (!draft.leading_blank && index == 0) return true;
  if (!type || index <= *type) return false;
  return has_target(*parse_rr_type(draft.tokens[*type].text));
}

}  // namespace

void amend_godaddy(EntryDraft& draft, const Habits& habits) {
  if (!habits.at_sign_suffix && !habits.origin_in_targets) return;
  const auto type = draft.type_at();
  for (std::size_t i = 0; i < draft.tokens.size(); ++i) {
    const RecordToken& token = draft.tokens[i];
    if (token.quoted || !may_hold_name(draft, i, type)) continue;
    if (habits.at_sign_suffix && token.text.size() > 2 && token.text.ends_with(".@")) {
      // Elsewhere, "@" inside a name is a label.
      const Recovery what = habits.origin_in_targets ? Recovery::at_sign : Recovery::warning;
      draft.note(token.span, what, "'@' at the end of a name was read as the origin");
      draft.rewrite(i, std::string(token.text.substr(0, token.text.size() - 2)));
      continue;
    }
    const bool target = type && i > *type;
    if (!habits.origin_in_targets || !target || draft.zone_origin == nullptr || !is_relative_name(token.text)) continue;
    const auto meant = DomainName::parse(token.text);
    if (!meant || !meant->is_at_or_below(*draft.zone_origin)) continue;
    draft.note(token.span, Recovery::absolute_without_dot,
               "a target that ends in the zone's name was read as absolute");
    draft.rewrite(i, std::string(token.text) + ".");
  }
}

}  // namespace doczone::harness
