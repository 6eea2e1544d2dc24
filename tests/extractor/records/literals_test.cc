#include "extractor/records/literals.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literals_test {
namespace {

std::string dump(const std::string& text) {
  CellText cell;
  cell.append(text, {0, text.size()});
  std::string out;
  for (const Literal& one : literals_in(cell, ServiceRegistry::standard()))
    out += (out.empty() ? "" : " | ") + std::string(to_string(one.field)) + " " + std::string(one.piece.text);
  return out;
}

TEST(LiteralsTest, NamesAddressesAndTerms) {
  EXPECT_EQ(dump("Point www.example.org and _dmarc to 192.0.2.1 (or 2001:db8::1)."),
            "mention www.example.org | mention _dmarc | address 192.0.2.1 | address 2001:db8::1");
  EXPECT_EQ(dump("Put include:_spf.example.org before -all, then p=reject."),
            "term include:_spf.example.org | term -all | term p=reject");
  EXPECT_EQ(dump("Add mailwarden-verify=<token> or MS=ms12345678."),
            "term mailwarden-verify=<token> | term MS=ms12345678");
  EXPECT_EQ(dump("在`pk1._domainkey`中添加 pk1.dkim.example.org。"),
            "mention pk1._domainkey | mention pk1.dkim.example.org");
}

TEST(LiteralsTest, APieceOfATornNameIsNone) {
  EXPECT_EQ(dump("The record _sip. _tls.example.org is for clients."), "mention _tls.example.org");
  EXPECT_EQ(dump("The record _sip._tls. It is for clients."), "mention _sip._tls");
  EXPECT_EQ(dump("The label _sip. Then comes _tls."), "mention _sip | mention _tls");
}

TEST(LiteralsTest, NumbersAreWhatTheWordBesideThemCalls) {
  EXPECT_EQ(dump("Use port 5269 with priority 10, weight 5 and a TTL of 3600 seconds."),
            "port 5269 | priority 10 | weight 5 | ttl 3600 seconds");
  EXPECT_EQ(dump("Use port 5269, priority 10, weight 5, TTL 3600."), "port 5269 | priority 10 | weight 5 | ttl 3600");
  EXPECT_EQ(dump("Step 3 takes 10 minutes."), "");
  EXPECT_EQ(dump("Ports 80 and 443 are open."), "port 80");
}

TEST(LiteralsTest, WhatIsNoBusinessOfTheDns) {
  EXPECT_EQ(dump("Set charset=utf-8 and ErrorCode=4005, see OU=OCS."), "");
  EXPECT_EQ(dump("Call foo.bar() in System.Net or open readme.md."), "");
  EXPECT_EQ(dump("SN=sip.example.org is its name."), "mention sip.example.org") << "the name, and not the key";
}

TEST(LiteralsTest, ADotThatEndsNoSentence) {
  EXPECT_EQ(dump("Write mx.example.org. when asked (not mx.example.net)."),
            "mention mx.example.org. | mention mx.example.net");
  EXPECT_EQ(dump("Write mx.example.org. Then wait."), "mention mx.example.org");
}

TEST(LiteralsTest, QuotationMarksInCodeAreTyped) {
  const std::string text = "IN TXT \"v=spf1 mx -all\"";
  CellText code;
  code.append_code(text, {0, text.size()});
  const auto literals = literals_in(code, ServiceRegistry::standard());
  ASSERT_EQ(literals.size(), 2U);
  EXPECT_EQ(literals[1].piece.text, "\"v=spf1 mx -all\"");
}

TEST(LiteralsTest, CodeSpans) {
  const std::string text = "a `b c` d";
  CellText cell;
  cell.append(text, {0, 2}, Markup::markdown);
  cell.append_code(text, {3, 3});
  cell.append(text, {7, 2}, Markup::markdown);
  const auto spans = code_spans_in(cell);
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(spans[0].text, "b c");
}

}  // namespace
}  // namespace doczone::extractor::literals_test
