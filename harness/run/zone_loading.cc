#include "harness/run/zone_loading.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "harness/run/paths.h"
#include "harness/run/reach.h"
#include "harness/zone/zone_reader.h"

namespace doczone::harness {
namespace {

namespace fs = std::filesystem;

// A file that a [[zones]] entry stands for.
struct NamedZone {
  std::string path;
  std::optional<DomainName> origin;
  const ZoneSource* source = nullptr;
};

std::string beside(const std::string& profile, const std::string& file) {
  return normal_path(fs::path(profile).parent_path() / file);
}

// What the command line names, too, a profile may name wherever it lies.
bool is_among(const FileSystem& files, const std::string& path, const std::vector<std::string>& on_command_line) {
  return std::any_of(on_command_line.begin(), on_command_line.end(),
                     [&](const std::string& one) { return files.resolve(one) == files.resolve(path); });
}

// One pattern with {origin} in its file name covers every file beside it that fits.
Result<std::vector<NamedZone>> expand(const FileSystem& files, const ZoneSource& source, const std::string& pattern,
                                      const Reach& reach, const std::vector<std::string>& on_command_line) {
  const auto fail = [&](std::string message) {
    return Error{std::move(message), source.profile, source.line, source.column};
  };
  const std::string path = beside(source.profile, pattern);
  const std::size_t at = path.find("{origin}");
  const std::size_t slash = path.rfind('/', at);
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash);
  // Links are not followed below the folder of a pattern.
  const auto why = reach.refuses_to_read(at == std::string::npos ? path : folder);
  if (why && (at != std::string::npos || !is_among(files, path, on_command_line))) return fail(*why);
  if (at == std::string::npos) return std::vector<NamedZone>{{path, source.origin, &source}};
  const std::string before = path.substr(0, at);
  const std::string after = path.substr(at + 8);
  const auto listed = files.list(folder);
  if (!listed) return fail(folder + ": " + listed.error().message);
  std::vector<NamedZone> found;
  for (const std::string& candidate : *listed) {
    const std::string file = normal_path(candidate);
    if (file.size() <= before.size() + after.size() || !file.starts_with(before) || !file.ends_with(after)) continue;
    const std::string name = file.substr(before.size(), file.size() - before.size() - after.size());
    const auto origin = DomainName::parse(name);
    if (name.find('/') != std::string::npos || !origin) continue;
    found.push_back({file, *origin, &source});
  }
  if (found.empty()) return fail("no file matches '" + pattern + "' (looked in " + folder + ")");
  return found;
}

// A zone that was read, and what it was read from.
struct LoadedZone {
  ZoneInView zone;
  const ZoneSource* source;  // null: the command line
  ZoneFormat format;
};

class ZoneLoader {
 public:
  ZoneLoader(const FileSystem& files, const DeploymentProfile* profile, const ZoneRequest& request)
      : files_(files), profile_(profile), request_(request) {}

  Result<std::vector<ZoneInView>> run() {
    if (profile_ != nullptr) {
      if (const std::optional<Error> error = name_zones()) return *error;
      if (const std::optional<Error> error = refuse_include_root()) return *error;
    }
    if (request_.files.empty()) {
      for (const NamedZone& zone : named_) {
        if (const std::optional<Error> error = add(zone)) return *error;
      }
    }
    for (const std::string& file : request_.files) {
      if (const std::optional<Error> error = add_from_command_line(file)) return *error;
    }
    if (profile_ != nullptr) {
      if (std::optional<Error> error = join_split_zones()) return *std::move(error);
    }
    std::vector<ZoneInView> zones;
    for (LoadedZone& loaded : loaded_) zones.push_back(std::move(loaded.zone));
    return zones;
  }

 private:
  std::optional<Error> name_zones() {
    for (const ZoneSource& source : profile_->zones) {
      const Reach reach(files_, source.profile, request_.root);
      for (const std::string& pattern : source.files) {
        auto expanded = expand(files_, source, pattern, reach, request_.files);
        if (!expanded) return expanded.error();
        for (NamedZone& zone : *expanded) {
          if (!is_named(zone)) named_.push_back(std::move(zone));
        }
      }
    }
    return std::nullopt;
  }

  std::optional<Error> refuse_include_root() const {
    const std::string& profile = profile_->include_root_of;
    if (profile_->include_root.empty() || !request_.include_root.empty()) return std::nullopt;
    const auto why = Reach(files_, profile, request_.root).refuses_to_read(beside(profile, profile_->include_root));
    return why ? std::optional<Error>(Error{"include_root: " + *why, profile}) : std::nullopt;
  }

  // One file may fit several patterns.
  bool is_named(const NamedZone& zone) {
    return !seen_.insert({zone.source->view, zone.path, zone.origin ? zone.origin->to_string() : std::string()}).second;
  }

