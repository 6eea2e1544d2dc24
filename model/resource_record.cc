#include "model/resource_record.h"

namespace doczone {

std::string ResourceRecord::to_string() const {
  return owner.to_string() + " " + std::to_string(ttl) + " IN " + doczone::to_string(type) + " " +
         doczone::to_string(rdata);
}

std::string joined_text(const ResourceRecord& record) {
  std::string out;
  if (const auto* const txt = std::get_if<TxtData>(&record.rdata)) {
    for (const std::string& one : txt->strings) out += one;
  }
  return out;
}

}  // namespace doczone
