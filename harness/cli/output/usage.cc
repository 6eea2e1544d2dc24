#include "harness/cli/output/usage.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "harness/cli/output/command.h"
#include "harness/cli/output/wrapped_text.h"
#include "model/spelling.h"

namespace doczone::cli {
namespace {

constexpr std::size_t kUsualHelpLines = 24;

std::string row(const std::string& what, const std::string& why, std::size_t column, std::size_t columns) {
  std::string head = "  " + what + " ";
  std::string out;
  if (head.size() > column) {
    out = head + "\n";
    head.clear();
  }
  head.resize(column, ' ');
  return out + wrapped(why, columns, head);
}

// Lines of a command and a remark behind it; where both are too long for one, the remark stands below.
std::string example_lines(const std::string& lines, std::size_t columns) {
  std::string out;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const std::size_t remark = line.find("  ", line.find_first_not_of(' ') + 1);
    if (line.size() > columns && remark < line.size())
      line = line.substr(0, remark) + "\n      " + line.substr(line.find_first_not_of(' ', remark));
    out += line + "\n";
  }
  return out;
}

class HelpFormatter : public CLI::FormatterBase {
 public:
  explicit HelpFormatter(std::size_t terminal) : columns_(columns_to_read(terminal)) {}

  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
    return app->get_parent() == nullptr ? whole_help(*app) : verb_help(command_of(*app));
  }

 private:
  std::string whole_help(const CLI::App& app) const {
    std::string out = app.get_description() + "\n\nUsage: doczone VERB [OPTIONS]\n\nVerbs:\n";
    for (const Command& verb : commands_of(app)) out += row(verb.name, verb.summary(), 14, columns_);
    return out + "\n" + example_lines(app.get_footer(), columns_);
  }

  std::string verb_help(const Command& verb) const {
    std::string out = wrapped(verb.description, columns_) + "\nUsage: " + verb.usage() + "\n";
    if (!verb.examples.empty()) out += "\nExamples:\n" + example_lines(verb.examples, columns_);
    for (const std::string& group : verb.groups()) {
      out += "\n" + group + ":\n";
      for (const CommandOption& option : verb.options) {
        if (option.group != group || option.is_positional()) continue;
        const std::string indent(option.short_name.empty() ? 4 : 0, ' ');
        out += row(indent + option.heading(), option.meaning, columns_ < kUsualColumns ? 10 : 30, columns_);
      }
    }
    const auto lines = static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n'));
    if (lines < kUsualHelpLines) return out;
    return out + "\n" +
           wrapped("These are " + std::to_string(lines) + " lines; `doczone help " + verb.name +
                       " | less` begins with the first, and so does `man doczone`.",
                   columns_);
  }

  std::size_t columns_;
};

std::string meant(const std::string& word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const auto found = closest_word(word, candidates);
  return found ? "; did you mean '" + *found + "'?" : "";
}

// The verb that was named, else the program.
const CLI::App& place_of(const CLI::App& app) {
  const std::vector<CLI::App*> verbs = app.get_subcommands();
  return verbs.empty() ? app : *verbs.front();
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* const option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  }
  return out;
}

// The words of a message that name options, as they are spelled in it.
std::vector<std::string> options_in(const std::string& message) {
  std::vector<std::string> out;
  std::istringstream words(message);
  for (std::string word; words >> word;) {
    while (!word.empty() && (word.back() == ':' || word.back() == ',')) word.pop_back();
    if (word.size() > 1 && word[0] == '-') out.push_back(std::move(word));
  }
  return out;
}

std::string needs_value(const CLI::App& app, const std::string& name) {
  const CLI::Option* const option = place_of(app).get_option_no_throw(name);
  const std::string type = option == nullptr ? std::string() : option->get_type_name();
  return name + " needs a value" + (type.empty() ? "" : ": " + name + " " + type.substr(0, type.find(':')));
}

// What the library found wrong with known options, in the words of this program.
std::string own_words(const CLI::App& app, const CLI::ParseError& error) {
  std::string said = error.what();
  const std::string kind = error.get_name();
  const std::vector<std::string> options = options_in(said);
  if (kind == "RequiredError") return "a verb is missing";
  if (options.empty()) return said;
  const std::string& name = options.front();
  if (kind == "ExcludesError" && options.size() > 1) return name + " and " + options[1] + " exclude each other";
  if (kind == "ConversionError") return name + " takes true or false, if anything";
  if (kind != "ArgumentMismatch") return said;
  if (said.find("At Most") != std::string::npos) return name + " was given more than once, and takes one value";
  return said.find("override") != std::string::npos ? name + " takes no value" : needs_value(app, name);
}

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter(std::size_t columns) {
  return std::make_shared<HelpFormatter>(columns);
}

std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> remaining = app.remaining(true);
  const auto option = std::find_if(remaining.begin(), remaining.end(),
                                   [](const std::string& word) { return word.size() > 1 && word[0] == '-'; });
  if (option != remaining.end()) {
    const std::string name = option->substr(0, option->find('='));
    return "unknown option '" + name + "'" + meant(name, options_of(place_of(app)));
  }
  if (remaining.empty()) return own_words(app, error);
  if (&place_of(app) != &app) return "'" + remaining.front() + "' is one argument too many";
  return unknown_verb(app, remaining.front());
}

std::string unknown_verb(const CLI::App& program, const std::string& word) {
  std::vector<std::string> known;
  for (const Command& verb : commands_of(program)) known.push_back(verb.name);
  return "there is no verb '" + word + "'" + meant(word, known);
}

std::string usage_help(const CLI::App& app) {
  const CLI::App& place = place_of(app);
  return "`doczone " + (&place == &app ? "" : place.get_name() + " ") + "--help` shows what there is";
}

}  // namespace doczone::cli
