#include "extractor/forms/tool_output.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::array<std::string_view, 9> kTools{"dig",   "nslookup", "drill", "kdig",           "delv",
                                                 "whois", "doggo",    "zdig",  "Resolve-DnsName"};

bool is_word_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.';
}

// `$ `, `# dig`, `> `, `user@host:~$ `, `[root@host ~]# `, `PS C:\> `, `C:\>`: a prompt and a command behind it.
bool has_prompt(std::string_view line) {
  if (line.starts_with("$ ") || line.starts_with("> ") || line.starts_with("% ") || line.starts_with("PS ") ||
      line.starts_with("❯ ") || line.starts_with("➜ "))
    return true;
  if (line.size() > 3 && is_ascii_alpha(line[0]) && line[1] == ':' && line[2] == '\\') return true;
  const std::size_t end = std::min(line.find("$ "), line.find("# "));
  if (end == std::string_view::npos) return false;
  const std::string_view prompt = line.substr(0, end);
  const std::size_t at = prompt.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < prompt.size() && !prompt.starts_with('"') &&
         (prompt.find(':') != std::string_view::npos || prompt.ends_with(']'));
}

// Of dig, drill, host and nslookup.
bool is_printed(std::string_view line) {
  static constexpr std::array<std::string_view, 8> kBeginnings{
      "; <<>>", ";; ->>", ";; flags", ";; Query time", ";; SERVER:", ";; WHEN:", ";; MSG SIZE", "Non-authoritative"};
  static constexpr std::array<std::string_view, 9> kParts{
      " has address ",         " has IPv6 address ", " is an alias for ",
      " mail is handled by ",  " descriptive text ", "canonical name = ",
      " domain name pointer ", "mail exchanger = ",  "\ttext = "};
  if (line.starts_with(";; ") && (line.find(" SECTION") != std::string_view::npos || line.ends_with("PSEUDOSECTION:")))
    return true;
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

bool is_session(std::string_view page, std::span<const ByteSpan> lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const ByteSpan& span) {
    const std::string_view line = trim(page.substr(span.offset, span.length));
    std::string_view command = line;
    if (command.starts_with("# ")) command.remove_prefix(2);
    if (command.starts_with("sudo ")) command.remove_prefix(5);
    const std::size_t word = std::min(command.find(' '), command.size());
    return has_prompt(line) || is_printed(line) || calls_host(command) || calls_lookup(command.substr(0, word));
  });
}

}  // namespace doczone::extractor
