// From real documentation to a deployment: the model of all record pages, a complete pair of internal and external
// zones without a finding, and what is said of a broken pair. Needs the shared pages.
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::real_deployment_test {
namespace {

const fs::path kPages = fs::path(DOCZONE_ROOT).parent_path() / "shared/corpus/lync-2013";
constexpr const char* kDocset = "fixtures/docsets/lync-2013.toml";
const fs::path kDeployment = fs::path(DOCZONE_ROOT) / "fixtures/deployments/single-edge";

class RealDeploymentTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!fs::is_directory(kPages)) return;
    folder_ = new TemporaryFolder;
    doczone({"extract", "--docset", kDocset, "-o", model_file(), kPages.string()});
    std::ifstream file(model_file());
    model_ = Json::parse(file, nullptr, false);
  }
  static void TearDownTestSuite() { delete folder_; }
  void SetUp() override {
    if (folder_ == nullptr) GTEST_SKIP() << "the shared pages are not there";
  }

  static std::string model_file() { return *folder_ / "model.json"; }

  // A copy of the deployment with its zones changed.
  static std::string broken(const std::string& name, const std::function<std::string(std::string, std::string)>& edit) {
    for (const auto& entry : fs::recursive_directory_iterator(kDeployment)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      const std::string below = fs::relative(entry.path(), kDeployment).string();
      folder_->write(name + "/" + below, edit(below, text));
    }
    return *folder_ / (name + "/deployment.toml");
  }

  static Json validate(const std::string& profile) {
    return doczone_json({"validate", "--model", model_file(), "--profile", profile});
  }

  inline static TemporaryFolder* folder_ = nullptr;
  inline static Json model_;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::map<std::string, int> verdicts_of(const Json& report) {
  std::map<std::string, int> out;
  for (const Json& verdict : report.at("verdicts")) ++out[verdict.at("verdict").get<std::string>()];
  return out;
}

// "zone file: check -> suggestion", sorted.
std::set<std::string> findings_of(const Json& report) {
  std::set<std::string> out;
  for (const Json& finding : report.at("findings")) {
    if (finding.at("severity") == "note") continue;
    const std::string path = finding.at("path");
    const Json& suggestion = finding.at("suggestion");
    out.insert(path.substr(path.find("zones/") + 6) + ": " + finding.at("check").get<std::string>() +
               (suggestion.is_null() ? "" : " -> " + suggestion.get<std::string>()));
  }
  return out;
}

TEST_F(RealDeploymentTest, EveryRecordPageIsInTheModel) {
  std::set<std::string> with_owners, in_model;
  const Outcome atoms = doczone({"extract", "--atoms", (kPages / "en-US").string()});
  std::istringstream lines(atoms.out);
  for (std::string line; std::getline(lines, line);) {
    const Json atom = Json::parse(line);
    if (atom.at("field") == "owner") with_owners.insert(fs::path(atom.at("path").get<std::string>()).filename());
  }
  std::size_t homeless = 0;
  for (const Json& requirement : model_.at("requirements")) {
    if (requirement.at("scenario").is_null()) ++homeless;
    EXPECT_FALSE(requirement.at("evidence").empty()) << requirement.at("id");
    for (const Json& row : requirement.at("evidence"))
      in_model.insert(fs::path(row.at("path").get<std::string>()).filename());
  }
  EXPECT_GT(with_owners.size(), 20U);
  EXPECT_TRUE(std::includes(in_model.begin(), in_model.end(), with_owners.begin(), with_owners.end()));
  EXPECT_EQ(homeless, 0U);
}

TEST_F(RealDeploymentTest, SectionsWithDifferentAnswersStayApart) {
  std::map<std::string, Json> counts;
  for (const Json& requirement : model_.at("requirements")) {
    if (requirement.at("owner") == "sip.contoso.com" && requirement.at("scenario") == "external-sign-in")
      counts[requirement.at("option").at("topology")] = requirement.at("address_count");
  }
  EXPECT_EQ(counts, (std::map<std::string, Json>{{"scaled-edge-dns-nat", 2},
                                                 {"scaled-edge-dns-public", 2},
                                                 {"scaled-edge-hardware", nullptr},
                                                 {"single-edge-nat", nullptr},
                                                 {"single-edge-public", nullptr}}));
}

TEST_F(RealDeploymentTest, ACompletePairOfZonesIsClean) {
  const Json report = validate((kDeployment / "deployment.toml").string());
  EXPECT_EQ(findings_of(report), std::set<std::string>{});
  std::map<std::string, int> verdicts = verdicts_of(report);
  EXPECT_GE(verdicts["satisfied"], 35);
  verdicts.erase("satisfied");
  verdicts.erase("not-applicable");
  EXPECT_EQ(verdicts, (std::map<std::string, int>{}));
}

