#include "model/setting.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "model/fail_on.h"

namespace doczone {
namespace {

constexpr std::string_view kFormats[]{
#define DOCZONE_REPORT_FORMAT(name) #name,
#include "model/report_formats.def"
#undef DOCZONE_REPORT_FORMAT
};
constexpr std::string_view kColor[]{"auto", "always", "never"};
constexpr std::string_view kViews[]{"internal", "external"};
constexpr std::string_view kZoneFormats[]{"auto",       "bind",    "windows", "azure",
                                          "cloudflare", "godaddy", "route53", "dig"};
constexpr std::string_view kRedact[]{"internal"};

constexpr auto kSettings = [] {
  using enum SettingKind;
  return std::to_array<Setting>({
      {"docs", texts, true, "PAGES", "", "Pages", "Folders and files of pages"},
      {"exclude", texts, true, "PATTERN", "", "Pages", "Files in these folders that are not read"},
      {"docset", text, true, "FILE", "docset.toml beside the pages", "Pages", "What the pages cannot say themselves"},
      {"source_language", language, false, "TAG", "the docset's, else English", "Pages",
       "Language the pages were translated from"},
      {"with", texts, true, "FILE", "", "Pages", "Pages that lie elsewhere, as `extract --atoms` printed them"},
      {"alone", flag, false, "", "false", "Pages", "Judge every page by itself, without its translations"},
      {"changed_since", text, false, "REF", "", "Pages", "Only pages that git knows to have changed since REF"},
      {"new_since", text, false, "REF", "", "Pages", "Leave out the findings that the pages of REF have, too"},
      {"baseline", text, true, "FILE", "", "Pages", "Leave out the findings that this file knows"},
      {"jobs", number, false, "N", "one a processor", "Pages", "Threads"},

      {"model", text, true, "FILE", "", "Demands", "A model that `extract -o` wrote, instead of pages"},
      {"profile", texts, true, "FILE", "", "Demands", "Whose domains, which zones; a later one overrules"},
      {"citation_language", language, false, "TAG", "all languages", "Demands", "Cite the pages in this language"},
      {"fail_on_unknown", flag, false, "", "false", "Demands", "Fail when a zone that could tell was not given"},

      {"zones", texts, true, "ZONE", "those of the profile", "Zones", "Zone files; - is standard input"},
      {"zone_format", choice, false, "FORMAT", "auto", "Zones", "Who wrote the zone files", kZoneFormats},
      {"origin", text, false, "NAME", "", "Zones", "The zone's name, where the file does not tell"},
      {"view", choice, false, "VIEW", "", "Zones", "View of zones that the profile does not name", kViews},
      {"fragment", flag, false, "", "false", "Zones", "Snippets: no SOA and no NS record is demanded"},
      {"all_names", flag, false, "", "false", "Zones", "With a profile: judge every name of a zone"},
      {"include_root", text, true, "FOLDER", "each zone's own folder", "Zones", "Nothing outside is included"},
      {"max_records", number, false, "N", "10000000", "Zones", "Records of all zones; a tenth may be generated"},
      {"max_bytes", number, false, "N", "1073741824", "Zones", "Bytes of all zone files together"},

      {"format", choice, false, "FORMAT", "text", "Report", "Form of the report", kFormats},
      {"output", text, true, "FILE", "", "Report", "Write to a file instead"},
      {"report", table, true, "FORMAT=FILE", "", "Report", "One more report, to a file", kFormats},
      {"fail_on", choice, false, "SEVERITY", "error", "Report", "Least severity for exit code 1", kFailOnNames},
      {"redact", choice, false, "WHAT", "", "Report", "Mask internal names and addresses", kRedact},
      {"link_template", text, false, "URL", "", "Report", "Where places in HTML lead: https://…/{path}#L{line}"},
      {"junit_strict", flag, false, "", "false", "Report", "JUnit without what strict schemas refuse"},
      {"statistics", flag, false, "", "false", "Report", "Count the findings instead of listing them"},
      {"verbose", flag, false, "", "false", "Report", "Show notes, too"},
      {"quiet", flag, false, "", "false", "Report", "Print nothing; the exit code tells"},
      {"color", choice, false, "WHEN", "auto", "Report", "Colour", kColor},
  });
}();

}  // namespace

std::string Setting::flag() const {
  std::string out = "--" + std::string(key);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

std::span<const Setting> all_settings() {
  return kSettings;
}

const Setting& setting(std::string_view key) {
  const auto found = std::find_if(std::begin(kSettings), std::end(kSettings),
                                  [&](const Setting& candidate) { return candidate.key == key; });
  assert(found != std::end(kSettings));
  return *found;
}

}  // namespace doczone
