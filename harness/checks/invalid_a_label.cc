#include <algorithm>

#include "harness/checks/checks.h"
#include "model/ascii.h"
#include "model/punycode.h"

namespace doczone::harness {

const CheckEntry invalid_a_label_entry{
    "invalid-a-label", "A label begins with `xn--` and stands for no characters.", Severity::warning, {}};

namespace {

bool is_name_octet(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_';
}

bool has_two_hyphens(std::string_view text) {
  // Octets alone and no branch, so that compilers look at many of them at once.
  unsigned char found = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    found |= static_cast<unsigned char>(static_cast<unsigned char>(text[i - 1] == '-') &
                                        static_cast<unsigned char>(text[i] == '-'));
  }
  return found != 0;
}

// Where labels stand in a file's text that decode to nothing, be it in names or in other words.
std::vector<std::size_t> suspects_in(std::string_view text) {
  constexpr std::size_t kBlock = 4096;
  std::vector<std::size_t> out;
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    const std::string_view block = text.substr(begin, kBlock + 1);  // two hyphens may stand across its end
    if (!has_two_hyphens(block)) continue;
    for (std::size_t i = block.find("--"); i != std::string_view::npos; i = block.find("--", i + 1)) {
      const std::size_t at = begin + i;
      if (at < 2 || !has_ace_prefix(text.substr(at - 2, 4)) || (at > 2 && is_name_octet(text[at - 3]))) continue;
      std::size_t end = at + 2;
      while (end < text.size() && is_name_octet(text[end])) ++end;
      if (!decode_a_label(text.substr(at - 2, end - at + 2))) out.push_back(at - 2);
    }
  }
  return out;
}

// The label of a name that decodes to nothing; empty when there is none.
std::string undecodable_label(const DomainName& name) {
  for (std::size_t i = 0; i < name.label_count(); ++i) {
    if (has_ace_prefix(name.label(i)) && !decode_a_label(name.label(i))) return std::string(name.label(i));
  }
  return {};
}

}  // namespace

void invalid_a_label(const RuleScope& scope, RuleReport& report) {
  const ZoneContents& contents = scope.zone().contents();
  std::vector<Place> all;
  for (std::uint32_t file = 0; file < contents.files().size(); ++file) {
    for (const std::size_t offset : suspects_in(contents.files()[file].text.bytes())) {
      if (all.empty()) all = contents.index.places();
      const auto behind = std::upper_bound(all.begin(), all.end(), contents.place_of(file, offset));
      if (behind == all.begin()) continue;
      const ResourceRecord record = contents.record_at(*(behind - 1));
      const ByteSpan whole{offset, 1};
      const bool at_owner = record.owner_span.offset <= whole.offset && whole.offset < record.owner_span.end();
      const bool at_target = record.target_span.offset <= whole.offset && whole.offset < record.target_span.end();
      if (record.file != file || !scope.covers(record.owner) || (!at_owner && !at_target)) continue;
      const DomainName& name = at_owner ? record.owner : *target_of(record.rdata);
      const std::string label = undecodable_label(name);
      if (label.empty()) continue;
      report.add(record, at_owner ? record.owner_span : record.target_span,
                 "'" + label + "' in " + printed(name) +
                     " begins like an internationalized label and stands for no characters",
                 "write the label as it was registered");
    }
  }
}

}  // namespace doczone::harness