TEST_F(RealDeploymentTest, OfABrokenPairEachMistakeIsNamedOnce) {
  const std::string profile = broken("broken", [](const std::string& name, std::string text) {
    if (name == "zones/external/example.org.db") {
      text = replaced(text, "_xmpp-server._tcp       IN SRV 0 0 5269 im-gw\n", "");
      text = replaced(text, "SRV 0 0 443 sip", "SRV 0 0 5061 sip");
      text = replaced(text, "webcon                  IN A   198.51.100.11\n", "");
      text = replaced(text, "meet                    IN A   198.51.100.20", "meet IN A 10.0.0.20");
    } else if (name == "zones/external/example.net.db") {
      text =
          replaced(text, "_sipfederationtls._tcp  IN SRV 0 0 5061 sip\n", "lyncdiscoverinternal IN A 198.51.100.9\n");
      text = replaced(text, "CNAME webext\n", "CNAME webext.example.net\n");
    } else if (name == "zones/internal/corp.example.org.db") {
      text = replaced(text, "                        IN A   10.0.0.22\n", "");
    }
    return text;
  });
  const Json report = validate(profile);
  EXPECT_EQ(findings_of(report),
            (std::set<std::string>{
                "external/example.net.db: forbidden-present",
                "external/example.net.db: missing-trailing-dot -> webext.example.net.",
                "external/example.net.db: repeat-per-domain -> _sipfederationtls._tcp IN SRV 0 0 5061 sip.example.net.",
                "external/example.org.db: private-address-outside",
                "external/example.org.db: record-missing -> webcon IN A <address>",
                "external/example.org.db: srv-missing -> _xmpp-server._tcp IN SRV 0 0 5269 im-gw",
                "external/example.org.db: srv-wrong-port -> 443", "internal/corp.example.org.db: address-count"}));
  // What is missing, for which domain and why, what to add, and which row of which page demands it.
  const Outcome text = doczone({"validate", "--model", model_file(), "--profile", profile});
  EXPECT_EQ(text.code, kFindings);
  for (const char* said :
       {"there is no SRV record at _xmpp-server._tcp.example.org; xmpp-federation for example.org needs it",
        "nothing that mobility-push needs is there for example.net, though it is for example.org",
        "also: nothing that sip-federation needs is there for example.net",
        "_sipfederationtls._tcp IN SRV 0 0 5061 sip.example.net.",
        "lync-server-2013-dns-summary-extensible-messaging-and-presence-protocol-xmpp-federation.md:57",
        "External DNS · SRV · 5269 · _xmpp-server._tcp.contoso.com · xmpp.contoso.com",
        "pool01.corp.example.org has 1 A record; the documentation demands at least 2"})
    EXPECT_TRUE(contains(text.out, said)) << said << "\n" << text.out;
}

// S24: push notification demands the federation record, whether discovery is wanted or not.
TEST_F(RealDeploymentTest, PushNotificationDemandsTheFederationRecord) {
  const auto without_federation = [](bool push) {
    return [push](const std::string& name, std::string text) {
      if (name == "deployment.toml") {
        text = replaced(text, "sip-federation    = true", "sip-federation    = false");
        if (!push) text = replaced(text, "mobility-push     = true", "mobility-push     = false");
      }
      if (name.starts_with("zones/external"))
        text = replaced(text, "_sipfederationtls._tcp  IN SRV 0 0 5061 sip\n", "");
      return text;
    };
  };
  EXPECT_EQ(
      findings_of(validate(broken("push", without_federation(true)))),
      (std::set<std::string>{"external/example.net.db: srv-missing -> _sipfederationtls._tcp IN SRV 0 0 5061 sip",
                             "external/example.org.db: srv-missing -> _sipfederationtls._tcp IN SRV 0 0 5061 sip"}));
  EXPECT_EQ(findings_of(validate(broken("no-push", without_federation(false)))), std::set<std::string>{});
}

// S27: a service's target stays in its own domain, unless the profile says that this is not so here.
TEST_F(RealDeploymentTest, TheTargetStaysInItsDomain) {
  const auto hosted = [](bool strict) {
    return [strict](const std::string& name, std::string text) {
      if (name == "deployment.toml" && !strict)
        text = replaced(text, "[scenarios]", "strict_domain_match = false\n[scenarios]");
      if (name == "deployment.toml")
        text = replaced(text, "[bind]", "[bind]\n\"sip.contoso.com\" = \"sip.example.org\"");
      if (name == "zones/external/example.net.db") {
        text = replaced(text, "SRV 0 0 443 sip\n", "SRV 0 0 443 sip.example.org.\n");
        text = replaced(text, "SRV 0 0 5061 sip\n", "SRV 0 0 5061 sip.example.org.\n");
      }
      return text;
    };
  };
  EXPECT_EQ(findings_of(validate(broken("hosted", hosted(false)))), std::set<std::string>{});
}

// S37: two aliases at one name are never enforced.
TEST_F(RealDeploymentTest, WhatNobodyCanObeyIsNotEnforced) {
  const Json report = validate(broken("recovery", [](const std::string& name, std::string text) {
    return name == "deployment.toml" ? replaced(text, "disaster-recovery = false", "disaster-recovery = true") : text;
  }));
  EXPECT_EQ(findings_of(report), std::set<std::string>{});
  std::size_t impossible = 0;
  for (const Json& verdict : report.at("verdicts")) {
    if (verdict.at("verdict") != "unresolved") continue;
    const std::string reason = verdict.value("reason", "");
    if (contains(reason, "several CNAME records at one name")) ++impossible;
  }
  EXPECT_EQ(impossible, 4U) << report.at("verdicts").dump(1);
}

}  // namespace
}  // namespace doczone::cli::real_deployment_test
