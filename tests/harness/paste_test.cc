// What a finding says to add, pasted into the very file that lacks it, settles the expectation: over zones of all
// dialects.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::paste_test {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> zone_files() {
  std::vector<fs::path> out;
  const fs::path root = DOCZONE_ROOT;
  for (const fs::path& folder :
       {root / "fixtures/zones", root / "../shared/zones/exports", root / "../shared/zones/mistakes"}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && entry.path().filename() != "matrix.txt") out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Files that do not tell their name are of the domain that their folder is about.
Zone read(const fs::path& path, std::string text) {
  const std::string file = path.filename().string();
  const bool ours = path.string().find("fixtures/zones") != std::string::npos;
  const std::string origin = !ours ? "contoso.com." : file.starts_with("example.net") ? "example.net." : "example.org.";
  return read_zone(SourceText(path.string(), std::move(text)), name(origin));
}

std::string pasted(const std::string& text, const std::string& line) {
  if (text.starts_with("\xFF\xFE")) {
    std::string out = text;
    for (const char c : line + "\r\n") out += std::string{c, '\0'};
    return out;
  }
  if (text.starts_with('{')) {
    std::string out = text;
    return out.insert(out.rfind(']'), ", " + line);
  }
  return text + (text.empty() || text.ends_with('\n') ? "" : "\n") + line + "\n";
}

// One record that is demanded, and what of the deployment it takes.
struct Demand {
  CanonicalModel model;
  DeploymentProfile profile;
};

Demand demand_for(const Zone& zone, RecordRequirement requirement) {
  requirement.repeat = "domain";
  Demand out;
  out.model.requirements = {std::move(requirement)};
  out.model.examples = {{zone.origin().to_relative_string(), "{domain}"}};
  out.profile = profile_of({});
  out.profile.domains = {zone.origin()};
  out.profile.ipv6 = true;
  return out;
}

ValidationResult judged(const Demand& demand, const Zone& zone) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone});
  return judge(demand.model, demand.profile, std::move(zones));
}

const Finding* missing(const ValidationResult& result) {
  for (const Finding& finding : result.findings) {
    if (finding.check == "srv-missing" || finding.check == "record-missing") return &finding;
  }
  return nullptr;
}

// Whether there was something to paste.
bool paste_and_judge(const fs::path& path, const std::string& without, const RecordRequirement& requirement,
                     const std::string& address, VerdictKind wanted = VerdictKind::satisfied) {
  const Zone before = read(path, without);
  const Demand demand = demand_for(before, requirement);
  const ValidationResult first = judged(demand, before);
  const Finding* const finding = missing(first);
  if (finding == nullptr || !finding->suggestion) return false;
  std::string line = *finding->suggestion;
  if (const std::size_t at = line.find("<address>"); at != std::string::npos) line.replace(at, 9, address);
  const Zone after = read(path, pasted(without, line));
  EXPECT_EQ(after.errors().size(), before.errors().size()) << path << ": " << line;
  const ValidationResult second = judged(demand, after);
  EXPECT_EQ(missing(second), nullptr) << path << ": " << line;
  const auto kind = verdict_for(second, requirement.id);
  // A host that the file does not have, either, is another finding.
  if (requirement.types.front() == RrType::SRV || requirement.types.front() == RrType::CNAME) {
    for (const char* wrong : {"srv-wrong", "cname-wrong"})
      EXPECT_EQ(dump(second.findings).find(wrong), std::string::npos) << dump(second.findings);
  } else {
    EXPECT_EQ(kind, wanted) << path << ": " << line;
  }
  return true;
}

TEST(PasteTest, WhatNoZoneHasIsThereOnceItIsPasted) {
  std::size_t files = 0, pastes = 0;
  for (const fs::path& path : zone_files()) {
    const std::string text = bytes_of(path);
    const std::string origin = read(path, text).origin().to_relative_string();
    ++files;
    pastes += paste_and_judge(path, text, demand_srv("xmpp", "_parley._tcp." + origin, 7007, "parley." + origin), "");
    pastes += paste_and_judge(path, text, demand("xmpp", {RrType::AAAA}, "_parley-host." + origin), "2001:db8::7");
    RecordRequirement alias = demand("xmpp", {RrType::CNAME}, "parley-alias." + origin);
    alias.target = "parley." + origin;
    pastes += paste_and_judge(path, text, alias, "");
  }
  EXPECT_GE(files, 19U);
  // Files with an error that may hide anything, and wildcards that answer, are not told to lack anything.
  EXPECT_GE(pastes, files * 3 / 2) << pastes << " of " << files << " files";
  RecordProperty("pastes", static_cast<int>(pastes));
}

// The requirement that a record meets.
std::optional<RecordRequirement> demand_of(const ResourceRecord& record) {
  const std::string owner = record.owner.to_relative_string();
  if (record.owner.is_wildcard()) return std::nullopt;
  if (const auto* const srv = std::get_if<SrvData>(&record.rdata))
    return demand_srv("xmpp", owner, srv->port, srv->target.to_relative_string());
  if (record.type == RrType::A || record.type == RrType::AAAA) return demand("xmpp", {record.type}, owner);
  if (record.type != RrType::CNAME) return std::nullopt;
  RecordRequirement alias = demand("xmpp", {RrType::CNAME}, owner);
  alias.target = target_of(record.rdata)->to_relative_string();
  return alias;
}

TEST(PasteTest, ADeletedRecordComesBack) {
  std::size_t pastes = 0;
  for (const fs::path& path : zone_files()) {
    const std::string text = bytes_of(path);
    if (text.starts_with('{') || text.starts_with("\xFF\xFE")) continue;  // records are no lines there
    const Zone zone = read(path, text);
    const std::vector<ResourceRecord>& records = zone.records();
    for (std::size_t i = 0; i < records.size(); ++i) {
      const bool heads_others = i + 1 < records.size() && records[i + 1].owner_inherited;
      const auto requirement = demand_of(records[i]);
      if (!requirement || heads_others || !records[i].owner.is_at_or_below(zone.origin())) continue;
      const std::string address = requirement->target ? "" : to_string(records[i].rdata);
      std::string without = text;
      const std::size_t begin = records[i].owner_inherited ? records[i].span.offset : records[i].owner_span.offset;
      without.erase(begin, records[i].span.end() - begin);
      // A private address outside is wrong there, and as wrong when it is back.
      const auto before = verdict_for(judged(demand_for(zone, *requirement), zone), requirement->id);
      pastes += paste_and_judge(path, without, *requirement, address, before.value());
    }
  }
  EXPECT_GE(pastes, 20U) << pastes;
  RecordProperty("pastes", static_cast<int>(pastes));
}

}  // namespace
}  // namespace doczone::harness::paste_test
