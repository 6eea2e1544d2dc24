// Any bytes as a zone file and one that it may include. A line `%%%` parts the two.
#include "tests/fuzz/zone_promises.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t part = bytes.find("\n%%%\n");
  fuzz::FewFiles files;
  files.files["zone"] = bytes.substr(0, part);
  if (part != std::string::npos) files.files["more"] = bytes.substr(part + 5);

  for (const bool named : {true, false}) {
    harness::ZoneBudget budget = fuzz::small_budget();
    harness::ZoneOptions options;
    if (named) options.origin = DomainName::parse("example.org.").value();
    options.files = &files;
    options.budget = &budget;
    fuzz::check_zone(harness::read_zone(files.open("zone", std::size_t{1} << 20).value(), options), budget);
  }
  return 0;
}
