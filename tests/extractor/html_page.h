// Pages for tests, written down as rows of cells.
#pragma once

#include <string>
#include <vector>

#include "model/atom.h"

namespace doczone::extractor {

using Rows = std::vector<std::vector<std::string>>;

// The first row is the header.
inline std::string html_table(const Rows& rows) {
  std::string out = "<table>\n";
  for (const auto& row : rows) {
    const std::string tag = &row == &rows.front() ? "th" : "td";
    out += "<tr>\n";
    for (const std::string& cell : row) out += "<" + tag + ">" + cell + "</" + tag + ">\n";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

inline std::string front_matter(const std::string& language, const std::string& more = "") {
  return "---\nms.contentlocale: " + language + "\n" + more + "---\n";
}

// "owner=_sip._tls.contoso.com port=443"
template <class Atoms>
std::string dump_atoms(const Atoms& atoms) {
  std::string out;
  for (const Atom& atom : atoms)
    out += (out.empty() ? "" : " ") + std::string(to_string(atom.field)) + "=" + atom.value;
  return out;
}

}  // namespace doczone::extractor
