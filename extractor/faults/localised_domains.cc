#include "extractor/faults/localised_domains.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "extractor/names/damaged_name.h"
#include "extractor/names/public_suffix.h"
#include "extractor/records/text_domains.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

using Parts = std::span<const NamePart>;

// A page has few domains and hosts of its own; the whole of it is searched for each.
constexpr std::size_t kMostDomains = 8;
constexpr std::size_t kMostHosts = 64;

// Damage strikes here and there: a page that says another domain as often as this, and the source's nowhere, means it.
constexpr std::size_t kOften = 3;

// On one page: the domain that was elected, and the one that stands there, both canonical.
struct Replacement {
  std::size_t page = 0;
  std::string elected, stated;

  friend bool operator<(const Replacement& a, const Replacement& b) {
    return std::tie(a.page, a.elected, a.stated) < std::tie(b.page, b.elected, b.stated);
  }
};

struct Replaced {
  std::vector<AtomFault*> faults;  // of names
  std::size_t uses = 0;            // in texts, too
  std::string spelling;            // of the domain that stands on the page
  bool is_nobodys = false;
  bool has_owner = false;
};

std::string joined(Parts parts) {
  std::string out;
  for (const NamePart& part : parts) out += (out.empty() ? "" : ".") + part.spelled();
  return out;
}

std::string canonical(Parts parts) {
  const auto name = NameTemplate::parse(joined(parts));
  return name ? name->canonical() : std::string();
}

bool is_same_part(const NamePart& a, const NamePart& b) {
  return a.canonical() == b.canonical();
}

// How many parts a domain has at least: one is a top-level domain, but a placeholder may be the whole.
std::size_t shortest_domain(Parts name) {
  return name.back().is_placeholder ? 1 : 2;
}

// Where the names begin to differ, or where the shortest domain of one of them begins.
std::optional<std::size_t> domain_begin(Parts elected, Parts stated) {
  if (elected.size() < shortest_domain(elected) || stated.size() < shortest_domain(stated)) return std::nullopt;
  const std::size_t most = std::min(elected.size() - shortest_domain(elected), stated.size() - shortest_domain(stated));
  std::size_t begin = 0;
  while (begin < most && is_same_part(elected[begin], stated[begin])) ++begin;
  return begin;
}

bool has_service_label(Parts parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const NamePart& part) { return !part.is_placeholder && part.text.starts_with('_'); });
}

// Both end alike up to the label below the top-level domain: a host differs, and not the domain.
bool is_host_in_same_domain(Parts elected, Parts stated) {
  std::size_t common = 0;
  while (common < std::min(elected.size(), stated.size()) &&
         is_same_part(elected[elected.size() - 1 - common], stated[stated.size() - 1 - common]))
    ++common;
  return common >= shortest_domain(elected);
}

// RFC 2606 and RFC 6761, below no top-level domain that exists, or words that stand for a domain.
bool is_nobodys(Parts domain) {
  static constexpr std::array<std::string_view, 4> kReserved{"example", "test", "invalid", "localhost"};
  if (domain.back().is_placeholder) return true;
  const auto is_reserved = [](const NamePart& part) {
    return std::any_of(kReserved.begin(), kReserved.end(),
                       [&](std::string_view one) { return equal_ignoring_ascii_case(one, part.text); });
  };
  const bool is_example = domain.size() > 1 && equal_ignoring_ascii_case(domain[domain.size() - 2].text, "example");
  return is_example || is_reserved(domain.back()) || !is_in_public_domain(joined(domain));
}

struct Difference {
  NameTemplate elected, stated;
  std::size_t begin = 0;  // of the domain, as a part of both

  Parts elected_domain() const { return Parts(elected.parts()).subspan(begin); }
  Parts stated_domain() const { return Parts(stated.parts()).subspan(begin); }
};

