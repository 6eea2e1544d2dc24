// Azure DNS: the export of the portal, and of `az network dns zone export`.
#include "harness/zone/dialects/dialect.h"
#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::harness {
namespace {

bool is_serial(const RecordToken& token) {
  unsigned long long value = 0;
  return !token.quoted && parse_unsigned(token.text, 0xFFFFFFFF, value);
}

}  // namespace

void amend_azure(EntryDraft& draft, const Habits& habits) {
  if (!habits.doubled_soa && !habits.missing_rname && !habits.dotless_rname) return;
  const auto type = draft.type_at();
  if (!type || !equal_ignoring_ascii_case(draft.tokens[*type].text, "SOA")) return;
  auto& tokens = draft.tokens;
  bool portal = habits.missing_rname;
  if (habits.doubled_soa && *type + 1 < tokens.size() && !tokens[*type + 1].quoted &&
      equal_ignoring_ascii_case(tokens[*type + 1].text, "SOA")) {
    draft.note(tokens[*type + 1].span, Recovery::each, "the type SOA is written twice; read once");
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(*type + 1));
    portal = true;
  }
  const std::size_t rname = *type + 2;
  if (portal && tokens.size() == *type + 7 && is_serial(tokens[rname])) {
    const ByteSpan server = tokens[rname - 1].span;
    draft.note(server, Recovery::each, "the SOA names no mailbox; read as '.'");
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(rname), RecordToken{".", server, false});
  }
  if (habits.dotless_rname && rname < tokens.size() && !tokens[rname].quoted && is_relative_name(tokens[rname].text) &&
      tokens[rname].text.find('.') != std::string_view::npos) {
    draft.note(tokens[rname].span, Recovery::each, "the mailbox lacks its final dot; read as absolute");
    draft.rewrite(rname, std::string(tokens[rname].text) + ".");
  }
}

}  // namespace doczone::harness
