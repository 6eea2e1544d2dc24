#include "harness/cli/settings/finding_filter.h"

#include <algorithm>
#include <string_view>

#include <CLI/CLI.hpp>

#include "harness/cli/settings/catalogue.h"
#include "harness/cli/settings/setting_options.h"
#include "model/joined.h"

namespace doczone::cli {
namespace {

constexpr std::string_view kConfidences[]{"low", "medium", "high"};

Confidence confidence_of(std::string_view name) {
  if (name == to_string(Confidence::high)) return Confidence::high;
  return name == to_string(Confidence::medium) ? Confidence::medium : Confidence::low;
}

// Also of a language without its region.
bool is_meant(const std::string& asked, const LanguageTag& language) {
  const auto tag = LanguageTag::parse(asked);
  if (!tag) return false;
  const std::string wanted = tag->to_string();
  const std::string& own = language.to_string();
  return own == wanted || own.starts_with(wanted + "-");
}

}  // namespace

bool FindingFilter::wants(const Finding& finding) const {
  if (!checks.empty() && std::find(checks.begin(), checks.end(), finding.check) == checks.end()) return false;
  if (!languages.empty() &&
      (!finding.language || std::none_of(languages.begin(), languages.end(),
                                         [&](const std::string& asked) { return is_meant(asked, *finding.language); })))
    return false;
  return min_confidence.empty() || finding.confidence >= confidence_of(min_confidence);
}

std::optional<Error> FindingFilter::fault() const {
  for (const std::string& check : checks) {
    if (std::string message = unknown_check(check); !message.empty()) return Error{"--check: " + std::move(message)};
  }
  for (const std::string& language : languages) {
    if (const auto tag = LanguageTag::parse(language); !tag) return Error{"--language: " + tag.error().message};
  }
  return std::nullopt;
}

std::optional<Error> FindingFilter::fault_among(const std::set<LanguageTag>& languages_of_pages) const {
  for (const std::string& asked : languages) {
    if (std::any_of(languages_of_pages.begin(), languages_of_pages.end(),
                    [&](const LanguageTag& language) { return is_meant(asked, language); }))
      continue;
    std::vector<std::string> known;
    for (const LanguageTag& language : languages_of_pages) {
      if (!language.is_undetermined()) known.push_back(language.to_string());
    }
    return Error{"--language: no page is in '" + asked + "'" +
                 (known.empty() ? "" : "; the pages are in " + joined(known, ", "))};
  }
  return std::nullopt;
}

void FindingFilter::apply(std::vector<Finding>& findings) const {
  if (!wants_all()) std::erase_if(findings, [&](const Finding& finding) { return !wants(finding); });
}

void add_filter_options(CLI::App& verb, FindingFilter& filter) {
  const char* const group = "Report";
  const auto repeated = [&](const char* name, std::vector<std::string>& values, const char* what) {
    return verb.add_option(name, values, what)->expected(1)->allow_extra_args(false)->take_all()->group(group);
  };
  repeated("--check", filter.checks, "Only what this check finds; may be repeated")->type_name("CHECK");
  repeated("--language", filter.languages, "Only pages in this language; may be repeated")->type_name("TAG");
  takes_one_of(verb.add_option("--min-confidence", filter.min_confidence, "Only what is so sure: low, medium, high"),
               kConfidences)
      ->type_name("LEVEL")
      ->group(group);
}

}  // namespace doczone::cli
