#include <algorithm>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "extractor/checks/checks.h"
#include "harness/checks/checks.h"
#include "harness/cli/output/page_text.h"
#include "harness/cli/output/wrapped_text.h"
#include "harness/cli/settings/catalogue.h"
#include "harness/cli/verbs/verbs.h"
#include "model/plural.h"

namespace doczone::cli {
namespace {

struct ExplainOptions {
  std::string check;
  std::string format = "auto";
  bool all = false;
  std::string pages;  // a folder to write them to; empty: nowhere
};

struct Part {
  std::string_view title;
  std::vector<CheckEntry> entries;
};

std::vector<Part> parts() {
  return {{"Checks of pages", extractor::documentation_catalogue()}, {"Checks of zones", harness::zone_catalogue()}};
}

// `columns` 0: each check is one line, for programs.
std::string list_text(std::size_t columns) {
  std::size_t longest = 0;
  for (const CheckEntry& entry : whole_catalogue()) longest = std::max(longest, entry.id.size());
  std::string out;
  for (const Part& part : parts()) {
    out += std::string(part.title) + "\n";
    for (const CheckEntry& entry : part.entries) {
      const std::string head = "  " + harness::padded(std::string(entry.id), longest + 2) +
                               harness::padded(std::string(to_string(entry.severity)), 9);
      const std::string summary(entry.summary);
      out += columns == 0 ? head + summary + "\n" : wrapped(summary, columns, head);
    }
    out += "\n";
  }
  return out + "`doczone explain CHECK` shows what a check does, why it matters and how to fix what it finds.\n";
}

// Two levels further down, to stand in a larger document.
std::string lowered_headings(std::string_view page) {
  std::string out;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size() - 1) + 1;
    if (page.front() == '#') out += "##";
    out += page.substr(0, end);
    page.remove_prefix(end);
  }
  return out;
}

// CHECKS.md: all pages in one.
std::string whole_markdown() {
  std::string out =
      "# Checks\n\nWhat doczone can find, and what to do about it. Written by\n"
      "`doczone explain --all --format markdown`; the pages lie beside the checks' sources.\n";
  for (const Part& part : parts()) {
    out += "\n| " + std::string(part.title) + " | severity | |\n|---|---|---|\n";
    for (const CheckEntry& entry : part.entries) {
      const std::string id(entry.id);
      out += "| [" + id + "](#" + id + ") | " + std::string(to_string(entry.severity)) + " | " +
             std::string(entry.summary) + " |\n";
    }
  }
  for (const Part& part : parts()) {
    out += "\n## " + std::string(part.title) + "\n";
    for (const CheckEntry& entry : part.entries) out += "\n" + lowered_headings(entry.page);
  }
  return out;
}

std::string as_json(const std::vector<CheckEntry>& entries) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const CheckEntry& entry : entries) {
    out.push_back(
        {{"id", entry.id}, {"severity", to_string(entry.severity)}, {"summary", entry.summary}, {"page", entry.page}});
  }
  return out.dump(2) + "\n";
}

// One file for each check, at the address that reports name.
int write_check_pages(Environment& environment, const std::string& folder) {
  const std::vector<CheckEntry> entries = whole_catalogue();
  for (const CheckEntry& entry : entries) {
    const std::string path = folder + "/" + std::string(entry.id) + ".md";
    if (const auto error = write_file(environment, path, std::string(entry.page))) return cannot(environment, *error);
  }
  return write_output(environment, "", "wrote " + counted(entries.size(), "page") + " to " + folder + "\n");
}

int explain(Environment& environment, const ExplainOptions& options) {
  if (!options.pages.empty()) return write_check_pages(environment, options.pages);
  std::vector<CheckEntry> entries = whole_catalogue();
  if (!options.check.empty()) {
    if (std::string message = unknown_check(options.check); !message.empty())
      return cannot(environment, {std::move(message)});
    std::erase_if(entries, [&](const CheckEntry& entry) { return entry.id != options.check; });
  }
  if (options.format == "json") return write_output(environment, "", as_json(entries));
  if (options.check.empty() && !options.all)
    return write_output(environment, "",
                        list_text(environment.columns == 0 ? 0 : columns_to_read(environment.columns)));
  const std::string page = options.check.empty() ? whole_markdown() : std::string(entries.front().page);
  const bool rendered = options.format == "text" || (options.format == "auto" && environment.columns > 0);
  if (!rendered) return write_output(environment, "", page);
  return write_output(environment, "",
                      page_text(page, columns_to_read(environment.columns), harness::Painter(environment.terminal)));
}

}  // namespace

Verb add_explain(CLI::App& program) {
  Verb verb(program, "explain", "List the checks, or show one check's page");
  verb.app->footer(
      "  doczone explain                          all checks, a line each\n"
      "  doczone explain mangled-name             one of them, and how to fix it\n"
      "  doczone explain --all --format markdown  all pages in one");
  const auto options = std::make_shared<ExplainOptions>();
  verb.app->add_option("check", options->check, "A check, such as mangled-name")->type_name("CHECK");
  verb.app->add_flag("--all", options->all, "All pages in one")->group("Answer");
  verb.app->add_option("--pages", options->pages, "Write a page for each check to this folder")
      ->type_name("FOLDER")
      ->group("Answer");
  static constexpr std::string_view kForms[]{"auto", "text", "markdown", "json"};
  takes_one_of(verb.app->add_option("--format", options->format,
                                    "text, markdown or json (default: text on a terminal, else markdown)"),
               kForms)
      ->type_name("FORMAT")
      ->group("Answer");
  verb.run = [options](Environment& environment, const Settings&) { return explain(environment, *options); };
  return verb;
}

}  // namespace doczone::cli
