#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include "extractor/checks/checks.h"
#include "harness/checks/checks.h"
#include "harness/cli/options.h"
#include "harness/cli/verbs.h"
#include "model/spelling.h"

namespace doczone::cli {
namespace {

void print_catalogue(std::ostream& out, std::string_view title, const std::vector<CheckEntry>& entries) {
  out << title << "\n";
  for (const CheckEntry& entry : entries) {
    std::string id(entry.id);
    id.resize(std::max<std::size_t>(id.size(), 24), ' ');
    std::string severity(to_string(entry.severity));
    severity.resize(8, ' ');
    out << "  " << id << severity << entry.summary << "\n";
  }
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  const auto id = std::make_shared<std::string>();
  CLI::App* const verb = app.add_subcommand("explain", "List the checks, or show one check's page");
  verb->add_option("check", *id, "A check, such as mangled-name")->type_name("CHECK");
  verb->callback([id, &action] {
    action = [id](Environment& environment) {
      std::vector<CheckEntry> documentation = extractor::documentation_catalogue();
      const std::vector<CheckEntry> zones = harness::zone_catalogue();
      if (id->empty()) {
        print_catalogue(environment.out, "Checks of pages", documentation);
        environment.out << "\n";
        print_catalogue(environment.out, "Checks of zones", zones);
        environment.out
            << "\n`doczone explain CHECK` shows what a check does, why it matters and how to fix what it finds.\n";
        return kClean;
      }
      documentation.insert(documentation.end(), zones.begin(), zones.end());
      std::vector<std::string_view> ids;
      for (const CheckEntry& entry : documentation) {
        ids.push_back(entry.id);
        if (entry.id != *id) continue;
        environment.out << entry.page;
        return kClean;
      }
      const auto meant = closest_word(*id, ids);
      return cannot(environment, {"there is no check '" + *id + "'" +
                                  (meant ? "; did you mean '" + *meant + "'?" : "; `doczone explain` lists them")});
    };
  });
}

}  // namespace doczone::cli
