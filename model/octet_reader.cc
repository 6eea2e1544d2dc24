#include "model/octet_reader.h"

#include <utility>
#include <vector>

namespace doczone {

std::string_view OctetReader::take(std::size_t length) {
  if (length > rest_.size()) sound_ = false;
  const std::string_view head = rest_.substr(0, length);
  rest_.remove_prefix(head.size());
  return head;
}

std::uint32_t OctetReader::number(std::size_t length) {
  std::uint32_t value = 0;
  for (const char c : take(length)) value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

DomainName OctetReader::name() {
  std::vector<std::string_view> labels;
  while (sound_) {
    const std::size_t length = number(1);
    if (length == 0 || length > kMaxLabelLength || labels.size() > kMaxNameLength) {
      sound_ = sound_ && length == 0;
      break;
    }
    labels.push_back(take(length));
  }
  DomainName name;
  for (auto label = labels.rbegin(); sound_ && label != labels.rend(); ++label) {
    auto longer = name.child(*label);
    if (!longer) {
      sound_ = false;
      break;
    }
    name = *std::move(longer);
  }
  return name;
}

}  // namespace doczone
