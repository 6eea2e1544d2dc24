#include "model/result.h"

namespace doczone {

std::string Error::to_string() const {
  std::string out;
  if (!path.empty()) {
    out = path + ":";
    if (line != 0) out += std::to_string(line) + ":";
    if (line != 0 && column != 0) out += std::to_string(column) + ":";
    out += " ";
  }
  return out + message;
}

}  // namespace doczone