// Nothing when more differs than the domain, or when what stands there is no whole name.
std::optional<Difference> difference_of(std::string_view stated_name, std::string_view elected_name) {
  const auto stated = NameTemplate::parse(stated_name);
  const auto elected = NameTemplate::parse(elected_name);
  if (!stated || !elected) return std::nullopt;
  const auto begin = domain_begin(elected->parts(), stated->parts());
  if (!begin) return std::nullopt;
  Difference out{*elected, *stated, *begin};
  // The same host, and a word in the place of its domain.
  const bool is_cut = out.elected_domain().size() != out.stated_domain().size() &&
                      is_same_part(out.elected_domain().front(), out.stated_domain().front());
  const bool lost_brackets = out.elected_domain().back().is_placeholder && out.stated_domain().size() < 2;
  if (is_cut || lost_brackets || has_service_label(out.elected_domain()) || has_service_label(out.stated_domain()) ||
      is_host_in_same_domain(out.elected_domain(), out.stated_domain()))
    return std::nullopt;
  return out;
}

std::optional<Difference> difference_in(const AtomFault& fault) {
  if (fault.atom == nullptr || fault.broken || fault.malformed_name) return std::nullopt;
  return difference_of(fault.value, fault.suggestion);
}

// The domain is named for whoever reads the page: `yourdomain.com`.
bool is_named_for_reader(const std::string& domain) {
  std::string labels = domain;
  std::replace(labels.begin(), labels.end(), '.', ' ');
  return has_word(labels, "for reader");
}

// `exemple.gannet.net` and `example.gannet.net`: the reader has a host of his own with a provider, and each language
// calls him in its own words.
bool is_reader_called_otherwise(const AtomFault& fault) {
  if (fault.atom == nullptr || fault.broken || fault.malformed_name) return false;
  const auto stated = NameTemplate::parse(fault.value), elected = NameTemplate::parse(fault.suggestion);
  if (!stated || !elected || stated->parts().size() != elected->parts().size() || elected->parts().size() < 3)
    return false;
  const NamePart& own = stated->parts().front();
  const NamePart& theirs = elected->parts().front();
  return !own.is_placeholder && !theirs.is_placeholder && !own.text.starts_with('_') && own.text != "*" &&
         is_named_for_reader(theirs.text) && stated->domain() == elected->domain();
}

// Of all domains in a text; empty when more differs.
std::vector<Difference> differences_in_text(const AtomFault& fault) {
  if (fault.atom == nullptr || fault.broken) return {};
  const auto pairs = differing_domains(fault.value, fault.suggestion);
  std::vector<Difference> out;
  for (const DomainPair& pair : pairs ? *pairs : std::vector<DomainPair>()) {
    auto difference = difference_of(pair.stated, pair.other);
    if (!difference) return {};
    out.push_back(*std::move(difference));
  }
  return out;
}

bool ends_in(Parts name, const std::string& domain, std::size_t labels) {
  return name.size() >= labels && canonical(name.last(labels)) == domain;
}

std::size_t count_labels(const std::string& domain) {
  return static_cast<std::size_t>(std::count(domain.begin(), domain.end(), '.')) + 1;
}

// How often the page says the domain, wherever, counted up to what matters.
std::size_t times_said(const Page& page, const std::string& domain) {
  const std::string_view bytes = page.said();
  const auto is_inside = [&](std::size_t at) {
    return at < bytes.size() && (is_ascii_alnum(bytes[at]) || bytes[at] == '-');
  };
  std::size_t times = 0;
  for (std::size_t at = bytes.find(domain); at != std::string_view::npos && times < kOften;
       at = bytes.find(domain, at + 1)) {
    if ((at == 0 || !is_inside(at - 1)) && !is_inside(at + domain.size())) ++times;
  }
  return times;
}

bool has_name_in(const Page& page, const std::string& domain) {
  const std::size_t labels = count_labels(domain);
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (!is_name_field(atom.field)) continue;
        const auto name = NameTemplate::parse(atom.value);
        if (name && ends_in(name->parts(), domain, labels)) return true;
      }
    }
  }
  return false;
}

// The domain in both is one that was replaced: `mail.example.net` and `correo.beispiel.net`, beside others that say
// `beispiel.net` for `example.net`.
bool lies_in(const Replacement& inner, const Replacement& outer) {
  return inner.page == outer.page && inner.elected.ends_with("." + outer.elected) &&
         inner.stated.ends_with("." + outer.stated);
}

