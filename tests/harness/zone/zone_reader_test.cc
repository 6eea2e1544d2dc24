#include "harness/zone/zone_reader.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::harness::zone_reader_test {
namespace {

Zone read(std::string text, std::string_view origin = "x.") {
  std::optional<DomainName> name;
  if (!origin.empty()) name = DomainName::parse(origin).value();
  return read_zone(SourceText("f", std::move(text)), std::move(name));
}

std::string records_of(const Zone& zone) {
  std::string out;
  for (const ResourceRecord& record : zone.records()) out += (out.empty() ? "" : " | ") + record.to_string();
  return out;
}

// "line:column 'bytes' message hides owner type"
std::string errors_of(const Zone& zone) {
  std::string out;
  for (const ZoneError& error : zone.errors()) {
    const Position at = zone.text().position(error.span.offset);
    out += (out.empty() ? "" : " | ") + std::to_string(at.line) + ":" + std::to_string(at.column) + " '" +
           std::string(zone.text().at(error.span)) + "' " + error.message + " hides ";
    out += !error.hides_records ? "nothing"
                                : (error.hidden_owner ? error.hidden_owner->to_string() : "*") + " " +
                                      (error.hidden_type ? to_string(*error.hidden_type) : "*");
  }
  return out;
}

std::string notes_of(const Zone& zone) {
  std::string out;
  for (const ZoneNote& note : zone.notes()) {
    out += (out.empty() ? "" : " | ") + std::to_string(zone.text().line_of(note.span.offset)) + ": " + note.message;
  }
  return out;
}

TEST(ZoneReaderTest, ReadsRecords) {
  const struct {
    std::string text, records;
  } cases[] = {
      {"$TTL 1h\na A 192.0.2.1\n 5 IN A 192.0.2.2\nb.y. TXT \"t ; ( u\" ; c\n",
       R"(a.x. 3600 IN A 192.0.2.1 | a.x. 5 IN A 192.0.2.2 | b.y. 3600 IN TXT "t ; ( u")"},
      {"$origin sub\na A 192.0.2.1\n$ORIGIN deep.y.\n@ MX 1 m\n$ORIGIN .\na A 192.0.2.1",
       "a.sub.x. 0 IN A 192.0.2.1 | deep.y. 0 IN MX 1 m.deep.y. | a. 0 IN A 192.0.2.1"},
      {"@ IN SOA ns1 h (\n 1 ; serial\n 2 3\n4 5 )\n\tNS ns1\r\n",
       "x. 5 IN SOA ns1.x. h.x. 1 2 3 4 5 | x. 5 IN NS ns1.x."},
      {" A 192.0.2.1", "x. 0 IN A 192.0.2.1"},
      {"a A 192.0.2.1\rb A 192.0.2.2\r", "a.x. 0 IN A 192.0.2.1 | b.x. 0 IN A 192.0.2.2"},
      {"\xEF\xBB\xBF"
       "a A 192.0.2.1",
       "a.x. 0 IN A 192.0.2.1"},
      {"a\\.b A 192.0.2.1\n\\@ A 192.0.2.1\n\\$TTL A 192.0.2.1",
       "a\\.b.x. 0 IN A 192.0.2.1 | \\@.x. 0 IN A 192.0.2.1 | \\$TTL.x. 0 IN A 192.0.2.1"},
      {"(a A\n192.0.2.1)\n", "a.x. 0 IN A 192.0.2.1"},
      // $TTL, then the TTL stated last, then the SOA's minimum.
      {"a 7 A 192.0.2.1\nb A 192.0.2.1\n$TTL 8\nc A 192.0.2.1\nd 9 A 192.0.2.1\ne A 192.0.2.1",
       "a.x. 7 IN A 192.0.2.1 | b.x. 7 IN A 192.0.2.1 | c.x. 8 IN A 192.0.2.1 | d.x. 9 IN A 192.0.2.1 | e.x. 8 IN A "
       "192.0.2.1"},
  };
  for (const auto& c : cases) {
    const Zone zone = read(c.text);
    EXPECT_EQ(records_of(zone), c.records) << c.text;
    EXPECT_EQ(errors_of(zone), "") << c.text;
  }
}

TEST(ZoneReaderTest, TellsEveryErrorAndGoesOn) {
  const struct {
    std::string text, errors, records;
  } cases[] = {
      {"a A 1\nb SRV 0 0 1\nc A 192.0.2.1\n",
       "1:5 '1' '1' is not an IPv4 address hides a.x. A | "
       "2:11 '1' SRV needs priority, weight, port and target; the target is missing hides b.x. SRV",
       "c.x. 0 IN A 192.0.2.1"},
      {"a TXT a )\nb A 192.0.2.1", "1:9 ')' this ')' closes no '(' hides nothing",
       R"(a.x. 0 IN TXT "a" | b.x. 0 IN A 192.0.2.1)"},
      {"a A 192.0.2.1\n)\nb A 192.0.2.1", "2:1 ')' this ')' closes no '(' hides a.x. *",
       "a.x. 0 IN A 192.0.2.1 | b.x. 0 IN A 192.0.2.1"},
      {"a TXT \"b\nc A 192.0.2.1", "1:7 '\"' this string is not closed on its line hides a.x. TXT",
       "c.x. 0 IN A 192.0.2.1"},
      {"a TXT b\\", "1:8 '\\' nothing follows the backslash hides a.x. TXT", ""},
      {"a TXT ( b\nc A 192.0.2.1", "1:7 '(' this '(' is never closed hides a.x. TXT", "c.x. 0 IN A 192.0.2.1"},
      {"@ SOA a b (\n 1 2\n 3\nc A 192.0.2.1",
       "1:11 '(' this '(' is never closed; lines 2 to 3 were skipped, up to the next line that begins a record hides "
       "x. *",
       "c.x. 0 IN A 192.0.2.1"},
      {"a TXT (\nfoo bar\nc A 192.0.2.1",
       "1:7 '(' this '(' is never closed; line 2 was skipped, up to the next line that begins a record hides * *",
       "c.x. 0 IN A 192.0.2.1"},
      {"a TXT (\nfoo bar\n",
       "1:7 '(' this '(' is never closed; line 2 was skipped: no line behind it begins a record hides * *", ""},
      // What takes over a lost owner is lost with it, without an error of its own.
      {"a..b A 192.0.2.1\n TXT t\nc A 192.0.2.1", "1:3 '.' empty label hides * *", "c.x. 0 IN A 192.0.2.1"},
      {"a A ::1\n TXT t\n", "1:5 '::1' ::1 is an IPv6 address; an A record holds an IPv4 address hides a.x. A",
       R"(a.x. 0 IN TXT "t")"},
  };
  for (const auto& c : cases) {
    const Zone zone = read(c.text);
    EXPECT_EQ(errors_of(zone), c.errors) << c.text;
    EXPECT_EQ(records_of(zone), c.records) << c.text;
  }
}

TEST(ZoneReaderTest, JudgesDirectives) {
  const struct {
    std::string text, errors, records;
  } cases[] = {
      {"$INCLUDE other\na A 192.0.2.1",
       "1:10 'other' 'other' cannot be opened: this text did not come from a file hides * *", "a.x. 0 IN A 192.0.2.1"},
      {"$GENERATE 1-2 h$ A 10.0.0.$", "", "h1.x. 0 IN A 10.0.0.1 | h2.x. 0 IN A 10.0.0.2"},
      {"$TTL\na A 192.0.2.1", "1:1 '$TTL' $TTL needs a time; it is missing hides nothing", "a.x. 0 IN A 192.0.2.1"},
      {"$TTL 1y\na A 192.0.2.1", "1:6 '1y' '1y' is no TTL hides nothing", "a.x. 0 IN A 192.0.2.1"},
      {"$TTL 1 2\na A 192.0.2.1", "1:8 '2' '2' is one field too many for '$TTL' hides nothing",
       "a.x. 1 IN A 192.0.2.1"},
      {" $TTL 1\na A 192.0.2.1", "1:2 '$TTL' a blank stands before the directive '$TTL' hides nothing",
       "a.x. 1 IN A 192.0.2.1"},
      {"$TLL 1\na A 192.0.2.1", "1:1 '$TLL' unknown directive '$TLL' hides nothing", "a.x. 0 IN A 192.0.2.1"},
      {"$FOO 1\na A 192.0.2.1", "1:1 '$FOO' unknown directive '$FOO' hides * *", "a.x. 0 IN A 192.0.2.1"},
      // Without its $ORIGIN, a relative name could be anywhere.
      {"$ORIGIN a..b.\na A 192.0.2.1\nc. A 192.0.2.1\n A 192.0.2.2\n@ A 192.0.2.1\nd. CNAME e\n$ORIGIN y.\na A "
       "192.0.2.1",
       "1:11 '.' empty label; records with relative names are not read up to the next $ORIGIN hides * *",
       "c. 0 IN A 192.0.2.1 | c. 0 IN A 192.0.2.2 | a.y. 0 IN A 192.0.2.1"},
      {"$ORIGIN\nc. A 192.0.2.1",
       "1:1 '$ORIGIN' $ORIGIN needs a name; it is missing; records with relative names are not read up to the next "
       "$ORIGIN hides * *",
       "c. 0 IN A 192.0.2.1"},
      {"$ORGIN y.\na A 192.0.2.1\nc. A 192.0.2.1", "1:1 '$ORGIN' unknown directive '$ORGIN' hides * *",
       "c. 0 IN A 192.0.2.1"},
  };
  for (const auto& c : cases) {
    const Zone zone = read(c.text);
    EXPECT_EQ(errors_of(zone), c.errors) << c.text;
    EXPECT_EQ(records_of(zone), c.records) << c.text;
  }
  EXPECT_EQ(read("$ORGIN y.\n").errors()[0].expected, "$ORIGIN, perhaps");
}

TEST(ZoneReaderTest, FindsTheOrigin) {
  const struct {
    std::string text, origin, errors, records;
  } cases[] = {
      {"a A 192.0.2.1\n$ORIGIN y.\n", "y.", "", "a.y. 0 IN A 192.0.2.1"},
      {"y. 1 IN SOA a b 1 2 3 4 5\na A 192.0.2.1\n$ORIGIN z.\n", "y.", "",
       "y. 1 IN SOA a.y. b.y. 1 2 3 4 5 | a.y. 1 IN A 192.0.2.1"},
      {"$ORIGIN .\ny 1 SOA a. b. 1 2 3 4 5\n$ORIGIN y.\na A 192.0.2.1", "y.", "",
       "y. 1 IN SOA a. b. 1 2 3 4 5 | a.y. 1 IN A 192.0.2.1"},
      {"a.y. A 192.0.2.1", ".", "", "a.y. 0 IN A 192.0.2.1"},
      {"a A 192.0.2.1\nb CNAME c\n", ".",
       "1:1 'a' 'a' is relative, and the file names no origin; relative names are read as absolute hides * *",
       "a. 0 IN A 192.0.2.1 | b. 0 IN CNAME c."},
      {"$ORIGIN y\na A 192.0.2.1\n", "y.",
       "1:9 'y' 'y' is relative, and the file names no origin; relative names are read as absolute hides * *",
       "a.y. 0 IN A 192.0.2.1"},
  };
  for (const auto& c : cases) {
    const Zone zone = read(c.text, "");
    EXPECT_EQ(zone.origin().to_string(), c.origin) << c.text;
    EXPECT_EQ(errors_of(zone), c.errors) << c.text;
    EXPECT_EQ(records_of(zone), c.records) << c.text;
  }
}

TEST(ZoneReaderTest, NotesWhatIsUnusual) {
  const struct {
    std::string text, notes;
  } cases[] = {
      {"a A 192.0.2.1\r\n", ""},
      {"\xEF\xBB\xBF"
       "a A 192.0.2.1",
       "1: a byte order mark (U+FEFF) begins the file; it was skipped"},
      {"a A 192.0.2.1\rb A 192.0.2.1", "1: lines end with a carriage return alone"},
      {"$ORIGIN x\na A 192.0.2.1", "1: the final dot is missing; read as 'x.'"},
      {"x SOA a b 1 2 3 4 5", "1: the SOA's owner lacks its final dot; read as the zone's name"},
      {"@ SOA a b 1 2 3 4 5\n@ SOA a b 1 2 3 4 5", "2: the SOA is repeated, as at the end of a zone transfer"},
      {"a..b A 192.0.2.1\n TXT t", "2: not read: it takes over an owner that could not be read"},
  };
  for (const auto& c : cases) EXPECT_EQ(notes_of(read(c.text)), c.notes) << c.text;
  EXPECT_EQ(records_of(read("$ORIGIN x\na A 192.0.2.1")), "a.x. 0 IN A 192.0.2.1");
}

TEST(ZoneReaderTest, JudgesTheFileAsAWhole) {
  const struct {
    std::string text, errors;
  } cases[] = {
      {"", "1:1 '' the file has no records hides * *"},
      {" ; nothing\n\n", "1:1 '' the file has no records hides * *"},
      {"$TTL 5\n", "1:1 '' the file has no records hides * *"},
      {"a A x\n", "1:5 'x' 'x' is not an IPv4 address hides a.x. A"},
      {std::string("a\0 \0A\0", 6), "1:1 '" + std::string("a\0", 2) + "' the file is UTF-16 hides * *"},
      {"@ SOA a b 1 2 3 4 5\n@ SOA a b 2 2 3 4 5",
       "2:1 '@ SOA a b 2 2 3 4 5' a second SOA; the first stands in line 1 hides x. SOA"},
  };
  for (const auto& c : cases) EXPECT_EQ(errors_of(read(c.text)), c.errors) << c.text;
}

TEST(ZoneReaderTest, KeepsWhereThingsStand) {
  const Zone zone = read("a 5 SRV 0 0 (\n 1 b ) ; c\n TXT t\n");
  const auto at = [&](ByteSpan span) { return zone.text().at(span); };
  ASSERT_EQ(zone.records().size(), 2U);
  const ResourceRecord& srv = zone.records()[0];
  EXPECT_EQ(at(srv.span), "a 5 SRV 0 0 (\n 1 b )");
  EXPECT_EQ(at(srv.owner_span), "a");
  EXPECT_EQ(at(srv.target_span), "b");
  EXPECT_TRUE(srv.owner_relative && srv.target_relative && !srv.owner_inherited);
  const ResourceRecord& txt = zone.records()[1];
  EXPECT_EQ(txt.owner_span, srv.owner_span);
  EXPECT_TRUE(txt.owner_inherited && txt.owner_relative);
  EXPECT_EQ(at(txt.rdata_span), "t");
  EXPECT_EQ(txt.ttl_origin, TtlOrigin::previous_record);
}

// Quadratic or recursive reading would not come to an end here.
TEST(ZoneReaderTest, TakesLinearTimeForHostileInput) {
  const auto repeat = [](std::string_view unit, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += unit;
    return out;
  };
  EXPECT_EQ(read("a TXT " + std::string(1'000'000, '(') + " b").errors().size(), 1U);
  EXPECT_EQ(read(repeat("a TXT ( b\n", 50'000)).errors().size(), 50'000U);
  EXPECT_EQ(read(repeat("a TXT \"b\n", 50'000)).errors().size(), 50'000U);
  EXPECT_EQ(read(repeat(")", 1'000'000)).errors().size(), 1U);
  EXPECT_EQ(read(std::string(5'000'000, 'a') + " A 192.0.2.1").errors().size(), 1U);
  EXPECT_EQ(read("a TXT \"" + std::string(5'000'000, 'a') + "\"").errors().size(), 1U);
  EXPECT_EQ(read("a TXT ( " + repeat("b ", 1'000'000) + ")").errors().size(), 1U);
  EXPECT_EQ(read("a TYPE999 ( " + repeat("bbbbbbbbbbb ", 100'000) + ")").errors().size(), 1U);
  EXPECT_EQ(read("a TXT \\# 65536 00").errors().size(), 1U);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ZoneReaderTest, ReadsCollectedZones) {
  const std::filesystem::path folder = std::filesystem::path(DOCZONE_ROOT) / ".." / "shared" / "zones";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "there is no folder " << folder;
  const std::vector<std::pair<std::string, std::set<std::size_t>>> broken{
      {"23", {10}}, {"25", {13}}, {"26", {14}}, {"27", {8, 9, 13}}};
  for (const char* part : {"mistakes", "nasty"}) {
    for (const auto& file : std::filesystem::directory_iterator(folder / part)) {
      if (file.path().extension() != ".zone") continue;
      const auto begin = std::chrono::steady_clock::now();
      const Zone zone = read_zone(SourceText(file.path().string(), read_file(file.path())),
                                  DomainName::parse("contoso.com.").value());
      EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5)) << file.path();
      const std::string number = file.path().filename().string().substr(0, 2);
      if (std::string_view(part) != "mistakes") continue;
      std::set<std::size_t> lines;
      for (const ZoneError& error : zone.errors()) lines.insert(zone.text().line_of(error.span.offset));
      if (number <= "22") {
        EXPECT_EQ(errors_of(zone), "") << file.path();
      }
      for (const auto& [which, expected] : broken) {
        if (which == number) {
          EXPECT_EQ(lines, expected) << file.path();
        }
      }
    }
  }
}

}  // namespace
}  // namespace doczone::harness::zone_reader_test
