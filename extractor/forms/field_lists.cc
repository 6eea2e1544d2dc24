// `Key: value`, one below the other.
#include "extractor/forms/forms.h"

namespace doczone::extractor {

std::vector<Grid> read_field_lists(const FormInput& /*input*/) {
  return {};
}

}  // namespace doczone::extractor
