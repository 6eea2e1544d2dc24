#include "harness/demands/name_binding.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/numbers.h"

namespace doczone::harness {
namespace {

std::string canonical(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed && !parsed->has_placeholder() ? parsed->canonical() : ascii_lower(name);
}

// `<SIP domain>`, `<sipdomain>` and `<sip_domain>` are one placeholder.
std::string placeholder_key(std::string_view text) {
  std::string key = "<";
  for (const char c : text) {
    if (!is_ascii_space(c) && c != '_' && c != '-' && c != '<' && c != '>') key += ascii_lower(c);
  }
  return key + ">";
}

bool is_below(const std::string& name, const std::string& domain) {
  return name == domain || (name.size() > domain.size() && name.ends_with("." + domain));
}

// `sip`, `_sip._tls`: no top-level domain ends it.
bool is_relative(const NameTemplate& name, const std::string& documented) {
  return !documented.ends_with('.') && (name.parts().size() == 1 || name.parts().back().text.starts_with('_'));
}

// Without a docset: the domain under which most owners of services stand is the example's.
std::string most_common_domain(const CanonicalModel& model) {
  std::map<std::string, std::size_t> votes;
  for (const RecordRequirement& requirement : model.requirements) {
    const auto name = NameTemplate::parse(requirement.owner);
    if (name && !name->service().empty() && !name->has_placeholder()) ++votes[ascii_lower(name->domain())];
  }
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? std::string() : most->first;
}

}  // namespace

NameBinding::NameBinding(const CanonicalModel& model, const DeploymentProfile& profile) : profile_(profile) {
  for (const auto& [example, variable] : model.examples) {
    const auto name = NameTemplate::parse(example);
    const bool placeholder = name && name->parts().size() == 1 && name->has_placeholder();
    examples_[placeholder ? placeholder_key(name->parts()[0].text) : canonical(example)] = variable;
  }
  for (const auto& [name, pattern] : profile.bind) bound_[canonical(name)] = pattern;
  for (const std::string& name : model.literal) literal_.push_back(canonical(name));
  if (examples_.empty()) {
    inferred_example_ = most_common_domain(model);
    if (!inferred_example_.empty()) examples_[inferred_example_] = "{domain}";
  }
  for (const auto& [name, own] : profile.bind) {
    const auto pattern = documented_pattern(name);
    if (!pattern) continue;
    const auto [at, fresh] = bound_patterns_.try_emplace(ascii_lower(pattern->text), own);
    if (!fresh && at->second != own) at->second.clear();  // two names of one pattern, bound apart: nobody knows which
  }
}

Result<NamePattern> NameBinding::pattern_of(const std::string& documented) const {
  const std::string* const own = own_name_of(documented);
  if (own != nullptr) return NamePattern{*own, own->find("{domain}") != std::string::npos};
  return documented_pattern(documented);
}

// `sip.<sipdomain>` is `sip.contoso.com`: what [bind] says of one of them, it says of both.
const std::string* NameBinding::own_name_of(const std::string& documented) const {
  if (bound_.empty()) return nullptr;
  if (const auto found = bound_.find(canonical(documented)); found != bound_.end()) return &found->second;
  const auto pattern = documented_pattern(documented);
  const auto same = pattern ? bound_patterns_.find(ascii_lower(pattern->text)) : bound_patterns_.end();
  return same == bound_patterns_.end() || same->second.empty() ? nullptr : &same->second;
}

Result<NamePattern> NameBinding::documented_pattern(const std::string& documented) const {
  // As provider's forms have it: names below the reader's domain.
  if (documented == "@") return NamePattern{"{domain}", true};
  if (documented == "*") return NamePattern{"*.{domain}", true};
  const auto name = NameTemplate::parse(documented);
  if (!name) return Error{"the documentation's name '" + documented + "' is not readable: " + name.error().message};
  const auto finish = [](std::string text) {
    const bool per_domain = text.find("{domain}") != std::string::npos;
    return NamePattern{std::move(text), per_domain};
  };
  const std::string key = canonical(documented);
  for (const std::string& literal : literal_) {
    if (is_below(key, literal)) return finish(documented);
  }
  if (name->has_placeholder()) {
    std::string text;
    for (const NamePart& part : name->parts()) {
      if (!text.empty()) text += '.';
      if (!part.is_placeholder) {
        text += part.text;
        continue;
      }
      const auto found = examples_.find(placeholder_key(part.text));
      if (found == examples_.end()) {
        return Error{"nothing says what <" + part.text + "> in '" + documented + "' stands for; add \"<" + part.text +
                     ">\" = \"{domain}\" to [examples] of the docset"};
      }
      text += part.front + found->second + part.behind;
    }
    return finish(std::move(text));
  }
  // The longest example domain that the name lies in.
  const std::pair<const std::string, std::string>* best = nullptr;
  for (const auto& entry : examples_) {
    if (is_below(key, entry.first) && (best == nullptr || entry.first.size() > best->first.size())) best = &entry;
  }
  if (best == nullptr) return finish(is_relative(*name, documented) ? documented + ".{domain}" : documented);
  const std::string plain = name->to_string();
  return finish(plain.substr(0, plain.size() - best->first.size()) + best->second);
}

Result<std::string> NameBinding::bind_text(const std::string& documented, const DomainName& domain) const {
  const auto is_in_name = [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.'; };
  std::string out;
  for (std::string_view rest = documented; !rest.empty();) {
    const bool is_macro = rest.starts_with("%{");  // of SPF
    std::size_t length = is_macro ? std::min(rest.find('}'), rest.size() - 1) + 1 : placeholder_length(rest);
    // A name may go on behind a placeholder: `<tenant>.contoso.com`.
    if (length == 0 && !rest.starts_with('.'))
      length = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_in_name) - rest.begin());
    const std::string_view word = rest.substr(0, std::max<std::size_t>(length, 1));
    Result<std::string> bound = is_macro ? Result<std::string>(std::string()) : bound_word(word, domain);
    if (!bound) return bound;
    out += bound->empty() ? std::string(word) : *bound;
    rest.remove_prefix(word.size());
  }
  return out;
}

