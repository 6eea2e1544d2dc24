// Any bytes in any dialect. A first byte below 8 says in which; without one, all take their turns.
#include "tests/fuzz/zone_promises.h"

namespace {

using namespace doczone;

// Records of a converted or amended file are recoveries: none may be silent.
void check_dialect(const std::string& bytes, harness::ZoneFormat format) {
  harness::ZoneBudget budget = fuzz::small_budget();
  harness::ZoneOptions options;
  options.origin = DomainName::parse("example.org.").value();
  options.format = format;
  options.budget = &budget;
  const harness::Zone zone = harness::read_zone(SourceText("zone", bytes), options);
  fuzz::check_zone(zone, budget);
  if (format == harness::ZoneFormat::bind || !zone.notes().empty()) return;
  if (format == harness::ZoneFormat::dig && bytes.find("; Transfer failed.") != std::string::npos) return;

  // Without a note, the file was read as the standard has it.
  budget = fuzz::small_budget();
  options.format = harness::ZoneFormat::bind;
  const harness::Zone standard = harness::read_zone(SourceText("zone", bytes), options);
  fuzz::promise(zone.errors().size() == standard.errors().size(), "without a recovery, the errors stay");
  fuzz::promise(zone.record_count() == standard.record_count(), "without a recovery, no record more or less");
  for (std::size_t i = 0; i < zone.records().size(); ++i) {
    fuzz::promise(zone.records()[i].to_string() == standard.records()[i].to_string(),
                  "without a recovery, the same records", zone.records()[i].to_string());
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kFormats = 8;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!bytes.empty() && static_cast<unsigned char>(bytes[0]) < kFormats) {
    const auto format = static_cast<harness::ZoneFormat>(bytes[0]);
    check_dialect(bytes.erase(0, 1), format);
    return 0;
  }
  for (std::size_t i = 0; i < kFormats; ++i) check_dialect(bytes, static_cast<harness::ZoneFormat>(i));
  return 0;
}
