// doczone.toml: what it says counts in all verbs, and the command line overrules it.
#include <algorithm>
#include <cstdlib>

#include <gtest/gtest.h>
#include <toml++/toml.h>
#include <unistd.h>

#include "harness/cli/settings/configuration_file.h"
#include "harness/report/formats.h"
#include "model/setting.h"
#include "tests/app/program.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::cli::settings_test {
namespace {

// A folder with a copy of the pages and of the zones that come with the project, and settings of the test's own.
class Project {
 public:
  Project() {
    const fs::path root(DOCZONE_ROOT);
    const auto all = fs::copy_options::recursive;
    fs::copy(root / "docs-corpus", folder_.path() / "docs", all);
    fs::create_directories(folder_.path() / "fixtures");
    fs::copy(root / "fixtures/profiles", folder_.path() / "fixtures/profiles", all);
    fs::copy(root / "fixtures/zones", folder_.path() / "fixtures/zones", all);
  }
  void settings(const std::string& text) const { folder_.write("doczone.toml", text); }
  std::string path(const std::string& name) const { return folder_ / name; }
  Outcome run(const std::vector<std::string>& arguments) const {
    const WorkingFolder there(folder_.path());
    return run_here(arguments);
  }
  Json json(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(run(arguments).out, nullptr, false);
  }
  // What `doczone config` says about a setting: "value from".
  std::string in_force(const std::string& key, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), "config");
    const Json document = json(arguments);
    for (const Json& setting : document.at("settings")) {
      if (setting.at("key") == key) return setting.at("value").dump() + " " + setting.at("from").get<std::string>();
    }
    return "no such setting";
  }

 private:
  TemporaryFolder folder_;
};

const std::string kGood = "docs = \"docs\"\nprofile = \"fixtures/profiles/two-domains.toml\"\n";

std::size_t count_of(const Json& document, const std::string& check) {
  std::size_t out = 0;
  for (const Json& finding : document.at("findings")) out += finding.at("check") == check ? 1 : 0;
  return out;
}

TEST(SettingsTest, EveryVerbReadsThem) {
  const Project project;
  project.settings(kGood);
  EXPECT_EQ(project.run({"check"}).code, kFindings);
  EXPECT_EQ(project.run({"crosscheck"}).out, project.run({"crosscheck", "docs"}).out);
  EXPECT_EQ(project.run({"extract"}).out, project.run({"extract", "docs"}).out);
  const Outcome validated = project.run({"validate"});
  EXPECT_EQ(validated.code, kClean) << validated.err;
  EXPECT_TRUE(contains(validated.out, "expectations")) << validated.out;
  const Outcome generated = project.run({"generate"});
  EXPECT_EQ(generated.code, kClean) << generated.err;
  EXPECT_TRUE(contains(generated.out, "SRV"));
  project.settings("docs = \"docs\"\n");
  EXPECT_EQ(project.run({"init", "--into", project.path("fixtures")}).code, kClean);
  for (const char* verb : {"crosscheck", "extract", "validate", "generate", "init", "check"}) {
    const Outcome without = project.run({verb, "--no-config"});
    EXPECT_EQ(without.code, kCannot) << verb;
    EXPECT_EQ(without.out, "") << verb;
  }
}

TEST(SettingsTest, PathsAreRelativeToTheFileAndTheNearestFileCounts) {
  const Project project;
  project.settings(kGood);
  const Json above = project.json({"crosscheck"});
  const WorkingFolder below(project.path("fixtures/zones"));
  const Json here = Json::parse(run_here({"crosscheck", "--format", "json"}).out);
  EXPECT_EQ(here.at("summary"), above.at("summary"));
  EXPECT_TRUE(here.at("findings")[0].at("path").get<std::string>().starts_with("../../docs/"));
  std::ofstream("doczone.toml") << "docs = \"none\"\n";
  EXPECT_TRUE(contains(run_here({"crosscheck"}).err, "none: cannot be opened"));
  EXPECT_EQ(Json::parse(run_here({"crosscheck", "-c", "../../doczone.toml", "--format", "json"}).out), here);
}

