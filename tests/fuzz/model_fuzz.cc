// Any bytes as a model: one that is read survives a round trip.
#include "model/json/model_json.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const auto model = model_from_json({reinterpret_cast<const char*>(data), size}, "model.json");
  if (!model) {
    fuzz::promise(!model.error().message.empty(), "a refusal says why");
    return 0;
  }
  const std::string written = model_to_json(*model);
  const auto again = model_from_json(written, "model.json");
  fuzz::promise(again.has_value(), "what was written is read", again ? "" : again.error().to_string() + "\n" + written);
  fuzz::promise(model_to_json(*again) == written, "a model survives", written);
  return 0;
}
