#include "harness/cli/verbs/unsaid_text.h"

#include <map>

#include <nlohmann/json.hpp>

#include "model/escaped_json.h"
#include "model/plural.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

std::string line_of(const extractor::Unsaid& one) {
  std::string out = escape_controls(one.where.path) + ":" + std::to_string(one.where.begin.line) + ":" +
                    std::to_string(one.where.begin.column) + ": " + std::string(one.silence) + ":";
  if (one.field) out += " " + std::string(to_string(*one.field));
  out += one.value.empty() ? " nothing" : " `" + escape_controls(one.value) + "`";
  if (!one.suggestion.empty()) out += " for `" + escape_controls(one.suggestion) + "`";
  return out + "\n";
}

}  // namespace

std::string unsaid_text(const std::vector<extractor::Unsaid>& unsaid) {
  if (unsaid.empty()) return "nothing that differs is left unsaid\n";
  std::string out;
  std::map<std::string_view, std::string_view> reasons;
  for (const extractor::Unsaid& one : unsaid) {
    out += line_of(one);
    reasons[one.silence] = one.why;
  }
  out += "\n" + counted(unsaid.size(), "difference") + (unsaid.size() == 1 ? " is" : " are") + " not said:\n";
  for (const auto& [silence, why] : reasons) out += "  " + std::string(silence) + "  " + std::string(why) + "\n";
  return out;
}

std::string unsaid_json(const std::vector<extractor::Unsaid>& unsaid) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const extractor::Unsaid& one : unsaid) {
    nlohmann::ordered_json entry;
    entry["path"] = one.where.path;
    entry["line"] = one.where.begin.line;
    entry["column"] = one.where.begin.column;
    entry["language"] = one.language.to_string();
    entry["field"] = nullptr;
    if (one.field) entry["field"] = to_string(*one.field);
    entry["value"] = one.value;
    entry["suggestion"] = nullptr;
    if (!one.suggestion.empty()) entry["suggestion"] = one.suggestion;
    entry["silence"] = one.silence;
    entry["why"] = one.why;
    list.push_back(std::move(entry));
  }
  nlohmann::ordered_json out;
  out["unsaid"] = std::move(list);
  return json_text(out, 2);
}

}  // namespace doczone::cli