Result<std::string> NameBinding::bound_word(std::string_view word, const DomainName& domain) const {
  const auto bound = [&](const NamePattern& pattern) -> Result<std::string> {
    const auto name = bind(pattern, domain);
    if (!name) return name.error();
    return name->to_relative_string();
  };
  if (placeholder_length(word) == word.size()) {
    const auto parsed = NameTemplate::parse(word);
    const auto found = parsed ? examples_.find(placeholder_key(parsed->parts().front().text)) : examples_.end();
    return found == examples_.end() ? Result<std::string>(std::string()) : bound({found->second, true});
  }
  const bool absolute = word.ends_with('.');
  const std::string name(absolute ? word.substr(0, word.size() - 1) : word);
  if (name.find('.') == std::string::npos) return std::string();
  const std::string key = canonical(name);
  const bool is_example = std::any_of(examples_.begin(), examples_.end(),
                                      [&](const auto& example) { return is_below(key, example.first); });
  if (!is_example && own_name_of(name) == nullptr) return std::string();
  const auto pattern = pattern_of(name);
  if (!pattern) return pattern.error();
  Result<std::string> out = bound(*pattern);
  if (out && absolute) *out += '.';
  return out;
}

bool NameBinding::is_fixed(const std::string& documented) const {
  return own_name_of(documented) != nullptr;
}

std::vector<std::string> NameBinding::addresses_of(const std::string& documented) const {
  for (const auto& [name, addresses] : profile_.addresses) {
    if (canonical(name) == canonical(documented)) return addresses;
  }
  const auto pattern = documented_pattern(documented);
  for (const auto& [name, addresses] : profile_.addresses) {
    const auto other = documented_pattern(name);
    if (pattern && other && equal_ignoring_ascii_case(pattern->text, other->text)) return addresses;
  }
  return {};
}

Result<DomainName> NameBinding::bind(const NamePattern& pattern, const DomainName& domain) const {
  std::string text;
  std::string_view rest = pattern.text;
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    text += rest.substr(0, open);
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t close = std::min(rest.find('}'), rest.size() - 1);
    const std::string variable(rest.substr(1, close - 1));
    rest.remove_prefix(close + 1);
    if (variable == "domain") {
      text += domain.to_relative_string();
    } else if (variable == "internal") {
      if (!profile_.internal_domain)
        return Error{"the profile has no internal_domain, which '" + pattern.text + "' needs"};
      text += profile_.internal_domain->to_relative_string();
    } else {
      unsigned long long number = 0;
      const bool numbered =
          variable.starts_with("domain.") && parse_unsigned(std::string_view(variable).substr(7), 1000, number);
      if (!numbered || number == 0 || number > profile_.domains.size()) {
        return Error{"the profile has no {" + variable + "}, which '" + pattern.text + "' needs"};
      }
      text += profile_.domains[number - 1].to_relative_string();
    }
  }
  return DomainName::parse(text);
}

}  // namespace doczone::harness
