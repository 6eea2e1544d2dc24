// Zones as short text, and files that exist only in a test.
#pragma once

#include <map>
#include <string>

#include "harness/zone/zone_reader.h"

namespace doczone::harness {

class MemoryFiles : public FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links;  // path -> where it leads

  std::optional<Error> read_into(const std::string& path, std::string& buffer) const override {
    const auto found = files.find(resolve(path));
    if (found == files.end()) return Error{"cannot be opened: No such file or directory", path};
    buffer = found->second;
    return std::nullopt;
  }
  std::string resolve(const std::string& path) const override {
    const std::string plain = FileSystem::resolve(path);
    const auto link = links.find(plain);
    return link == links.end() ? plain : link->second;
  }
  Result<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> inside;
    for (const auto& [path, text] : files) {
      if (path.starts_with(folder + "/")) inside.push_back(path);
    }
    if (inside.empty()) return Error{"no folder", folder};
    return inside;
  }
  bool is_folder(const std::string&) const override { return false; }
};

inline std::string dump_records(const Zone& zone) {
  std::string out;
  for (const ResourceRecord& record : zone.records()) out += (out.empty() ? "" : " | ") + record.to_string();
  return out;
}

// "file:line:column message"
inline std::string dump_errors(const Zone& zone) {
  std::string out;
  for (const ZoneError& error : zone.errors()) {
    const SourceText& text = zone.text(error.file);
    const Position at = text.position(error.span.offset);
    out += (out.empty() ? "" : " | ") + (error.file == 0 ? std::string() : text.path() + ":") +
           std::to_string(at.line) + ":" + std::to_string(at.column) + " " + error.message;
  }
  return out;
}

inline std::string dump_notes(const Zone& zone) {
  std::string out;
  for (const ZoneNote& note : zone.notes()) {
    out += (out.empty() ? "" : " | ") + std::to_string(zone.text(note.file).line_of(note.span.offset)) + ": " +
           (note.warning ? "warning: " : "") + note.message;
  }
  return out;
}

// "zone.db" of x.org, with the files beside it.
inline Zone read_with(const MemoryFiles& files, ZoneOptions options = {}) {
  if (!options.origin) options.origin = DomainName::parse("x.org.").value();
  options.files = &files;
  return read_zone(files.open("zone.db", std::size_t{1} << 30).value(), options);
}

inline Zone read_text(std::string text, ZoneFormat format = ZoneFormat::automatic, std::string_view origin = "x.org.") {
  ZoneOptions options;
  if (!origin.empty()) options.origin = DomainName::parse(origin).value();
  options.format = format;
  return read_zone(SourceText("zone.db", std::move(text)), options);
}

}  // namespace doczone::harness
