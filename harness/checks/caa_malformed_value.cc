#include <algorithm>
#include <array>

#include "harness/checks/checks.h"
#include "harness/demands/caa_property.h"
#include "model/ascii.h"

namespace doczone::harness {

const CheckEntry caa_malformed_value_entry{"caa-malformed-value",
                                           "The value of a CAA record is none that certificate authorities understand.",
                                           Severity::warning,
                                           {}};

namespace {

constexpr std::array<std::string_view, 3> kReportSchemes{"mailto:", "https://", "http://"};

// RFC 8659 §4.4: a URL that reports can be sent to.
bool takes_reports(std::string_view value) {
  return std::any_of(kReportSchemes.begin(), kReportSchemes.end(), [&](std::string_view scheme) {
    return value.size() > scheme.size() && equal_ignoring_ascii_case(value.substr(0, scheme.size()), scheme);
  });
}

}  // namespace

void caa_malformed_value(const RuleScope& scope, RuleReport& report) {
  for (const ResourceRecord& record : scope.records_of(RrType::CAA)) {
    const auto* const data = std::get_if<CaaData>(&record.rdata);
    if (data == nullptr) continue;
    const std::string tag = ascii_lower(data->tag.text);
    if (grants_issuance(tag) && !is_issuer(data->value)) {
      report.add(record, record.rdata_span,
                 "'" + data->value + "' names no certificate authority, so that none may issue certificates",
                 "write the authority's domain alone, such as letsencrypt.org");
    } else if (tag == "iodef" && !takes_reports(data->value)) {
      report.add(record, record.rdata_span, "'" + data->value + "' is no address that reports can be sent to",
                 "write mailto: or https:// in front");
    }
  }
}

}  // namespace doczone::harness
