#include "harness/zone/dialects/dialect.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Exporters name themselves in the first lines.
constexpr std::size_t kHeaderLength = 4096;

// The comments at the head of a file.
std::string head_comments(std::string_view bytes) {
  std::string comments;
  std::string_view rest = bytes.substr(0, kHeaderLength);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim_ascii(rest.substr(0, end));
    if (!line.empty() && line.front() != ';') break;
    comments.append(line).append("\n");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return comments;
}

ZoneFormat recognise(std::string_view bytes) {
  const std::string comments = head_comments(bytes);
  const auto says = [&](std::string_view words) { return comments.find(words) != std::string::npos; };
  if (says("; <<>> DiG ")) return ZoneFormat::dig;
  if (says("Exported zone file from Azure DNS")) return ZoneFormat::azure;
  if (says("Database file ") && says("zone")) return ZoneFormat::windows;
  if (says(";; Domain:") && says(";; Exported:")) return ZoneFormat::cloudflare;
  if (says("; Domain:") && says("; Exported (")) return ZoneFormat::godaddy;
  if (bytes.substr(0, std::size_t{64} * 1024).find("; cf_tags=cf-proxied:") != std::string_view::npos)
    return ZoneFormat::cloudflare;
  return ZoneFormat::automatic;
}

void add_habits(ZoneFormat format, Habits& habits) {
  switch (format) {
    case ZoneFormat::windows:
      habits.octal_escapes = habits.utf8_labels = true;
      break;
    case ZoneFormat::azure:
      habits.missing_rname = habits.dotless_rname = true;
      break;
    case ZoneFormat::cloudflare:
      habits.automatic_ttl = habits.proxy_tags = habits.flattened_apex = habits.root_owner = true;
      break;
    case ZoneFormat::godaddy:
      habits.origin_in_targets = true;
      break;
    case ZoneFormat::automatic:
    case ZoneFormat::bind:
    case ZoneFormat::route53:
    case ZoneFormat::dig:
      break;
  }
}

// In a master file by the standard, `\040` is an opening parenthesis; a name that has it was probably exported by a
// tool that writes octal.
void warn_of_octal(const EntryDraft& draft) {
  if (draft.leading_blank || draft.tokens.empty()) return;
  const RecordToken& owner = draft.tokens[0];
  for (const std::string_view escape : {"\\040", "\\052"}) {
    const std::size_t at = owner.text.find(escape);
    if (at == std::string_view::npos) continue;
    const std::string decimal(1, escape == "\\040" ? '(' : '4');
    const std::string octal(1, escape == "\\040" ? ' ' : '*');
    draft.note(owner.span, Recovery::warning,
               "the escape " + std::string(escape) + " is '" + decimal +
                   "' by RFC 1035; tools that write octal mean '" + octal + "' (--zone-format windows reads it so)");
  }
}

}  // namespace

Dialect dialect_for(ZoneFormat format, std::string_view bytes) {
  Dialect dialect;
  dialect.format = format;
  if (format == ZoneFormat::bind) return dialect;
  if (format == ZoneFormat::automatic) {
    dialect.format = recognise(bytes);
    dialect.recognised = dialect.format != ZoneFormat::automatic;
  }
  Habits& habits = dialect.habits;
  habits.age_stamps = habits.wins_records = habits.doubled_soa = true;
  habits.at_sign_suffix = habits.placeholder_servers = true;
  add_habits(dialect.format, habits);
  return dialect;
}

void EntryDraft::note(ByteSpan span, Recovery what, std::string message) const {
  if (notes != nullptr) notes->add(span, what, std::move(message));
}

void EntryDraft::rewrite(std::size_t index, std::string text) {
  made.push_back(std::move(text));
  tokens[index].text = made.back();
}

std::optional<std::size_t> EntryDraft::type_at() const {
  const std::size_t first = leading_blank ? 0 : 1;
  for (std::size_t i = first; i < std::min(first + 3, tokens.size()); ++i) {
    if (tokens[i].quoted) return std::nullopt;
    if (parse_rr_type(tokens[i].text)) return i;
    if (!equal_ignoring_ascii_case(tokens[i].text, "IN") && !parse_ttl(tokens[i].text)) return std::nullopt;
  }
  return std::nullopt;
}

void amend(EntryDraft& draft, const Dialect& dialect) {
  amend_windows(draft, dialect.habits);
  if (draft.ignored || draft.tokens.empty()) return;
  if (!dialect.habits.octal_escapes && dialect.format != ZoneFormat::bind) warn_of_octal(draft);
  amend_azure(draft, dialect.habits);
  amend_cloudflare(draft, dialect.habits);
  amend_godaddy(draft, dialect.habits);
}

std::optional<std::string> octal_escapes_as_decimal(std::string_view text) {
  const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
  std::string out;
  bool found = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] != '\\' || i + 1 == text.size()) continue;
    const std::string_view digits = text.substr(i + 1, 3);
    if (digits.size() < 3 || digits[0] > '3' || !std::all_of(digits.begin(), digits.end(), is_octal)) {
      out += text[++i];
      continue;
    }
    const int octet = (digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0');
    const auto c = static_cast<char>(octet);
    if (is_ascii_alnum(c) || c == '*' || c == '-' || c == '_') {
      out.back() = c;
    } else {
      for (const int unit : {100, 10, 1}) out += static_cast<char>('0' + octet / unit % 10);
    }
    i += 3;
    found = true;
  }
  return found ? std::optional(out) : std::nullopt;
}

}  // namespace doczone::harness
