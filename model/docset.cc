#include "model/docset.h"

#include "model/toml_reader.h"
#include "model/unicode.h"

namespace doczone {
namespace {

void read_examples(const TomlValue& table, Docset& docset) {
  for (const TomlValue& member : table.members()) {
    if (member.key() == "literal") {
      member.read(docset.literal);
      continue;
    }
    std::string stands_for;
    if (!member.read(stands_for)) continue;
    if (!is_domain_variable(stands_for)) {
      member.fail("'" + member.name() + "' is '" + stands_for +
                  "': expected '{domain}', '{domain.2}' or another number, or '{internal}'");
    }
    docset.examples.emplace_back(member.key(), stands_for);
  }
}

DocsetSection read_section(const TomlValue& table) {
  DocsetSection section;
  table["page"].required("a page's path below the language's folder").read(section.page);
  table["heading"].read(section.heading);
  table["table"].read(section.table);
  const TomlValue scenario = table["scenario"];
  scenario.read(section.scenario);
  const TomlValue option = table["option"];
  for (const TomlValue& answer : option.members()) answer.read(section.option[answer.key()]);
  if (!option.exists()) scenario.required("a scenario's name, or 'option' in its place");
  return section;
}

// `"_parley._tls" = { port = 5099, scenario = "sign-in" }`.
void read_services(const TomlValue& table, Docset& docset) {
  for (const TomlValue& member : table.members()) {
    ServiceEntry entry;
    const std::string key = ascii_lower(member.key());
    const std::size_t dot = key.find("._");
    if (key.size() < 5 || key[0] != '_' || dot == std::string::npos || dot + 2 == key.size()) {
      member.fail("'" + member.name() + "' is no service: expected \"_service._protocol\"");
      continue;
    }
    entry.service = key.substr(1, dot - 1);
    entry.protocol = key.substr(dot + 2);
    std::size_t port = 0;
    const TomlValue stated = member["port"];
    stated.required("the service's port");
    if (stated.read(port) && (port < 1 || port > 65535)) {
      member.fail("'" + member.name() + "' has no port from 1 to 65535");
      continue;
    }
    entry.port = static_cast<std::uint16_t>(port);
    member["scenario"].read(entry.scenario);
    docset.services.push_back(std::move(entry));
  }
}

}  // namespace

bool is_domain_variable(std::string_view text) {
  constexpr std::string_view kNumbered = "{domain.";
  if (text == "{domain}" || text == "{internal}") return true;
  if (text.size() < kNumbered.size() + 2 || text.substr(0, kNumbered.size()) != kNumbered || text.back() != '}')
    return false;
  text.remove_prefix(kNumbered.size());
  text.remove_suffix(1);
  unsigned long long number = 0;
  return text.front() != '0' && parse_unsigned(text, 999, number);
}

Result<Docset> parse_docset(std::string_view toml, const std::string& path) {
  TomlReader reader(toml, path);
  const TomlValue root = reader.root();
  Docset docset;
  const TomlValue head = root["docset"];
  head["name"].read(docset.name);
  head["source_language"].read(docset.source_language);
  head["pages"].read(docset.pages);
  head["allow_empty"].read(docset.allow_empty);
  read_examples(root["examples"], docset);
  read_services(root["services"], docset);
  for (const TomlValue& section : root["section"].tables()) docset.sections.push_back(read_section(section));
  return reader.finish(std::move(docset));
}

}  // namespace doczone
