// Records that running text demands.
#include "extractor/forms/forms.h"

namespace doczone::extractor {

std::vector<Grid> read_sentences(const FormInput& /*input*/) {
  return {};
}

}  // namespace doczone::extractor
