#include "extractor/checks/checks.h"

namespace doczone::extractor {

const CheckEntry swapped_order_entry{
    "swapped-order",
    "The parts of a location/type/port cell stand in another order than in the other languages.",
    Severity::note,
    {}};

std::optional<Diagnosis> swapped_order(const OrderFault& fault) {
  return Diagnosis{"the parts of '" + fault.value + "' stand in another order than in the other languages", {}};
}

}  // namespace doczone::extractor
