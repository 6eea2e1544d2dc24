// Forty kinds of hostile and careless input, with the behaviour that each demands. What needs a disk (devices, FIFOs,
// folders) is tested with the program (tests/app/include_test.cc).
#include <ctime>
#include <functional>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "harness/judging/soundness.h"
#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::hostile_zone_test {
namespace {

const std::string kGood = "y 5 A 192.0.2.9\n";
const std::string kGoodRecord = "y.x.org. 5 IN A 192.0.2.9";

// The errors of some lines; the good record behind them must be read in any case.
std::string errors_of(const std::string& lines) {
  const Zone zone = read_text(lines + kGood);
  EXPECT_NE(dump_records(zone).find(kGoodRecord), std::string::npos) << lines;
  return dump_errors(zone);
}

// Of this thread: what else the machine does is not counted.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// The least that a work took in some runs, and at least a tenth of a millisecond.
double seconds_of(const std::function<void()>& work) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const double begin = cpu_seconds();
    work();
    best = std::min(best, cpu_seconds() - begin);
  }
  return std::max(best, 1e-4);
}

// How much longer four times as much takes; growth is what counts, not seconds.
double growth(const std::function<std::string(std::size_t)>& make, std::size_t size) {
  const auto seconds = [&](std::size_t n) {
    const std::string text = make(n);
    return seconds_of([&] {
      const Zone zone = read_text(text);
      for (const ZoneError& error : zone.errors()) locate(zone.text(), error.span);
    });
  };
  return seconds(4 * size) / seconds(size);
}

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

// 1–7: tests/harness/zone/zone_directives_test.cc and tests/app/include_test.cc. 8–11: zone_directives_test.cc. The
// memory that hostile input takes: bounded_memory_test.cc.

TEST(HostileZoneTest, LongTokens) {  // 12, 13
  const std::string long_name(5'000'000, 'a');
  EXPECT_EQ(errors_of(long_name + " 5 A 192.0.2.1\n"), "1:1 the name takes 5000000 bytes; 1,023 is the limit");
  EXPECT_EQ(errors_of("a 5 TXT \"" + long_name + "\"\n"), "1:9 the string is 5000000 octets long; 255 is the limit");
  EXPECT_EQ(errors_of("a 5 TXT \"" + long_name + "\n"), "1:9 this string is not closed on its line");
  EXPECT_EQ(errors_of("a 5 OPENPGPKEY " + long_name + "\n"), "1:16 key is longer than 65535 octets");
}

TEST(HostileZoneTest, Nul) {  // 14, 15
  EXPECT_EQ(errors_of(std::string("a 5 A 192.0.2.1\0\n", 17)), "1:16 U+0000 (NUL) cannot stand in a zone file");
  EXPECT_EQ(errors_of(std::string("a 5 TXT \"a\0b\"\n", 14)), "1:11 U+0000 (NUL) cannot stand in a zone file");
  EXPECT_EQ(errors_of(std::string("ab\0c 5 A 192.0.2.1\n", 19)), "1:3 U+0000 (NUL) cannot stand in a zone file");
  EXPECT_EQ(errors_of("a\\000b 5 A 192.0.2.1\n"), "");
}

TEST(HostileZoneTest, Encodings) {  // 16, 17
  const std::string wide("\xFF\xFEy\0 \0005\0 \0A\0 \0001\0009\0002\0.\0000\0.\0002\0.\0009\0\n\0", 34);
  std::string big = wide;
  for (std::size_t i = 0; i + 1 < big.size(); i += 2) std::swap(big[i], big[i + 1]);
  for (const std::string& text : {wide, big}) {
    const Zone zone = read_text(text);
    EXPECT_EQ(dump_records(zone), kGoodRecord);
    EXPECT_EQ(dump_errors(zone), "");
    EXPECT_EQ(dump_notes(zone), "1: the file is UTF-16; it was read as UTF-8, in which all places are counted");
  }
  EXPECT_EQ(dump_errors(read_text(std::string("a\0 \0A\0", 6))), "1:1 the file is UTF-16");
  const Zone marked = read_text("\xEF\xBB\xBF" + kGood);
  EXPECT_EQ(dump_records(marked), kGoodRecord);
  EXPECT_EQ(dump_notes(marked), "1: a byte order mark (U+FEFF) begins the file; it was skipped");
}

