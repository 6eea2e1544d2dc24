// What the command line says counts, then what the file says; each value knows where it is from.
#include "harness/cli/settings/setting_options.h"

#include <CLI/CLI.hpp>
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::setting_options_test {
namespace {

// A verb with a few settings, told `arguments` in a folder with this doczone.toml.
Settings resolved(const std::vector<std::string>& arguments, const std::string& file) {
  const TemporaryFolder folder;
  folder.write("doczone.toml", file);
  const WorkingFolder there(folder.path());
  CLI::App program;
  SettingOptions options(program);
  options.add_positional("docs", "pages");
  for (const char* key : {"docset", "model", "jobs", "alone", "report", "color", "profile"}) options.add(key);
  options.add_configuration_options();
  program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  const Disk disk;
  const auto settings = options.resolve(disk);
  EXPECT_TRUE(settings);
  return settings ? *settings : Settings();
}

std::string origin(const Settings& settings, std::string_view key) {
  const SettingValue* const value = settings.find(key);
  if (value == nullptr) return "nobody";
  return value->source == SettingSource::command_line ? "command line" : "line " + std::to_string(value->where.line);
}

TEST(SettingOptionsTest, ValuesKnowWhereTheyAreFrom) {
  const Settings settings =
      resolved({"--jobs", "3", "--alone=false"}, "docs = \"a\"\njobs = 7\nalone = true\ncolor = \"never\"\n");
  EXPECT_EQ(settings.texts("docs"), std::vector<std::string>{"a"});
  EXPECT_EQ(origin(settings, "docs"), "line 1");
  std::size_t jobs = 0;
  settings.read("jobs", jobs);
  EXPECT_EQ(jobs, 3U);
  EXPECT_EQ(origin(settings, "jobs"), "command line");
  EXPECT_FALSE(settings.flag("alone"));
  EXPECT_EQ(settings.text("color"), "never");
  EXPECT_EQ(origin(settings, "docset"), "nobody");
  EXPECT_EQ(settings.text("docset"), "");
}

TEST(SettingOptionsTest, PathsOfTheFileAreSeenFromTheWorkingFolder) {
  const Settings settings = resolved({}, "docs = [\"./a/../b\", \"-\"]\n[report]\njson = \"./x.json\"\n");
  EXPECT_EQ(settings.texts("docs"), (std::vector<std::string>{"b", "-"}));
  EXPECT_EQ(settings.texts("report"), std::vector<std::string>{"json=x.json"});
}

TEST(SettingOptionsTest, WhatTheCommandLineSaysMayLeaveNoRoomForTheFile) {
  EXPECT_EQ(origin(resolved({"--model", "m.json"}, "docs = \"a\"\n"), "docs"), "nobody");
  EXPECT_EQ(resolved({"--profile", "q.toml"}, "profiles = [\"p.toml\", \"r.toml\"]\n").profiles,
            std::vector<std::vector<std::string>>{{"q.toml"}});
  EXPECT_EQ(resolved({}, "profiles = [\"p.toml\", \"r.toml\"]\n").profiles.size(), 2U);
  EXPECT_FALSE(resolved({"--no-config"}, "docs = \"a\"\n").configuration);
}

}  // namespace
}  // namespace doczone::cli::setting_options_test
