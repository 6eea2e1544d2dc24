#include "model/docset.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/rdata_text.h"
#include "model/settings_reader.h"

namespace doczone {
namespace {

// Of a pattern of paths; each costs a pass over every path.
constexpr std::ptrdiff_t kMostVariables = 16;

void read_examples(const SettingsValue& table, Docset& docset) {
  for (const SettingsValue& member : table.members()) {
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

constexpr std::array<std::string_view, 2> kViews{"internal", "external"};
constexpr std::array<std::string_view, 4> kLevels{"required", "optional", "conditional", "forbidden"};

void read_types(const SettingsValue& stated, std::vector<RrType>& types) {
  std::vector<std::string> names;
  stated.read(names);
  for (const std::string& name : names) {
    const auto type = parse_rr_type(name);
    if (!type) stated.fail("'" + name + "' is no record type");
    if (type) types.push_back(*type);
  }
  std::sort(types.begin(), types.end());
}

void read_port(const SettingsValue& stated, std::optional<std::uint16_t>& port) {
  std::size_t number = 0;
  if (!stated.read(number)) return;
  if (number < 1 || number > 65535) return stated.fail("'" + stated.name() + "' is no port from 1 to 65535");
  port = static_cast<std::uint16_t>(number);
}

// `100 1 443 sip.contoso.com`: as many numbers as the type has in front of its name.
bool read_numbered_name(std::string_view data, const std::vector<std::optional<std::uint16_t>*>& numbers,
                        DocsetAnswers& answers) {
  for (std::optional<std::uint16_t>* const number : numbers) {
    const std::size_t end = std::min(data.find(' '), data.size());
    unsigned long long value = 0;
    if (!parse_unsigned(data.substr(0, end), 65535, value)) return false;
    *number = static_cast<std::uint16_t>(value);
    data = trim_ascii(data.substr(end));
  }
  answers.target = data;
  return !data.empty() && data.find(' ') == std::string_view::npos;
}

bool read_data_of(RrType type, std::string_view data, DocsetAnswers& answers) {
  if (type == RrType::SRV)
    return read_numbered_name(data, {&answers.priority, &answers.weight, &answers.port}, answers);
  if (type == RrType::MX) return read_numbered_name(data, {&answers.priority}, answers);
  if (has_target(type)) return read_numbered_name(data, {}, answers);
  if (type == RrType::A || type == RrType::AAAA) {
    answers.addresses.emplace_back(data);
    return parse_rdata(type, data).has_value();
  }
  (type == RrType::TXT ? answers.text : answers.rdata) = data;
  return !data.empty();
}

// What a page says in words, as a zone would say it.
void read_data(const SettingsValue& stated, DocsetAnswers& answers) {
  std::string data;
  if (!stated.read(data)) return;
  if (answers.types.size() != 1) return stated.fail("'" + stated.name() + "' needs exactly one of 'types'");
  const RrType type = answers.types.front();
  if (!read_data_of(type, trim_ascii(data), answers))
    stated.fail("'" + stated.name() + "' is no data of " + to_string(type) +
                ", as it stands behind the type in a zone");
}

DocsetAnswers read_answers(const SettingsValue& table) {
  DocsetAnswers answers;
  std::string view, level;
  bool repeat = true;
  table["scenario"].read(answers.scenario);
  for (const SettingsValue& answer : table["option"].members()) answer.read(answers.option[answer.key()]);
  if (table["view"].read_one_of(kViews, view)) answers.view = parse_view(view);
  if (table["level"].read_one_of(kLevels, level)) answers.level = parse_level(level);
  const SettingsValue count = table["address_count"];
  if (count.read(answers.address_count) && answers.address_count == 0) {
    count.fail("'" + count.name() +
               "' is 0: expected how many addresses there are at least; of a record that must not be there, level = "
               "\"forbidden\"");
  }
  if (table["repeat"].read(repeat)) answers.repeat = repeat;
  read_types(table["types"], answers.types);
  read_port(table["port"], answers.port);
  table["target"].read(answers.target);
  read_data(table["data"], answers);
  return answers;
}

DocsetSection read_section(const SettingsValue& table) {
  DocsetSection section;
  table["page"].required("a page's path below the language's folder").read(section.page);
  table["heading"].read(section.heading);
  table["table"].read(section.table);
  table["owner"].read(section.owners);
  table["says"].read(section.says);
  section.answers = read_answers(table);
  static constexpr std::array<std::string_view, 9> kAnswers{"option", "view", "level",  "address_count", "repeat",
                                                            "types",  "port", "target", "data"};
  const bool answered =
      std::any_of(kAnswers.begin(), kAnswers.end(), [&](std::string_view key) { return table[key].exists(); });
  if (!answered) table["scenario"].required("a scenario's name, or 'option' in its place");
  return section;
}

// What a page demands in its sentences.
DocsetRecord read_record(const SettingsValue& table) {
  DocsetRecord record;
  table["page"].required("a page's path below the language's folder").read(record.page);
  table["heading"].read(record.heading);
  table["owner"].required("the name that the record is at").read(record.owner);
  table["comment"].read(record.comment);
  record.answers = read_answers(table);
  table["types"].required("one or more record types");
  table["scenario"].required("a scenario's name");
  table["view"].required("internal or external");
  return record;
}

// `"_parley._tls" = { port = 5099, scenario = "sign-in" }`.
void read_services(const SettingsValue& table, Docset& docset) {
  for (const SettingsValue& member : table.members()) {
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
    const SettingsValue stated = member["port"];
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

bool is_page(const std::string& page, const std::string& wanted) {
  return page == wanted || (page.size() > wanted.size() && page.ends_with("/" + wanted));
}

bool states_records_of(const Docset* docset, const std::string& page) {
  return docset != nullptr && std::any_of(docset->records.begin(), docset->records.end(),
                                          [&](const DocsetRecord& one) { return is_page(page, one.page); });
}

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
  SettingsReader reader(toml, path);
  const SettingsValue root = reader.root();
  Docset docset;
  const SettingsValue head = root["docset"];
  head["name"].read(docset.name);
  head["source_language"].read(docset.source_language);
  if (const SettingsValue pages = head["pages"]; pages.read(docset.pages)) {
    if (std::count(docset.pages.begin(), docset.pages.end(), '{') > kMostVariables)
      pages.fail("'" + pages.name() + "' has more than " + std::to_string(kMostVariables) + " variables");
  }
  head["allow_empty"].read(docset.allow_empty);
  read_examples(root["examples"], docset);
  read_services(root["services"], docset);
  for (const SettingsValue& section : root["section"].tables()) docset.sections.push_back(read_section(section));
  for (const SettingsValue& record : root["record"].tables()) docset.records.push_back(read_record(record));
  return reader.finish(std::move(docset));
}

}  // namespace doczone
