// The JSON Schemas that editors use, held against the settings files that doczone itself reads.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include "model/configuration.h"
#include "model/docset.h"
#include "model/profile.h"
#include "model/setting.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::settings_schema_test {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Dates become strings, as editors have them.
nlohmann::json as_json(const std::string& toml) {
  std::ostringstream out;
  out << toml::json_formatter{toml::parse(toml)};
  return nlohmann::json::parse(out.str());
}

std::vector<fs::path> settings(const std::string& folder, const std::string& name) {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(DOCZONE_ROOT) / folder)) {
    const std::string file = entry.path().filename().string();
    if (entry.path().extension() == ".toml" && (name.empty() || file == name)) out.push_back(entry.path());
  }
  return out;
}

TEST(SettingsSchemaTest, TakesEveryProfileThatIsReadable) {
  const SchemaChecker schema("model/schema/profile.schema.json");
  std::size_t readable = 0;
  for (const char* folder : {"fixtures/profiles", "fixtures/checks"}) {
    for (const fs::path& path : settings(folder, "")) {
      const std::string text = bytes_of(path);
      if (!parse_profile({{path.string(), text}})) continue;
      ++readable;
      EXPECT_TRUE(schema.accepts(as_json(text))) << path;
    }
  }
  EXPECT_GT(readable, 15U);
}

TEST(SettingsSchemaTest, TakesEveryDocset) {
  const SchemaChecker schema("model/schema/docset.schema.json");
  for (const fs::path& path : settings("fixtures/docsets", "")) {
    EXPECT_TRUE(schema.accepts(as_json(bytes_of(path)))) << path;
  }
}

const std::string kEverything = R"(
docs = ["docs", "more/page.md"]
exclude = "docs/archive/**"
docset = "docset.toml"
source_language = "en-US"
with = "de.jsonl"
alone = true
new_since = "origin/main"
changed_since = "origin/main"
baseline = "known.toml"
jobs = 4
profile = ["base.toml", "staging.toml"]
citation_language = "de-DE"
fail_on_unknown = true
zones = ["a.zone"]
zone_format = "windows"
origin = "example.org"
view = "internal"
fragment = true
all_names = true
include_root = "zones"
max_records = 1000
max_bytes = 1000
format = "text"
output = "report.txt"
fail_on = "warning"
redact = "internal"
link_template = "https://example.org/{path}#L{line}"
junit_strict = true
statistics = false
verbose = true
quiet = false
color = "never"
[report]
sarif = "out.sarif"
html = "out.html"
[checks]
changed-port = "off"
srv-missing = "warning"
[[path]]
files = "archive/**"
disable = ["mangled-name"]
severity = { changed-type = "note" }
)";

TEST(SettingsSchemaTest, TakesAConfigurationThatSaysEverything) {
  const SchemaChecker schema("model/schema/configuration.schema.json");
  EXPECT_TRUE(schema.accepts(as_json(kEverything)));
  const auto parsed = parse_configuration(kEverything, "doczone.toml");
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  for (const Setting& setting : all_settings()) {
    if (setting.key != "model") {
      EXPECT_TRUE(parsed->values.contains(setting.key)) << setting.key;
    }
  }
  for (const char* sound : {"model = \"m.json\"\n", "profiles = [[\"a\", \"b\"], \"c\"]\n", "profiles = \"a\"\n"}) {
    EXPECT_TRUE(schema.accepts(as_json(sound))) << sound;
    EXPECT_TRUE(parse_configuration(sound, "c")) << sound;
  }
  EXPECT_TRUE(schema.accepts(as_json(bytes_of(fs::path(DOCZONE_ROOT) / "doczone.toml"))));
}