TEST(HostileZoneTest, LineEnds) {  // 18, 19
  const Zone dos = read_text("a 5 A 192.0.2.1\r\n" + kGood);
  EXPECT_EQ(dump_errors(dos) + dump_notes(dos), "");
  const Zone mac = read_text("a 5 A 192.0.2.1\ra 5 TXT \"t\"\ry 5 A 192.0.2.9\r");
  EXPECT_EQ(mac.records().size(), 3U);
  EXPECT_EQ(dump_errors(mac), "");
  EXPECT_EQ(dump_notes(mac), "1: lines end with a carriage return alone");
}

TEST(HostileZoneTest, ForeignBlanks) {  // 20, 21
  EXPECT_EQ(errors_of("a\v5 A 192.0.2.1\n"), "1:2 U+000B (control character) cannot stand in a name");
  EXPECT_EQ(errors_of("a 5 A\f192.0.2.1\n"), "1:6 U+000C (control character) cannot stand between fields");
  EXPECT_EQ(errors_of("a 5 A\xC2\xA0"
                      "192.0.2.1\n"),
            "1:6 U+00A0 (no-break space) cannot stand between fields");
  const Zone zone = read_text(
      "a\xE3\x80\x80"
      "5 A 192.0.2.1\n");
  EXPECT_EQ(dump_errors(zone), "1:2 U+3000 (ideographic space) cannot stand in a name");
  EXPECT_EQ(zone.errors()[0].expected, "a space or a tab between fields");
}

