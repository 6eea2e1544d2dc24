#include "extractor/alignment/fingerprint.h"

#include <algorithm>

#include "extractor/names/damaged_name.h"
#include "extractor/records/text_grammar.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostPrints = 16;

}  // namespace

double likeness(const Fingerprint& a, const Fingerprint& b) {
  if (a.empty() || b.empty()) return 0.0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

Fingerprint FingerprintWriter::of(const RecordRow& row) {
  Fingerprint out;
  for (const Atom& atom : row.atoms) add_words(atom, out);
  std::sort(out.begin(), out.end());
  return out;
}

Fingerprint FingerprintWriter::of(const Atom& atom) {
  Fingerprint out;
  add_words(atom, out);
  std::sort(out.begin(), out.end());
  return out;
}

void FingerprintWriter::add_words(const Atom& atom, Fingerprint& out) {
  if (is_name_field(atom.field)) {
    add_name_words(atom.value, out);
  } else if (is_text_field(atom.field)) {
    for (const std::string& word : words_of_text(atom.value)) out.push_back(number_of("txt " + word));
  } else if (atom.field != Field::view) {
    out.push_back(number_of(std::string(to_string(atom.field)) + " " + nfkc(atom.value)));
  }
}

void FingerprintWriter::add_name_words(std::string_view name, Fingerprint& out) {
  std::string word;
  bool is_service = false;
  for (const char c : normalise_name(name) + ".") {
    if (is_ascii_alnum(c)) {
      word += ascii_lower(c);
      continue;
    }
    if (!word.empty()) out.push_back(number_of(word));
    // A service label tells more than the words of a domain.
    if (word.size() > 1 && is_service) out.push_back(number_of("_" + word));
    word.clear();
    is_service = c == '_';
  }
}

std::uint32_t FingerprintWriter::number_of(const std::string& word) {
  return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

void KnownFingerprints::add(const Fingerprint& print) {
  if (prints_.size() < kMostPrints && std::find(prints_.begin(), prints_.end(), print) == prints_.end())
    prints_.push_back(print);
}

double KnownFingerprints::likeness_to(const Fingerprint& print) const {
  double best = 0.0;
  for (const Fingerprint& one : prints_) best = std::max(best, likeness(one, print));
  return best;
}

}  // namespace doczone::extractor
