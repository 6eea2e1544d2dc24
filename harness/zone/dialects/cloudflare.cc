// Cloudflare: "Export" in the dashboard, and the interface behind it, new and old.
#include "harness/zone/dialects/dialect.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

constexpr std::string_view kPlaceholder = "REPLACE&ME$WITH^YOUR@NAMESERVER.";
// What "automatic" stands for.
constexpr std::string_view kAutomaticTtl = "300";

void amend_ttl(EntryDraft& draft) {
  const auto type = draft.type_at();
  if (!type) return;
  for (std::size_t i = draft.leading_blank ? 0 : 1; i < *type; ++i) {
    if (draft.tokens[i].text != "1") continue;
    draft.note(draft.tokens[i].span, Recovery::automatic_ttl, "TTL 1 means automatic; read as 300");
    draft.rewrite(i, std::string(kAutomaticTtl));
  }
}

// Exports of old begin with `$ORIGIN .` and state SOA and NS at `@`, which would be the root's.
void amend_root_owner(EntryDraft& draft) {
  const bool at_root = draft.context->origin != nullptr && draft.context->origin->is_root();
  if (!at_root || draft.leading_blank || draft.tokens[0].text != "@" || draft.zone_origin == nullptr) return;
  draft.note(draft.tokens[0].span, Recovery::each, "'@' under `$ORIGIN .` was read as the zone itself");
  draft.rewrite(0, draft.zone_origin->to_string());
}

}  // namespace

void amend_cloudflare(EntryDraft& draft, const Habits& habits) {
  if (habits.automatic_ttl) amend_ttl(draft);
  if (habits.root_owner) amend_root_owner(draft);
  if (habits.proxy_tags && draft.comment.find("cf-proxied:true") != std::string_view::npos && !draft.tokens.empty()) {
    draft.note(draft.tokens[0].span, Recovery::proxied,
               "the record is proxied: the provider answers with addresses of its own");
  }
  if (!habits.placeholder_servers) return;
  for (const RecordToken& token : draft.tokens) {
    if (equal_ignoring_ascii_case(token.text, kPlaceholder))
      draft.note(token.span, Recovery::each, "a placeholder stands where a name server belongs");
  }
}

}  // namespace doczone::harness
