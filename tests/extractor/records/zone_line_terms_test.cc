#include "extractor/records/zone_line_terms.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::zone_line_terms_test {
namespace {

CellText line_of(const std::string& line) {
  CellText out;
  out.append_code(line, {0, line.size()});
  return out;
}

std::string terms_of(const std::string& line) {
  const CellText text = line_of(line);
  std::string out;
  for (const Literal& one : zone_line_terms(text))
    out += (out.empty() ? "" : ", ") + std::string(to_string(one.field)) + " " + std::string(one.piece.text);
  return out;
}

std::string remains_in(const std::string& source, const std::string& translation, bool is_certain = true) {
  const CellText from = line_of(source), to = line_of(translation);
  std::string out;
  for (const auto& piece : zone_line_remains(zone_line_terms(from), to, {from, is_certain}))
    out += (out.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return out;
}

TEST(ZoneLineTermsTest, WhatCanOnlyBeATypeOrANumber) {
  EXPECT_EQ(terms_of("_im._tcp.example.org. 600 IN SRV 5 0 5269 im.example.org."),
            "ttl 600, type SRV, priority 5, weight 0, port 5269");
  EXPECT_EQ(terms_of("@ MX 10 mx.example.org."), "type MX, priority 10");
  EXPECT_EQ(terms_of("www  IN 3600 CNAME edge.example.org."), "ttl 3600, type CNAME");
  EXPECT_EQ(terms_of("www resolves to an A record"), "");
  EXPECT_EQ(terms_of("www IN MX"), "") << "no data";
}

TEST(ZoneLineTermsTest, AWordInThePlaceOfATermIsWhatIsLeftOfIt) {
  const std::string line = "_im._tcp.example.org. 600 IN SRV 5 0 5269 im.example.org.";
  EXPECT_EQ(remains_in(line, "_im._tcp.example.org. 600 IN SERVIZIO 5 0 5269 im.example.org."),
            "600 | SERVIZIO | 5 | 0 | 5269");
  EXPECT_EQ(remains_in(line, "_im._tcp.example.org. 600 IN SRV cinque 0 5269 im.example.org."),
            "600 | SRV | cinque | 0 | 5269");
  EXPECT_EQ(remains_in(line, "_im._tcp.example.org. 300 IN SRV 5 0 5269 im.example.org."), "- | SRV | 5 | 0 | 5269")
      << "another number is read as one";
  EXPECT_EQ(remains_in(line, "_im._tcp.example.org. 600 IN 5 0 5269 im.example.org."), "- | - | - | - | -");
  EXPECT_EQ(remains_in(line, "_im._tcp.example.org. 600 IN SERVIZIO 5 0 5269 im.example.org.", false),
            "- | - | - | - | -");
  EXPECT_EQ(remains_in("@ MX 10 mx.example.org.", "nichts als vier Worte"), "- | -");
}

}  // namespace
}  // namespace doczone::extractor::zone_line_terms_test
