// The JSON Schemas that editors use, held against the settings files that doczone itself reads.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include "model/docset.h"
#include "model/profile.h"
#include "tests/model/json/schema_checker.h"

namespace doczone {
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
      if (!parse_profile(text, path.string())) continue;
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
    EXPECT_FALSE(parse_profile(mistake, "p")) << mistake;
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
}  // namespace doczone
