#include "harness/report/redaction.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/rr_type.h"

namespace doczone::harness {
namespace {

using Relative = std::map<std::string, std::string>;
// Takes the bytes [begin, end) of the text and what is to stand there instead.
using Replace = std::function<void(std::size_t begin, std::size_t end, const std::string& mask)>;

bool in_name(char c) {
  return is_ascii_alnum(c) || c == '_' || c == '-' || c == '.' || c == '*' || static_cast<unsigned char>(c) >= 0x80;
}
bool in_address(char c) {
  return is_ascii_alnum(c) || c == ':' || c == '.';
}

// Top-level domains that no public DNS has, and that networks use for themselves: RFC 6762 (local, and those of its
// appendix G), RFC 8375 (home.arpa), and `internal`, which ICANN has set aside.
bool is_private_use(std::string_view label) {
  const std::string lower = ascii_lower(label);
  for (const std::string_view one : {"local", "internal", "intranet", "private", "corp", "home", "lan", "localdomain"})
    if (lower == one) return true;
  return false;
}

// A name in a text, cut into labels; none of them is empty.
struct Run {
  std::vector<std::string_view> labels;
  std::vector<std::size_t> offsets;  // in the text

  Run(std::string_view whole, std::size_t begin, std::size_t end) {
    const std::string_view text = whole.substr(0, end);  // what lies behind is searched once, by its own run
    for (std::size_t at = begin; at < end;) {
      const std::size_t dot = std::min(text.find('.', at), end);
      if (dot > at) labels.push_back(text.substr(at, dot - at)), offsets.push_back(at);
      at = dot + 1;
    }
  }
  std::size_t size() const { return labels.size(); }
  std::size_t end_of(std::size_t label) const { return offsets[label] + labels[label].size(); }
  std::string join(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += (i == from ? "" : ".") + ascii_lower(labels[i]);
    return out;
  }
};

class Redactor {
 public:
  explicit Redactor(const InternalNames& internal) : internal_(internal) {}

  // `relative`: names that may stand there without their domain, or null.
  std::string masked(std::string_view text, const Relative* relative = nullptr) {
    std::string out;
    std::size_t copied = 0;
    scan(text, relative, [&](std::size_t begin, std::size_t end, const std::string& mask) {
      out += std::string(text.substr(copied, begin - copied)) + mask;
      copied = end;
    });
    return out + std::string(text.substr(copied));
  }
  void mask(std::string& text, const Relative* relative = nullptr) { text = masked(text, relative); }
  // A sentence: only a word that is quoted in it can be a relative name.
  void mask_sentence(std::string& text, const Relative* relative) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t quote = std::min(text.find_first_of("`'", at), text.size() - 1);
      const std::string_view part = std::string_view(text).substr(at, quote + 1 - at);
      const bool is_word = part.find(' ') == std::string_view::npos;
      out += masked(part, is_word ? relative : nullptr);
      at = quote + 1;
    }
    text = std::move(out);
  }

  // Whether anything was masked so far.
  bool has_masked() const { return !addresses_.empty() || !domains_.empty() || !hosts_.empty(); }

  void scan(std::string_view text, const Relative* relative, const Replace& replace) {
    std::size_t end_of_run = 0, end_of_address = 0;  // of the characters of addresses that `at` stands in
    for (std::size_t at = 0; at < text.size();) {
      if (!in_name(text[at]) && text[at] != ':') {
        ++at;
        continue;
      }
      if (at >= end_of_run) {
        end_of_run = at;
        while (end_of_run < text.size() && in_address(text[end_of_run])) ++end_of_run;
        end_of_address = at + without_end_marks(text.substr(at, end_of_run - at)).size();
      }
      const std::size_t address = at < end_of_address ? private_ipv6(text.substr(at, end_of_address - at)) : 0;
      if (address > 0) {
        replace(at, at + address, address_mask(text.substr(at, address)));
        at += address;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && in_name(text[end])) ++end;
      scan_run(Run(text, at, end), relative, replace);
      at = std::max(end, at + 1);
    }
  }

