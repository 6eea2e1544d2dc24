#include "model/location_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone {
namespace {

constexpr std::uint32_t kOrigin = 1U << 31;            // the equator, the prime meridian
constexpr std::uint32_t kSeaLevel = 10'000'000;        // centimetres above the lowest altitude
constexpr std::uint64_t kMaxSize = 9'000'000'000;      // centimetres
constexpr std::uint64_t kMaxAltitude = 4'284'967'295;  // centimetres above the sea's level
constexpr std::uint32_t kDegree = 3'600'000;           // thousandths of seconds of arc

struct Coordinates {
  std::uint32_t latitude = kOrigin, longitude = kOrigin;  // thousandths of seconds of arc
  std::uint32_t altitude = kSeaLevel;                     // centimetres
  std::uint8_t sizes[3] = {0x12, 0x16, 0x13};             // size and precisions: 1 m, 10 km, 10 m
};

struct Axis {
  std::string_view name;
  char positive, negative;
  std::uint32_t degrees;
};
constexpr Axis kLatitude{"latitude", 'N', 'S', 90};
constexpr Axis kLongitude{"longitude", 'E', 'W', 180};

// Decimal digits, and up to `places` behind a dot: the number in units of the last place.
std::optional<std::uint64_t> parse_decimal(std::string_view text, unsigned places) {
  const std::size_t dot = std::min(text.find('.'), text.size());
  std::string digits(text.substr(0, dot));
  const std::string_view fraction = dot < text.size() ? text.substr(dot + 1) : std::string_view();
  if (digits.empty() || digits.size() > 12 || fraction.size() > places) return std::nullopt;
  digits += fraction;
  digits.append(places - fraction.size(), '0');
  unsigned long long value = 0;
  if (!parse_unsigned(digits, ~0ULL, value)) return std::nullopt;
  return value;
}

std::string fixed(std::uint64_t value, unsigned places) {
  std::string digits = std::to_string(value);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  return digits.insert(digits.size() - places, 1, '.');
}

// A size as one digit and a power of ten of centimetres (RFC 1876 §2); the digits behind it are dropped.
std::uint8_t precision_of(std::uint64_t centimetres) {
  unsigned power = 0;
  for (; centimetres >= 10; centimetres /= 10) ++power;
  return static_cast<std::uint8_t>(centimetres << 4 | power);
}

std::string text_of_angle(std::uint32_t angle, const Axis& axis) {
  const std::uint32_t arc = angle >= kOrigin ? angle - kOrigin : kOrigin - angle;
  return std::to_string(arc / kDegree) + " " + std::to_string(arc / 60'000 % 60) + " " + fixed(arc % 60'000, 3) + " " +
         (angle >= kOrigin ? axis.positive : axis.negative);
}

std::string text_of_size(std::uint8_t precision) {
  std::uint64_t centimetres = precision >> 4;
  for (int power = precision & 0xF; power > 0; --power) centimetres *= 10;
  return centimetres % 100 == 0 ? std::to_string(centimetres / 100) + "m" : fixed(centimetres, 2) + "m";
}

Word coordinates_text(const Coordinates& location) {
  const bool below = location.altitude < kSeaLevel;
  std::string text = text_of_angle(location.latitude, kLatitude) + " " + text_of_angle(location.longitude, kLongitude);
  text += below ? " -" : " ";
  text += fixed(below ? kSeaLevel - location.altitude : location.altitude - kSeaLevel, 2) + "m";
  for (const std::uint8_t size : location.sizes) text += " " + text_of_size(size);
  return {text};
}

class LocationReader {
 public:
  explicit LocationReader(std::span<const RecordToken> tokens) : tokens_(tokens) {}

  TokenResult<Word> run() {
    if (read_angle(kLatitude, location_.latitude) && read_angle(kLongitude, location_.longitude) && read_altitude() &&
        read_sizes()) {
      return coordinates_text(location_);
    }
    return *std::move(fault_);
  }

 private:
  bool fail(ByteSpan span, std::string message, std::string expected) {
    fault_ = TokenFault{span, std::move(message), std::move(expected)};
    return false;
  }

  bool fail_missing(std::string_view what, std::string expected) {
    return fail(tokens_.back().span,
                "LOC needs latitude, longitude and altitude; the " + std::string(what) + " is missing or not complete",
                std::move(expected));
  }

