// The verbs and their options as data: help, the manual and the shells' completions are made from it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace doczone::cli {

struct CommandOption {
  std::string short_name;            // "o"; empty: none
  std::string long_name;             // "output"; empty: an argument without a name
  std::string value;                 // "FILE"; empty: it takes none
  std::vector<std::string> choices;  // what the value may be; empty: anything
  std::string meaning;
  std::string group;  // empty: not to be shown
  bool is_list = false;

  bool is_positional() const { return short_name.empty() && long_name.empty(); }
  bool is_path() const;
  // "-o, --output FILE"
  std::string heading() const;
};

struct Command {
  std::string name;
  std::string description;  // sentences
  std::string examples;     // lines, indented
  std::vector<CommandOption> options;

  // The first sentence, which may have no stop.
  std::string summary() const;
  std::string usage() const;
  // Of the options that are shown, in order; where settings come from is the same everywhere and stands last.
  std::vector<std::string> groups() const;
};

Command command_of(const CLI::App& app);
std::vector<Command> commands_of(const CLI::App& program);

}  // namespace doczone::cli
