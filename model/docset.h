// A docset: the pages of one product in all languages, and what the pages cannot say themselves. Read from docset.toml.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language_tag.h"
#include "model/requirement.h"
#include "model/result.h"
#include "model/service_registry.h"

namespace doczone {

// What the docset says of records, beside or against what the page says.
struct DocsetAnswers {
  std::optional<std::string> scenario;
  std::map<std::string, std::string> option;
  std::optional<View> view;
  std::optional<Level> level;
  std::optional<std::size_t> address_count;
  std::optional<bool> repeat;  // false: once, not for each of the reader's domains
  std::vector<RrType> types;   // sorted
  std::optional<std::uint16_t> port;
  std::optional<std::string> target;
  // `data`, the record's data as a zone has them, by the fields of its only type.
  std::optional<std::uint16_t> priority, weight;
  std::optional<std::string> text;     // of TXT
  std::optional<std::string> rdata;    // of types without fields here
  std::vector<std::string> addresses;  // of A, AAAA
};

// A page, or the rows of it below one heading, in one table, of certain owners or with certain words.
struct DocsetSection {
  std::string page;                    // relative to the language's folder
  std::optional<std::string> heading;  // text or anchor of a heading in the source language
  std::optional<std::size_t> table;    // 0-based among the page's record tables
  std::vector<std::string> owners;     // as the page writes them; empty: any
  std::optional<std::string> says;     // words of the row, in whatever language
  DocsetAnswers answers;
};

// A record that a page demands, or forbids, in its sentences.
struct DocsetRecord {
  std::string page;
  std::optional<std::string> heading;
  std::string owner;
  std::string comment;  // the sentence, in the docset author's words
  DocsetAnswers answers;
};

struct Docset {
  std::string name;
  LanguageTag source_language;  // undetermined when the file does not say
  std::string pages;            // "{lang}/{path}"; empty: found from the paths
  // Example name -> "{domain}", "{domain.2}", "{internal}"; in the file's order.
  std::vector<std::pair<std::string, std::string>> examples;
  std::vector<std::string> literal;  // provider names, never bound
  std::vector<DocsetSection> sections;
  std::vector<DocsetRecord> records;
  std::vector<ServiceEntry> services;  // beside those of the registry
  bool allow_empty = false;
};

// A docset's `wanted` names this page: the same path below the language's folder, or the end of it.
bool is_page(const std::string& page, const std::string& wanted);
// The docset states records of this page, which is then read even if it has no record table. Null: there is no docset.
bool states_records_of(const Docset* docset, const std::string& page);

// "{domain}", "{domain.2}" (the profile's second domain), "{internal}": what an example name can stand for.
bool is_domain_variable(std::string_view text);

// Error: TOML syntax, an unknown key (with the one that was probably meant) or a value of the wrong kind, with line and
// column.
Result<Docset> parse_docset(std::string_view toml, const std::string& path);

}  // namespace doczone
