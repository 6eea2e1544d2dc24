// `**Port:** 443`: what a key in front of a value says about it, in whatever language.
#pragma once

#include <optional>

#include "extractor/records/cell_pieces.h"
#include "model/atom.h"

namespace doczone::extractor {

struct StatedPair {
  Piece value;  // without what is only said about it: `@ (or your domain name)` is `@`
  Field field = Field::owner;
  OwnerPart part = OwnerPart::whole;
  bool is_plain = false;  // the value is what it is, and no line to be read further: `@`, `1 hour`, `sip`, a text
};

struct StatedKey {
  Field field = Field::owner;  // of the record's data in general (`Value`, `Points to`, `Answer`): target; rdata:
                               // one of the fields that only some types have (`Flags`, `Matching type`)
  OwnerPart part = OwnerPart::whole;

  friend bool operator==(const StatedKey&, const StatedKey&) = default;
};

// What a key says by its words alone; empty when they are unknown.
std::optional<StatedKey> key_in_words(std::string_view key);

// A pair is a key of few words, a colon (full-width or not) and a value. The key's words decide; where they are
// unknown, a value that can be only one thing.
std::optional<StatedPair> read_stated_pair(Piece line);

}  // namespace doczone::extractor
