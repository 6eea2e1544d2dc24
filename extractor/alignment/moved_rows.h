// Finds the rows that another language has in another order.
#pragma once

#include <functional>
#include <vector>

#include "extractor/alignment/fingerprint.h"
#include "extractor/records/sequence_alignment.h"

namespace doczone::extractor {

// Aligns rows by likeness(left, right), as align_sequences() does; but what both sides say once in the same words is
// the same row, wherever it stands, and the rest is aligned among itself. `left`: what is known of each row. The left
// sides of the result are in order.
std::vector<AlignedPair> align_rows(const std::vector<const KnownFingerprints*>& left,
                                    const std::vector<Fingerprint>& right,
                                    const std::function<double(std::size_t, std::size_t)>& likeness);

}  // namespace doczone::extractor