// What is damaged beside the domain: the page's own domain stays. What could not be read and has the domain is no
// missing name.
void keep_domain(AtomFault& fault, const Replacement& replacement, const std::string& spelling) {
  if (is_text_field(fault.field())) {
    const bool is_said = ascii_lower(fault.value).find(ascii_lower(spelling)) != std::string::npos;
    if (is_said) fault.suggestion = with_domain(fault.suggestion, replacement.elected, spelling);
    return;
  }
  const auto elected = NameTemplate::parse(fault.suggestion);
  const std::size_t labels = count_labels(replacement.elected);
  if (!elected || !ends_in(elected->parts(), replacement.elected, labels)) return;
  if (ascii_lower(normalise_name(fault.value)).find(ascii_lower(spelling)) == std::string::npos) return;
  const std::string front = joined(Parts(elected->parts()).first(elected->parts().size() - labels));
  if (fault.atom == nullptr) {
    fault.localised = front.empty() || ascii_lower(fault.value).find(ascii_lower(front)) != std::string::npos;
    return;
  }
  const bool is_dotted = fault.suggestion.ends_with('.');
  fault.suggestion = front + (front.empty() ? "" : ".") + spelling + (is_dotted ? "." : "");
}

// `beispiel.net.auth.provider.example`: the reader's domain stands in front of a provider's.
bool has_own_domain_inside(const AtomFault& fault, const Replacement& replacement, const std::string& own_domain) {
  if (fault.atom == nullptr || !is_name_field(fault.field()) || fault.broken) return false;
  const std::string stated = ascii_lower(fault.value), theirs = ascii_lower(fault.suggestion);
  const std::string domain = replacement.elected + ".";
  const std::size_t at = theirs.find(domain);
  if (at == std::string::npos || (at > 0 && theirs[at - 1] != '.')) return false;
  return stated == theirs.substr(0, at) + ascii_lower(own_domain) + "." + theirs.substr(at + domain.size());
}

struct LabelPair {
  std::string own, theirs;
};

// Where nothing but one label differs from the elected name, and either may be a host's.
std::optional<LabelPair> differing_label(const AtomFault& fault) {
  if (fault.atom == nullptr || !is_name_field(fault.field()) || fault.broken) return std::nullopt;
  const auto stated = NameTemplate::parse(fault.value), elected = NameTemplate::parse(fault.elected->value);
  if (!stated || !elected || stated->parts().size() != elected->parts().size()) return std::nullopt;
  std::optional<std::size_t> differs;
  for (std::size_t i = 0; i < stated->parts().size(); ++i) {
    if (is_same_part(stated->parts()[i], elected->parts()[i])) continue;
    if (differs) return std::nullopt;
    differs = i;
  }
  if (!differs) return std::nullopt;
  const NamePart& own = stated->parts()[*differs];
  const NamePart& theirs = elected->parts()[*differs];
  const bool are_labels = !own.is_placeholder && !theirs.is_placeholder && is_ascii(own.text) && own.text[0] != '_';
  return are_labels ? std::optional(LabelPair{own.text, theirs.text}) : std::nullopt;
}

class DomainReplacements {
 public:
  explicit DomainReplacements(const AlignedSet& set) : set_(set) {}

  void add(AtomFault& fault) {
    if (is_reader_called_otherwise(fault)) {
      fault.localised = true;
    } else if (const auto difference = difference_in(fault)) {
      Replaced& replaced = replaced_[note(fault.page, *difference)];
      replaced.faults.push_back(&fault);
      replaced.has_owner = replaced.has_owner || fault.field() == Field::owner;
    } else {
      others_[fault.page].push_back(&fault);
    }
  }

  void add_text(AtomFault& fault) {
    const std::vector<Difference> differences = differences_in_text(fault);
    if (differences.empty()) others_[fault.page].push_back(&fault);
    std::vector<Replacement> replacements;
    for (const Difference& difference : differences) replacements.push_back(note(fault.page, difference));
    if (!replacements.empty()) texts_.emplace_back(&fault, std::move(replacements));
  }

