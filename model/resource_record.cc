#include "model/resource_record.h"

namespace doczone {

std::string ResourceRecord::to_string() const {
  return owner.to_string() + " " + std::to_string(ttl) + " IN " + doczone::to_string(type) + " " +
         doczone::to_string(rdata);
}

}  // namespace doczone