  // Degrees, minutes, seconds, of which the last two may be left out, and the hemisphere's letter.
  bool read_angle(const Axis& axis, std::uint32_t& angle) {
    static constexpr std::string_view kParts[] = {"degrees", "minutes", "seconds"};
    const std::string letters = std::string(1, axis.positive) + " or " + axis.negative;
    const std::uint64_t most[] = {axis.degrees, 59, 59'999};
    const std::uint32_t units[] = {kDegree, 60'000, 1};
    std::uint64_t arc = 0;
    const std::size_t begin = at_;
    for (std::size_t part = 0;; ++part) {
      if (at_ == tokens_.size()) return fail_missing(axis.name, "degrees, perhaps minutes and seconds, and " + letters);
      const RecordToken& token = tokens_[at_++];
      if (const int sign = part > 0 ? hemisphere(token, axis) : 0; sign != 0) {
        if (arc > std::uint64_t{axis.degrees} * kDegree)
          return fail(hull(tokens_[begin].span, token.span),
                      std::string(axis.name) + " is beyond " + std::to_string(axis.degrees) + " degrees",
                      "at most " + std::to_string(axis.degrees));
        angle = sign > 0 ? kOrigin + static_cast<std::uint32_t>(arc) : kOrigin - static_cast<std::uint32_t>(arc);
        return true;
      }
      if (part == 3) return fail(token.span, shown(token.text) + " is no hemisphere", letters + ", behind the seconds");
      const auto value = token.quoted ? std::nullopt : parse_decimal(token.text, part == 2 ? 3 : 0);
      const bool digits = value && is_ascii_digit(token.text.back()) && (part == 2 || is_number(token.text));
      if (!digits || *value > most[part]) {
        const std::string range = "0 to " + (part == 2 ? "59.999" : std::to_string(most[part]));
        return fail(token.span,
                    shown(token.text) + " is no " + std::string(axis.name) + " in " + std::string(kParts[part]),
                    range + (part > 0 ? ", or " + letters : std::string()));
      }
      arc += *value * units[part];
    }
  }

  static int hemisphere(const RecordToken& token, const Axis& axis) {
    if (token.quoted || token.text.size() != 1) return 0;
    return token.text[0] == axis.positive ? 1 : token.text[0] == axis.negative ? -1 : 0;
  }

  static std::optional<std::uint64_t> centimetres(std::string_view text) {
    if (text.ends_with('m')) text.remove_suffix(1);
    return parse_decimal(text, 2);
  }

  bool read_altitude() {
    if (at_ == tokens_.size()) return fail_missing("altitude", "an altitude in metres, such as 10m");
    const RecordToken& token = tokens_[at_++];
    std::string_view text = token.text;
    const bool below = text.starts_with('-');
    if (below) text.remove_prefix(1);
    const auto value = token.quoted ? std::nullopt : centimetres(text);
    if (!value || *value > (below ? kSeaLevel : kMaxAltitude)) {
      return fail(token.span, shown(token.text) + " is no altitude", "metres from -100000.00m to 42849672.95m");
    }
    const auto metres = static_cast<std::uint32_t>(*value);
    location_.altitude = below ? kSeaLevel - metres : kSeaLevel + metres;
    return true;
  }

  bool read_sizes() {
    static constexpr std::string_view kSizes[] = {"size", "horizontal precision", "vertical precision"};
    for (std::size_t i = 0; at_ < tokens_.size(); ++i) {
      const RecordToken& token = tokens_[at_++];
      if (i == 3) {
        return fail(hull(token.span, tokens_.back().span), shown(token.text) + " is one field too many for LOC",
                    "the end of the record after the vertical precision");
      }
      const auto value = token.quoted ? std::nullopt : centimetres(token.text);
      if (!value || *value > kMaxSize) {
        return fail(token.span, shown(token.text) + " is no " + std::string(kSizes[i]),
                    "metres from 0.00m to 90000000.00m");
      }
      location_.sizes[i] = precision_of(*value);
    }
    return true;
  }

  std::span<const RecordToken> tokens_;
  std::size_t at_ = 0;
  Coordinates location_;
  std::optional<TokenFault> fault_;
};

bool is_within(std::uint32_t angle, const Axis& axis) {
  const std::uint32_t arc = angle >= kOrigin ? angle - kOrigin : kOrigin - angle;
  return arc <= axis.degrees * kDegree;
}

}  // namespace

TokenResult<Word> read_location(std::span<const RecordToken> tokens) {
  return LocationReader(tokens).run();
}

Word location_from_wire(OctetReader& octets) {
  if (octets.number(1) != 0) octets.fail();  // the version
  Coordinates location;
  for (std::uint8_t& size : location.sizes) {
    size = static_cast<std::uint8_t>(octets.number(1));
    if (size >> 4 > 9 || (size & 0xF) > 9) octets.fail();
  }
  location.latitude = octets.number(4);
  location.longitude = octets.number(4);
  location.altitude = octets.number(4);
  if (!is_within(location.latitude, kLatitude) || !is_within(location.longitude, kLongitude)) octets.fail();
  return coordinates_text(location);
}

}  // namespace doczone