  void mark() {
    std::vector<const Replacement*> accepted;
    for (const auto& [replacement, replaced] : replaced_) {
      if (is_localised(replacement, replaced)) accepted.push_back(&replacement);
    }
    for (const auto& entry : replaced_) {
      const Replacement& own = entry.first;
      const bool is_one = std::find(accepted.begin(), accepted.end(), &own) != accepted.end();
      const bool lies_in_one =
          std::any_of(accepted.begin(), accepted.end(), [&](const Replacement* one) { return lies_in(own, *one); });
      for (AtomFault* const fault : entry.second.faults) {
        fault->localised = is_one && !lies_in_one;
        if (!fault->localised) others_[own.page].push_back(fault);
      }
    }
    for (auto& [text, replacements] : texts_) {
      text->localised = std::all_of(replacements.begin(), replacements.end(), [&](const Replacement& own) {
        return std::find(accepted.begin(), accepted.end(), &replaced_.find(own)->first) != accepted.end();
      });
      if (!text->localised) others_[text->page].push_back(text);
    }
    for (const Replacement* const one : accepted) {
      const std::string& own = replaced_.at(*one).spelling;
      for (AtomFault* const fault : others_[one->page]) {
        if (is_own_host(*fault, own) || has_own_domain_inside(*fault, *one, own))
          fault->localised = true;
        else
          keep_domain(*fault, *one, own);
      }
    }
  }

 private:
  Replacement note(std::size_t page, const Difference& difference) {
    const Parts elected = difference.elected_domain(), stated = difference.stated_domain();
    Replacement replacement{page, canonical(elected), canonical(stated)};
    Replaced& replaced = replaced_[replacement];
    if (++replaced.uses == 1) ++domains_[page];
    replaced.spelling = joined(stated);
    replaced.is_nobodys = is_nobodys(elected);
    return replacement;
  }

  // `tienda` for `shop`, on a page that says `tienda.beispiel.net` and `shop` nowhere: who has put a domain of his own
  // means its hosts, too.
  bool is_own_host(const AtomFault& fault, const std::string& own_domain) {
    const std::optional<LabelPair> label = differing_label(fault);
    if (!label || ++searched_hosts_[fault.page] > kMostHosts) return false;
    const Page& page = set_.set->pages[fault.page];
    return times_said(page, label->own + "." + own_domain) > 0 && times_said(page, label->theirs) == 0;
  }

  bool is_localised(const Replacement& replacement, const Replaced& replaced) const {
    const Page& page = set_.set->pages[replacement.page];
    const bool is_counted = domains_.at(replacement.page) <= kMostDomains;
    const bool is_gone = is_counted && times_said(page, replacement.elected) == 0;
    const std::size_t times = is_counted ? times_said(page, replaced.spelling) : 0;
    if (replaced.uses < 2 && (times < 2 || !(replaced.is_nobodys || is_gone))) return false;
    if (replaced.has_owner) return replaced.is_nobodys || !has_name_in(page, replacement.elected);
    if (is_gone && is_named_for_reader(replacement.elected)) return true;
    // A word of another script may be what became of a provider's name, which is no owner.
    return is_ascii(replacement.stated) && (replaced.is_nobodys || (is_gone && times >= kOften));
  }

  const AlignedSet& set_;
  std::map<Replacement, Replaced> replaced_;
  std::map<std::size_t, std::size_t> domains_;                          // by page: how many were replaced
  std::map<std::size_t, std::size_t> searched_hosts_;                   // by page: for how many it was searched
  std::vector<std::pair<AtomFault*, std::vector<Replacement>>> texts_;  // in which nothing but domains differs
  std::map<std::size_t, std::vector<AtomFault*>> others_;               // by page: more differs, or too few
};

}  // namespace

void mark_localised_domains(const AlignedSet& set, std::vector<Fault>& faults) {
  DomainReplacements replacements(set);
  for (Fault& fault : faults) {
    auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom == nullptr) continue;
    if (is_name_field(atom->field())) replacements.add(*atom);
    if (is_text_field(atom->field())) replacements.add_text(*atom);
  }
  replacements.mark();
}

}  // namespace doczone::extractor
