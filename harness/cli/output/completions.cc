#include "harness/cli/output/completions.h"

#include "model/joined.h"

namespace doczone::cli {
namespace {

// `-o` and `--output`.
std::vector<std::string> spellings(const CommandOption& option) {
  std::vector<std::string> out;
  if (!option.short_name.empty()) out.push_back("-" + option.short_name);
  if (!option.long_name.empty()) out.push_back("--" + option.long_name);
  return out;
}

// Within single quotes, with `special` behind backslashes.
std::string shielded(const std::string& text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (special.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

// What bash does behind an option or in the place of an argument. With no answer it completes names of files.
std::string bash_answer(const CommandOption& option) {
  if (!option.choices.empty()) return "_doczone_words '" + joined(option.choices, " ") + "'";
  return option.is_path() ? "return" : "compopt +o default";
}

std::string bash_completions(const std::vector<Command>& verbs) {
  std::string values, options, arguments;
  for (const Command& verb : verbs) {
    std::vector<std::string> known;
    for (const CommandOption& option : verb.options) {
      const std::vector<std::string> names = spellings(option);
      known.insert(known.end(), names.begin(), names.end());
      if (option.is_positional()) {
        arguments += "    " + verb.name + ") " + bash_answer(option) + " ;;\n";
      } else if (!option.value.empty()) {
        values += "    " + verb.name + ":" + joined(names, "|" + verb.name + ":") + ") " + bash_answer(option) +
                  "; return ;;\n";
      }
    }
    options += "      " + verb.name + ") _doczone_words '" + joined(known, " ") + "' ;;\n";
  }
  return R"(# Completes doczone's command line in bash; made by `doczone completion bash`.
_doczone_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }

_doczone() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb='' i
  COMPREPLY=()
  # bash parts `--format=json` into three words.
  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $current == = ]]; then current=''; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -* ]]; then
      verb=${COMP_WORDS[i]}
      break
    fi
  done
  case $verb:$before in
)" + values +
         R"(  esac
  if [[ $current == -* ]]; then
    case $verb in
      '') _doczone_words '-h --help -V --version' ;;
)" + options +
         R"(    esac
    return
  fi
  case $verb in
    '') _doczone_words ')" +
         joined(verbs, " ", &Command::name) + "' ;;\n" + arguments + R"(    *) compopt +o default ;;
  esac
}
complete -o default -F _doczone doczone
)";
}

std::string zsh_values(const CommandOption& option) {
  if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
  return option.is_path() ? "_files" : "";
}

std::string zsh_option(const CommandOption& option) {
  const std::string tail = "[" + shielded(option.meaning, "[]:\\") + "]" +
                           (option.value.empty() ? "" : ":" + option.value + ":" + zsh_values(option));
  const std::string equals = option.value.empty() ? "" : "=";
  if (option.is_positional())
    return "'" + std::string(option.is_list ? "*" : "") + ":" + option.value + ":" + zsh_values(option) + "'";
  if (option.short_name.empty()) return "'*--" + option.long_name + equals + tail + "'";
  const std::string both = "-" + option.short_name + (equals.empty() ? "" : "+") + ",--" + option.long_name + equals;
  return "'*'{" + both + "}'" + tail + "'";
}

std::string zsh_completions(const std::vector<Command>& verbs) {
  std::string list, cases;
  for (const Command& verb : verbs) {
    list += "    '" + verb.name + ":" + shielded(verb.summary(), ":\\") + "'\n";
    cases += "    " + verb.name + ")\n      _arguments -S";
    for (const CommandOption& option : verb.options) cases += " \\\n        " + zsh_option(option);
    cases += "\n      ;;\n";
  }
  return "#compdef doczone\n# Completes doczone's command line in zsh; made by `doczone completion zsh`.\n_doczone() "
         "{\n"
         "  local curcontext=$curcontext state line\n  local -a verbs\n  typeset -A opt_args\n  verbs=(\n" +
         list +
         "  )\n  _arguments -C '(- *)'{-h,--help}'[Help]' '(- *)'{-V,--version}'[The version]' "
         "'1:verb:->verb' '*::argument:->argument'\n"
         "  if [[ $state == verb ]]; then\n    _describe verb verbs\n    return\n  fi\n  case $words[1] in\n" +
         cases +
         "  esac\n}\nif [[ $funcstack[1] == _doczone ]]; then\n  _doczone \"$@\"\nelse\n  compdef _doczone "
         "doczone\nfi\n";
}

std::string fish_completions(const std::vector<Command>& verbs) {
  std::string out =
      "# Completes doczone's command line in fish; made by `doczone completion fish`.\n"
      "complete -c doczone -f\n"
      "complete -c doczone -n __fish_use_subcommand -s h -l help -d Help\n"
      "complete -c doczone -n __fish_use_subcommand -s V -l version -d 'The version'\n";
  for (const Command& verb : verbs)
    out += "complete -c doczone -n __fish_use_subcommand -a " + verb.name + " -d '" + shielded(verb.summary(), "\\") +
           "'\n";
  for (const Command& verb : verbs) {
    const std::string start = "complete -c doczone -n '__fish_seen_subcommand_from " + verb.name + "'";
    for (const CommandOption& option : verb.options) {
      out += start;
      if (!option.short_name.empty()) out += " -s " + option.short_name;
      if (!option.long_name.empty()) out += " -l " + option.long_name;
      if (!option.choices.empty()) {
        out += (option.is_positional() ? " -a '" : " -x -a '") + joined(option.choices, " ") + "'";
      } else if (option.is_path()) {
        out += option.is_positional() ? " -F" : " -r -F";
      } else if (!option.value.empty() && !option.is_positional()) {
        out += " -x";
      }
      if (!option.is_positional()) out += " -d '" + shielded(option.meaning, "\\") + "'";
      out += '\n';
    }
  }
  return out;
}

}  // namespace

std::string completions(std::string_view shell, const std::vector<Command>& verbs) {
  if (shell == "bash") return bash_completions(verbs);
  return shell == "zsh" ? zsh_completions(verbs) : fish_completions(verbs);
}

}  // namespace doczone::cli
