#include "model/baseline.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "model/toml_reader.h"
#include "model/unicode.h"

namespace doczone {
namespace {

auto key_of(const BaselineEntry& entry) {
  return std::tie(entry.page, entry.cell, entry.check, entry.value);
}

// A basic string of TOML. What cannot be seen is escaped, since people review this file.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    const bool hidden = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || c.value == 0xAD ||
                        (c.value >= 0x200B && c.value <= 0x200F) || (c.value >= 0x2028 && c.value <= 0x202E) ||
                        (c.value >= 0x2060 && c.value <= 0x2069) || c.value == 0xFEFF || c.value == 0xFFFD;
    if (c.value == '"' || c.value == '\\') {
      out += '\\';
      out += static_cast<char>(c.value);
    } else if (hidden) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
    } else {
      out += text.substr(0, c.length);
    }
    text.remove_prefix(c.length);
  }
  return out + "\"";
}

}  // namespace

Result<Baseline> parse_baseline(std::string_view toml, const std::string& path) {
  TomlReader reader(toml, path);
  const TomlValue root = reader.root();
  Baseline baseline;
  baseline.path = path;
  std::size_t schema = 1;
  const TomlValue stated = root["schema"];
  if (stated.read(schema) && schema != 1)
    stated.fail("this baseline has another schema than 1: a newer program wrote it");
  for (const TomlValue& value : root["findings"].tables()) {
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
    out += "  { check = " + quoted(entry.check) + ", page = " + quoted(entry.page) + ", cell = " + quoted(entry.cell) +
           ", value = " + quoted(entry.value) + " },\n";
  }
  return out + "]\n";
}

}  // namespace doczone
