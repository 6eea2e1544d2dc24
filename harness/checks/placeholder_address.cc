#include "harness/checks/checks.h"
#include "harness/checks/judged_addresses.h"
#include "model/ascii.h"

namespace doczone::harness {

const CheckEntry placeholder_address_entry{
    "placeholder-address",
    "A name still has the address that `doczone generate` printed in place of the real one.",
    Severity::note,
    {}};

namespace {

// The comment behind the record, without its sign; empty when there is none.
std::string_view comment_behind(const Zone& zone, const ResourceRecord& record) {
  const std::string_view text = zone.text(record.file).bytes();
  const std::size_t begin = record.span.offset + record.span.length;
  if (begin >= text.size()) return {};
  const std::string_view rest = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  const std::size_t sign = rest.find_first_not_of(" \t");
  return sign != std::string_view::npos && rest[sign] == ';' ? trim_ascii(rest.substr(sign + 1)) : std::string_view();
}

}  // namespace

// An address for documentation alone gives nothing away: some deployments are made of them. With generate's comment
// behind it, it does.
std::optional<ZoneDiagnosis> placeholder_address(const Case& subject) {
  for (const JudgedAddress& one : judged_addresses(subject)) {
    const bool documentation = one.special != nullptr && one.special->documentation;
    if (!documentation || !comment_behind(*one.found.zone, *one.found.record).starts_with("placeholder")) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::exposure;
    out.verdict = VerdictKind::satisfied;
    out.record = one.found.record;
    out.zone = one.found.zone;
    out.span = one.found.record->rdata_span;
    out.value = one.text;
    out.message = one.text + " is the placeholder that doczone generate printed for the address of " +
                  printed(one.host) + "; nobody is reached there";
    out.notes.push_back("write the real address in its place, and take the comment out");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
