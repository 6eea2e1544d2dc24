#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <CLI/CLI.hpp>

#include "harness/cli/documents/documentation.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/run/disk.h"
#include "harness/zone/zone_reader.h"
#include "model/name_template.h"
#include "model/plural.h"
#include "model/toml_text.h"
#include "model/unicode.h"

namespace doczone::cli {
namespace {

namespace fs = std::filesystem;

struct InitOptions {
  std::vector<std::string> zones;
  std::string into = ".";
};

// By how often they are seen, then by name.
std::vector<std::pair<std::string, std::size_t>> by_count(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

// The names of the rows: the last two labels of full ones, and the placeholders.
struct SeenNames {
  std::map<std::string, std::size_t> domains, placeholders;

  explicit SeenNames(const CanonicalModel& model) {
    for (const RecordRequirement& requirement : model.requirements) {
      add(requirement.owner);
      if (requirement.target) add(*requirement.target);
    }
  }
  void add(const std::string& text) {
    const auto name = NameTemplate::parse(text);
    if (!name) return;
    for (const NamePart& part : name->parts()) {
      if (part.is_placeholder) ++placeholders[part.spelled()];
    }
    const std::vector<NamePart>& parts = name->parts();
    if (name->has_placeholder() || parts.size() < 2 || name->quality() != NameQuality::complete) return;
    ++domains[ascii_lower(parts[parts.size() - 2].text + "." + parts.back().text)];
  }
};

std::string examples_text(const CanonicalModel& model) {
  const SeenNames seen(model);
  std::string out =
      "\n# Names that stand for the reader's own: \"{domain}\", \"{domain.2}\" for a second one, \"{internal}\" for "
      "the\n"
      "# inner network's. Names of providers go to literal: they stay as they are.\n[examples]\n";
  bool first = true;
  for (const auto& [domain, count] : by_count(seen.domains)) {
    out += (first ? "" : "# ") + toml_string(domain) + " = " + (first ? "\"{domain}\"" : "\"{domain.2}\"") + "  # in " +
           std::to_string(count) + " names" + (first ? "; the most frequent one" : "") + "\n";
    first = false;
  }
  for (const auto& [placeholder, count] : seen.placeholders)
    out += toml_string(placeholder) + " = \"{domain}\"  # in " + std::to_string(count) + " names; is it {internal}?\n";
  return out + "literal = []\n";
}

// Where nothing tells the scenario, the docset has to.
std::string sections_text(const CanonicalModel& model) {
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::string>> open;
  for (const RecordRequirement& requirement : model.requirements) {
    if (requirement.scenario || requirement.evidence.empty()) continue;
    const RequirementEvidence& row = requirement.evidence.front();
    auto& [count, example] = open[{row.page, row.section}];
    if (++count == 1) example = requirement.owner;
  }
  std::string out =
      "\n# Sections of which nothing tells why their records are needed. Name a scenario, or an answer: option = { … "
      "}.\n";
  for (const auto& [place, seen] : open) {
    out +=
        "# [[section]]  # " + counted(seen.first, "record") + ", for instance " + escape_controls(seen.second) + "\n";
    out += "# page     = " + toml_string(place.first) + "\n";
    if (!place.second.empty()) out += "# heading  = " + toml_string(place.second) + "\n";
    out += "# scenario = \"\"\n";
  }
  return open.empty() ? std::string() : out;
}

std::string docset_text(const Documentation& documentation, const std::string& root) {
  std::string name = fs::path(root).lexically_normal().filename().string();
  if (name.empty()) name = fs::path(root).lexically_normal().parent_path().filename().string();
  std::string out =
      "# What the pages do not say themselves. Lies beside them.\n[docset]\nname = " + toml_string(name) + "\n";
  if (!documentation.corpus.source_language.is_undetermined())
    out += "source_language = " + toml_string(documentation.corpus.source_language.to_string()) + "\n";
  return out + examples_text(documentation.result.model) + sections_text(documentation.result.model);
}

// What a zone file tells by itself.
struct SeenZone {
  std::string file;
  std::string origin;  // empty: it does not tell
  bool has_private_address = false;
};

Result<SeenZone> look_at(const FileSystem& files, const std::string& path) {
  auto text = files.open(path, harness::ZoneBudget().bytes);
  if (!text) return text.error();
  harness::ZoneOptions options;
  options.files = &files;
  const harness::Zone zone = harness::read_zone(*std::move(text), options);
  SeenZone out{path, zone.origin().is_root() ? std::string() : zone.origin().to_relative_string(), false};
  for (const ResourceRecord& record : zone.records()) {
    if (const auto* v4 = std::get_if<Ipv4Address>(&record.rdata)) out.has_private_address |= v4->is_private();
  }
  return out;
}

std::string zones_text(const std::vector<SeenZone>& zones, const fs::path& folder) {
  std::string out = "\n# The zone files, relative to this one. A name with {origin} in it is a pattern for many.\n";
  if (zones.empty()) out += "# [[zones]]\n# view  = \"external\"\n# files = \"zones/{origin}.zone\"\n";
  for (const SeenZone& zone : zones) {
    out += std::string("[[zones]]\nview   = ") + (zone.has_private_address ? "\"internal\"" : "\"external\"") +
           (zone.has_private_address ? "  # it has private addresses\n" : "  # it has no private address\n");
    if (!zone.origin.empty()) out += "origin = " + toml_string(zone.origin) + "\n";
    out += "files  = " + toml_string(fs::proximate(zone.file, folder).generic_string()) + "\n";
  }
  return out;
}

std::string profile_text(const CanonicalModel& model, const std::vector<SeenZone>& zones, const fs::path& folder) {
  std::set<std::string> origins;
  for (const SeenZone& zone : zones) {
    if (!zone.origin.empty()) origins.insert(zone.origin);
  }
  std::string domains;
  for (const std::string& origin : origins) domains += (domains.empty() ? "" : ", ") + toml_string(origin);
  std::string out = "# Whose domains, which scenarios, which zone files.\nschema = 1\n\n[deployment]\ndomains = [" +
                    (domains.empty() ? "\"example.org\"" : domains) + "]" +
                    (domains.empty() ? "  # your own" : "  # those of the zones") +
                    "\n# internal_domain = \"corp.example.org\"  # what {internal} stands for\nip = [\"ipv4\"]\n";
  std::map<std::string, std::size_t> scenarios;
  std::map<std::string, std::set<std::string>> options;
  std::set<std::string> examples;
  for (const RecordRequirement& requirement : model.requirements) {
    if (requirement.scenario) ++scenarios[*requirement.scenario];
    for (const auto& [option, answer] : requirement.option) options[option].insert(answer);
    if (requirement.example_names) examples.insert(requirement.target.value_or(requirement.owner));
  }
  out += "\n# Which of the documentation's scenarios are yours.\n[scenarios]\n";
  for (const auto& [scenario, count] : scenarios)
    out += toml_string(scenario) + " = true  # " + counted(count, "record") + "\n";
  if (!options.empty()) out += "\n# Choices that the documentation leaves.\n[options]\n";
  for (const auto& [option, answers] : options) {
    out += "# " + toml_string(option) + " =";
    for (const std::string& answer : answers)
      out += (answer == *answers.begin() ? " " : "  # or ") + toml_string(answer);
    out += "\n";
  }
  if (!examples.empty())
    out += "\n# Hosts that the documentation itself calls examples: what are they called here?\n[bind]\n";
  for (const std::string& example : examples) {
    const std::size_t dot = example.find('.');
    out += "# " + toml_string(example) + " = " + toml_string(example.substr(0, dot) + ".{domain}") + "\n";
  }
  return out + zones_text(zones, folder);
}

int init(Environment& environment, const InitOptions& options, const Settings& settings) {
  const auto documents = document_settings(settings);
  if (!documents) return cannot(environment, documents.error());
  if (documents->pages.empty()) return cannot(environment, no_pages());
  const fs::path folder(options.into);
  const std::string docset = (folder / "docset.toml").string(), profile = (folder / "deployment.toml").string();
  for (const std::string& path : {docset, profile}) {
    if (environment.files.read(path)) return cannot(environment, {"it is there already and is not overwritten", path});
  }
  const auto documentation = load_documentation(environment.files, *documents);
  if (!documentation) return cannot(environment, documentation.error());
  std::vector<SeenZone> zones;
  for (const std::string& path : options.zones) {
    const auto zone = look_at(environment.files, path);
    if (!zone) return cannot(environment, zone.error());
    zones.push_back(*zone);
  }
  const std::string docset_toml = docset_text(*documentation, documents->pages.front());
  const std::string profile_toml = profile_text(documentation->result.model, zones, folder);
  if (const auto error = write_atomically(docset, docset_toml)) return cannot(environment, *error);
  if (const auto error = write_atomically(profile, profile_toml)) return cannot(environment, *error);
  return write_output(environment, "",
                      "wrote " + docset + " and " + profile + "; read them through before you trust them\n");
}

}  // namespace

Verb add_init(CLI::App& program) {
  Verb verb(program, "init", "Write a docset and a deployment profile with what can be inferred");
  verb.app->footer(
      "  doczone init docs/                     a docset and a profile to begin with\n"
      "  doczone init docs/ --zone zones/example.org.zone --into settings/");
  const auto options = std::make_shared<InitOptions>();
  verb.options.add_positional("docs", "pages");
  verb.app->add_option("--zone", options->zones, "A zone file of the deployment; may be repeated")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->type_name("FILE")
      ->group("Zones");
  verb.app->add_option("--into", options->into, "Folder for docset.toml and deployment.toml (default: here)")
      ->type_name("FOLDER")
      ->group("Report");
  add_document_settings(verb.options);
  verb.run = [options](Environment& environment, const Settings& settings) {
    return init(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
