#include "model/settings_reader.h"

#include <gtest/gtest.h>

namespace doczone::settings_reader_test {
namespace {

struct Read {
  std::string name, kind, date;
  bool flag = false;
  std::size_t count = 0;
  std::vector<std::string> files;
  std::optional<LanguageTag> language;
  std::string members;
};

// Asks for everything that the reader can give. "path:line:column: message" where the file has a fault.
std::string read(std::string_view toml, Read& out) {
  SettingsReader reader(toml, "f.toml");
  const SettingsValue root = reader.root();
  root["name"].required("a name").read(out.name);
  root["flag"].read(out.flag);
  root["count"].read(out.count);
  root["files"].read(out.files);
  root["language"].read(out.language);
  root["date"].read_date(out.date);
  const std::string_view kinds[] = {"bind", "azure"};
  root["kind"].read_one_of(kinds, out.kind);
  for (const SettingsValue& member : root["members"].members()) out.members += member.key() + " ";
  for (const SettingsValue& zone : root["zone"].tables()) {
    std::string file;
    zone["file"].required("a file").read(file);
    out.files.push_back(file);
  }
  const auto finished = reader.finish(0);
  return finished ? "" : finished.error().to_string();
}

std::string fault(std::string_view toml) {
  Read out;
  return read(toml, out);
}

TEST(SettingsReaderTest, ReadsTypedValues) {
  Read out;
  EXPECT_EQ(read("name = 'n'\nflag = true\ncount = 12\nfiles = ['a', 'b']\nlanguage = 'DE-de'\ndate = 2026-02-03\n"
                 "kind = 'azure'\n[members]\nz = 1\na = 2\n[[zone]]\nfile = 'c'\n",
                 out),
            "");
  EXPECT_EQ(out.name, "n");
  EXPECT_TRUE(out.flag);
  EXPECT_EQ(out.count, 12U);
  EXPECT_EQ(out.files, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(out.language->to_string(), "de-DE");
  EXPECT_EQ(out.date, "2026-02-03");
  EXPECT_EQ(out.kind, "azure");
  EXPECT_EQ(out.members, "z a ");  // in the file's order
  EXPECT_EQ(read("name = 'n'\nfiles = 'one'\ndate = '2026-02-03'\n", out = {}), "");
  EXPECT_EQ(out.files, std::vector<std::string>{"one"});
  EXPECT_EQ(out.date, "2026-02-03");
}

TEST(SettingsReaderTest, TellsWhatIsWrongAndWhere) {
  const struct {
    std::string_view toml, fault;
  } cases[] = {
      {"", "f.toml:1:1: missing key 'name': expected a name"},
      {"name = ''", "f.toml:1:8: 'name' is empty: expected a name"},
      {"name = 1", "f.toml:1:8: 'name' is an integer: expected a string"},
      {"name = 'n'\nflag = 'yes'", "f.toml:2:8: 'flag' is a string: expected true or false"},
      {"name = 'n'\ncount = -1", "f.toml:2:9: 'count' is negative: expected 0 or more"},
      {"name = 'n'\nfiles = ['a', '']", "f.toml:2:15: 'files[1]' is empty: expected some text"},
      {"name = 'n'\nfiles = ['a', 2]", "f.toml:2:15: 'files[1]' is an integer: expected a string"},
      {"name = 'n'\ndate = '2026-02-33'", "f.toml:2:8: 'date' is '2026-02-33': expected a date: YYYY-MM-DD"},
      {"name = 'n'\nkind = 'azur'", "f.toml:2:8: 'kind' is 'azur': did you mean 'azure'? Expected 'bind' or 'azure'"},
      {"name = 'n'\n[[zone]]\n", "f.toml:2:1: missing key 'zone[0].file': expected a file"},
      {"name = 'n'\nmembers = 1", "f.toml:2:11: 'members' is an integer: expected a table"},
      {"name.a.b = 'n'",
       "f.toml:1:1: 'name' is a table: expected a string; a key with dots is written in quotes: \"name.a.b\""},
  };
  for (const auto& c : cases) EXPECT_EQ(fault(c.toml), c.fault) << c.toml;
}

TEST(SettingsReaderTest, KnowsTheKeysThatWereAskedFor) {
  EXPECT_EQ(fault("nane = 'n'"),
            "f.toml:1:1: unknown key 'nane': did you mean 'name'? Expected 'name', 'flag', 'count', 'files', "
            "'language', 'date', 'kind', "
            "'members' or 'zone'");
  EXPECT_EQ(fault("name = 'n'\n[[zone]]\nfile = 'a'\nflag = true"),
            "f.toml:4:1: unknown key 'flag' in [[zone]]: it belongs above the first table");
}

TEST(SettingsReaderTest, SaysOnlyThatTheSyntaxIsBroken) {
  const std::string said = fault("name = \n");
  EXPECT_TRUE(said.starts_with("f.toml:1:")) << said;
  EXPECT_NE(said.find("not valid TOML: "), std::string::npos) << said;
  EXPECT_EQ(said.find("missing key"), std::string::npos) << said;
}

}  // namespace
}  // namespace doczone::settings_reader_test
