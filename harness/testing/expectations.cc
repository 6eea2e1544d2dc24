#include "harness/testing/expectations.h"

#include <ctime>
#include <map>
#include <ostream>

#include "harness/demands/citations.h"
#include "harness/demands/expectations.h"
#include "harness/run/deployment_run.h"
#include "harness/run/disk.h"
#include "harness/run/one_expectation.h"
#include "model/ascii.h"
#include "model/date.h"
#include "model/json/model_json.h"

namespace doczone {
namespace {

// GoogleTest refuses everything else.
std::string as_test_name(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (is_ascii_alnum(c)) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  if (out.ends_with('_')) out.pop_back();
  return out;
}

std::string hexadecimal_hash(const std::string& text) {
  std::uint32_t hash = 2166136261U;  // FNV-1a: the same on every machine
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[hash >> shift & 15U];
  return out;
}

ExpectationCase case_of(const std::string& name, const FindingsDocument& document, const harness::Sources& sources) {
  const FindingsDocument one = harness::only_expectation(document, name);
  const harness::Outcome outcome = harness::outcome_of(one);
  Verdict verdict;
  if (!one.verdicts.empty()) {
    verdict = one.verdicts.front();
  } else {
    verdict.requirement = name;
    verdict.kind = outcome == harness::Outcome::failed ? VerdictKind::wrong_value : VerdictKind::satisfied;
  }
  return {name, verdict, outcome == harness::Outcome::passed, outcome == harness::Outcome::skipped,
          harness::text_report(one, sources, {false, true})};
}

// A waiver holds on the day it is; nothing else asks for the time.
std::string this_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  char day[16] = {};
  if (gmtime_r(&now, &parts) != nullptr) std::strftime(day, sizeof day, "%Y-%m-%d", &parts);
  return day;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const ExpectationCase& one) {
  return out << one.name();
}

Expectations::Expectations(std::vector<ExpectationCase> cases) : cases_(std::move(cases)) {
  std::map<std::string, int> times;
  for (ExpectationCase& one : cases_) ++times[one.test_name_ = as_test_name(one.name_)];
  for (ExpectationCase& one : cases_) {
    if (times[one.test_name_] > 1) one.test_name_ += "_" + hexadecimal_hash(one.name_);
  }
}

Result<Expectations> Expectations::load(const ExpectationSources& wanted) {
  const Disk disk;
  if (wanted.profiles.empty()) return Error{"no profile: whose domains should the zones serve?"};
  if (!wanted.today.empty() && !is_date(wanted.today)) return Error{"'" + wanted.today + "' is not a date"};
  const auto text = disk.read(wanted.model);
  if (!text) return text.error();
  const auto model = model_from_json(*text, wanted.model);
  if (!model) return model.error();
  const auto profile = harness::load_profiles(disk, wanted.profiles);
  if (!profile) return profile.error();
  harness::ZoneRequest request;
  request.files = wanted.zones;
  harness::RunReport report;
  const std::string today = wanted.today.empty() ? this_day() : wanted.today;
  if (auto error = harness::validate_profile(disk, {*model, *profile, request, today}, report))
    return *std::move(error);
  report.document.finish();
  std::vector<ExpectationCase> cases;
  std::vector<std::string> names = harness::expectation_names(harness::make_expectations(*model, *profile));
  names.emplace_back(harness::kZoneFiles);
  names.emplace_back(harness::kCoverage);
  for (const std::string& name : names) cases.push_back(case_of(name, report.document, report.sources));
  return Expectations(std::move(cases));
}

Expectations Expectations::load_or_fail(const ExpectationSources& sources) {
  const auto loaded = load(sources);
  if (loaded) return *loaded;
  Verdict verdict;
  verdict.requirement = "loading";
  verdict.reason = loaded.error().to_string();
  return Expectations({{"loading", verdict, false, false, verdict.reason}});
}

}  // namespace doczone
