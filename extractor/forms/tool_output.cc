#include "extractor/forms/tool_output.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::array<std::string_view, 8> kTools{"dig",  "nslookup", "drill", "kdig",
                                                 "delv", "doggo",    "zdig",  "Resolve-DnsName"};

bool is_word_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.';
}

// `$ `, `> `, `user@host:~$ `, `[root@host ~]# `, `PS C:\> `, `C:\>`; 0 when the line has none.
std::size_t prompt_length(std::string_view line) {
  for (const std::string_view prompt : {"$ ", "> ", "% ", "❯ ", "➜ "}) {
    if (line.starts_with(prompt)) return prompt.size();
  }
  const bool drive = line.size() > 3 && is_ascii_alpha(line[0]) && line[1] == ':' && line[2] == '\\';
  if (drive || line.starts_with("PS ")) {
    const std::size_t end = line.find('>');
    if (end != std::string_view::npos) return end + 1;
  }
  const std::size_t end = std::min(line.find("$ "), line.find("# "));
  if (end == std::string_view::npos) return 0;
  const std::string_view prompt = line.substr(0, end);
  const std::size_t at = prompt.find('@');
  const bool names_host = at != std::string_view::npos && at > 0 && at + 1 < prompt.size();
  const bool shaped = prompt.find(' ') == std::string_view::npos ? prompt.find(':') != std::string_view::npos
                                                                 : prompt.starts_with('[') && prompt.ends_with(']');
  return names_host && shaped ? end + 2 : 0;
}

// What a line calls: behind its prompt, or behind the sign of root's prompt.
std::string_view command_in(std::string_view line) {
  std::string_view command = trim(line.substr(prompt_length(line)));
  for (const std::string_view prefix : {"# ", "sudo "}) {
    if (command.starts_with(prefix)) command = trim(command.substr(prefix.size()));
  }
  return command;
}

// Of dig, drill, host and nslookup; signatures nobody writes by hand.
bool is_printed(std::string_view line) {
  static constexpr std::array<std::string_view, 8> kBeginnings{
      "; <<>>", ";; ->>", ";; flags", ";; Query time", ";; SERVER:", ";; WHEN:", ";; MSG SIZE", "Non-authoritative"};
  static constexpr std::array<std::string_view, 10> kParts{
      " has address ",      " has IPv6 address ", " has SRV record ",      " is an alias for ", " mail is handled by ",
      " descriptive text ", "canonical name = ",  " domain name pointer ", "mail exchanger = ", "\ttext = "};
  if (line.starts_with(";; ") && (line.find(" SECTION") != std::string_view::npos || line.ends_with("PSEUDOSECTION:")))
    return true;
  const std::size_t signature = line.find("RRSIG");
  if (signature != std::string_view::npos && signature > 0 && is_ascii_space(line[signature - 1])) return true;
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view b) { return line.starts_with(b); }) ||
         std::any_of(kParts.begin(), kParts.end(),
                     [&](std::string_view part) { return line.find(part) != std::string_view::npos; });
}

// `host example.com`, `host -t mx example.com`: one that looks up, and no owner of that name.
bool calls_host(std::string_view line) {
  if (!line.starts_with("host ")) return false;
  const std::string_view rest = trim(line.substr(5));
  return rest.starts_with('-') ||
         (rest.find('.') != std::string_view::npos && rest.find(' ') == std::string_view::npos);
}

}  // namespace

bool calls_lookup(std::string_view text) {
  for (const std::string_view tool : kTools) {
    for (std::size_t at = text.find(tool); at != std::string_view::npos; at = text.find(tool, at + tool.size())) {
      const std::size_t end = at + tool.size();
      const bool begins = at == 0 || !is_word_character(text[at - 1]);
      if (begins && (end == text.size() || !is_word_character(text[end]))) return true;
    }
  }
  return calls_host(text);
}

bool is_lookup(std::string_view page, std::span<const ByteSpan> lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const ByteSpan& span) {
    const std::string_view line = trim(page.substr(span.offset, span.length));
    const std::string_view command = command_in(line);
    return is_printed(line) || calls_host(command) || calls_lookup(command.substr(0, command.find(' ')));
  });
}

bool is_session(std::string_view page, std::span<const ByteSpan> lines) {
  return is_lookup(page, lines) || std::any_of(lines.begin(), lines.end(), [&](const ByteSpan& span) {
           return prompt_length(trim(page.substr(span.offset, span.length))) > 0;
         });
}

}  // namespace doczone::extractor