TEST(HostileZoneTest, Parentheses) {  // 22, 23, 24
  EXPECT_EQ(errors_of("a 5 TXT ( t\n"), "1:9 this '(' is never closed");
  const Zone extra = read_text("a 5 TXT t )\n" + kGood);
  EXPECT_EQ(dump_errors(extra), "1:11 this ')' closes no '('");
  EXPECT_EQ(extra.records().size(), 2U);
  EXPECT_EQ(errors_of("a 5 TXT " + std::string(100'000, '(') + " t " + std::string(100'000, ')') + "\n"), "");
  EXPECT_EQ(errors_of("a 5 TXT " + std::string(100'000, '(') + " t\n"), "1:9 this '(' is never closed");
}

TEST(HostileZoneTest, QuotesInParentheses) {
  EXPECT_EQ(errors_of("a 5 TXT ( \"t\n  u\n"),
            "1:9 this '(' is never closed | 1:11 this string is not closed on its line; line 2 was skipped, up to the "
            "next line that begins a record");
  // What the string swallowed may have been the other half; and it may come later.
  EXPECT_EQ(errors_of("a 5 TXT ( \"t )\n"), "1:11 this string is not closed on its line");
  EXPECT_EQ(errors_of("a 5 TXT ( \"t\n  u )\n"),
            "1:11 this string is not closed on its line; line 2 was skipped, up to the next line that begins a record");
}

TEST(HostileZoneTest, QuotesAndEscapes) {  // 25, 26, 27, 28
  EXPECT_EQ(errors_of("a 5 TXT \"t\n"), "1:9 this string is not closed on its line");
  EXPECT_EQ(dump_errors(read_text("a 5 TXT t\\")), "1:10 nothing follows the backslash");
  for (const char* escape : {"\\256", "\\1x", "\\12"}) {
    EXPECT_EQ(errors_of("s" + std::string(escape) + " 5 A 192.0.2.1\n"),
              "1:2 a decimal escape is three digits, \\000 to \\255")
        << escape;
    EXPECT_EQ(errors_of("s 5 TXT t" + std::string(escape) + "\n"),
              "1:10 a decimal escape is three digits, \\000 to \\255")
        << escape;
  }
  const Zone octal = read_text("\\052 5 A 192.0.2.1\n");
  EXPECT_EQ(dump_records(octal), "4.x.org. 5 IN A 192.0.2.1");
  EXPECT_EQ(dump_notes(octal).substr(0, 63), "1: warning: the escape \\052 is '4' by RFC 1035; tools that writ");
  EXPECT_EQ(dump_records(read_text("\\052 5 A 192.0.2.1\n", ZoneFormat::windows)), "*.x.org. 5 IN A 192.0.2.1");
}

TEST(HostileZoneTest, Lengths) {  // 29
  EXPECT_EQ(errors_of(std::string(64, 'a') + " 5 A 192.0.2.1\n"), "1:1 label is 64 octets long; 63 is the limit");
  EXPECT_EQ(errors_of(std::string(63, 'a') + " 5 A 192.0.2.1\n"), "");
  std::string name;
  for (int i = 0; i < 123; ++i) name += "a.";  // with x.org. 254 octets
  EXPECT_EQ(errors_of(name + "b 5 A 192.0.2.1\n"), "");
  EXPECT_EQ(errors_of(name + "bb 5 A 192.0.2.1\n"), "1:1 name is 256 octets long; 255 is the limit");
}

TEST(HostileZoneTest, Numbers) {  // 30, 31
  EXPECT_EQ(errors_of("a 4294967296 A 192.0.2.1\n"), "1:3 TTL 4294967296 is out of range");
  EXPECT_EQ(errors_of("a 2147483648 A 192.0.2.1\n"), "1:3 TTL 2147483648 is out of range");
  EXPECT_EQ(errors_of("a -1 A 192.0.2.1\n"), "1:3 TTL -1 is out of range");
  EXPECT_EQ(dump_records(read_text("a 1w2d A 192.0.2.1\n")), "a.x.org. 777600 IN A 192.0.2.1");
  EXPECT_EQ(errors_of("a 5 SRV 0 0 1d b\n"), "1:13 port '1d' is not a number");
  EXPECT_EQ(errors_of("a 5 SRV 0 0 70000 b\n"), "1:13 port 70000 is out of range");
  EXPECT_EQ(errors_of("a 5 SRV 0 0 http b\n"), "1:13 port 'http' is not a number");
}

TEST(HostileZoneTest, WholeFiles) {  // 32, 33
  EXPECT_EQ(dump_errors(read_text("")), "1:1 the file has no records");
  EXPECT_EQ(dump_errors(read_text(" \n\t\n\n")), "1:1 the file has no records");
  EXPECT_EQ(errors_of("@ 5 SOA a b 1 2 3 4 5\n@ 5 SOA a b 2 2 3 4 5\n"),
            "2:1 a second SOA; the first stands in line 1");
  EXPECT_EQ(errors_of("@ 5 SOA a b 1 2 3 4 5\n@ 5 SOA a b 1 2 3 4 5\n"), "");
  // No SOA, and one that is not the first: an expectation can be met all the same.
  const Zone good = read_text(kGood);
  const std::vector<DomainName> nothing_asked;
  EXPECT_TRUE(judge_by_rules(RuleScope(good, &nothing_asked, true), zone_checks()).empty());
  EXPECT_EQ(errors_of("a 5 A 192.0.2.1\n@ 5 SOA a b 1 2 3 4 5\n"), "");
}

TEST(HostileZoneTest, Classes) {  // 34
  EXPECT_EQ(errors_of("a 5 CH A 192.0.2.1\n"), "1:5 class CH is not read; only IN");
  EXPECT_EQ(errors_of("a 5 CLASS312 A 192.0.2.1\n"), "1:5 class CLASS312 is not read; only IN");
  EXPECT_EQ(errors_of("a 5 ANY A 192.0.2.1\n"), "1:5 class ANY is not read; only IN");
  EXPECT_EQ(errors_of("a CLASS1 5 A 192.0.2.1\n"), "");
}

TEST(HostileZoneTest, Directives) {  // 35
  const Zone dotless = read_text("$ORIGIN x.org\n" + kGood);
  EXPECT_EQ(dump_records(dotless), kGoodRecord);
  EXPECT_EQ(dump_notes(dotless), "1: the final dot is missing; read as 'x.org.'");
  // Any other name may be meant as it is written.
  EXPECT_EQ(dump_records(read_text("$Origin b\n" + kGood)), "y.b.x.org. 5 IN A 192.0.2.9");
  EXPECT_EQ(errors_of("$TTL\n"), "1:1 $TTL needs a time; it is missing");
  EXPECT_EQ(errors_of("$FOO bar\n"), "1:1 unknown directive '$FOO'");
}

TEST(HostileZoneTest, ExportersMistakes) {  // 36, 37, 38
  const Zone soa = read_text("@ 5 IN SOA SOA a. b. 1 2 3 4 5\n");
  EXPECT_EQ(dump_records(soa), "x.org. 5 IN SOA a. b. 1 2 3 4 5");
  EXPECT_EQ(dump_notes(soa), "1: the type SOA is written twice; read once");
  const Zone windows =
      read_text("a [AGE:3636525] 600 A 192.0.2.1\n@ 0 WINS L1 C2 ( 10.0.0.10 )\n@ WINSR L1 C2 x\nb 5 ATMA 0.1\n");
  EXPECT_EQ(dump_records(windows), "a.x.org. 600 IN A 192.0.2.1 | b.x.org. 5 IN ATMA 01");
  EXPECT_EQ(dump_errors(windows), "");
  const Zone at = read_text("_sip._tcp.@ 5 SRV 0 0 1 sip.@\n");
  EXPECT_EQ(dump_records(at), "_sip._tcp.x.org. 5 IN SRV 0 0 1 sip.x.org.");
  EXPECT_EQ(dump_notes(at),
            "1: warning: '@' at the end of a name was read as the origin | 1: warning: '@' at the end of a name was "
            "read as the origin");
}

TEST(HostileZoneTest, LookalikeCharacters) {  // 39
  EXPECT_EQ(errors_of("a\xEF\xBC\x8E"
                      "b 5 A 192.0.2.1\n"),
            "1:2 U+FF0E (full-width full stop) cannot stand in a name");
  EXPECT_EQ(errors_of("a 5 CNAME b\xE3\x80\x82"
                      "c\n"),
            "1:12 U+3002 (ideographic full stop) cannot stand in a name");
  EXPECT_EQ(errors_of("a\xE2\x80\x8B 5 A 192.0.2.1\n"), "1:2 U+200B (zero-width space) cannot stand in a name");
  const Zone bidi = read_text(
      "a\xE2\x80\xAE"
      "b 5 A 192.0.2.1\n");
  EXPECT_EQ(dump_errors(bidi).find("\xE2\x80\xAE"), std::string::npos);
  const Zone cyrillic = read_text("\xD1\x81ontoso 5 A 192.0.2.1\n");
  EXPECT_EQ(dump_errors(cyrillic), "1:1 U+0441 cannot stand in a name");
  EXPECT_EQ(cyrillic.errors()[0].expected, "ASCII characters, or the label as 'xn--ontoso-hrf'");
}

TEST(HostileZoneTest, Aliases) {  // 40
  const Zone loop = read_text("a 5 CNAME b\nb 5 CNAME a\n");
  const std::vector<Finding> found = judge_by_rules(RuleScope(loop, nullptr, true), zone_checks());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].check, "cname-loop");
}

// Quadratic reading, or a quadratic count of lines and columns, would show as a factor of 16.
TEST(HostileZoneTest, GrowsWithTheBytes) {
  const std::pair<const char*, std::function<std::string(std::size_t)>> inputs[] = {
      {"open parentheses", [](std::size_t n) { return repeated("a 5 TXT ( b\n", n); }},
      {"nested parentheses", [](std::size_t n) { return "a 5 TXT " + std::string(8 * n, '(') + "b"; }},
      {"closing parentheses", [](std::size_t n) { return repeated("a 5 TXT b )\n", n); }},
      {"open quotes", [](std::size_t n) { return repeated("a 5 TXT \"b\n", n); }},
      {"errors on lines of their own", [](std::size_t n) { return repeated("a 5 A b\n", n); }},
      {"tokens on one line", [](std::size_t n) { return "a 5 TXT " + repeated("b ", 4 * n); }},
      {"lone CRs", [](std::size_t n) { return repeated("a 5 A b\r", n); }},
      {"directives", [](std::size_t n) { return repeated("$ORIGIN a\n$ORIGIN x.org.\n", n); }},
      {"deep names",
       [](std::size_t n) {
         std::string out;
         for (std::size_t i = 0; i < n; ++i) out += std::to_string(i) + repeated(".a", 60) + " 5 A 192.0.2.1\n";
         return out;
       }},
  };
  for (const auto& [what, make] : inputs) EXPECT_LT(growth(make, 1'500), 9) << what;
}

TEST(HostileZoneTest, ManyErrorsOnOneLineAreLocatedInLinearTime) {
  const auto seconds = [](std::size_t n) {
    const std::string bytes = repeated("\xC3\xA4\xE2\x82\xAC", n);
    return seconds_of([&] {
      const SourceText text("f", bytes);
      std::size_t columns = 0;
      for (std::size_t at = 0; at < text.bytes().size(); at += 500) columns += text.position(at).column;
      EXPECT_GT(columns, 0U);
    });
  };
  EXPECT_LT(seconds(400'000) / seconds(100'000), 9);
}

TEST(HostileZoneTest, ErrorsAreBounded) {
  const Zone zone = read_text(repeated("a b\n", 60'000));
  EXPECT_EQ(zone.errors().size(), 50'001U);
  EXPECT_EQ(zone.errors()[0].message, "10000 more errors are not listed");
  EXPECT_TRUE(zone.may_be_hidden(DomainName::parse("q.x.org").value(), RrType::TXT));
}

}  // namespace
}  // namespace doczone::harness::hostile_zone_test
