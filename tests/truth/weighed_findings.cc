// What the program finds with other weights: the pages are read once, and compared for each line that it is asked.
// tests/truth/calibrate.py builds it, with weights in front of the election's that can be set.
//
// usage: weighed_findings FOLDER...; each line of its input is `name value`, or empty for the weights as they are. It
// answers each with one line: a JSON array of what is found above a note.
#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "extractor/crosscheck.h"
#include "extractor/election/weights.h"
#include "tests/extractor/real_pages.h"

namespace doczone::extractor {
namespace {

nlohmann::json said_in(const DocumentationResult& result) {
  nlohmann::json out = nlohmann::json::array();
  for (const Finding& one : result.findings) {
    if (one.severity == Severity::note || one.where.path.empty()) continue;
    out.push_back({{"path", one.where.path},
                   {"line", one.where.begin.line},
                   {"confidence", to_string(one.confidence)},
                   {"value", one.value.value_or("")},
                   {"suggestion", one.suggestion.value_or("")}});
  }
  return out;
}

int answer(const std::vector<std::string>& folders) {
  CorpusRequest request;
  request.roots = folders;
  const auto corpus = read_corpus(DiskFiles(), request);
  if (!corpus) {
    std::cerr << corpus.error().path << ": " << corpus.error().message << "\n";
    return 2;
  }
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    std::string name;
    double value = 0;
    const bool is_other = static_cast<bool>(fields >> name >> value);
    const double today = is_other ? set_weight(name, value) : 0;
    std::cout << said_in(crosscheck(*corpus, nullptr)).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace)
              << std::endl;
    if (is_other) set_weight(name, today);
  }
  return 0;
}

}  // namespace
}  // namespace doczone::extractor

int main(int argc, char** argv) {
  return doczone::extractor::answer({argv + 1, argv + argc});
}
