#include "extractor/records/text_authorities.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::text_authorities_test {
namespace {

std::string left(std::string_view source, std::string_view text) {
  std::vector<Literal> literals;
  for (const Piece& piece : authorities_in(source)) literals.push_back({Field::term, piece});
  FoundRemains out(literals.size());
  find_authority_remains(literals, text, out);
  std::string all;
  for (const auto& piece : out.finish()) all += (all.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return all;
}

TEST(TextAuthoritiesTest, FlagsTagAndValue) {
  const std::string_view text = R"(Add 0 issue "ca.example.net" and 128 iodef "mailto:a@example.net", 5 times "four".)";
  std::string all;
  for (const Piece& one : authorities_in(text)) all += std::string(one.text) + "\n";
  EXPECT_EQ(all, "0 issue \"ca.example.net\"\n128 iodef \"mailto:a@example.net\"\n");
}

TEST(TextAuthoritiesTest, WhatIsLeftAroundTheValue) {
  const std::string_view source = R"(Use 0 issue "ca.example.net".)";
  EXPECT_EQ(left(source, R"(Use 0 issue "ca.example.net".)"), R"(0 issue "ca.example.net")");
  EXPECT_EQ(left(source, R"(Usa 0 emitir "ca.example.net".)"), R"(0 emitir "ca.example.net")");
  EXPECT_EQ(left(source, "Usa 0 issue ca.example.net."), "0 issue ca.example.net");
  EXPECT_EQ(left(source, "使用 0 发行 “ca.example.net”。"), "0 发行 “ca.example.net”");
  EXPECT_EQ(left(source, "Usa ca.example.net."), "-");
  EXPECT_EQ(left(source, R"(Usa 0 issue "ca. example.net".)"), R"(0 issue "ca. example.net")");
}

}  // namespace
}  // namespace doczone::extractor::text_authorities_test
