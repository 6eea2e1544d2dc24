#include "model/numbers.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "model/ascii.h"

namespace doczone {

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool parse_unsigned(std::string_view text, unsigned long long maximum, unsigned long long& out) {
  if (text.empty() || !is_ascii_digit(text.front())) return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && out <= maximum;
}

std::string hexadecimal(std::uint32_t number, std::size_t digits) {
  std::string out;
  for (; number > 0 || out.size() < digits; number /= 16) out.insert(out.begin(), "0123456789ABCDEF"[number % 16]);
  return out;
}

}  // namespace doczone
