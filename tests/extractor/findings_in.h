// What crosscheck finds in pages that a test holds in memory, and how it is written down.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractor/crosscheck.h"
#include "tests/extractor/memory_files.h"

namespace doczone::extractor {

// In the pages below docs/, without the notes.
inline std::vector<Finding> findings_in(const std::map<std::string, std::string>& files) {
  CorpusRequest request;
  request.roots = {"docs"};
  auto findings = crosscheck(read_corpus(MemoryFiles(files), request).value(), nullptr).findings;
  std::erase_if(findings, [](const Finding& f) { return f.severity == Severity::note; });
  return findings;
}

// One line each: path, line, check, value and suggestion.
inline std::string dump_findings(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& f : findings) {
    out += f.where.path + ":" + std::to_string(f.where.begin.line) + " " + f.check + " '" + f.value.value_or("-") +
           "' -> '" + f.suggestion.value_or("-") + "'\n";
  }
  return out;
}

// The same of texts of a source and of translations, below a heading that speaks of records: language, check, value,
// suggestion and confidence.
inline std::string findings_in_texts(const std::string& heading, const std::map<std::string, std::string>& texts) {
  std::map<std::string, std::string> files;
  for (const auto& [language, text] : texts)
    files["docs/" + language + "/page.md"] = "# " + heading + "\n\n" + text + "\n";
  std::string out;
  for (const Finding& f : findings_in(files)) {
    out += f.language->to_string() + " " + f.check + " '" + f.value.value_or("-") + "' -> '" +
           f.suggestion.value_or("-") + "' " + std::string(to_string(f.confidence)) +
           (f.edits.empty() ? " no edit" : "") + "\n";
  }
  return out;
}

}  // namespace doczone::extractor
