#include "harness/report/report.h"
#include "model/json/findings_json.h"

namespace doczone::harness {

std::string json_report(const FindingsDocument& document) {
  return findings_to_json(document);
}

}  // namespace doczone::harness
