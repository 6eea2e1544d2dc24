#include "harness/cli/deployments/today_option.h"

#include <CLI/CLI.hpp>

#include "model/date.h"

namespace doczone::cli {

void add_today_option(CLI::App& verb, std::string& today) {
  verb.add_option("--today", today, "The day that waivers are held against (default: today)")
      ->type_name("YYYY-MM-DD")
      ->group("Demands");
}

Result<std::string> day_of(const std::string& option, const Environment& environment) {
  if (option.empty()) return environment.today;
  if (!is_date(option)) return Error{"--today: '" + option + "' is not a date; expected YYYY-MM-DD"};
  return option;
}

}  // namespace doczone::cli
