// What one row of a record table demands, and the canonical model: the requirements that the translations agree on,
// with the evidence for each. The contract "doczone.model/1" (model/schema/model.schema.json) is made from these.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/rr_type.h"

namespace doczone {

enum class View { internal, external };  // of the DNS: split-brain
std::string_view to_string(View view);
std::optional<View> parse_view(std::string_view text);

enum class Level { required, optional, conditional, forbidden };
std::string_view to_string(Level level);
std::optional<Level> parse_level(std::string_view text);

// A row that states the requirement, in one language.
struct RequirementEvidence {
  std::string path;
  std::string page;     // relative to the language's folder: the same for all languages
  std::string section;  // heading above the table, in the source language where there is one
  std::size_t line = 0;
  LanguageTag language;
  bool agrees = true;  // every atom of the row equals the elected one
  std::string row;     // the row's atoms as the page spells them, for people
};

struct RecordRequirement {
  std::string id;
  std::optional<std::string> scenario;
  std::map<std::string, std::string> option;  // the answers under which it holds: {"topology": "single-edge-nat"}
  std::optional<View> view;
  std::vector<RrType> types;  // any of them; A and AAAA by address family
  std::string owner;          // as documentation writes it: example names and placeholders
  std::optional<std::uint16_t> port, weight;
  std::optional<std::uint16_t> priority;  // of an MX record: its preference
  std::optional<std::uint32_t> ttl;       // seconds
  std::optional<std::string> target;      // of an MX record: its exchange
  std::optional<std::string> txt;         // what a TXT record says: `v=spf1 …`
  // RDATA of a type that has no members of its own here, as the documentation writes it: `0 issue "ca.example"`.
  std::optional<std::string> rdata;
  std::vector<std::string> addresses;
  std::optional<std::size_t> address_count;
  std::optional<std::string> alternatives;  // id of the group of which one suffices
  bool example_names = false;               // a name is followed by "(for example)": the reader's own may differ
  std::optional<std::string> repeat;        // "domain": once for each
  Level level = Level::required;
  std::string comment;
  Confidence confidence = Confidence::high;
  std::vector<RequirementEvidence> evidence;  // sorted by language, path, line
};

// A page that a model was made from.
struct PageVersion {
  std::string path;
  std::string hash;  // see extractor/pages/content_hash.h
  friend bool operator==(const PageVersion&, const PageVersion&) = default;
};

struct CanonicalModel {
  std::vector<RecordRequirement> requirements;  // sorted by id
  std::vector<std::pair<std::string, std::string>>
      examples;                         // docset: example name -> "{domain}", "{domain.2}", "{internal}"
  std::vector<std::string> literal;     // docset: provider names, never bound
  std::vector<PageVersion> pages = {};  // that the requirements are from, by path
};

}  // namespace doczone