TEST(SettingsTest, TheFileSaysWhatTheCommandLineCouldSay) {
  const Project project;
  const struct {
    std::string file;
    std::vector<std::string> options;
  } cases[] = {
      {"format = \"json\"", {"--format", "json"}},
      {"verbose = true", {"--verbose"}},
      {"quiet = true", {"--quiet"}},
      {"statistics = true", {"--statistics"}},
      {"color = \"always\"", {"--color", "always"}},
      {"fail_on = \"never\"", {"--fail-on", "never"}},
      {"alone = true", {"--alone"}},
      {"source_language = \"de-DE\"", {"--source-language", "de-DE"}},
      {"jobs = 2", {"--jobs", "2"}},
      {"format = \"junit\"\njunit_strict = true", {"--format", "junit", "--junit-strict"}},
      {"format = \"html\"\nlink_template = \"https://example.org/{path}\"",
       {"--format", "html", "--link-template", "https://example.org/{path}"}},
  };
  for (const auto& c : cases) {
    project.settings("docs = \"docs\"\n");
    std::vector<std::string> arguments{"crosscheck"};
    arguments.insert(arguments.end(), c.options.begin(), c.options.end());
    const Outcome by_options = project.run(arguments);
    project.settings("docs = \"docs\"\n" + c.file + "\n");
    const Outcome by_file = project.run({"crosscheck"});
    EXPECT_EQ(by_file.code, by_options.code) << c.file;
    EXPECT_EQ(by_file.out, by_options.out) << c.file;
    EXPECT_EQ(by_file.err, by_options.err) << c.file;
  }
}

TEST(SettingsTest, ReportsOfTheFileLieBesideIt) {
  const Project project;
  project.settings("docs = \"docs\"\noutput = \"out.txt\"\n[report]\njson = \"out.json\"\nsarif = \"out.sarif\"\n");
  const WorkingFolder below(project.path("fixtures"));
  EXPECT_EQ(run_here({"crosscheck"}).out, "");
  for (const char* name : {"out.txt", "out.json", "out.sarif"}) EXPECT_FALSE(file_text(project.path(name)).empty());
  // None of verbs that write no report.
  EXPECT_TRUE(Json::parse(run_here({"extract"}).out, nullptr, false).contains("requirements"));
}

TEST(SettingsTest, TheCommandLineOverrulesTheFile) {
  const Project project;
  project.settings(kGood + "fail_on = \"never\"\nverbose = true\nformat = \"json\"\njobs = 1\nbaseline = \"b.toml\"\n");
  EXPECT_EQ(project.run({"check", "--fail-on", "error", "--write-baseline"}).code, kCannot);
  // A baseline that is written is not read first.
  EXPECT_EQ(project.run({"crosscheck", "--write-baseline", "b.toml"}).code, kClean);
  EXPECT_EQ(project.json({"crosscheck"}).at("summary").at("errors"), 0);
  EXPECT_FALSE(contains(project.run({"crosscheck", "--format", "text", "--verbose=false"}).out, "swapped-order"));
  EXPECT_TRUE(contains(project.run({"crosscheck", "--format", "text"}).out, "swapped-order"));
  // Pages and a model are never both demanded.
  EXPECT_EQ(project.run({"extract", "-o", "model.json"}).code, kClean);
  const Outcome modelled = project.run({"validate", "--model", "model.json"});
  EXPECT_EQ(modelled.code, kClean) << modelled.err;
  // A zone alone is judged by itself.
  const Json alone = project.json({"validate", "fixtures/zones/good/example.org.zone"});
  EXPECT_TRUE(alone.at("verdicts").empty());
  EXPECT_FALSE(contains(project.run({"crosscheck", "--diff"}).err, "--diff and --by print text"));
}