  // Files of one origin in one view are one zone, split, when at most one of them has its SOA record. Error: two
  // have; which of them counts, nobody can tell.
  std::optional<Error> join_split_zones() {
    std::map<std::pair<std::optional<View>, DomainName>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < loaded_.size(); ++i)
      same[{loaded_[i].zone.view, loaded_[i].zone.zone.origin()}].push_back(i);
    std::set<std::size_t> joined;
    for (const auto& [name, files] : same) {
      if (files.size() < 2) continue;
      if (std::optional<Error> error = join(name.second, files)) return error;
      joined.insert(files.begin() + 1, files.end());
    }
    std::vector<LoadedZone> kept;
    for (std::size_t i = 0; i < loaded_.size(); ++i) {
      if (!joined.contains(i)) kept.push_back(std::move(loaded_[i]));
    }
    loaded_ = std::move(kept);
    return std::nullopt;
  }

  std::optional<Error> join(const DomainName& origin, const std::vector<std::size_t>& files) {
    const LoadedZone* with_soa = nullptr;
    ZoneOptions options = options_for(origin, loaded_[files.front()].format);
    for (const std::size_t i : files) {
      const LoadedZone& one = loaded_[i];
      if (one.zone.zone.soa() != nullptr) {
        if (with_soa != nullptr) return given_twice(origin, *with_soa, one);
        with_soa = &one;
      }
      if (i != files.front()) options.more.push_back(one.zone.zone.text());
    }
    ZoneInView& first = loaded_[files.front()].zone;
    first.zone = read_zone(first.zone.text(), options);
    return std::nullopt;
  }

  static Error given_twice(const DomainName& origin, const LoadedZone& first, const LoadedZone& second) {
    const std::optional<View> view = first.zone.view;
    Error error{printed(origin) + " is given twice" +
                (view ? " in the " + std::string(to_string(*view)) + " view" : std::string()) + ": " +
                first.zone.zone.text().path() + " and " + second.zone.zone.text().path() +
                " each have a SOA record; name one of them. Files that are one zone together have one SOA record"};
    if (second.source != nullptr) {
      error.path = second.source->profile;
      error.line = second.source->line;
      error.column = second.source->column;
    }
    return error;
  }

  std::optional<Error> add(const NamedZone& zone) {
    auto text = files_.open(zone.path, budget_.bytes);
    if (!text)
      return Error{zone.path + ": " + text.error().message, zone.source->profile, zone.source->line,
                   zone.source->column};
    const auto format = request_.format ? request_.format : parse_zone_format(zone.source->format);
    read(*std::move(text), request_.origin ? request_.origin : zone.origin, zone.source->view, format, zone.source);
    return std::nullopt;
  }

  std::optional<Error> add_from_command_line(const std::string& file) {
    bool named = false;
    for (const NamedZone& zone : named_) {
      std::error_code error;
      if (zone.path != normal_path(file) && !fs::equivalent(zone.path, file, error)) continue;
      if (std::optional<Error> failed = add(zone)) return failed;
      named = true;
    }
    if (named) return std::nullopt;
    if (profile_ != nullptr && !request_.view) {
      return Error{
          "the profile has no [[zones]] entry for this file; say --view internal or --view external, or add one", file};
    }
    if (file == "-") {
      read(SourceText("-", request_.standard_input), request_.origin, request_.view, request_.format);
      return std::nullopt;
    }
    auto text = files_.open(file, budget_.bytes);
    if (!text) return text.error();
    read(*std::move(text), request_.origin, request_.view, request_.format);
    return std::nullopt;
  }

  void read(SourceText text, const std::optional<DomainName>& origin, std::optional<View> view,
            std::optional<ZoneFormat> wanted, const ZoneSource* source = nullptr) {
    const ZoneFormat format = wanted.value_or(ZoneFormat::automatic);
    loaded_.push_back({{view, read_zone(std::move(text), options_for(origin, format))}, source, format});
  }

  ZoneOptions options_for(const std::optional<DomainName>& origin, ZoneFormat format) {
    ZoneOptions options;
    options.origin = origin;
    options.format = format;
    options.files = &files_;
    options.include_root = request_.include_root;
    if (options.include_root.empty() && profile_ != nullptr && !profile_->include_root.empty()) {
      options.include_root = beside(profile_->include_root_of, profile_->include_root);
    }
    options.budget = &budget_;
    return options;
  }

  const FileSystem& files_;
  const DeploymentProfile* profile_;
  const ZoneRequest& request_;
  ZoneBudget budget_ = request_.budget;
  std::vector<NamedZone> named_;
  std::set<std::tuple<std::optional<View>, std::string, std::string>> seen_;
  std::vector<LoadedZone> loaded_;
};

}  // namespace

Result<std::vector<ZoneInView>> load_zones(const FileSystem& files, const DeploymentProfile* profile,
                                           const ZoneRequest& request) {
  return ZoneLoader(files, profile, request).run();
}

}  // namespace doczone::harness
