// Any bytes around internal names and addresses: none is told, and a source keeps its size.
#include "harness/report/redaction.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = bytes + " pool7.corp.example " + bytes;
  harness::InternalNames internal;
  internal.wanted = true;
  internal.domains = {"corp.example"};
  FindingsDocument document;
  Finding finding;
  finding.check = "mangled-name";
  finding.message = text;
  finding.value = text;
  finding.suggestion = text;
  const auto source = std::make_shared<const SourceText>("page.md", text);
  finding.where = locate(*source, {bytes.size() + 1, 18});
  document.findings.push_back(finding);
  document.remarks = {text};
  harness::Sources sources{{"page.md", source}};
  harness::redact(internal, document, sources);
  const std::string shown(sources.at("page.md")->bytes());
  fuzz::promise(shown.size() == text.size(), "a source keeps its size", text);
  for (const std::string& told : {document.findings[0].message, *document.findings[0].value,
                                  *document.findings[0].suggestion, document.remarks[0], shown})
    fuzz::promise(told.find(" pool7.corp.example ") == std::string::npos, "no internal name is told", told);
  return 0;
}
