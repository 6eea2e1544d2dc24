#include <algorithm>
#include <array>

#include "harness/checks/checks.h"
#include "model/ascii.h"

namespace doczone::harness {

const CheckEntry caa_malformed_value_entry{"caa-malformed-value",
                                           "The value of a CAA record is none that certificate authorities understand.",
                                           Severity::warning,
                                           {}};

namespace {

constexpr std::array<std::string_view, 3> kReportSchemes{"mailto:", "https://", "http://"};

bool is_host_label(std::string_view label) {
  return !label.empty() && is_ascii_alnum(label.front()) && is_ascii_alnum(label.back()) &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
}

// RFC 8659 §4.2: a domain or nothing, and parameters behind a semicolon.
bool names_issuer(std::string_view value) {
  const std::string_view domain = trim_ascii(value.substr(0, value.find(';')));
  for (std::string_view rest = domain; !rest.empty();) {
    const std::size_t dot = rest.find('.');
    if (!is_host_label(rest.substr(0, dot))) return false;
    if (dot + 1 == rest.size()) return false;  // no final dot
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
  }
  return true;
}

// RFC 8659 §4.4: a URL that reports can be sent to.
bool takes_reports(std::string_view value) {
  return std::any_of(kReportSchemes.begin(), kReportSchemes.end(), [&](std::string_view scheme) {
    return value.size() > scheme.size() && equal_ignoring_ascii_case(value.substr(0, scheme.size()), scheme);
  });
}

}  // namespace

void caa_malformed_value(const RuleScope& scope, RuleReport& report) {
  scope.for_each_record(RrType::CAA, [&](const ResourceRecord& record) {
    const auto* const data = std::get_if<CaaData>(&record.rdata);
    if (data == nullptr) return;
    const std::string tag = ascii_lower(data->tag.text);
    const bool issue = tag == "issue" || tag == "issuewild" || tag == "issuemail" || tag == "issuevmc";
    if (issue && !names_issuer(data->value)) {
      report.add(record, record.rdata_span,
                 "'" + data->value + "' names no certificate authority, so that none may issue certificates",
                 "write the authority's domain alone, such as letsencrypt.org");
    } else if (tag == "iodef" && !takes_reports(data->value)) {
      report.add(record, record.rdata_span, "'" + data->value + "' is no address that reports can be sent to",
                 "write mailto: or https:// in front");
    }
  });
}

}  // namespace doczone::harness
