#include "extractor/names/name_mechanism.h"

#include <algorithm>
#include <vector>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

std::vector<std::string> split_at(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text) {
    if (separators.find(c) == std::string_view::npos) {
      part += ascii_lower(c);
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

std::string without(std::string_view text, std::string_view characters) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos) out += ascii_lower(c);
  }
  return out;
}

// The labels of `wanted` that `found` still has, as positions in `wanted`, in the order in which they stand in `found`.
std::vector<std::size_t> kept_labels(const std::vector<std::string>& wanted, const std::vector<std::string>& found) {
  std::vector<std::size_t> kept;
  for (const std::string& label : found) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i] == label && std::find(kept.begin(), kept.end(), i) == kept.end()) {
        kept.push_back(i);
        break;
      }
    }
  }
  return kept;
}

bool has_white_space(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    if (is_white_space(c.value) && c.value != 0x200B && c.value != 0x2060 && c.value != 0xFEFF) return true;
    text.remove_prefix(c.length);
  }
  return false;
}

// Nothing was lost, and undoing the damage gives the name back.
std::optional<Mechanism> mechanism_of_spelling(const std::string& raw) {
  const std::vector<Lookalike> lookalikes = find_lookalikes(raw);
  const auto is_full_stop = [](const Lookalike& one) { return one.instead == "."; };
  if (std::any_of(lookalikes.begin(), lookalikes.end(), is_full_stop)) return Mechanism::full_stop_variant;
  const std::vector<std::string> labels = split_at(raw, ". ");
  if (labels.size() > 1 && labels[0] == labels[1]) return Mechanism::doubled_label;
  if (has_white_space(raw) || raw.find("..") != std::string::npos) return Mechanism::space_around_dot;
  if (lookalikes.empty()) return std::nullopt;
  return Mechanism::lookalike;
}

std::string_view phrase_for(Mechanism mechanism) {
  switch (mechanism) {
    case Mechanism::space_around_dot:
      return "blanks stand between its labels";
    case Mechanism::full_stop_variant:
      return "another script's full stop stands for a dot";
    case Mechanism::doubled_label:
      return "its first label stands twice";
    case Mechanism::dropped_label:
      return "a label was dropped";
    case Mechanism::reordered_labels:
      return "its labels stand in another order";
    case Mechanism::translated_label:
      return "a label was translated";
    case Mechanism::truncated:
      return "its end was cut off";
    case Mechanism::lost_underscore:
      return "an underscore was lost";
    case Mechanism::lost_dot:
      return "a dot was lost";
    case Mechanism::lookalike:
      return "it has characters that only look like those of a name";
  }
  return {};
}

// `Treffen.contoso.com` for `meet.contoso.com` is a name, but one label of it was translated; and a service has no
// letters beyond ASCII (RFC 6335 §5.1). Another domain, or another service, is another name and no damage.
bool is_one_translated_label(const std::string& value, const std::string& right) {
  const auto found = NameTemplate::parse(value);
  const auto wanted = NameTemplate::parse(right);
  if (!found || !wanted || found->parts().size() != wanted->parts().size()) return false;
  const NamePart& first = found->parts()[0];
  const bool is_host = first.text[0] != '_' && wanted->parts()[0].text[0] != '_';
  if (first.is_placeholder || wanted->parts()[0].is_placeholder || first.text == "*" || wanted->parts()[0].text == "*")
    return false;
  std::size_t translated = 0;
  for (std::size_t i = 0; i < found->parts().size(); ++i) {
    const NamePart& a = found->parts()[i];
    const NamePart& b = wanted->parts()[i];
    if (a.canonical() == b.canonical()) continue;
    if (a.is_placeholder || b.is_placeholder) return false;
    const bool is_service = a.text[0] == '_' && b.text[0] == '_' && !is_ascii(a.text);
    if (!(i == 0 && is_host) && !is_service) return false;
    ++translated;
  }
  return translated == 1;
}

// One label in another script where the right name has an ASCII one: `sipfed.공급자.example`.
bool is_label_in_other_script(const std::string& value, const std::string& right) {
  const auto found = NameTemplate::parse(value);
  const auto wanted = NameTemplate::parse(right);
  if (!found || !wanted || found->parts().size() != wanted->parts().size()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < found->parts().size(); ++i) {
    const NamePart& a = found->parts()[i];
    const NamePart& b = wanted->parts()[i];
    if (a.canonical() == b.canonical()) continue;
    if (a.is_placeholder || b.is_placeholder || is_ascii(a.text) || !is_ascii(b.text)) return false;
    ++different;
  }
  return different == 1;
}

}  // namespace

std::optional<Mechanism> mechanism_of(const std::string& raw, const std::string& right) {
  const std::string plain = normalise_name(without_lookalikes(raw));
  if (right.empty() || is_same_name(plain, right)) return mechanism_of_spelling(raw);
  if (without(plain, ". ") == without(right, ". ")) return Mechanism::lost_dot;
  if (without(plain, "_") == without(right, "_")) return Mechanism::lost_underscore;
  const std::vector<std::string> wanted = split_at(right, ".");
  const std::vector<std::string> found = split_at(plain, ". ");
  const std::vector<std::size_t> kept = kept_labels(wanted, found);
  if (kept.size() == wanted.size() && !std::is_sorted(kept.begin(), kept.end())) return Mechanism::reordered_labels;
  const bool all_kept = kept.size() == found.size();
  const bool leading = !kept.empty() && kept.back() == kept.size() - 1;
  if (all_kept && leading && kept.size() < wanted.size()) return Mechanism::truncated;
  const std::vector<std::string> by_dots = split_at(plain, ".");
  if (by_dots.size() == wanted.size() && !std::equal(by_dots.begin(), by_dots.end(), wanted.begin()))
    return Mechanism::translated_label;
  if (kept.size() < wanted.size()) return Mechanism::dropped_label;
  return std::nullopt;
}

std::string words_for(std::optional<Mechanism> mechanism, std::string_view raw) {
  std::string out(mechanism ? phrase_for(*mechanism) : "it is no longer a domain name");
  const std::vector<Lookalike> lookalikes = find_lookalikes(raw);
  for (const Lookalike& one : lookalikes) {
    out += &one == &lookalikes.front() ? " (" : ", ";
    out += describe(one);
    if (!one.instead.empty()) out += " for '" + std::string(one.instead) + "'";
  }
  return lookalikes.empty() ? out : out + ")";
}

bool is_telling_damage(const std::string& value, const std::string& right) {
  const std::optional<Mechanism> mechanism = mechanism_of(value, right);
  return mechanism == Mechanism::doubled_label || mechanism == Mechanism::lost_underscore ||
         mechanism == Mechanism::lost_dot || mechanism == Mechanism::truncated ||
         mechanism == Mechanism::reordered_labels || is_label_in_other_script(value, right) ||
         is_one_translated_label(value, right);
}

}  // namespace doczone::extractor
