#include "extractor/names/name_remains.h"

#include <algorithm>
#include <utility>

#include "extractor/names/damaged_name.h"
#include "extractor/names/lookalikes.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/joined.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

// More names than these have no part of a name in common but a domain.
constexpr std::size_t kMostNames = 64;

bool is_part_character(char c) {
  return is_ascii_alnum(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

// Labels in lower case, without underscores; placeholders are one, whatever they are called.
std::vector<std::string> parts_of(std::string_view plain) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < plain.size();) {
    if (const std::size_t length = placeholder_length(plain.substr(at)); length > 0) {
      out.emplace_back("<>");
      at += length;
    } else if (is_part_character(plain[at])) {
      std::string part;
      while (at < plain.size() && is_part_character(plain[at])) part += ascii_lower(plain[at++]);
      out.push_back(std::move(part));
    } else {
      if (plain[at] == '*') out.emplace_back("*");
      ++at;
    }
  }
  return out;
}

std::string key_of(char kind, const std::vector<std::string>& parts, std::string_view separator) {
  return kind + joined(parts, separator);
}

std::string key_of_sorted(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  return key_of('o', parts, ".");
}

// `_sip` and `_tls`, wherever they stand; empty when one of them is not there.
std::string key_of_service(std::string_view plain) {
  std::string service, protocol;
  for (std::size_t at = plain.find('_'); at != std::string_view::npos; at = plain.find('_', at + 1)) {
    if (at > 0 && is_part_character(plain[at - 1])) continue;
    std::size_t end = at + 1;
    while (end < plain.size() && (is_ascii_alnum(plain[end]) || plain[end] == '-')) ++end;
    const std::string label = ascii_lower(plain.substr(at, end - at));
    if (label.size() < 2) continue;
    std::string& said = is_protocol_label(label) ? protocol : service;
    if (!said.empty()) return {};
    said = label;
  }
  return service.empty() || protocol.empty() ? std::string() : "p" + service + protocol;
}

std::string canonical_of(std::string_view text) {
  const auto name = NameTemplate::parse(text);
  return name ? name->canonical() : std::string();
}

// With a mark in the place of the part.
std::string key_of_inner(std::vector<std::string> parts, std::size_t at) {
  parts[at] = "?";
  return key_of('i', parts, ".");
}

// A domain of ASCII letters in the place of another is an example of the page's own.
bool may_be_translated(const std::vector<std::string>& parts, std::size_t at) {
  return parts[at] != "<>" && (at + 2 < parts.size() || !is_ascii(parts[at]));
}

std::vector<std::string> without_part(std::vector<std::string> parts, std::size_t at) {
  parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at));
  return parts;
}

// Another label than the first explains it.
template <class HasFound>
bool has_found_inner(const std::vector<std::string>& parts, const HasFound& has_found) {
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (may_be_translated(parts, i) && has_found(key_of_inner(parts, i), Remains::rest)) return true;
  }
  return false;
}

}  // namespace

std::string respelled_name(std::string_view raw) {
  std::string plain = normalise_name(without_lookalikes(raw));
  const std::size_t dot = plain.find('.');
  if (dot == std::string::npos) return plain;
  const std::string rest = plain.substr(dot + 1);
  return equal_ignoring_ascii_case(rest.substr(0, dot + 1), plain.substr(0, dot + 1)) ? rest : plain;
}

void NameRemains::add(const std::string& name, bool is_sure) {
  const auto [at, is_new] = known_.try_emplace(canonical_of(name), is_sure);
  at->second = at->second || is_sure;
  if (!is_new) return;
  const std::size_t number = names_.size();
  names_.push_back(name);
  const std::vector<std::string> parts = parts_of(name);
  words_.insert(parts.begin(), parts.end());
  words_.insert(joined(parts, ""));
  const auto parsed = NameTemplate::parse(name);
  const bool is_service = parsed && !parsed->service().empty();
  // Texts speak of a service without a domain, too.
  if (is_service && parts.size() > 2) add("_" + parsed->service() + "._" + parsed->protocol(), is_sure);
  add_key("=" + at->first, number);
  if (parts.size() < 2) return;
  add_key(key_of('s', parts, ""), number);
  if (is_service) {
    add_key(key_of_sorted(parts), number);
    add_key(key_of_service(name), number);
  }
  // What is left of a host without a label in front is another host.
  for (std::size_t i = is_service ? 0 : parts.size() - 1; parts.size() > 2 && i < parts.size(); ++i) {
    if (parts[i] != "<>") add_key(key_of('d', without_part(parts, i), "."), number);
  }
  if (parts.size() > 2 && parts.back() != "<>") add_key(key_of('r', without_part(parts, 0), "."), number);
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (parts[i] != "<>") add_key(key_of_inner(parts, i), number);
  }
}

bool NameRemains::knows(std::string_view name) const {
  return known_.contains(canonical_of(name));
}

bool NameRemains::may_explain(std::string_view raw) const {
  // What is respelled may become a label; placeholders are one, whatever they are called.
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_one_of(c, "<{[$%"); };
  if (!std::all_of(raw.begin(), raw.end(), is_plain)) return true;
  std::string all, part, before;
  for (std::size_t at = 0; at <= raw.size(); ++at) {
    if (at < raw.size() && is_part_character(raw[at])) {
      part += ascii_lower(raw[at]);
      continue;
    }
    if (part.empty()) continue;
    // A label said twice counts once.
    if (words_.contains(part) || part == before) return true;
    all += part;
    before = std::exchange(part, {});
  }
  return words_.contains(all);
}

bool NameRemains::is_sure(std::string_view name) const {
  const auto found = known_.find(canonical_of(name));
  return found != known_.end() && found->second;
}

NameRemains::Answer NameRemains::of(std::string_view raw) const {
  const std::string plain = respelled_name(raw);
  Answer out;
  const auto has_found = [&](const std::string& key, Remains remains) {
    if (key.size() > 1) out = {remains, names_at(key)};
    return !out.names.empty();
  };
  const std::string canonical = canonical_of(plain);
  if (!canonical.empty() && has_found("=" + canonical, Remains::all)) return out;
  const std::vector<std::string> parts = parts_of(plain);
  if (parts.size() < 2) return out;
  if (has_found(key_of('s', parts, ""), Remains::labels) || has_found(key_of_sorted(parts), Remains::labels) ||
      has_found(key_of('d', parts, "."), Remains::fewer))
    return out;
  // What is well-formed is not torn, where a label explains it.
  const bool is_whole = !canonical.empty();
  if (is_whole && has_found_inner(parts, has_found)) return out;
  if (has_found(key_of_service(plain), Remains::torn)) return out;
  if (has_found(key_of('r', without_part(parts, 0), "."), Remains::rest) || is_whole) return out;
  has_found_inner(parts, has_found);
  return out;
}

bool NameRemains::explains(std::string_view raw, std::string_view name) const {
  const Answer answer = of(raw);
  const std::string canonical = canonical_of(name);
  return std::any_of(answer.names.begin(), answer.names.end(),
                     [&](const std::string* one) { return canonical_of(*one) == canonical; });
}

void NameRemains::add_key(const std::string& key, std::size_t name) {
  std::vector<std::size_t>& names = by_key_[key];
  if (names.size() < kMostNames && (names.empty() || names.back() != name)) names.push_back(name);
}

std::vector<const std::string*> NameRemains::names_at(const std::string& key) const {
  std::vector<const std::string*> out;
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    for (const std::size_t name : found->second) out.push_back(&names_[name]);
  }
  return out;
}

}  // namespace doczone::extractor
