#include "extractor/records/literal_remains.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literal_remains_test {
namespace {

// Code between backticks; the rest is running text.
CellText text_of(const std::string& page) {
  CellText out;
  bool is_code = false;
  for (std::size_t at = 0; at <= page.size();) {
    const std::size_t end = std::min(page.find('`', at), page.size());
    if (end > at && is_code) out.append_code(page, {at, end - at});
    if (end > at && !is_code) out.append(page, {at, end - at}, Markup::markdown);
    is_code = !is_code;
    at = end + 1;
  }
  return out;
}

// What is left of each literal of the source, in its order.
std::string left_of(const std::string& source, const std::string& translation, bool is_certain = true) {
  const CellText from = text_of(source), to = text_of(translation);
  const std::vector<Literal> literals = literals_in(from, ServiceRegistry::standard());
  std::string out;
  for (const auto& piece : remains_of(literals, to, {from, is_certain}))
    out += (out.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return out;
}

TEST(LiteralRemainsTest, BlanksAndSignsOfOtherScripts) {
  EXPECT_EQ(left_of("It is 192.0.2.77 or 2001:db8:77::1.", "Je to 192.0.2,77 nebo 2001: db8:77::1."),
            "192.0.2,77 | 2001: db8:77::1");
  EXPECT_EQ(left_of("The host apex.larkedge.example has 192.0.2.202.", "apex.larkedge.example は192.0.2.２０２です。"),
            "apex.larkedge.example | 192.0.2.２０２");
  EXPECT_EQ(left_of("Ask _dmarc.example.org.", "Zapytaj _dmarc example.org."), "_dmarc example.org");
  EXPECT_EQ(left_of("For mta-sts.example.org it is.", "為 mta - sts.example.org。"), "mta - sts.example.org");
  EXPECT_EQ(left_of("All of *.img.example.org.", "Alle von * .img.example.org."), "* .img.example.org");
  EXPECT_EQ(left_of("Put site-key=<token> there.", "Mettez site-key = <jeton>."), "site-key = <jeton>");
}

TEST(LiteralRemainsTest, OneOfSeveralIsDamaged) {
  EXPECT_EQ(left_of("`mx1.example.org` must be `mx1.example.org`.", "`mx1.example.org` は `mx1. example.org` です。"),
            "mx1.example.org | mx1. example.org");
  EXPECT_EQ(left_of("See `include:a.example.org`, then `v=spf1 include:a.example.org ~all`.",
                    "Se `include:a.eksempel.org`, så `v=spf1 inkluder:a.example.org ~alle`."),
            "include:a.eksempel.org | v=spf1 | inkluder:a.example.org | ~alle");
}

TEST(LiteralRemainsTest, SeveralThatChangedTakeTheirOwnInOrder) {
  EXPECT_EQ(left_of("From `p=none` to `p=reject`.", "Von `p=keine` zu `p=ablehnen`."), "p=keine | p=ablehnen");
  EXPECT_EQ(left_of("Add get.example.org and put.example.org.", "添加 上传.example.org、代理.example.org。"),
            "上传.example.org | 代理.example.org");
  EXPECT_EQ(left_of("From p=none.", "从 p=拒否 から"), "p=拒否");
}

TEST(LiteralRemainsTest, OwnExamplesAndLostLabels) {
  EXPECT_EQ(left_of("Ask client.example.org.", "Consulte cliente.ejemplo.org."), "cliente.ejemplo.org");
  EXPECT_EQ(left_of("Ask client.example.org.", "Consulte client. ejemplo. org."), "client. ejemplo. org");
  EXPECT_EQ(left_of("Ask link.sql.example.org of it.", "Fragen Sie link.example.org."), "link.example.org");
  EXPECT_EQ(left_of("Ask access.edge.example.org.", "Fragen Sie accessedge.example.org."), "accessedge.example.org");
  EXPECT_EQ(left_of("Ask meet.example.org.", "모임. example. org과"), "모임. example. org");
  EXPECT_EQ(left_of("Use SAN=meet.example.org there.", "請使用 SAN=會議.example.org 。"), "會議.example.org");
}

TEST(LiteralRemainsTest, AShorterNameIsNotTakenOutOfALongerOne) {
  EXPECT_EQ(
      left_of("Ask _matrix._tcp.example.org of example.org.", "Спросите _matrix. _tcp. example.org у example.org."),
      "_matrix. _tcp. example.org | example.org");
  EXPECT_EQ(left_of("Use meet.example.org inside.", "https://meet.example.org und `treffen.example.org`."),
            "treffen.example.org");
}

TEST(LiteralRemainsTest, APartBecameAWord) {
  EXPECT_EQ(left_of("Use `rooms.finch.example`, 10 times.", "`Zimmer.finch.example`, 10 Mal."), "Zimmer.finch.example");
  EXPECT_EQ(left_of("Then `p=reject`.", "Después `p=rechazar`."), "p=rechazar");
  EXPECT_EQ(left_of("End with `-all`.", "Ukončete `-vše`."), "-vše");
  EXPECT_EQ(left_of("Set `v=spf1 include:out.example.org -all`.", "设为 `v=spf1包括:out.example.org -全部`。"),
            "v=spf1 | 包括:out.example.org | -全部");
  EXPECT_EQ(left_of("Put `include:spf.example.org` first.", "`spf.example.org を含む` を入れます。"),
            "spf.example.org を含む");
  EXPECT_EQ(left_of("SN=meet.contoso.com is it.", "SAN = réunion. contoso. com."), "réunion. contoso. com");
}

TEST(LiteralRemainsTest, WordsAreNoPartOfAName) {
  EXPECT_EQ(left_of("Define pool01.contoso.com now.", "pool01.contoso.comdefinieren."), "-") << "a blank was lost";
  EXPECT_EQ(left_of("Plan lyncdiscover.<domain> there.", "Sie können. <Domäne> planen."), "-");
  EXPECT_EQ(left_of("Make _sipfederationtls._tcp.contoso.com.", "레코드를 만듭니다. _tcp.contoso.com"), "-");
  EXPECT_EQ(left_of("Open www.example.org.", "使用原点.example.org"), "-") << "nobody can tell where it begins";
}

TEST(LiteralRemainsTest, WhatTheSourceSaysItselfIsNothingLeft) {
  EXPECT_EQ(left_of("From ns1.example.org to ns2.example.org.", "Nach ns1.example.org."), "ns1.example.org | -");
}

TEST(LiteralRemainsTest, OfTwoThatFitNobodyCanTell) {
  EXPECT_EQ(left_of("Ask web.example.org.", "Fragen Sie eins.example.org und zwei.example.org."), "-");
}

TEST(LiteralRemainsTest, TextsWithNothingInCommonHaveTheirOwnExamples) {
  EXPECT_EQ(left_of("See homer.example.net.", "Ver pereira.example.net.", false), "-");
  EXPECT_EQ(left_of("See homer.example.net.", "Ver pereira.example.net.", true), "pereira.example.net");
}

TEST(LiteralRemainsTest, Numbers) {
  EXPECT_EQ(left_of("Open port 5269.", "Otevřete port 5 269."), "5 269");
  EXPECT_EQ(left_of("Open port 19132.", "Abra a porta 19312."), "19312");
  EXPECT_EQ(left_of("Open port 19132.", "Abra a porta 19312.", false), "-");
  EXPECT_EQ(left_of("TTL: 300", "TTL: 5 dk."), "-") << "five minutes";
  EXPECT_EQ(left_of("Weight: 5", "Peso: cinco"), "cinco");
  EXPECT_EQ(left_of("Use port 443 now.", "Jetzt."), "-") << "left out";
}

TEST(LiteralRemainsTest, Sameness) {
  const Literal port{Field::port, {"5269", 0}}, ttl{Field::ttl, {"3600", 0}};
  EXPECT_FALSE(is_same_literal("5 269", port));
  EXPECT_TRUE(is_same_literal("٥٢٦٩", port));
  EXPECT_TRUE(is_same_literal("3 600", ttl));
  EXPECT_TRUE(is_same_literal("SIP.<Domäne>", {Field::mention, {"sip.<domain>", 0}}));
  EXPECT_TRUE(is_respelled_literal("192.0.2,77", "192.0.2.77"));
  EXPECT_FALSE(is_respelled_literal("192.0.2.78", "192.0.2.77"));
}

}  // namespace
}  // namespace doczone::extractor::literal_remains_test
