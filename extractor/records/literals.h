// What of a text no translator may touch, beyond doubt: names, addresses, terms of TXT records, quoted strings in code,
// and numbers that words beside them call a port, a priority, a weight or a time to live.
#pragma once

#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/tables/cell_text.h"
#include "model/atom.h"
#include "model/service_registry.h"

namespace doczone::extractor {

struct Literal {
  Field field = Field::mention;
  Piece piece;
};

// Where the source says literals.
struct LiteralPlace {
  const CellText& text;     // of the source, which says them
  bool is_certain = false;  // the two texts are beyond doubt the same: what stands there instead may share little
};

// Ports, priorities, weights and times to live.
bool is_said_number(Field field);

// In the order of the text; they do not overlap. Of a value that the text says twice, both.
std::vector<Literal> literals_in(const CellText& text, const ServiceRegistry& services);

// The numbers among them, as the words of any language beside them call them.
std::vector<Literal> called_numbers_in(const CellText& text);

// The stretches that the page sets apart as code, without blanks around; empty ones are left out.
std::vector<Piece> code_spans_in(const CellText& text);

}  // namespace doczone::extractor
