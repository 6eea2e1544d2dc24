// What find_faults() says of pages, in one line each.
#pragma once

#include <string>

#include "extractor/alignment/set_alignment.h"
#include "extractor/election/election.h"
#include "extractor/faults/faults.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor {

// "port" of an atom that differs; else the shape: "case", "placeholder", "behind", "contradiction", "order", "missing",
// "extra", "no table", "header", "old", "stale".
inline std::string what(const Fault& fault) {
  if (const auto* const atom = std::get_if<AtomFault>(&fault)) return std::string(to_string(atom->field()));
  if (const auto* const spelling = std::get_if<SpellingFault>(&fault))
    return spelling->in_placeholder ? "placeholder" : "case";
  if (const auto* const row = std::get_if<RowFault>(&fault)) return row->is_missing() ? "missing" : "extra";
  return std::holds_alternative<BehindFault>(fault)          ? "behind"
         : std::holds_alternative<ContradictionFault>(fault) ? "contradiction"
         : std::holds_alternative<OrderFault>(fault)         ? "order"
         : std::holds_alternative<TableFault>(fault)         ? "no table"
         : std::holds_alternative<HeaderFault>(fault)        ? "header"
         : std::holds_alternative<OldPageFault>(fault)       ? "old"
                                                             : "stale";
}

// "de owner 'what stands there' -> 'what should' high [the bytes]"; "de!" for a page in the source language.
inline std::string dump(const Fault& fault, const TranslationSet& set) {
  const PlaceOnPage& place = place_of(fault);
  const Page& page = set.pages.at(place.page);
  const std::string value = value_of(fault);
  const std::string bytes(page.text->at(place.span));
  return page.language.to_string() + (place.is_source ? "! " : " ") + what(fault) + " '" + value + "' -> '" +
         suggestion_of(fault) + "' " + std::string(to_string(place.confidence)) +
         (bytes == value ? "" : " [" + bytes + "]");
}

struct FaultDump {
  std::string found;     // joined by ", "
  std::string silenced;  // "mentioned-beside: de port …", joined by "\n"
};

inline FaultDump dump_faults(const Corpus& corpus) {
  FaultDump out;
  for (const TranslationSet& set : corpus.sets) {
    const AlignedSet aligned = align_set(set);
    const ElectedSet elected = elect(aligned, corpus.source_language, KnownNames(ServiceRegistry::standard()));
    Faults faults = find_faults(aligned, elected, corpus.source_language, ServiceRegistry::standard());
    for (const Fault& fault : faults.found) out.found += (out.found.empty() ? "" : ", ") + dump(fault, set);
    for (const SilencedFault& one : faults.silenced) {
      out.silenced += (out.silenced.empty() ? "" : "\n") + std::string(one.silence->id) + ": " + dump(one.fault, set);
    }
  }
  return out;
}

// Two records as every language states them, and the same with one cell that says something else.
inline const Rows kGood{{"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"},
                        {"External DNS/A", "sip.contoso.com", "192.0.2.1"}};

inline Rows with(std::size_t row, std::size_t column, const std::string& value) {
  Rows rows = kGood;
  rows[row][column] = value;
  return rows;
}

inline std::string dump(const Corpus& corpus) {
  return dump_faults(corpus).found;
}

}  // namespace doczone::extractor
