// Lines of a zone in a block of code.
#include "extractor/forms/forms.h"

namespace doczone::extractor {

std::vector<Grid> read_zone_lines(const FormInput& /*input*/) {
  return {};
}

}  // namespace doczone::extractor