TEST(SettingsTest, ChecksAreSwitchedAndWeighedEverywhere) {
  const Project project;
  project.settings(kGood);
  const Json before = project.json({"check"});
  ASSERT_GT(count_of(before, "mangled-name"), 0U);
  ASSERT_GT(count_of(before, "changed-port"), 0U);
  project.settings(kGood + "[checks]\nmangled-name = \"off\"\nchanged-port = \"note\"\n");
  const Json after = project.json({"check"});
  EXPECT_EQ(count_of(after, "mangled-name"), 0U);
  EXPECT_EQ(count_of(after, "changed-port"), count_of(before, "changed-port"));
  for (const Json& finding : after.at("findings")) {
    if (finding.at("check") == "changed-port") {
      EXPECT_EQ(finding.at("severity"), "note");
    }
  }
  EXPECT_EQ(project.json({"crosscheck"}).at("findings"), after.at("findings"));
  // A path has the last word.
  project.settings(kGood +
                   "[checks]\nmangled-name = \"off\"\n[[path]]\nfiles = \"docs/zh-TW\"\n"
                   "severity = { mangled-name = \"warning\" }\n");
  const Json by_path = project.json({"check"});
  EXPECT_GT(count_of(by_path, "mangled-name"), 0U);
  for (const Json& finding : by_path.at("findings")) {
    if (finding.at("check") != "mangled-name") continue;
    EXPECT_TRUE(finding.at("path").get<std::string>().starts_with("docs/zh-TW/"));
    EXPECT_EQ(finding.at("severity"), "warning");
  }
}

TEST(SettingsTest, ChecksOfZonesAreSwitchedToo) {
  const Project project;
  const std::string missing = "docs = \"docs\"\nprofile = \"fixtures/profiles/two-domains-missing-xmpp.toml\"\n";
  project.settings(missing);
  const Json before = project.json({"validate"});
  ASSERT_GT(count_of(before, "srv-missing"), 0U);
  project.settings(missing + "[checks]\nsrv-missing = \"warning\"\n");
  const Json weighed = project.json({"validate"});
  EXPECT_EQ(count_of(weighed, "srv-missing"), count_of(before, "srv-missing"));
  EXPECT_LT(weighed.at("summary").at("errors").get<int>(), before.at("summary").at("errors").get<int>());
  project.settings(missing + "[[path]]\nfiles = \"fixtures/zones/**\"\ndisable = \"srv-missing\"\n");
  EXPECT_EQ(count_of(project.json({"validate"}), "srv-missing"), 0U);
  EXPECT_EQ(count_of(project.json({"check"}), "srv-missing"), 0U);
}

TEST(SettingsTest, ZonesWithoutAProfileAreJudgedByThemselves) {
  const Project project;
  project.settings("zones = [\"fixtures/zones/good/example.org.zone\"]\n");
  const Outcome sound = project.run({"check"});
  EXPECT_EQ(sound.code, kClean) << sound.out << sound.err;
  EXPECT_EQ(project.json({"check"}).at("summary").at("zones"), 1);
  EXPECT_EQ(project.json({"validate"}), project.json({"check"}));
}

TEST(SettingsTest, SeveralDeploymentsAreValidatedOneByOne) {
  const Project project;
  project.settings(
      "docs = \"docs\"\nprofiles = [\"fixtures/profiles/two-domains.toml\", "
      "\"fixtures/profiles/two-domains-missing-xmpp.toml\"]\n");
  const Json both = project.json({"validate"});
  EXPECT_EQ(both.at("summary").at("zones"), 4);
  EXPECT_EQ(both.at("verdicts").size(), 92U);
  EXPECT_EQ(project.json({"check"}).at("verdicts"), both.at("verdicts"));
  EXPECT_TRUE(contains(project.run({"generate"}).err, "several profiles; choose one with --profile"));
  EXPECT_EQ(project.json({"validate", "--profile", "fixtures/profiles/two-domains.toml"}).at("summary").at("zones"), 2);
}

