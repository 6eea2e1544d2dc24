#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/demands/caa_property.h"
#include "model/ascii.h"
#include "model/spelling.h"

namespace doczone::harness {

const CheckEntry caa_unknown_tag_entry{
    "caa-unknown-tag", "A CAA record has a tag that no certificate authority knows.", Severity::warning, {}};

void caa_unknown_tag(const RuleScope& scope, RuleReport& report) {
  const std::vector<std::string_view>& tags = caa_tags();
  for (const ResourceRecord& record : scope.records_of(RrType::CAA)) {
    const auto* const data = std::get_if<CaaData>(&record.rdata);
    if (data == nullptr) continue;
    const std::string tag = ascii_lower(data->tag.text);
    if (std::find(tags.begin(), tags.end(), tag) != tags.end()) continue;
    const auto meant = closest_word(tag, tags);
    const bool critical = (data->flags & 128) != 0;
    report.add(record, record.rdata_span,
               "no certificate authority knows the tag '" + data->tag.text + "'" +
                   (critical ? ", and must refuse every certificate, for the record is critical"
                             : ", so the record restricts nothing"),
               meant ? "did you mean '" + *meant + "'?" : "");
  }
}

}  // namespace doczone::harness
