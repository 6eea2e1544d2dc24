#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include <CLI/CLI.hpp>

#include "harness/cli/documents/documentation.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/run/written_file.h"
#include "harness/zone/zone_reader.h"
#include "model/ascii.h"
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

// The last two labels of a full name without a placeholder; empty for others.
std::string domain_of(const NameTemplate& name) {
  const std::vector<NamePart>& parts = name.parts();
  if (name.has_placeholder() || parts.size() < 2 || name.quality() != NameQuality::complete) return {};
  return ascii_lower(parts[parts.size() - 2].text + "." + parts.back().text);
}

// The names of the rows. A domain that names are at is the reader's, one that records only point to is a provider's.
struct SeenNames {
  std::map<std::string, std::size_t> owned, pointed_to, placeholders;

  explicit SeenNames(const CanonicalModel& model) {
    for (const RecordRequirement& requirement : model.requirements) {
      add(requirement.owner, owned);
      if (requirement.target) add(*requirement.target, pointed_to);
    }
  }
  void add(const std::string& text, std::map<std::string, std::size_t>& domains) {
    const auto name = NameTemplate::parse(text);
    if (!name) return;
    for (const NamePart& part : name->parts()) {
      if (part.is_placeholder) ++placeholders[std::string(part.open) + part.text + std::string(part.close)];
    }
    if (const std::string domain = domain_of(*name); !domain.empty()) ++domains[domain];
  }
};

// Names of RFC 2606 and those that say what they are: `example.com`, `domain.tld`, `yourdomain.org`, `contoso.com`.
bool is_fictional(std::string_view domain) {
  static constexpr std::array<std::string_view, 13> kWords{
      "example",   "contoso", "fabrikam", "acme",    "mydomain",  "yourdomain", "your-domain",
      "my-domain", "domain",  "adatum",   "litware", "woodgrove", "northwind"};
  static constexpr std::array<std::string_view, 6> kEndings{".example",   ".test", ".invalid",
                                                            ".localhost", ".tld",  ".local"};
  const std::string_view label = domain.substr(0, domain.find('.'));
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return label.starts_with(word); }) ||
         std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view end) { return domain.ends_with(end); });
}

std::string examples_text(const SeenNames& seen) {
  std::string out =
      "\n# Names that stand for the reader's own: \"{domain}\", \"{domain.2}\" for a second one, \"{internal}\" for "
      "the\n"
      "# inner network's. Names of providers go to literal: they stay as they are.\n[examples]\n";
  bool first = true;
  for (const auto& [domain, count] : by_count(seen.owned)) {
    const bool is_bound = first && is_fictional(domain);
    out += (is_bound ? "" : "# ") + toml_string(domain) + " = " + (first ? "\"{domain}\"" : "\"{domain.2}\"") +
           "  # in " + std::to_string(count) + " names" +
           (is_bound               ? "; the most frequent one"
            : is_fictional(domain) ? ""
                                   : "; is it the reader's own?") +
           "\n";
    first = first && !is_bound;
  }
  for (const auto& [placeholder, count] : seen.placeholders)
    out += toml_string(placeholder) + " = \"{domain}\"  # in " + std::to_string(count) + " names; is it {internal}?\n";
  std::string providers;
  for (const auto& [domain, count] : seen.pointed_to) {
    if (seen.owned.count(domain) == 0 && !is_fictional(domain))
      providers += (providers.empty() ? "" : ", ") + toml_string(domain);
  }
  return out + "literal = [" + providers + "]" + (providers.empty() ? "" : "  # records only point there") + "\n";
}

// Where nothing tells the scenario, the docset has to.
std::string sections_text(const CanonicalModel& model, const std::optional<View>& view) {
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::string>> open;
  for (const RecordRequirement& requirement : model.requirements) {
    if (requirement.scenario || requirement.evidence.empty()) continue;
    // Each page that states it needs an answer of its own.
    std::set<std::pair<std::string, std::string>> places;
    for (const RequirementEvidence& row : requirement.evidence) places.emplace(row.page, row.section);
    for (const auto& place : places) {
      auto& [count, example] = open[place];
      if (++count == 1) example = requirement.owner;
    }
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
    if (view) out += "# view     = " + toml_string(std::string(to_string(*view))) + "  # that of all zones\n";
  }
  return open.empty() ? std::string() : out;
}

std::string docset_text(const Documentation& documentation, const std::string& root, const std::optional<View>& view) {
  std::string name = fs::path(root).lexically_normal().filename().string();
  if (name.empty()) name = fs::path(root).lexically_normal().parent_path().filename().string();
  std::string out =
      "# What the pages do not say themselves. Lies beside them.\n[docset]\nname = " + toml_string(name) + "\n";
  if (!documentation.corpus.source_language.is_undetermined())
    out += "source_language = " + toml_string(documentation.corpus.source_language.to_string()) + "\n";
  return out + examples_text(SeenNames(documentation.result.model)) + sections_text(documentation.result.model, view);
}

// What a zone file tells by itself.
struct SeenZone {
  std::string file;
  std::string origin;  // empty: it does not tell
  bool has_private_address = false;
  bool has_ipv4 = false, has_ipv6 = false;

  View view() const { return has_private_address ? View::internal : View::external; }
};

