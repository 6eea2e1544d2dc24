#include "model/baseline.h"

#include <algorithm>
#include <tuple>

#include "model/settings_reader.h"
#include "model/toml_text.h"

namespace doczone {
namespace {

auto key_of(const BaselineEntry& entry) {
  return std::tie(entry.page, entry.cell, entry.check, entry.value);
}

}  // namespace

Result<Baseline> parse_baseline(std::string_view toml, const std::string& path) {
  SettingsReader reader(toml, path);
  const SettingsValue root = reader.root();
  Baseline baseline;
  baseline.path = path;
  std::size_t schema = 1;
  const SettingsValue stated = root["schema"];
  if (stated.read(schema) && schema != 1)
    stated.fail("this baseline has another schema than 1: a newer program wrote it");
  for (const SettingsValue& value : root["findings"].tables()) {
    BaselineEntry entry;
    value["check"].required("the name of a check").read(entry.check);
    value["page"].required("the path of a page").read(entry.page);
    value["cell"].read(entry.cell);
    value["value"].read(entry.value);
    entry.line = value.where().line;
    baseline.entries.push_back(std::move(entry));
  }
  return reader.finish(std::move(baseline));
}

std::string baseline_to_toml(std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const BaselineEntry& a, const BaselineEntry& b) { return key_of(a) < key_of(b); });
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const BaselineEntry& a, const BaselineEntry& b) { return key_of(a) == key_of(b); }),
                entries.end());
  std::string out = "schema = 1\nfindings = [\n";
  for (const BaselineEntry& entry : entries) {
    out += "  { check = " + toml_string(entry.check) + ", page = " + toml_string(entry.page) +
           ", cell = " + toml_string(entry.cell) + ", value = " + toml_string(entry.value) + " },\n";
  }
  return out + "]\n";
}

}  // namespace doczone
