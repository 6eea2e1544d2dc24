// `--redact internal`: no report of any format tells a name or an address of the inner network.
#include <gtest/gtest.h>

#include "harness/report/formats.h"
#include "tests/app/program.h"

namespace doczone::cli::redact_test {
namespace {

// What must stand in no report: the inner domain, its hosts, hosts that only the inner side of a split zone knows,
// private addresses.
const std::vector<std::string> kSecrets{"hollowtree", "vaultbox",   "poolside",  "quietpc",
                                        "10.77.",     "192.168.9.", "fd12:3456", "169.254.7."};

const std::string kHead =
    "$TTL 3600\n@ IN SOA ns1.example.org. hostmaster.example.org. 1 7200 900 1209600 300\n  IN NS ns1.example.org.\n"
    "  IN NS ns2.example.net.\nns1 IN A 192.0.2.53\n";

// Pages that cite private addresses, and zones with every kind of mistake near the secrets.
class Network {
 public:
  Network() {
    const fs::path root(DOCZONE_ROOT);
    fs::copy(root / "docs-corpus", folder_.path() / "docs", fs::copy_options::recursive);
    folder_.write("docs/en-US/lab.md", page("10.77.1.9", "web.hollowtree.test"));
    folder_.write("docs/de-DE/lab.md", page("10.77.1.8", "web. hollowtree.test"));
    folder_.write("docs/fr-FR/lab.md", page("10.77.1.9", "web.hollowtree.test"));
    folder_.write("zones/example.org.out", "$ORIGIN example.org.\n" + kHead +
                                               "sip IN A 10.77.1.2\nxmpp IN A 169.254.7.7\n"
                                               "_sipfederationtls._tcp IN SRV 0 0 5061 poolside.hollowtree.test.\n"
                                               "_xmpp-server._tcp IN SRV 0 0 5269 192.168.9.4\n");
    folder_.write("zones/example.org.in",
                  "$ORIGIN example.org.\n" + kHead +
                      "vaultbox IN A 192.168.9.3\nsip IN CNAME vaultbox\n"
                      "quietpc IN A 10.77.1\nquietpc IN A fd12:3456::7\nquietpc IN A 10.77.1.300 ; hollowtree\n"
                      "_sip._tls IN SRV 0 0 443 vaultbox\n"
                      "_sipinternaltls._tcp IN SRV 0 0 vaultbox\n");
    folder_.write("zones/hollowtree.test.in", "$ORIGIN hollowtree.test.\n$TTL 3600\n" + kHead.substr(10) +
                                                  "poolside IN A 169.254.7.7\nquietpc IN CNAME poolside\n"
                                                  "quietpc IN A 10.77.1.4\nvaultbox IN MX ten quietpc\n");
    folder_.write(
        "profile.toml",
        "schema = 1\n[deployment]\ndomains = \"example.org\"\ninternal_domain = \"hollowtree.test\"\n"
        "[scenarios]\nsip-federation = true\nxmpp-federation = true\npublic-im = true\n"
        "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"zones/example.org.out\"\n"
        "[[zones]]\nview = \"internal\"\norigin = \"example.org\"\nfiles = \"zones/example.org.in\"\n"
        "[[zones]]\nview = \"internal\"\norigin = \"hollowtree.test\"\nfiles = \"zones/hollowtree.test.in\"\n");
    folder_.write("doczone.toml", "docs = \"docs\"\nprofile = \"profile.toml\"\nall_names = true\n");
  }
  Outcome run(const std::vector<std::string>& arguments) const {
    const WorkingFolder there(folder_.path());
    return run_here(arguments);
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  static std::string page(const std::string& address, const std::string& target) {
    return "# Lab\n\n| Type | FQDN | Port | Target |\n|---|---|---|---|\n| SRV | _sip._tls.hollowtree.test | 443 | " +
           target + " |\n| A | " + "web.hollowtree.test" + " | | " + address + " |\n";
  }
  TemporaryFolder folder_;
};

std::string secrets_in(const std::string& text) {
  std::string out;
  for (const std::string& secret : kSecrets) {
    if (contains(text, secret)) out += secret + " ";
  }
  return out;
}

TEST(RedactTest, NoFormatTellsASecret) {
  const Network network;
  std::vector<std::string> masked{"check", "--verbose", "--redact", "internal"}, open{"check", "--verbose"};
  for (const std::string_view format : harness::report_formats()) {
    const std::string name(format);
    masked.insert(masked.end(), {"--report", name + "=" + network.folder() / ("masked." + name)});
    open.insert(open.end(), {"--report", name + "=" + network.folder() / ("open." + name)});
  }
  const Outcome told = network.run(open);
  const Outcome hidden = network.run(masked);
  EXPECT_EQ(told.code, kFindings) << told.err;
  EXPECT_EQ(hidden.code, told.code) << hidden.err;
  // All secrets are there to be told.
  EXPECT_EQ(secrets_in(told.out),
            secrets_in("hollowtree vaultbox poolside quietpc 10.77. 192.168.9. fd12:3456 169.254.7."))
      << told.out;
  EXPECT_EQ(secrets_in(hidden.out + hidden.err), "") << hidden.out;
  for (const std::string_view format : harness::report_formats()) {
    const std::string name(format);
    EXPECT_NE(secrets_in(file_text(network.folder() / ("open." + name))), "") << name;
    EXPECT_EQ(secrets_in(file_text(network.folder() / ("masked." + name))), "") << name;
  }
}

TEST(RedactTest, TheReportSaysTheSameOtherwise) {
  const Network network;
  const Json open = Json::parse(network.run({"check", "--format", "json"}).out);
  const Json masked = Json::parse(network.run({"check", "--redact", "internal", "--format", "json"}).out);
  EXPECT_EQ(masked.at("summary"), open.at("summary"));
  EXPECT_EQ(masked.at("verdicts").size(), open.at("verdicts").size());
  ASSERT_EQ(masked.at("findings").size(), open.at("findings").size());
  for (std::size_t i = 0; i < masked.at("findings").size(); ++i) {
    for (const char* field : {"check", "severity", "line", "column", "byte_offset", "byte_length"})
      EXPECT_EQ(masked.at("findings")[i].at(field), open.at("findings")[i].at(field));
  }
  // Public names stay, and so do the labels of services.
  EXPECT_TRUE(contains(masked.dump(), "example.org"));
  EXPECT_TRUE(contains(masked.dump(), "_sipfederationtls._tcp"));
}

TEST(RedactTest, OneNameHasOneMask) {
  const Network network;
  const std::string first = network.run({"check", "--redact", "internal", "--verbose"}).out;
  EXPECT_EQ(network.run({"check", "--redact", "internal", "--verbose", "--jobs", "4"}).out, first);
  EXPECT_TRUE(contains(first, "internal-host-1.")) << first;
  EXPECT_TRUE(contains(first, "internal-1.invalid")) << first;
  EXPECT_FALSE(contains(first, "internal-2.invalid")) << first;  // there is one inner domain
  EXPECT_TRUE(contains(first, "internal-address-1")) << first;
}

TEST(RedactTest, PagesAloneAreMaskedToo) {
  const Network network;
  const Outcome open = network.run({"crosscheck", "docs"});
  EXPECT_TRUE(contains(open.out, "hollowtree")) << open.out;
  EXPECT_TRUE(contains(open.out, "10.77.")) << open.out;
  EXPECT_EQ(secrets_in(network.run({"crosscheck", "docs", "--redact", "internal"}).out), "");
  // Without a profile nobody knows the names; addresses speak for themselves.
  const std::string blind = network.run({"crosscheck", "docs", "--no-config", "--redact", "internal"}).out;
  EXPECT_FALSE(contains(blind, "10.77.")) << blind;
}

TEST(RedactTest, PatchesCannotBeMasked) {
  const Network network;
  for (const std::vector<std::string>& instead :
       std::vector<std::vector<std::string>>{{"--diff"}, {"--by", "source"}}) {
    std::vector<std::string> arguments{"crosscheck", "docs", "--redact", "internal"};
    arguments.insert(arguments.end(), instead.begin(), instead.end());
    const Outcome run = network.run(arguments);
    EXPECT_EQ(run.code, kCannot);
    EXPECT_TRUE(contains(run.err, "--redact masks reports")) << run.err;
  }
}

TEST(RedactTest, NamesForPrivateUseSpeakForThemselves) {
  const TemporaryFolder folder;
  const auto page = [](const std::string& name) {
    return "| Type | Name |\n|---|---|\n| SRV | _sip._tls.dc1.fabrikam.corp |\n| CNAME | " + name + " |\n";
  };
  for (const char* const name :
       {"pool.fabrikam.local", "pool.fabrikam.lan", "pool.fabrikam.internal", "pool.fabrikam.home.arpa"}) {
    folder.write("docs/en/a.md", page(name));
    folder.write("docs/fr/a.md", page(name));
    folder.write("docs/de/a.md", page(std::string(name).replace(4, 1, ". ")));
    const WorkingFolder here(folder.path());
    const std::vector<std::string> arguments{"crosscheck", "docs", "--no-config"};
    for (const std::string_view format : harness::report_formats()) {
      std::vector<std::string> open = arguments, masked = arguments;
      open.insert(open.end(), {"--format", std::string(format)});
      masked.insert(masked.end(), {"--format", std::string(format), "--redact", "internal"});
      EXPECT_TRUE(contains(run_here(open).out, "fabrikam")) << format << " " << name;
      EXPECT_FALSE(contains(run_here(masked).out, "fabrikam")) << format << " " << name;
    }
  }
}

TEST(RedactTest, WhereNothingIsKnownItSaysSo) {
  const TemporaryFolder folder;
  folder.write("docs/en/a.md", "| Type | Name |\n|---|---|\n| CNAME | sip.contoso.com |\n");
  const WorkingFolder here(folder.path());
  EXPECT_TRUE(contains(run_here({"crosscheck", "docs", "--redact", "internal"}).out, "masked nothing"));
}

}  // namespace
}  // namespace doczone::cli::redact_test
