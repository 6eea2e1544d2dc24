#include "extractor/requirements/docset_demands.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool is_on(const TranslationSet& set, const std::string& wanted) {
  return std::any_of(set.pages.begin(), set.pages.end(), [&](const Page& page) { return is_page(page.page, wanted); });
}

bool is_below(const AlignedTable& table, const std::string& heading) {
  return std::any_of(table.tables.begin(), table.tables.end(), [&](const RecordTable* one) {
    return one != nullptr && (one->anchor == heading || one->section == heading);
  });
}

std::string comparable(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed ? parsed->canonical() : ascii_lower(name);
}

bool is_owner(const std::vector<std::string>& owners, const std::string& owner) {
  return owners.empty() || std::any_of(owners.begin(), owners.end(),
                                       [&](const std::string& one) { return comparable(one) == comparable(owner); });
}

bool says(const AlignedRow& row, const std::string& words) {
  return std::any_of(row.rows.begin(), row.rows.end(), [&](const RecordRow* said) {
    return said != nullptr && fold_case(said->comment).find(fold_case(words)) != std::string::npos;
  });
}

// Of the heading's line, from 1; the first line where the page has no such heading.
std::size_t line_of_heading(const Page& page, const std::optional<std::string>& heading) {
  if (!heading) return 1;
  for (std::size_t line = 1; line <= page.text->line_count(); ++line) {
    const std::string_view text = page.text->line(line);
    if (text.find(*heading) == std::string_view::npos) continue;
    if (text.starts_with('#') || text.starts_with("<h") || text.starts_with("**")) return line;
  }
  return 1;
}

void answer(const DocsetAnswers& answers, RecordRequirement& requirement) {
  if (answers.scenario) requirement.scenario = answers.scenario;
  if (answers.view) requirement.view = answers.view;
  if (answers.level) requirement.level = *answers.level;
  if (answers.address_count) requirement.address_count = answers.address_count;
  if (answers.repeat) requirement.repeat = *answers.repeat ? std::optional<std::string>("domain") : std::nullopt;
  if (!answers.types.empty()) requirement.types = answers.types;
  if (answers.port) requirement.port = answers.port;
  if (answers.target) requirement.target = answers.target;
  if (answers.priority) requirement.priority = answers.priority;
  if (answers.weight) requirement.weight = answers.weight;
  if (answers.text) requirement.txt = answers.text;
  if (answers.rdata) requirement.rdata = answers.rdata;
  if (!answers.addresses.empty()) requirement.addresses = answers.addresses;
  for (const auto& [name, chosen] : answers.option) requirement.option[name] = chosen;
}

}  // namespace

std::vector<const DocsetSection*> sections_about(const Docset& docset, const TranslationSet& set,
                                                 const AlignedTable& table, std::size_t table_number,
                                                 const AlignedRow& row) {
  std::vector<const DocsetSection*> out;
  for (const DocsetSection& section : docset.sections) {
    if (!is_on(set, section.page) || (section.table && *section.table != table_number)) continue;
    if (section.heading && !is_below(table, *section.heading)) continue;
    if (section.says && !says(row, *section.says)) continue;
    out.push_back(&section);
  }
  return out;
}

void apply_sections(const std::vector<const DocsetSection*>& sections, RecordRequirement& requirement) {
  for (const DocsetSection* section : sections) {
    if (is_owner(section->owners, requirement.owner)) answer(section->answers, requirement);
  }
}

std::vector<RecordRequirement> stated_records(const Docset& docset, const TranslationSet& set) {
  std::vector<RecordRequirement> out;
  for (const DocsetRecord& record : docset.records) {
    if (set.pages.empty() || !is_on(set, record.page)) continue;
    RecordRequirement requirement;
    requirement.owner = record.owner;
    requirement.comment = record.comment;
    requirement.repeat = "domain";
    answer(record.answers, requirement);
    const Page& page = set.pages.front();
    RequirementEvidence evidence{
        page.path(), page.page,     record.heading.value_or(""), line_of_heading(page, record.heading), page.language,
        true,        record.comment};
    requirement.evidence.push_back(std::move(evidence));
    out.push_back(std::move(requirement));
  }
  return out;
}

}  // namespace doczone::extractor
