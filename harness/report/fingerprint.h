// What makes a finding the same one tomorrow: its check, its page and what stands there, but not its line.
#pragma once

#include <map>
#include <string>

#include "model/finding.h"

namespace doczone::harness {

// 32 hexadecimal digits each; equal findings on one page are told apart by their order. One object for one report.
class Fingerprints {
 public:
  std::string of(const Finding& finding);

 private:
  std::map<std::string, std::size_t> seen_;
};

}  // namespace doczone::harness
