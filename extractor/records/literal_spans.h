// Stretches of code in running text that hold data of DNS as a whole: RDATA, lists of keys and values, addresses of
// services. Nobody translates them, and what differs in one is damage where the rest stands as it was.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// The candidate is no other data than the literal, but the same with blanks or signs inside, with a key or a label of
// another script, or with numbers that changed places.
bool is_damaged_data(std::string_view literal, std::string_view candidate);

// Of the source's text, in its order; those that are one of its `literals` are left out.
std::vector<Literal> spans_of_data(const CellText& text, const std::vector<Literal>& literals,
                                   const ServiceRegistry& services);

// By span: the translation's in its place, as it stands or damaged; empty where nobody can tell.
std::vector<std::optional<Piece>> span_remains_of(const std::vector<Literal>& spans, const CellText& text,
                                                  const LiteralPlace& place);

}  // namespace doczone::extractor
