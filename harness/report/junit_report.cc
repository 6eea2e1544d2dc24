#include "harness/report/junit_report.h"

#include <map>
#include <set>
#include <sstream>
#include <vector>

#include <pugixml.hpp>

#include "harness/report/place_in_file.h"
#include "harness/report/terminal_text.h"
#include "model/unicode.h"

namespace doczone::harness {
namespace {

struct TestCase {
  std::string classname, name, file;
  std::string failure;  // what went wrong, one line a finding; empty: it passed
  std::string skipped;  // why it could not be told; empty: it could
  std::string output;   // warnings and notes
};

struct TestSuite {
  std::string name;
  std::vector<TestCase> cases;
};

std::string line_of(const Finding& finding) {
  std::string out = finding.where.path + ":" + std::to_string(finding.where.begin.line) + ":" +
                    std::to_string(finding.where.begin.column) + ": " + finding.check + ": " + finding.message;
  if (finding.suggestion && !finding.suggestion->empty()) out += "; write " + *finding.suggestion;
  return escape_controls(out) + "\n";
}

// A test fails where the run does: a job that is green over red tests tells nobody anything, nor the other way round.
bool is_failure(const Finding& finding, FailOn fail_on) {
  if (finding.severity == Severity::error) return fail_on != FailOn::never;
  return finding.severity == Severity::warning && fail_on == FailOn::warning;
}

void tell(TestCase& test, const Finding& finding, FailOn fail_on) {
  (is_failure(finding, fail_on) ? test.failure : test.output) += line_of(finding);
}

TestSuite documentation(const FindingsDocument& document, FailOn fail_on) {
  std::map<std::string, TestCase> by_path;
  for (const CheckedPage& page : document.pages) {
    by_path[page.path] = {"doczone.documentation." + page.language.to_string(), page.page, page.path, {}, {}, {}};
  }
  for (const Finding& finding : document.findings) {
    if (!finding.language) continue;
    TestCase& test = by_path[finding.where.path];
    if (test.name.empty()) {
      test = {
          "doczone.documentation." + finding.language->to_string(), finding.where.path, finding.where.path, {}, {}, {}};
    }
    tell(test, finding, fail_on);
  }
  TestSuite out{"documentation", {}};
  for (auto& [path, test] : by_path) out.cases.push_back(std::move(test));
  return out;
}

bool is_skipped(VerdictKind kind) {
  return kind == VerdictKind::unknown || kind == VerdictKind::unresolved || kind == VerdictKind::not_asked ||
         kind == VerdictKind::not_applicable;
}

TestCase case_of(const Verdict& verdict, const ReportOptions& options) {
  TestCase out;
  out.classname = "doczone.zones." + (verdict.view.empty() ? std::string("any") : verdict.view);
  if (!verdict.domain.empty()) out.classname += "." + verdict.domain;
  out.name = verdict.requirement;
  if (verdict.where) out.file = verdict.where->path;
  const std::string said = std::string(to_string(verdict.kind)) + ": " + verdict.reason;
  if (verdict.kind == VerdictKind::satisfied) return out;
  const bool is_doubtful = verdict.kind == VerdictKind::unknown || verdict.kind == VerdictKind::unresolved ||
                           verdict.kind == VerdictKind::satisfied_by_wildcard;
  const bool fails = is_doubtful ? options.fail_on == FailOn::warning ||
                                       (options.fail_on_unknown && verdict.kind == VerdictKind::unknown)
                                 : !is_skipped(verdict.kind) && options.fail_on != FailOn::never;
  if (fails) {
    out.failure = said + "\n";
  } else if (is_skipped(verdict.kind)) {
    out.skipped = said;
  } else {
    out.output = said + "\n";
  }
  return out;
}

TestSuite zones(const FindingsDocument& document, const ReportOptions& options) {
  TestSuite out{"zones", {}};
  for (const Verdict& verdict : document.verdicts) out.cases.push_back(case_of(verdict, options));
  std::map<std::string, TestCase> files;
  for (const Finding& finding : document.findings) {
    if (finding.language) continue;
    TestCase& test = files[finding.where.path];
    test.classname = "doczone.zones.file";
    test.name = finding.where.path.empty() ? "(no file)" : finding.where.path;
    test.file = finding.where.path;
    tell(test, finding, options.fail_on);
  }
  for (auto& [path, test] : files) out.cases.push_back(std::move(test));
  return out;
}

void make_unique(std::vector<TestCase>& cases) {
  std::map<std::pair<std::string, std::string>, std::size_t> seen;
  for (TestCase& test : cases) {
    if (const std::size_t times = ++seen[{test.classname, test.name}]; times > 1)
      test.name += " (" + std::to_string(times) + ")";
  }
}

// XML knows no control characters, however they are written.
std::string plain(std::string_view text) {
  std::string out;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += escape_controls(rest.substr(0, end));
    if (end < rest.size()) out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(plain(value).c_str());
}

void write_case(pugi::xml_node suite, const TestCase& test, bool strict) {
  pugi::xml_node node = suite.append_child("testcase");
  set(node, "classname", test.classname);
  set(node, "name", test.name);
  if (!strict && !test.file.empty()) set(node, "file", platform_path(test.file));
  set(node, "time", "0");
  if (!test.failure.empty()) {
    pugi::xml_node failure = node.append_child("failure");
    set(failure, "message", test.failure.substr(0, test.failure.find('\n')));
    failure.append_child(pugi::node_pcdata).set_value(plain(test.failure).c_str());
  } else if (!test.skipped.empty()) {
    set(node.append_child("skipped"), "message", test.skipped);
  }
  if (!test.output.empty())
    node.append_child("system-out").append_child(pugi::node_pcdata).set_value(plain(test.output).c_str());
}

void write_suite(pugi::xml_node root, TestSuite suite, bool strict) {
  if (suite.cases.empty()) return;
  make_unique(suite.cases);
  std::size_t failures = 0, skipped = 0;
  for (const TestCase& test : suite.cases) {
    if (!test.failure.empty()) ++failures;
    if (test.failure.empty() && !test.skipped.empty()) ++skipped;
  }
  pugi::xml_node node = root.append_child("testsuite");
  set(node, "name", suite.name);
  set(node, "tests", std::to_string(suite.cases.size()));
  set(node, "failures", std::to_string(failures));
  set(node, "errors", "0");
  set(node, "skipped", std::to_string(skipped));
  set(node, "time", "0");
  for (const TestCase& test : suite.cases) write_case(node, test, strict);
}

}  // namespace

std::string junit_report(const FindingsDocument& document, const ReportOptions& options) {
  pugi::xml_document xml;
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node root = xml.append_child("testsuites");
  write_suite(root, documentation(document, options.fail_on), options.junit_strict);
  write_suite(root, zones(document, options), options.junit_strict);
  std::ostringstream out;
  xml.save(out, " ");
  return std::move(out).str();
}

}  // namespace doczone::harness
