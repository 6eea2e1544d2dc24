#include "harness/cli/output/command.h"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

namespace doczone::cli {
namespace {

// "FORMAT:{text,json}": the type, and what the option's validators add to it.
std::vector<std::string> choices_in(const std::string& type) {
  std::vector<std::string> out;
  const std::size_t begin = type.find(":{");
  if (begin == std::string::npos || type.back() != '}') return out;
  for (std::size_t at = begin + 2; at < type.size();) {
    const std::size_t end = type.find_first_of(",}", at);
    out.push_back(type.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

CommandOption option_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  CommandOption out;
  if (!option.get_snames().empty()) out.short_name = option.get_snames().front();
  if (!option.get_lnames().empty()) out.long_name = option.get_lnames().front();
  out.value = type.substr(0, type.find(':'));
  out.choices = choices_in(type);
  out.meaning = option.get_description();
  out.group = option.get_group();
  out.is_list = option.get_items_expected_max() > 1;
  return out;
}

}  // namespace

bool CommandOption::is_path() const {
  constexpr std::array<std::string_view, 5> kPaths{"FILE", "FOLDER", "PAGES", "PATH", "ZONE"};
  return choices.empty() && std::find(kPaths.begin(), kPaths.end(), value) != kPaths.end();
}

std::string CommandOption::heading() const {
  std::string out = short_name.empty() ? "" : "-" + short_name;
  if (!long_name.empty()) out += (out.empty() ? "--" : ", --") + long_name;
  if (value.empty()) return out;
  return out.empty() ? value : out + " " + value;
}

std::string Command::summary() const {
  return description.substr(0, description.find(". "));
}

std::string Command::usage() const {
  std::string out = "doczone " + name;
  for (const CommandOption& option : options) {
    if (option.is_positional()) out += " [" + option.value + (option.is_list ? "...]" : "]");
  }
  return out + " [OPTIONS]";
}

std::vector<std::string> Command::groups() const {
  std::vector<std::string> out;
  for (const CommandOption& option : options) {
    if (!option.is_positional() && !option.group.empty() &&
        std::find(out.begin(), out.end(), option.group) == out.end())
      out.push_back(option.group);
  }
  std::stable_partition(out.begin(), out.end(), [](const std::string& group) { return group != "Settings"; });
  return out;
}

Command command_of(const CLI::App& app) {
  Command out{app.get_name(), app.get_description(), app.get_footer(), {}};
  for (const CLI::Option* const option : app.get_options()) out.options.push_back(option_of(*option));
  return out;
}

std::vector<Command> commands_of(const CLI::App& program) {
  std::vector<Command> out;
  for (const CLI::App* const verb : program.get_subcommands([](const CLI::App*) { return true; }))
    out.push_back(command_of(*verb));
  return out;
}

}  // namespace doczone::cli
