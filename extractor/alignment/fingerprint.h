// Cuts what rows and names say into words that survive translation: by them, a row is recognised in another language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractor/records/record_table.h"
#include "model/atom.h"

namespace doczone::extractor {

// A multiset of words, each by its number; sorted.
using Fingerprint = std::vector<std::uint32_t>;

// Returns Dice's coefficient: 0 when nothing is common, 1 when all is.
double likeness(const Fingerprint& a, const Fingerprint& b);

// Gives words their numbers. Fingerprints of different writers cannot be compared.
class FingerprintWriter {
 public:
  // Takes the words of all atoms but the view, which every language tells in words of its own.
  Fingerprint of(const RecordRow& row);
  Fingerprint of(const Atom& atom);

 private:
  void add_words(const Atom& atom, Fingerprint& out);
  void add_name_words(std::string_view name, Fingerprint& out);
  std::uint32_t number_of(const std::string& word);

  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// Keeps what the pages that were aligned so far say of one thing, each fingerprint once. Languages mostly agree: beyond
// a number that no set of pages reaches, further ones are left out, so that many pages stay linear work.
class KnownFingerprints {
 public:
  void add(const Fingerprint& print);
  // Returns the greatest likeness to one of them.
  double likeness_to(const Fingerprint& print) const;
  const std::vector<Fingerprint>& prints() const { return prints_; }

 private:
  std::vector<Fingerprint> prints_;
};

}  // namespace doczone::extractor
