#include "model/svc_params.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::svc_params_test {
namespace {

using namespace std::string_view_literals;

SvcParam param(SvcKey key, std::string_view octets) {
  return {key, std::string(octets)};
}

TEST(SvcParamsTest, GivesTheValuesOfItsKeys) {
  const SvcParams params{{param(SvcKey::mandatory, "\0\1\0\3"sv), param(SvcKey::alpn, "\2h2\4f,o\\"sv),
                          param(SvcKey::no_default_alpn, ""), param(SvcKey::port, "\x01\xBB"sv),
                          param(SvcKey::ipv4hint, "\xC0\0\2\1\xC0\0\2\2"sv), param(SvcKey::ech, "\0\1\0"sv),
                          param(SvcKey::ipv6hint, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1"sv),
                          param(static_cast<SvcKey>(65280), "x\xFF"sv), param(static_cast<SvcKey>(65281), "")}};
  EXPECT_EQ(params.alpn(), (std::vector<std::string>{"h2", "f,o\\"}));
  EXPECT_EQ(params.port(), 443);
  EXPECT_EQ(params.mandatory(), (std::vector<SvcKey>{SvcKey::alpn, SvcKey::port}));
  ASSERT_EQ(params.ipv4hint().size(), 2U);
  EXPECT_EQ(params.ipv4hint()[1].to_string(), "192.0.2.2");
  ASSERT_EQ(params.ipv6hint().size(), 1U);
  EXPECT_EQ(params.ipv6hint()[0].to_string(), "::1");
  EXPECT_TRUE(params.has(SvcKey::no_default_alpn));
  EXPECT_FALSE(params.has(SvcKey::dohpath));
  EXPECT_EQ(to_string(params),
            R"(mandatory=alpn,port alpn="h2,f\\,o\\\\" no-default-alpn port=443 ipv4hint=192.0.2.1,192.0.2.2 )"
            R"(ech=AAEA ipv6hint=::1 key65280="x\255" key65281)");
  const SvcParams none;
  EXPECT_EQ(to_string(none), "");
  EXPECT_TRUE(none.alpn().empty());
  EXPECT_TRUE(none.mandatory().empty());
  EXPECT_TRUE(none.ipv4hint().empty());
  EXPECT_TRUE(none.ipv6hint().empty());
  EXPECT_EQ(none.port(), std::nullopt);
}

TEST(SvcParamsTest, KeysHaveOneRowEach) {
  for (const SvcKeyRow& row : svc_key_rows()) {
    EXPECT_EQ(&row_of(row.key), &row) << row.name;
    EXPECT_EQ(to_string(row.key), row.name);
    EXPECT_TRUE(row.example.starts_with(row.name)) << row.name;
  }
  EXPECT_EQ(to_string(static_cast<SvcKey>(4711)), "key4711");
}

TEST(SvcParamsTest, HoldsOctetsAgainstTheKey) {
  const struct {
    SvcKey key;
    std::string_view octets, problem;
  } cases[] = {
      {SvcKey::mandatory, "\0\1"sv, ""},
      {SvcKey::mandatory, "", "needs a value"},
      {SvcKey::mandatory, "\0\1\0"sv, "ends inside a key"},
      {SvcKey::mandatory, "\0\0"sv, "names itself"},
      {SvcKey::mandatory, "\xFF\xFF"sv, "names key65535, which is reserved"},
      {SvcKey::mandatory, "\0\1\0\1"sv, "names alpn twice"},
      {SvcKey::mandatory, "\0\3\0\1"sv, "does not name the keys in ascending order"},
      {SvcKey::alpn, "\2h2"sv, ""},
      {SvcKey::alpn, "", "needs a value"},
      {SvcKey::alpn, "\0"sv, "holds an empty protocol"},
      {SvcKey::alpn, "\3h2"sv, "ends inside a protocol"},
      {SvcKey::no_default_alpn, "", ""},
      {SvcKey::no_default_alpn, "x", "takes no value"},
      {SvcKey::ohttp, "x", "takes no value"},
      {SvcKey::port, "\0\1"sv, ""},
      {SvcKey::port, "\1"sv, "takes two octets, not 1"},
      {SvcKey::ipv4hint, "\1\2\3\4\5"sv, "ends inside an address"},
      {SvcKey::ipv6hint, "\1\2\3\4"sv, "ends inside an address"},
      {SvcKey::ech, "", "needs a value"},
      {SvcKey::ech, "x", ""},
      {SvcKey::dohpath, "/q{?dns}", ""},
      {SvcKey::dohpath, "/q{?a,dns*}", ""},
      {SvcKey::dohpath, "/{x}/q{&dns:9}", ""},
      {SvcKey::dohpath, "/{+dns}", ""},
      {SvcKey::dohpath, "q{?dns}", "does not begin with '/'"},
      {SvcKey::dohpath, "/q", "does not hold the variable dns"},
      {SvcKey::dohpath, "/q{?dnsx}", "does not hold the variable dns"},
      {SvcKey::dohpath, "/q{dns", "holds a '{' that is not closed"},
      {SvcKey::dohpath, "/\xFF{?dns}", "is not UTF-8"},
      {SvcKey::tls_supported_groups, "\0\x1D\0\x17"sv, ""},
      {SvcKey::tls_supported_groups, "\0\x1D\0\x17\0\x1D"sv, "holds 29 twice"},
      {SvcKey::tls_supported_groups, "\0"sv, "ends inside a number"},
      {static_cast<SvcKey>(4711), "", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(problem_of_value(c.key, c.octets), c.problem) << to_string(c.key) << testing::PrintToString(c.octets);
  }
}

TEST(SvcParamsTest, TellsContradictions) {
  const SvcParam alpn = param(SvcKey::alpn, "\2h2");
  EXPECT_FALSE(contradiction_in({}));
  EXPECT_FALSE(contradiction_in({{param(SvcKey::mandatory, "\0\1"sv), alpn, param(SvcKey::no_default_alpn, "")}}));
  const auto missing = contradiction_in({{param(SvcKey::mandatory, "\0\1\0\3"sv), alpn}});
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->at, SvcKey::mandatory);
  EXPECT_EQ(missing->message, "mandatory names port, which the record does not have");
  const auto no_protocol = contradiction_in({{param(SvcKey::no_default_alpn, "")}});
  ASSERT_TRUE(no_protocol);
  EXPECT_EQ(no_protocol->at, SvcKey::no_default_alpn);
}

}  // namespace
}  // namespace doczone::svc_params_test