TEST(SettingsSchemaTest, ReaderAndSchemaKnowTheSameKeysAndChoices) {
  const auto schema =
      nlohmann::json::parse(bytes_of(fs::path(DOCZONE_ROOT) / "model/schema/configuration.schema.json"));
  std::set<std::string> in_schema;
  for (const auto& [key, value] : schema.at("properties").items()) in_schema.insert(key);
  std::set<std::string> read{"profiles", "checks", "path"};
  for (const Setting& setting : all_settings()) {
    const std::string key(setting.key);
    read.insert(key);
    ASSERT_TRUE(in_schema.contains(key)) << key;
    const auto& property = schema.at("properties").at(key);
    std::set<std::string> offered;
    if (property.contains("enum")) offered = property.at("enum").get<std::set<std::string>>();
    if (property.contains("properties")) {
      for (const auto& [name, value] : property.at("properties").items()) offered.insert(name);
    }
    EXPECT_EQ(offered, std::set<std::string>(setting.choices.begin(), setting.choices.end())) << key;
  }
  EXPECT_EQ(in_schema, read);
  // The reader says itself what it knows.
  const std::string message = parse_configuration("zzzzzzzzzz = 1", "c").error().message;
  for (const std::string& key : in_schema) EXPECT_NE(message.find("'" + key + "'"), std::string::npos) << key;
}

TEST(SettingsSchemaTest, RefusesMistakesInConfigurations) {
  const SchemaChecker schema("model/schema/configuration.schema.json");
  for (const char* mistake : {"doc = \"a\"\n",
                              "docs = 1\n",
                              "docs = []\n",
                              "docset = [\"a\"]\n",
                              "jobs = -1\n",
                              "jobs = \"4\"\n",
                              "alone = \"yes\"\n",
                              "fail_on = \"note\"\n",
                              "redact = \"all\"\n",
                              "view = \"outside\"\n",
                              "source_language = \"a language\"\n",
                              "report = \"html=a\"\n",
                              "[report]\nyaml = \"a\"\n",
                              "[report]\nhtml = 1\n",
                              "profile = \"a\"\nprofiles = \"b\"\n",
                              "docs = \"a\"\nmodel = \"b\"\n",
                              "[checks]\nchanged-port = true\n",
                              "[checks]\nchanged-port = \"fatal\"\n",
                              "[[path]]\ndisable = \"a\"\n",
                              "[[path]]\nfiles = \"a\"\noff = \"b\"\n",
                              "[path]\nfiles = \"a\"\n",
                              "format = \"yaml\"\n"}) {
    EXPECT_FALSE(schema.accepts(as_json(mistake))) << mistake;
    EXPECT_FALSE(parse_configuration(mistake, "c")) << mistake;
  }
}

// What doczone refuses, the schema refuses.
TEST(SettingsSchemaTest, RefusesMistakesInProfiles) {
  const SchemaChecker schema("model/schema/profile.schema.json");
  const std::string head = "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n";
  EXPECT_TRUE(schema.accepts(as_json(head)));
  for (const std::string& mistake :
       {std::string("schema = 2\n"), std::string("[deployment]\n"), head + "domain = \"a\"\n", head + "ip = \"ipv5\"\n",
        head + "[scenarios]\na = 1\n", head + "[scenarios]\na = { domain = [\"example.org\"] }\n",
        head + "[options]\na = true\n", head + "[bind]\na = 1\n", head + "[[zones]]\nview = \"external\"\n",
        head + "[[zones]]\nfiles = \"a\"\nview = \"outside\"\n", head + "[[zones]]\nfiles = \"a\"\nformat = \"db\"\n",
        head + "[policy]\nfail_on = \"always\"\n", head + "[[waive]]\nreason = \"a\"\n",
        head + "[[waive]]\ncheck = \"a\"\nuntil = \"soon\"\n", head + "[waivers]\n"}) {
    EXPECT_FALSE(schema.accepts(as_json(mistake))) << mistake;
    EXPECT_FALSE(parse_profile({{"p", mistake}})) << mistake;
  }
}

TEST(SettingsSchemaTest, RefusesMistakesInDocsets) {
  const SchemaChecker schema("model/schema/docset.schema.json");
  for (const char* mistake :
       {"[docset]\nnam = \"a\"\n", "[examples]\na = \"{domains}\"\n", "[examples]\na = \"{domain.0}\"\n",
        "[[section]]\nscenario = \"a\"\n", "[[section]]\npage = \"a\"\n",
        "[[section]]\npage = \"a\"\ntable = -1\nscenario = \"b\"\n",
        "[[sections]]\npage = \"a\"\nscenario = \"b\"\n"}) {
    EXPECT_FALSE(schema.accepts(as_json(mistake))) << mistake;
    EXPECT_FALSE(parse_docset(mistake, "d")) << mistake;
  }
}

}  // namespace
}  // namespace doczone::settings_schema_test
