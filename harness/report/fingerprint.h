// What makes a finding the same one tomorrow: its check, its page and what stands there, but not its line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace doczone::harness {

// 32 hexadecimal digits each; equal findings on one page are told apart by their order. One object for one report.
class Fingerprints {
 public:
  std::string of(const Finding& finding);

 private:
  std::map<std::string, std::size_t> seen_;
};

// Where the page of a check can be read: the same address for all versions.
std::string check_address(std::string_view check);

// What GitHub knows a result by, line by line, when nobody has uploaded it yet: a hash of the hundred characters from
// the line's beginning on, blanks left out, and how often it came so far ("271789c17abda88f:1"). Lines without one are
// empty; the first line is at 0.
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace doczone::harness