TEST(SettingsTest, MistakesAreNamedWithTheirPlace) {
  const Project project;
  const struct {
    std::string text, message;
  } cases[] = {
      {"docs = \"docs\"\nfail-on = \"error\"\n", "doczone.toml:2:1: unknown key 'fail-on'"},
      {"docs = \"docs\"\n[checks]\nmangled-nam = \"off\"\n",
       "doczone.toml:3:15: there is no check 'mangled-nam'; did you mean 'mangled-name'?"},
      {"docs = \"docs\"\n[checks]\nsrv-mising = \"off\"\n", "did you mean 'srv-missing'?"},
      {"[[path]]\nfiles = \"a\"\ndisable = \"nothing-like-it\"\n", "there is no check 'nothing-like-it'"},
      {"origin = \"a..b\"\nzones = \"x\"\n", "'a..b' is not a domain name"},
  };
  for (const auto& c : cases) {
    project.settings(c.text);
    for (const char* verb : {"check", "validate"}) {
      const Outcome run = project.run({verb});
      EXPECT_EQ(run.code, kCannot) << c.text;
      EXPECT_TRUE(contains(run.err, c.message)) << run.err;
    }
  }
}

TEST(ConfigTest, TellsWhereEveryValueComesFrom) {
  const Project project;
  project.settings(kGood + "\njobs = 3\nformat = \"sarif\"\n[report]\nhtml = \"out.html\"\n");
  EXPECT_EQ(project.in_force("docs"), "[\"docs\"] doczone.toml:1");
  EXPECT_EQ(project.in_force("jobs"), "3 doczone.toml:4");
  EXPECT_EQ(project.in_force("format"), "\"sarif\" doczone.toml:5");
  EXPECT_EQ(project.in_force("report"), "[\"html=out.html\"] doczone.toml:6");
  EXPECT_EQ(project.in_force("jobs", {"--jobs", "8"}), "8 command line");
  EXPECT_EQ(project.in_force("alone", {"--alone"}), "true command line");
  EXPECT_EQ(project.in_force("alone"), "false default");
  EXPECT_EQ(project.in_force("color"), "\"auto\" default");
  EXPECT_EQ(project.in_force("fail_on"), "\"error\" fixtures/profiles/two-domains.toml");
  EXPECT_EQ(project.in_force("fail_on", {"--no-config"}), "\"error\" default");
}

TEST(ConfigTest, ItsTextIsAFileThatSaysTheSame) {
  const Project project;
  project.settings(kGood +
                   "jobs = 3\nverbose = true\n[report]\nhtml = \"out.html\"\n[checks]\nchanged-port = \"off\"\n"
                   "[[path]]\nfiles = [\"a\", \"b/**\"]\ndisable = \"mangled-name\"\n");
  const Json before = project.json({"config"});
  const std::string text = project.run({"config"}).out;
  EXPECT_NO_THROW((void)toml::parse(text)) << text;
  for (const Setting& setting : all_settings()) EXPECT_TRUE(contains(text, std::string(setting.key))) << text;
  project.settings(text);
  Json after = project.json({"config"});
  ASSERT_TRUE(after.contains("settings")) << project.run({"config"}).err;
  for (std::size_t i = 0; i < before.at("settings").size(); ++i)
    EXPECT_EQ(after.at("settings")[i].at("value"), before.at("settings")[i].at("value"));
  EXPECT_EQ(after.at("checks").size(), before.at("checks").size());
  EXPECT_EQ(after.at("paths")[0].at("files"), before.at("paths")[0].at("files"));
}

TEST(ConfigTest, PrintsTheSchemasForEditors) {
  for (const char* name : {"configuration", "docset", "profile"})
    EXPECT_EQ(doczone({"config", "--schema", name}).out,
              file_text("model/schema/" + std::string(name) + ".schema.json"));
}

TEST(ConfigTest, TheTableOffersTheFormatsThatThereAre) {
  const auto formats = harness::report_formats();
  const auto offered = setting("format").choices;
  EXPECT_TRUE(std::equal(formats.begin(), formats.end(), offered.begin(), offered.end()));
}

// A disk on which files of one name belong to somebody.
class OwnedFiles : public Disk {
 public:
  OwnedFiles(std::string name, unsigned owner) : name_(std::move(name)), owner_(owner) {}
  std::vector<unsigned> owners_of(const std::string& path) const override {
    return path.ends_with(name_) ? std::vector<unsigned>{owner_} : Disk::owners_of(path);
  }

