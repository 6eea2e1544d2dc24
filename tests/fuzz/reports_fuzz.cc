// Any bytes wherever a finding has text, in every format: nothing controls who reads it, and JSON is JSON.
#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "harness/report/formats.h"
#include "harness/report/report.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {
namespace {

// The lines of the input take turns.
class Pieces {
 public:
  explicit Pieces(std::string_view bytes) {
    for (std::size_t at = 0, end = 0; at <= bytes.size(); at = end + 1) {
      end = std::min(bytes.find('\n', at), bytes.size());
      pieces_.emplace_back(bytes.substr(at, end - at));
    }
  }
  std::string next() { return pieces_[at_++ % pieces_.size()]; }

 private:
  std::vector<std::string> pieces_;
  std::size_t at_ = 0;
};

FindingsDocument document_of(const std::string& bytes, harness::Sources& sources) {
  Pieces pieces(bytes);
  FindingsDocument out;
  for (std::size_t i = 0; i < 3; ++i) {
    Finding finding;
    finding.check = i == 0 ? "mangled-name" : pieces.next();
    finding.severity = Severity{static_cast<int>(i)};
    finding.message = pieces.next();
    finding.where.path = pieces.next();
    finding.cell = pieces.next();
    finding.value = pieces.next();
    finding.suggestion = pieces.next();
    finding.notes = {pieces.next(), bytes};
    finding.evidence.push_back({finding.where, {}, pieces.next(), i == 1});
    const auto text = std::make_shared<const SourceText>(finding.where.path, bytes);
    finding.where = locate(*text, {bytes.size() / 3 * i, bytes.size() / 3});
    sources[finding.where.path] = text;
    out.findings.push_back(std::move(finding));
  }
  out.remarks = {pieces.next()};
  out.finish();
  return out;
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

}  // namespace
}  // namespace doczone::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  harness::Sources sources;
  const FindingsDocument document = fuzz::document_of(bytes, sources);
  harness::ReportOptions options;
  options.text.verbose = true;
  options.version = "0";
  for (const std::string_view name : harness::report_formats()) {
    const harness::ReportFormat format = *harness::parse_report_format(name);
    const std::string report = harness::make_report(format, {document, sources, {}}, options);
    fuzz::promise(std::none_of(report.begin(), report.end(), fuzz::is_control), "a report controls nothing",
                  std::string(name) + "\n" + report);
    const bool is_json = name == "json" || name == "sarif" || name == "gitlab";
    fuzz::promise(!is_json || nlohmann::json::accept(report), "a report is JSON", std::string(name) + "\n" + report);
  }
  return 0;
}