 private:
  static std::string_view without_end_marks(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || (text.back() == ':' && !text.ends_with("::"))))
      text.remove_suffix(1);
    return text;
  }

  // The length of `text`, if it is a private address; 0: it is none.
  static std::size_t private_ipv6(std::string_view text) {
    constexpr std::size_t kLongest = 45;  // six groups and an IPv4 address
    if (text.size() > kLongest || std::count(text.begin(), text.end(), ':') < 2) return 0;
    const auto address = Ipv6Address::parse(text);
    return address && address->is_private() ? text.size() : 0;
  }

  // Also of what was meant to be an address: three numbers or five, or one that is too large.
  static std::size_t end_of_private_ipv4(const Run& run, std::size_t i) {
    constexpr std::size_t kLeastNumbers = 3;
    const auto end_of_numbers = [&](std::size_t end, std::size_t limit) {
      while (end < limit && run.labels[end].find_first_not_of("0123456789") == std::string_view::npos) ++end;
      return end;
    };
    if (end_of_numbers(i, std::min(run.size(), i + kLeastNumbers)) < i + kLeastNumbers) return i;
    const auto network = Ipv4Address::parse(run.join(i, i + 2) + ".0.0");
    return network && network->is_private() ? end_of_numbers(i + kLeastNumbers, run.size()) : i;
  }

  std::string address_mask(std::string_view text) {
    std::string key = ascii_lower(text);
    if (const auto address = Ipv6Address::parse(text)) key = address->to_string();
    return "internal-address-" + std::to_string(addresses_.emplace(key, addresses_.size() + 1).first->second);
  }
  std::string domain_mask(const std::string& domain) {
    return "internal-" + std::to_string(domains_.emplace(domain, domains_.size() + 1).first->second) + ".invalid";
  }
  std::string host_mask(const std::string& name) {
    return "internal-host-" + std::to_string(hosts_.emplace(name, hosts_.size() + 1).first->second);
  }

  void scan_run(const Run& run, const Relative* relative, const Replace& replace) {
    for (std::size_t i = 0; i < run.size();) i = std::max(i + 1, mask_at(run, i, relative, replace));
  }

  // Masks what begins with label `i`; returns the label behind it, or `i` when there is nothing to mask.
  std::size_t mask_at(const Run& run, std::size_t i, const Relative* relative, const Replace& replace) {
    if (const std::size_t end = end_of_private_ipv4(run, i); end > i)
      return replace(run.offsets[i], run.end_of(end - 1), address_mask(run.join(i, end))), end;
    if (run.labels[i].front() == '_' || run.labels[i] == "*") return i;
    constexpr std::size_t kMostLabels = 16;
    for (std::size_t from = i; from < std::min(run.size(), i + kMostLabels); ++from) {
      for (std::size_t to = std::min(run.size(), from + kMostLabels); to > from; --to) {
        const std::string name = run.join(from, to);
        if (internal_.domains.count(name) > 0) {
          const std::string host = from > i ? host_mask(run.join(i, to)) + "." : "";
          return replace(run.offsets[i], run.end_of(to - 1), host + domain_mask(name)), to;
        }
        const auto known = from == i ? internal_.names.find(name) : internal_.names.end();
        if (known == internal_.names.end()) continue;
        return replace(run.offsets[i], run.end_of(to - 1),
                       host_mask(name) + "." + (known->second.empty() ? "invalid" : known->second)),
               to;
      }
    }
    if (const std::size_t end = mask_private_use(run, i, replace); end > i) return end;
    constexpr std::size_t kMostLabelsOfName = 127;  // RFC 1035 §2.3.4: 255 octets
    if (relative == nullptr || run.size() - i > kMostLabelsOfName) return i;
    const auto known = relative->find(run.join(i, run.size()));
    if (known == relative->end()) return i;
    return replace(run.offsets[i], run.end_of(run.size() - 1), host_mask(known->second)), run.size();
  }

  // A name that ends in a label for private use hides behind its last two labels, as other internal domains do; one
  // label alone is a word.
  std::size_t mask_private_use(const Run& run, std::size_t i, const Replace& replace) {
    const std::size_t size = run.size();
    const bool in_arpa =
        size >= 2 && ascii_lower(run.labels[size - 1]) == "arpa" && ascii_lower(run.labels[size - 2]) == "home";
    const std::size_t own = in_arpa ? 3 : 2;  // labels of the domain
    if (size < own || i + own > size || !(in_arpa || is_private_use(run.labels.back()))) return i;
    const std::size_t domain = size - own;
    const std::string host = domain > i ? host_mask(run.join(i, size)) + "." : "";
    return replace(run.offsets[i], run.end_of(size - 1), host + domain_mask(run.join(domain, size))), size;
  }

  const InternalNames& internal_;
  std::map<std::string, std::size_t> addresses_, domains_, hosts_;  // in the order in which they were met
};

// Other characters in the place of some, each as wide as before in bytes and in UTF-16.
void blacken(std::string& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kWide[]{"x", "\xC3\x97", "\xE2\x96\xA0", "\xF0\x9F\x9F\xA6"};
  for (std::size_t at = begin; at < end;) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view other = kWide[std::min(length, end - at) - 1];
    text.replace(at, other.size(), other);
    at += other.size();
  }
}

// What every zone file may say.
bool is_zone_word(std::string_view token) {
  for (const std::string_view word : {"IN", "ORIGIN", "TTL", "INCLUDE", "GENERATE", "SOA"})
    if (token == word) return true;
  if (token.find_first_not_of("0123456789") == std::string_view::npos) return true;
  return ascii_lower(token) != token && parse_rr_type(token).has_value();
}

