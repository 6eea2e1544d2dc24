// $GENERATE: one record for each number of a range, after a template (as BIND defines it; no RFC does).
//
//     $GENERATE 1-254 host-$ 3600 A 192.0.2.$
//     $GENERATE 0-30/2 h${100,4,d} CNAME host-$
#pragma once

#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "harness/zone/made_lines.h"
#include "model/record_text.h"

namespace doczone::harness {

// Most records of one directive, and most digits that a number is padded to.
inline constexpr std::size_t kMaxGenerated = 65'535;
inline constexpr unsigned kMaxGenerateWidth = 255;

struct GenerateFault {
  ByteSpan span;
  std::string message;
  std::string expected;
};

// `tokens`: the directive and what follows it. Nothing is expanded yet; count() of the result tells how much would be.
std::variant<std::unique_ptr<MadeLines>, GenerateFault> read_generate(std::span<const RecordToken> tokens);

}  // namespace doczone::harness
