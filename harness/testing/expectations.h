// What documentation demands of a deployment, as the cases of a test program of your own. With GoogleTest:
//
//   class Dns : public testing::TestWithParam<doczone::ExpectationCase> {};
//   TEST_P(Dns, DoesWhatTheDocumentationDemands) {
//     if (GetParam().skipped()) GTEST_SKIP() << GetParam().message();
//     EXPECT_TRUE(GetParam().passed()) << GetParam().message();
//   }
//   INSTANTIATE_TEST_SUITE_P(Deployment, Dns,
//                            testing::ValuesIn(doczone::Expectations::load_or_fail({"model.json", {"profile.toml"}})),
//                            doczone::test_name);
//
// The model is what `doczone extract -o model.json` writes. Nothing here depends on a test framework.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "model/finding.h"
#include "model/result.h"

namespace doczone {

// One expectation, judged. A value: copies are independent.
class ExpectationCase {
 public:
  ExpectationCase(std::string name, Verdict verdict, bool passed, bool skipped, std::string message)
      : name_(std::move(name)),
        verdict_(std::move(verdict)),
        passed_(passed),
        skipped_(skipped),
        message_(std::move(message)) {}

  // "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com@example.org": stays while documentation and profile
  // demand it, whatever the zones say. What `doczone validate --list-expectations` prints.
  const std::string& name() const { return name_; }
  // The same in letters, digits and underscores; no two expectations of one list share it.
  const std::string& test_name() const { return test_name_; }
  const Verdict& verdict() const { return verdict_; }
  bool passed() const { return passed_; }
  // Nothing could be told (unknown, unresolved), nothing is asked for (not-asked, not-applicable), or what failed is
  // waived.
  bool skipped() const { return skipped_; }
  // What is wrong, what to do about it, and the rows of the documentation that demand it; of one that passed, its
  // verdict.
  const std::string& message() const { return message_; }

 private:
  friend class Expectations;
  std::string name_, test_name_;
  Verdict verdict_;
  bool passed_, skipped_;
  std::string message_;
};

// Prints the name.
std::ostream& operator<<(std::ostream& out, const ExpectationCase& one);

// For INSTANTIATE_TEST_SUITE_P: a function object, so that it takes GoogleTest's TestParamInfo without naming it.
inline constexpr auto test_name = [](const auto& info) { return info.param.test_name(); };

struct ExpectationSources {
  std::string model;                    // a file that `doczone extract -o` wrote
  std::vector<std::string> profiles;    // layers, the last on top; at least one
  std::vector<std::string> zones = {};  // of those that the profile names; empty: all of them
  std::string today = {};               // "2026-01-31", held against the waivers; empty: the day it is
};

// All expectations of a deployment, by name, and last what is wrong with the zone files themselves ("zone-files").
class Expectations {
 public:
  using value_type = ExpectationCase;
  using const_iterator = std::vector<ExpectationCase>::const_iterator;

  // Reads and judges. Error: a file that cannot be read or is wrong, a zone that the profile does not name, or nothing
  // is expected.
  static Result<Expectations> load(const ExpectationSources& sources);
  // The same for static initialisation, where nobody could handle an error: it becomes one failing case, "loading".
  static Expectations load_or_fail(const ExpectationSources& sources);

  const_iterator begin() const { return cases_.begin(); }
  const_iterator end() const { return cases_.end(); }
  std::size_t size() const { return cases_.size(); }
  const ExpectationCase& operator[](std::size_t index) const { return cases_[index]; }

 private:
  explicit Expectations(std::vector<ExpectationCase> cases);
  std::vector<ExpectationCase> cases_;
};

}  // namespace doczone