// A file of internal DNS: nothing of it is for others but its form.
std::string blackened_zone(std::string_view bytes) {
  std::string out(bytes);
  for (std::size_t at = 0; at < out.size(); ++at) {
    std::size_t end = at;
    while (end < out.size() && (in_name(out[end]) || out[end] == ':')) ++end;
    if (end == at) continue;
    if (!is_zone_word(std::string_view(out).substr(at, end - at))) {
      for (std::size_t label = at; label < end;) {
        const std::size_t dot = std::min(std::string_view(out).substr(0, end).find('.', label), end);
        if (out[label] != '_') blacken(out, label, dot);
        label = dot + 1;
      }
    }
    at = end;
  }
  return out;
}

class DocumentRedaction {
 public:
  explicit DocumentRedaction(const InternalNames& internal) : internal_(internal), redactor_(internal) {}

  void operator()(FindingsDocument& document) {
    for (Finding& finding : document.findings) mask(finding);
    for (Verdict& verdict : document.verdicts) {
      const Relative* const relative = verdict.where ? relative_in(verdict.where->path) : nullptr;
      redactor_.mask(verdict.requirement);
      redactor_.mask(verdict.domain);
      redactor_.mask_sentence(verdict.reason, relative);
      if (verdict.where) redactor_.mask(verdict.where->path);
    }
    for (CheckedPage& page : document.pages) redactor_.mask(page.path), redactor_.mask(page.page);
    for (ComparedTable& table : document.compared) mask(table);
    std::map<std::string, std::vector<Evidence>> demanded_by;
    for (auto& [requirement, rows] : document.demanded_by) {
      for (Evidence& row : rows) mask(row, nullptr);
      demanded_by.emplace(redactor_.masked(requirement), std::move(rows));
    }
    document.demanded_by = std::move(demanded_by);
    for (std::string& remark : document.remarks) redactor_.mask(remark);
    for (SourceCause& cause : document.source_cells) {
      for (std::string* const text : {&cause.where.path, &cause.value, &cause.before, &cause.after})
        redactor_.mask(*text);
    }
    redactor_.mask(document.source_patch);
  }

  bool has_masked() const { return redactor_.has_masked(); }

  void operator()(Sources& sources) {
    Sources out;
    for (const auto& [path, text] : sources) {
      std::string bytes = internal_.files.count(path) > 0 ? blackened_zone(text->bytes()) : std::string(text->bytes());
      std::vector<std::pair<std::size_t, std::size_t>> spans;
      redactor_.scan(bytes, nullptr, [&](std::size_t begin, std::size_t end, const std::string&) {
        spans.push_back({begin, end});
      });
      for (const auto& [begin, end] : spans) blacken(bytes, begin, end);
      const std::string masked = redactor_.masked(path);
      out.emplace(masked, std::make_shared<const SourceText>(masked, std::move(bytes)));
    }
    sources = std::move(out);
  }

 private:
  const Relative* relative_in(const std::string& path) const {
    const auto found = internal_.files.find(path);
    return found == internal_.files.end() ? nullptr : &found->second;
  }

  void mask(Evidence& evidence, const Relative* relative) {
    redactor_.mask(evidence.value, relative);
    redactor_.mask(evidence.where.path);
  }

  void mask(Finding& finding) {
    const Relative* const relative = relative_in(finding.where.path);
    redactor_.mask_sentence(finding.message, relative);
    redactor_.mask(finding.cell);
    for (std::optional<std::string>* text : {&finding.value, &finding.suggestion}) {
      if (*text) redactor_.mask(**text, relative);
    }
    const bool writes_mask = std::any_of(finding.edits.begin(), finding.edits.end(), [&](const Edit& edit) {
      return redactor_.masked(edit.text, relative) != edit.text;
    });
    if (writes_mask) finding.edits.clear();
    for (Evidence& evidence : finding.evidence) mask(evidence, relative);
    for (std::string& note : finding.notes) redactor_.mask(note, relative);
    finding.owners.clear();
    redactor_.mask(finding.where.path);
  }

  void mask(ComparedTable& table) {
    redactor_.mask(table.page);
    redactor_.mask(table.section);
    for (std::string& path : table.paths) redactor_.mask(path);
    for (std::vector<ComparedAtom>& row : table.rows) {
      for (ComparedAtom& atom : row) {
        redactor_.mask(atom.elected);
        for (std::optional<ComparedCell>& cell : atom.cells) {
          if (!cell) continue;
          redactor_.mask(cell->value);
          redactor_.mask(cell->where.path);
        }
      }
    }
  }

  const InternalNames& internal_;
  Redactor redactor_;
};

}  // namespace

void redact(const InternalNames& internal, FindingsDocument& document, Sources& sources) {
  DocumentRedaction redaction(internal);
  redaction(document);
  redaction(sources);
  if (!redaction.has_masked() && internal.domains.empty() && internal.names.empty())
    document.remarks.push_back(
        "--redact internal knows no internal name here, and masked nothing: a profile with internal_domain or with "
        "internal zones names them");
}

}  // namespace doczone::harness