 private:
  std::string name_;
  unsigned owner_;
};

// HOME, and what it was before.
class HomeFolder {
 public:
  explicit HomeFolder(const std::string& path) {
    if (const char* const before = std::getenv("HOME")) before_ = before;
    setenv("HOME", path.c_str(), 1);
  }
  ~HomeFolder() { before_ ? setenv("HOME", before_->c_str(), 1) : unsetenv("HOME"); }
  HomeFolder(const HomeFolder&) = delete;
  HomeFolder& operator=(const HomeFolder&) = delete;

 private:
  std::optional<std::string> before_;
};

TEST(SettingsAboveTest, EndAtTheTopOfTheRepositoryAndAtHome) {
  const TemporaryFolder folder;
  folder.write("doczone.toml", "docs = \"nowhere\"\n");
  folder.write("one/.git/HEAD", "ref: refs/heads/main\n");
  folder.write("one/sub/a.md", "");
  folder.write("two/sub/a.md", "");
  const auto found = [&](const std::string& from) {
    const WorkingFolder here(folder / from);
    return find_configuration(Disk(), "")->configuration.has_value();
  };
  EXPECT_TRUE(found("two/sub"));
  EXPECT_FALSE(found("one/sub"));
  {
    const HomeFolder home(folder / "two");
    EXPECT_FALSE(found("two/sub"));
  }
  folder.write("one/doczone.toml", "jobs = 1\n");
  EXPECT_TRUE(found("one/sub"));
}

TEST(SettingsAboveTest, ThoseOfSomebodyElseArePassedOverWithARemark) {
  const TemporaryFolder folder;
  folder.write("doczone.toml", "docs = \"nowhere\"\n");
  folder.write("sub/a.md", "");
  const OwnedFiles files("doczone.toml", geteuid() + 4711);
  for (const char* from : {".", "sub"}) {
    const WorkingFolder here(folder / from);
    const auto found = find_configuration(files, "");
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->configuration) << from;
    ASSERT_EQ(found->remarks.size(), 1U) << from;
    EXPECT_TRUE(contains(found->remarks[0], "doczone.toml was passed over")) << found->remarks[0];
    EXPECT_TRUE(find_configuration(files, folder / "doczone.toml")->configuration);  // named, it is meant
  }
  // Who owns the folder in which the user works, is known to him.
  const OwnedFiles mounted("", geteuid() + 4711);
  const WorkingFolder here(folder.path());
  EXPECT_TRUE(find_configuration(mounted, "")->configuration);
}

TEST(SettingsAboveTest, ThoseThatCannotBeReadEndTheRun) {
  const TemporaryFolder folder;
  folder.write("sub/a.md", "");
  fs::create_symlink("nowhere", folder.path() / "doczone.toml");
  const WorkingFolder here(folder.path() / "sub");
  const Outcome outcome = run_here({"crosscheck", "."});
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "doczone.toml: cannot be opened")) << outcome.err;
}

TEST(MessagesTest, ControlNothingAndEnd) {
  const Project project;
  for (const std::string value : {"a\\u001b[31mb", "a\\n::add-mask::b", "a\\u0000b"}) {
    for (const char* key : {"docs", "baseline", "docset", "profile", "with"}) {
      project.settings(kGood.substr(0, std::string(key) == "docs" || std::string(key) == "profile" ? 0 : kGood.size()) +
                       key + " = \"" + value + "\"\n");
      const Outcome outcome = project.run({"check"});
      EXPECT_EQ(outcome.code, kCannot) << key << value << outcome.out;
      EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
      EXPECT_FALSE(contains(outcome.err, "\x1b")) << outcome.err;
      EXPECT_EQ(outcome.err.find('\0'), std::string::npos) << key;
    }
  }
  project.settings("docs = \"" + std::string(100'000, 'x') + "\"\n");
  EXPECT_LT(project.run({"check"}).err.size(), 20'000U);
}

}  // namespace
}  // namespace doczone::cli::settings_test
