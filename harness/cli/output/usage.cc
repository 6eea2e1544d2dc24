#include "harness/cli/output/usage.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "harness/cli/output/wrapped_text.h"
#include "model/spelling.h"

namespace doczone::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kOptionColumns = 30;  // of names and values; what they mean stands behind

// Without what the option's validators add to it.
std::string value_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

std::string names_of(const CLI::Option& option) {
  std::string out = option.get_snames().empty() ? "    " : "-" + option.get_snames().front() + ", ";
  if (!option.get_lnames().empty()) out += "--" + option.get_lnames().front();
  const std::string value = value_of(option);
  return value.empty() ? out : out + " " + value;
}

bool is_positional(const CLI::Option& option) {
  return option.get_lnames().empty() && option.get_snames().empty();
}

std::string row(const std::string& what, const std::string& why, std::size_t column) {
  std::string head = "  " + what + " ";
  std::string out;
  if (head.size() > column) {
    out = head + "\n";
    head.clear();
  }
  head.resize(column, ' ');
  return out + wrapped(why, kColumns, head);
}

class HelpFormatter : public CLI::FormatterBase {
 public:
  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
    return app->get_parent() == nullptr ? whole_help(*app) : verb_help(*app);
  }

 private:
  static std::string whole_help(const CLI::App& app) {
    std::string out = app.get_description() + "\n\nUsage: doczone VERB [OPTIONS]\n\nVerbs:\n";
    for (const CLI::App* const verb : app.get_subcommands([](const CLI::App*) { return true; })) {
      const std::string& description = verb->get_description();
      out += row(verb->get_name(), description.substr(0, description.find(". ")), 14);
    }
    return out + "\nExamples:\n" + app.get_footer() + "\n";
  }

  static std::string verb_help(const CLI::App& verb) {
    std::string arguments;
    std::vector<std::string> groups;
    for (const CLI::Option* const option : verb.get_options()) {
      if (is_positional(*option)) {
        arguments += "[" + value_of(*option) + "...] ";
      } else if (!option->get_group().empty() &&
                 std::find(groups.begin(), groups.end(), option->get_group()) == groups.end()) {
        groups.push_back(option->get_group());
      }
    }
    // Where settings come from is the same everywhere: it stands last.
    std::stable_partition(groups.begin(), groups.end(), [](const std::string& group) { return group != "Settings"; });
    std::string out = wrapped(verb.get_description(), kColumns) + "\nUsage: doczone " + verb.get_name() + " " +
                      arguments + "[OPTIONS]\n";
    if (!verb.get_footer().empty()) out += "\nExamples:\n" + verb.get_footer() + "\n";
    for (const std::string& group : groups) {
      out += "\n" + group + ":\n";
      for (const CLI::Option* const option : verb.get_options()) {
        if (option->get_group() == group && !is_positional(*option))
          out += row(names_of(*option), option->get_description(), kOptionColumns);
      }
    }
    return out;
  }
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
  const std::string type = option == nullptr ? std::string() : value_of(*option);
  return name + " needs a value" + (type.empty() ? "" : ": " + name + " " + type);
}

// What the library found wrong with known options, in the words of this program.
std::string own_words(const CLI::App& app, const CLI::ParseError& error) {
  const std::string said = error.what(), kind = error.get_name();
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

std::shared_ptr<CLI::FormatterBase> help_formatter() {
  return std::make_shared<HelpFormatter>();
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
  std::vector<std::string> known;
  for (const CLI::App* const verb : app.get_subcommands([](const CLI::App*) { return true; }))
    known.push_back(verb->get_name());
  return "there is no verb '" + remaining.front() + "'" + meant(remaining.front(), known);
}

std::string usage_help(const CLI::App& app) {
  const CLI::App& place = place_of(app);
  return "`doczone " + (&place == &app ? "" : place.get_name() + " ") + "--help` shows what there is";
}

}  // namespace doczone::cli
