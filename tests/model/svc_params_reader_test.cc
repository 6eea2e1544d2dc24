#include "model/svc_params_reader.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone::svc_params_reader_test {
namespace {

using namespace std::string_view_literals;

// Canonical text; or "'bytes in fault': message [expected]".
std::string read(std::string_view line, bool service_mode = true) {
  const auto params = read_svc_params(cut_tokens(line), service_mode);
  const auto* fault = std::get_if<TokenFault>(&params);
  if (fault == nullptr) return to_string(std::get<SvcParams>(params));
  return "'" + std::string(line.substr(fault->span.offset, fault->span.length)) + "': " + fault->message +
         (fault->expected.empty() ? "" : " [" + fault->expected + "]");
}

TEST(SvcParamsReaderTest, SortsParametersByTheirKeys) {
  EXPECT_EQ(read("port=443 alpn=h2 key65000 mandatory=port,alpn"), "mandatory=alpn,port alpn=\"h2\" port=443 key65000");
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read("key1=\\002h2 key3=\\001\\187"), "alpn=\"h2\" port=443");
}

TEST(SvcParamsReaderTest, UndoesEscapesTwiceInLists) {
  EXPECT_EQ(read(R"(alpn="f\\\\oo\\,bar,h2")"), R"(alpn="f\\\\oo\\,bar,h2")");
  EXPECT_EQ(read(R"(alpn=f\\\092oo\092,bar,h2)"), R"(alpn="f\\\\oo\\,bar,h2")");
  EXPECT_EQ(read(R"(alpn="h2\\")"), R"('"h2\\"': nothing follows the backslash at the end of the list [alpn=h2,h3])");
}

TEST(SvcParamsReaderTest, PointsAtWhatIsWrong) {
  const struct {
    std::string_view line, fault;
  } cases[] = {
      {"alpn=h2 port=70000", "'70000': port 70000 is out of range [a number from 0 to 65535]"},
      {"ipv4hint=192.0.2.1,192.0.2.256",
       "'256': '192.0.2.256' is not an IPv4 address: '256' is over 255 [four numbers "
       "from 0 to 255 with dots between]"},
      {"port=4\\0523", "'\\': port takes no escapes in its value [port=8443]"},
      {"ALPN=h2", "'ALPN': 'ALPN' is no parameter's key [alpn, perhaps]"},
      {"alpn h2", "'alpn': alpn needs a value [alpn=h2,h3]"},
      {"alpn=h2,", "'h2,': an item of alpn is empty [alpn=h2,h3]"},
      {"alpn= h2", "'alpn=': nothing follows '=' behind alpn [a value without a blank, or no '=']"},
      {"alpn =h2", "'alpn': alpn needs a value [alpn=h2,h3]"},
      {"=h2", "'=h2': no key stands before '=' [a key and its value without a blank]"},
      {"\"alpn=h2\"", "'\"alpn=h2\"': a quoted string is no parameter [key=\"value\" without a blank before it]"},
      {"alpn=\"h2\"port=1", "'port=1': no blank ends the value before [a blank between parameters]"},
      {"alpn=h2 alpn=h3", "'alpn=h3': alpn is given twice [each key once]"},
      {"key01=x", "'key01': the key's number begins with 0 [key1]"},
      {"key65535=x", "'key65535': key65535 is reserved as the invalid key [key0 to key65534]"},
      {"key65536", "'key65536': key number 65536 is out of range [key0 to key65534]"},
      {"mandatory=port,alpm", "'alpm': 'alpm' is no parameter's key [alpn, perhaps]"},
      {"ech=AA*A", "'*': '*' is no character of Base64 [ech=..., in Base64]"},
      {"no-default-alpn=x alpn=h2", "'x': no-default-alpn takes no value [no-default-alpn]"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.line), c.fault) << c.line;
}

TEST(SvcParamsReaderTest, LetsAnAliasContradictItself) {
  EXPECT_EQ(read("no-default-alpn", false), "no-default-alpn");
  EXPECT_EQ(read("no-default-alpn").substr(0, 17), "'no-default-alpn'");
}

TEST(SvcParamsReaderTest, ReadsOctets) {
  const auto text = [](std::string_view octets) {
    OctetReader reader(octets);
    const SvcParams params = svc_params_from_wire(reader, true);
    return reader.is_done() ? to_string(params) : "!";
  };
  EXPECT_EQ(text("\0\1\0\3\2h2\0\3\0\2\1\xBB"sv), "alpn=\"h2\" port=443");
  EXPECT_EQ(text(""), "");
  EXPECT_EQ(text("\0\3\0\2\1\xBB\0\1\0\3\2h2"sv), "!");  // not in order
  EXPECT_EQ(text("\0\3\0\2\1\xBB\0\3\0\2\1\xBB"sv), "!");
  EXPECT_EQ(text("\0\3\0\3\1\xBB"sv), "!");
  EXPECT_EQ(text("\0\3\0\1\1"sv), "!");
  EXPECT_EQ(text("\0\2\0\0"sv), "!");
  EXPECT_EQ(text("\xFF\xFF\0\0"sv), "!");
}

}  // namespace
}  // namespace doczone::svc_params_reader_test
