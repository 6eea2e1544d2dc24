#include "extractor/forms/sentence_owners.h"

#include <optional>

namespace doczone::extractor {
namespace {

constexpr std::size_t kFarthestOwner = 80;  // in front of the type

std::size_t end_of(const SentenceValue& value) {
  return value.piece.from + value.piece.text.size();
}

class OwnerFinder {
 public:
  OwnerFinder(const MentionPart& part, const std::vector<const SentenceValue*>& names,
              const std::vector<bool>& is_led_to)
      : part_(part), type_(part.mention.types[0].type), names_(names), is_led_to_(is_led_to) {}

  std::optional<std::size_t> first() const {
    // Only owners have underscores.
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i]->piece.text.starts_with('_')) return i;
    }
    // RFC 2782: a service has nothing else in front.
    if (type_ == RrType::SRV) return std::nullopt;
    const bool delegates = type_ == RrType::NS && !names_.empty() && !is_behind_type(0);
    // There, everything about the record stands in front of it.
    if (part_.has_postpositions) {
      if (const std::optional<std::size_t> front = in_front()) return front;
    }
    for (std::size_t i = 0; i < names_.size() && !delegates; ++i) {
      if (is_behind_type(i) && !is_led_to_[i]) return i;
    }
    return in_front();
  }

  std::vector<const SentenceValue*> from(std::size_t first) const {
    std::vector<const SentenceValue*> owners{names_[first]};
    for (std::size_t i = first + 1; i < names_.size(); ++i) {
      if (is_led_to_[i] || is_behind_type(i) != is_behind_type(first)) break;
      if (type_ == RrType::SRV && !names_[i]->piece.text.starts_with('_')) break;
      if (!is_enumeration(part_.between(end_of(*names_[i - 1]), names_[i]->piece.from))) break;
      owners.push_back(names_[i]);
    }
    return owners;
  }

 private:
  bool is_behind_type(std::size_t i) const { return part_.is_behind_type(*names_[i]); }

  // The first of those that are listed up to the type.
  std::optional<std::size_t> in_front() const {
    std::optional<std::size_t> found;
    const bool names_behind = !names_.empty() && is_behind_type(names_.size() - 1);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (is_behind_type(i) || is_led_to_[i]) continue;
      // "if you have a second domain (for example, b.example)"
      if (names_[i]->is_bracketed && !names_[i]->is_set_apart) continue;
      if (part_.has_postpositions && found) break;
      const bool listed =
          found && *found + 1 == i && is_enumeration(part_.between(names_[i - 1]->behind, names_[i]->piece.from));
      if (!part_.has_postpositions && part_.mention.from > end_of(*names_[i]) + kFarthestOwner) continue;
      if (!listed && !(found && !names_behind)) found = i;
    }
    return found;
  }

  const MentionPart& part_;
  RrType type_;
  const std::vector<const SentenceValue*>& names_;
  const std::vector<bool>& is_led_to_;
};

}  // namespace

SentenceOwners owners_in(const MentionPart& part, const std::vector<const SentenceValue*>& names,
                         const std::vector<bool>& is_led_to) {
  const OwnerFinder finder(part, names, is_led_to);
  const std::optional<std::size_t> first = finder.first();
  return first ? SentenceOwners{*first, finder.from(*first)} : SentenceOwners{};
}

}  // namespace doczone::extractor
