#include "harness/cli/output/manual.h"

#include <cctype>

namespace doczone::cli {
namespace {

// Text that roff takes for nothing else. A hyphen stays the sign that is typed.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool line_starts = at == 0 || text[at - 1] == '\n';
    if (line_starts && (text[at] == '.' || text[at] == '\'')) out += "\\&";
    if (text.substr(at).starts_with("\xE2\x80\xA6")) {
      out += "\\[u2026]";
      at += 2;
    } else if (text[at] == '-') {
      out += "\\-";
    } else if (text[at] == '\\') {
      out += "\\e";
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

// Set as it stands.
std::string verbatim(const std::string& lines) {
  return ".nf\n" + escaped(lines) + "\n.fi\n";
}

std::string option_paragraphs(const Command& command) {
  std::string out;
  for (const std::string& group : command.groups()) {
    out += ".PP\n.I " + escaped(group) + "\n";
    for (const CommandOption& option : command.options) {
      if (option.group == group && !option.is_positional())
        out += ".TP\n.B " + escaped(option.heading()) + "\n" + escaped(option.meaning) + "\n";
    }
  }
  return out;
}

std::string section_of(const Command& verb) {
  std::string out =
      ".SS " + escaped(verb.name) + "\n.B " + escaped(verb.usage()) + "\n.PP\n" + escaped(verb.description) + ".\n";
  if (!verb.examples.empty()) out += ".PP\nExamples:\n" + verbatim(verb.examples);
  return out + option_paragraphs(verb);
}

constexpr std::string_view kManualEnd = R"(.SH "EXIT STATUS"
.TP
0
clean
.TP
1
findings of severity error, or from
.B \-\-fail\-on
on
.TP
2
the job could not be done
.SH ENVIRONMENT
.TP
.B NO_COLOR
not empty: no colour
.TP
.B FORCE_COLOR\fR,\fB CLICOLOR_FORCE
neither empty nor 0: colour without a terminal, too
.TP
.B GITHUB_STEP_SUMMARY
the file that gets a job's summary
.SH FILES
.TP
.I doczone.toml
settings, of the working folder or the nearest above it
.SH "SEE ALSO"
.BR named\-checkzone (1),
.BR git (1)
)";

}  // namespace

std::string manual_page(const Command& program, const std::vector<Command>& verbs, std::string_view version) {
  const std::size_t colon = program.description.find(": ");
  std::string out =
      ".TH " + in_capitals(program.name) + " 1 \"\" \"" + program.name + " " + escaped(version) +
      "\" \"User Commands\"\n.nh\n.ad l\n.SH NAME\n" + program.name + " \\- " +
      escaped(program.description.substr(colon == std::string::npos ? 0 : colon + 2)) +
      "\n.SH SYNOPSIS\n.B doczone\n.I VERB\n[OPTIONS]\n.SH DESCRIPTION\n"
      "Reads the DNS records that documentation pages demand in all their languages, tells which cells\n"
      "translation has damaged and what they should say, and holds zone files against what the pages demand.\n"
      ".SH VERBS\n";
  for (const Command& verb : verbs) out += section_of(verb);
  return out + std::string(kManualEnd);
}

}  // namespace doczone::cli