// Nothing when they differ, or when there is none.
std::optional<View> view_of_all(const std::vector<SeenZone>& zones) {
  const auto differs = [&](const SeenZone& zone) { return zone.view() != zones.front().view(); };
  if (zones.empty() || std::any_of(zones.begin(), zones.end(), differs)) return std::nullopt;
  return zones.front().view();
}

// Families of the addresses in the zones; IPv4 where they tell nothing.
std::string families_of(const std::vector<SeenZone>& zones) {
  const bool ipv4 = std::any_of(zones.begin(), zones.end(), [](const SeenZone& zone) { return zone.has_ipv4; });
  const bool ipv6 = std::any_of(zones.begin(), zones.end(), [](const SeenZone& zone) { return zone.has_ipv6; });
  return std::string("[") + (ipv4 || !ipv6 ? "\"ipv4\"" : "") + (ipv4 && ipv6 ? ", " : "") + (ipv6 ? "\"ipv6\"" : "") +
         "]" + (ipv4 || ipv6 ? "  # as in the zones" : "");
}

Result<SeenZone> look_at(const FileSystem& files, const std::string& path) {
  auto text = files.open(path, harness::ZoneBudget().bytes);
  if (!text) return text.error();
  harness::ZoneOptions options;
  options.files = &files;
  const harness::Zone zone = harness::read_zone(*std::move(text), options);
  SeenZone out{path, zone.origin().is_root() ? std::string() : zone.origin().to_relative_string()};
  for (const ResourceRecord& record : zone.records()) {
    const auto* const v4 = std::get_if<Ipv4Address>(&record.rdata);
    const auto* const v6 = std::get_if<Ipv6Address>(&record.rdata);
    out.has_ipv4 = out.has_ipv4 || v4 != nullptr;
    out.has_ipv6 = out.has_ipv6 || v6 != nullptr;
    if ((v4 != nullptr && v4->is_private()) || (v6 != nullptr && v6->is_private())) out.has_private_address = true;
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
  std::string out =
      "# Whose domains, which scenarios, which zone files.\nschema = 1\n\n[deployment]\ndomains = [" +
      (domains.empty() ? "\"example.org\"" : domains) + "]" +
      (domains.empty() ? "  # your own" : "  # those of the zones") +
      "\n# internal_domain = \"corp.example.org\"  # what {internal} stands for\nip = " + families_of(zones) + "\n";
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

// What was found, and what is left to say by hand.
std::string found_text(const Documentation& documentation, const std::vector<SeenZone>& zones) {
  const CanonicalModel& model = documentation.result.model;
  const SeenNames seen(model);
  const auto unassigned = static_cast<std::size_t>(
      std::count_if(model.requirements.begin(), model.requirements.end(),
                    [](const RecordRequirement& requirement) { return !requirement.scenario; }));
  const bool has_own =
      std::any_of(seen.owned.begin(), seen.owned.end(), [](const auto& domain) { return is_fictional(domain.first); });
  std::string out = "found " + counted(model.requirements.size(), "record") + " on " +
                    counted(documentation.corpus.pages, "page") + " in " +
                    counted(std::max<std::size_t>(1, documentation.corpus.languages), "language") + ", and " +
                    counted(zones.size(), "zone") + "\n";
  if (unassigned > 0)
    out += "not found: why " + counted(unassigned, "record") + (unassigned == 1 ? " is" : " are") +
           " needed; name scenarios under [[section]]\n";
  if (!has_own && seen.placeholders.empty())
    out += "not found: a name that stands for the reader's own domain; name it under [examples]\n";
  if (zones.empty()) out += "not found: zone files; name them with --zone, or under [[zones]]\n";
  return out;
}

int init(Environment& environment, const InitOptions& options, const Settings& settings) {
  const auto documents = document_settings(settings);
  if (!documents) return cannot(environment, documents.error());
  if (documents->pages.empty()) return cannot(environment, no_pages());
  const fs::path folder(options.into);
  const std::string docset = (folder / "docset.toml").string(), profile = (folder / "deployment.toml").string();
  for (const std::string& path : {docset, profile}) {
    if (environment.files.exists(path))
      return cannot(environment, {"it is there already and is not overwritten", path});
  }
  const auto documentation = load_documentation(environment.files, *documents);
  if (!documentation) return cannot(environment, documentation.error());
  if (documentation->result.model.requirements.empty())
    return cannot(environment,
                  {"no record table on any page: there is nothing to begin with", documents->pages.front()});
  std::vector<SeenZone> zones;
  for (const std::string& path : options.zones) {
    const auto zone = look_at(environment.files, path);
    if (!zone) return cannot(environment, zone.error());
    zones.push_back(*zone);
  }
  const std::string docset_toml = docset_text(*documentation, documents->pages.front(), view_of_all(zones));
  // The profile answers what the documentation asks with this docset, not with one that it was read with today.
  const auto written = parse_docset(docset_toml, docset);
  if (!written) return cannot(environment, written.error());
  const std::string profile_toml =
      profile_text(extractor::crosscheck(documentation->corpus, &*written).model, zones, folder);
  if (const auto error = write_atomically(docset, docset_toml)) return cannot(environment, *error);
  if (const auto error = write_atomically(profile, profile_toml)) return cannot(environment, *error);
  return write_output(environment, "",
                      found_text(*documentation, zones) + "wrote " + docset + " and " + profile +
                          "; read them through before you trust them\n");
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
