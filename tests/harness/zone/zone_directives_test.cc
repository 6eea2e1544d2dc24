// $INCLUDE and $GENERATE. $ORIGIN and $TTL are tested with the reader.
#include <gtest/gtest.h>

#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::zone_directives_test {
namespace {

std::string included(std::map<std::string, std::string> files) {
  MemoryFiles memory;
  memory.files = std::move(files);
  const Zone zone = read_with(memory);
  return dump_records(zone) + (zone.errors().empty() ? "" : " ! " + dump_errors(zone));
}

TEST(IncludeTest, TakesInAnotherFile) {
  EXPECT_EQ(
      included({{"zone.db", "a 1 A 192.0.2.1\n$INCLUDE more.db\nb 1 A 192.0.2.2\n"}, {"more.db", "c 1 A 192.0.2.3\n"}}),
      "a.x.org. 1 IN A 192.0.2.1 | b.x.org. 1 IN A 192.0.2.2 | c.x.org. 1 IN A 192.0.2.3");
  EXPECT_EQ(included({{"zone.db", "$include \"sub/m ore.db\" sub ; comment\n"}, {"sub/m ore.db", "c 1 CNAME d\n"}}),
            "c.sub.x.org. 1 IN CNAME d.sub.x.org.");
}

TEST(IncludeTest, MarksAndEncodings) {
  MemoryFiles files;
  files.files = {{"zone.db", "$INCLUDE marked.db\n$INCLUDE wide.db\n"},
                 {"marked.db",
                  "\xEF\xBB\xBF"
                  "c 1 A 192.0.2.3\n"},
                 {"wide.db", std::string("\xFF\xFE"
                                         "c\0",
                                         4)}};
  const Zone zone = read_with(files);
  EXPECT_EQ(dump_records(zone), "c.x.org. 1 IN A 192.0.2.3");
  EXPECT_EQ(dump_notes(zone), "1: a byte order mark (U+FEFF) begins the file; it was skipped");
  EXPECT_EQ(zone.notes()[0].file, 1U);
  EXPECT_EQ(dump_errors(zone), "2:10 'wide.db' is UTF-16; an included file must be UTF-8 or ASCII");
}

TEST(IncludeTest, IsRelativeToTheFileThatIncludes) {
  EXPECT_EQ(included({{"zone.db", "$INCLUDE sub/one.db\n"},
                      {"sub/one.db", "$INCLUDE two.db\n"},
                      {"sub/two.db", "c 1 A 192.0.2.3\n"}}),
            "c.x.org. 1 IN A 192.0.2.3");
}

// RFC 1035 §5.1: an included file does not change the origin of the one that includes it.
TEST(IncludeTest, OriginAndOwnerComeBackAndTtlStays) {
  EXPECT_EQ(included({{"zone.db", "a 1 A 192.0.2.1\n$INCLUDE more.db\n A 192.0.2.2\nb A 192.0.2.2\n"},
                      {"more.db", "$ORIGIN other.x.org.\n$TTL 7\nc A 192.0.2.3\n"}}),
            "a.x.org. 1 IN A 192.0.2.1 | a.x.org. 7 IN A 192.0.2.2 | b.x.org. 7 IN A 192.0.2.2 | c.other.x.org. 7 IN A "
            "192.0.2.3");
  EXPECT_EQ(included({{"zone.db", "a 1 A 192.0.2.1\n$INCLUDE more.db\n"}, {"more.db", " A 192.0.2.3\n"}}),
            "a.x.org. 1 IN A 192.0.2.1 | a.x.org. 1 IN A 192.0.2.3");
}

TEST(IncludeTest, TellsFileLineAndStack) {
  MemoryFiles files;
  files.files = {{"zone.db", "\n$INCLUDE one.db\n"},
                 {"one.db", "$INCLUDE two.db\n"},
                 {"two.db", "a 1 A 192.0.2.1\n\nb 1 SRV 0 0 70000 c\n"}};
  const Zone zone = read_with(files);
  EXPECT_EQ(dump_errors(zone), "two.db:3:13 this SRV record cannot be read");
  EXPECT_EQ(zone.errors()[0].expected, "a number from 0 to 65535");
  const std::vector<Location> stack = zone.included_from(zone.errors()[0].file);
  ASSERT_EQ(stack.size(), 2U);
  EXPECT_EQ(stack[0].path + ":" + std::to_string(stack[0].begin.line), "one.db:1");
  EXPECT_EQ(stack[1].path + ":" + std::to_string(stack[1].begin.line), "zone.db:2");
  EXPECT_EQ(zone.records()[0].file, 2U);
  EXPECT_EQ(zone.text(2).at(zone.records()[0].owner_span), "a");
}

TEST(IncludeTest, RefusesWhatLiesOutsideTheRoot) {
  for (const char* path : {"../other.db", "/etc/passwd", "sub/../../x", "link.db"}) {
    MemoryFiles files;
    files.files = {{"zones/zone.db", std::string("$INCLUDE ") + path + "\na 1 A 192.0.2.1\n"},
                   {"other.db", "b A 192.0.2.2\n"}};
    files.links = {{"zones/link.db", "/etc/passwd"}};
    ZoneOptions options;
    options.origin = DomainName::parse("x.org.").value();
    options.files = &files;
    const Zone zone = read_zone(files.open("zones/zone.db", 1000).value(), options);
    EXPECT_EQ(dump_errors(zone),
              "1:10 '" + std::string(path) + "' lies outside the include root zones; --include-root allows another");
    EXPECT_EQ(dump_records(zone), "a.x.org. 1 IN A 192.0.2.1");
  }
  MemoryFiles files;
  files.files = {{"zones/zone.db", "$INCLUDE ../other.db\n"}, {"other.db", "b 1 A 192.0.2.2\n"}};
  ZoneOptions options;
  options.origin = DomainName::parse("x.org.").value();
  options.files = &files;
  options.include_root = ".";
  EXPECT_EQ(dump_records(read_zone(files.open("zones/zone.db", 1000).value(), options)), "b.x.org. 1 IN A 192.0.2.2");
}

TEST(IncludeTest, FindsCircles) {
  EXPECT_EQ(included({{"zone.db", "a 1 A 192.0.2.1\n$INCLUDE zone.db\n"}}),
            "a.x.org. 1 IN A 192.0.2.1 ! 2:10 'zone.db' includes itself");
  EXPECT_EQ(included({{"zone.db", "$INCLUDE b.db\n"}, {"b.db", "$INCLUDE zone.db\n"}}),
            " ! b.db:1:10 'zone.db' includes itself, by way of others");
}

TEST(IncludeTest, StopsAtDepthEight) {
  MemoryFiles files;
  files.files["zone.db"] = "$INCLUDE f1.db\n";
  for (int i = 1; i <= 20; ++i)
    files.files["f" + std::to_string(i) + ".db"] =
        "a" + std::to_string(i) + " 1 A 192.0.2.1\n$INCLUDE f" + std::to_string(i + 1) + ".db\n";
  const Zone zone = read_with(files);
  EXPECT_EQ(zone.records().size(), 8U);
  EXPECT_EQ(dump_errors(zone), "f8.db:2:10 'f9.db' is nested deeper than 8 files");
}

TEST(IncludeTest, GoesOnBehindAFileThatIsMissing) {
  EXPECT_EQ(included({{"zone.db", "$INCLUDE none.db\na 1 A 192.0.2.1\n"}}),
            "a.x.org. 1 IN A 192.0.2.1 ! 1:10 'none.db' cannot be opened: No such file or directory");
  EXPECT_EQ(included({{"zone.db", "$INCLUDE\na 1 A 192.0.2.1\n"}}),
            "a.x.org. 1 IN A 192.0.2.1 ! 1:1 $INCLUDE needs a file; it is missing");
}

// It may be no zone file at all, but somebody's secrets. Only which file it includes in turn is said.
TEST(IncludeTest, RepeatsNothingOfAnIncludedFile) {
  MemoryFiles files;
  files.files = {
      {"zone.db", "$INCLUDE other\n"},
      {"other",
       "SECRET one\nSECRET: IN A SECRET\n$SECRET x\n$ORIGIN SECRET..y\n$TTL SECRET\n$INCLUDE none.db\n"
       "$GENERATE SECRET a A SECRET\nx. SECRET\ny. IN TXT \"SECRET\nz. TXT ( SECRET\n$GENERATE 1-2 SECRET$ A SECRET\n"
       "q. A 1.2.3.4 SECRET\n SECRET A x\nk. SOA SECRET SECRET\nm. CAA 0 SECRET! x\np. 5SECRET A x\ns. SE\xC3\xA9"
       "CRET A x\n"}};
  const Zone zone = read_with(files);
  EXPECT_GE(zone.errors().size(), 10U);
  for (const ZoneError& error : zone.errors()) {
    EXPECT_EQ((error.message + error.expected).find("SECRET"), std::string::npos)
        << error.message << " " << error.expected;
  }
  for (const ZoneNote& note : zone.notes()) EXPECT_EQ(note.message.find("SECRET"), std::string::npos) << note.message;
}

TEST(IncludeTest, CountsAgainstTheBudgetOfTheRun) {
  MemoryFiles files;
  files.files = {{"zone.db", "$INCLUDE more.db\n$INCLUDE more.db\n"},
                 {"more.db", std::string(600, ';') + "\na 1 A 192.0.2.1\nb 1 A 192.0.2.1\n"}};
  ZoneBudget budget;
  budget.bytes = 1000;
  ZoneOptions options;
  options.budget = &budget;
  EXPECT_EQ(dump_errors(read_with(files, options)), "2:10 'more.db' is larger than 333 bytes");
  budget = {};
  budget.records = 3;
  EXPECT_EQ(dump_errors(read_with(files, options)),
            "more.db:3:1 the run's 3 records are used up; nothing behind this is read");
  EXPECT_EQ(dump_errors(read_with(files, options)),
            "more.db:2:1 the run's 3 records are used up; nothing behind this is read");
}

// ---- $GENERATE

std::string generated(const std::string& line) {
  const Zone zone = read_text("$TTL 1\n" + line + "\n");
  return dump_records(zone) + (zone.errors().empty() ? "" : " ! " + dump_errors(zone));
}

TEST(GenerateTest, MakesOneRecordForEachNumber) {
  const struct {
    std::string line, records;
  } cases[] = {
      {"$GENERATE 1-2 h$ A 192.0.2.$", "h1.x.org. 1 IN A 192.0.2.1 | h2.x.org. 1 IN A 192.0.2.2"},
      {"$generate 0-4/2 h$ 5 in A 192.0.2.$",
       "h0.x.org. 5 IN A 192.0.2.0 | h2.x.org. 5 IN A 192.0.2.2 | h4.x.org. 5 IN A 192.0.2.4"},
      {"$GENERATE 9-10 ${1,3,d} CNAME a$.y.", "010.x.org. 1 IN CNAME a9.y. | 011.x.org. 1 IN CNAME a10.y."},
      {"$GENERATE 10-10 a${-9} A 192.0.2.1", "a1.x.org. 1 IN A 192.0.2.1"},
      {"$GENERATE 254-254 ${0,5,o}.${0,5,x}.${0,5,X} A 192.0.2.1", "00376.000fe.000FE.x.org. 1 IN A 192.0.2.1"},
      {"$GENERATE 218-218 h.${0,3,N}.i.${0,4,n}j PTR a.", "h.A.D.i.a.d.j.x.org. 1 IN PTR a."},
      {"$GENERATE 1-1 a$ MX \"10 m$\"", "a1.x.org. 1 IN MX 10 m1.x.org."},
      {"$GENERATE 1-1 a$ SRV 0 0 506$ m$", "a1.x.org. 1 IN SRV 0 0 5061 m1.x.org."},
      {"$GENERATE 1-1 a\\$b$$ A 192.0.2.1", "a\\$b\\$.x.org. 1 IN A 192.0.2.1"},
      {"$GENERATE 1-1 a$ A \\# 4 0A00000$", "a1.x.org. 1 IN A 10.0.0.1"},
  };
  for (const auto& c : cases) EXPECT_EQ(generated(c.line), c.records) << c.line;
}

TEST(GenerateTest, ExplainsWhatIsWrong) {
  const struct {
    std::string line, error;
  } cases[] = {
      {"$GENERATE 1-2 h$ A", "2:18 $GENERATE needs a range, an owner, a type and data"},
      {"$GENERATE 1 h$ A 192.0.2.1", "2:11 $GENERATE: the range has no end"},
      {"$GENERATE 2-1 h$ A 192.0.2.1", "2:11 $GENERATE: the range ends before it begins"},
      {"$GENERATE 1-2/0 h$ A 192.0.2.1", "2:11 $GENERATE: the step is 0"},
      {"$GENERATE -1-2 h$ A 192.0.2.1", "2:11 $GENERATE: the range is not two numbers from 0 to 4294967295"},
      {"$GENERATE 1-2/-1 h$ A 192.0.2.1", "2:11 $GENERATE: the step is not a number"},
      {"$GENERATE 0-65535 h$ A 192.0.2.1",
       "2:11 $GENERATE would make 65536 records; 65535 is the limit of one directive"},
      {"$GENERATE 0-4294967295 h$ A 192.0.2.1",
       "2:11 $GENERATE would make 4294967296 records; 65535 is the limit of one directive"},
      {"$GENERATE 1-2 h${0,256} A 192.0.2.1", "2:15 $GENERATE: the width 256 is over 255"},
      {"$GENERATE 1-2 h${0,2,y} A 192.0.2.1", "2:15 $GENERATE: the base is none of d, o, x, X, n and N"},
      {"$GENERATE 1-2 h${0 A 192.0.2.1", "2:15 $GENERATE: '${' is not closed"},
      // The records before the faulty one stand; one error tells for all behind it.
      {"$GENERATE 254-300 h$ A 192.0.2.$",
       "h254.x.org. 1 IN A 192.0.2.254 | h255.x.org. 1 IN A 192.0.2.255 ! 2:1 '192.0.2.256' is not an IPv4 address: "
       "'256' is over 255"},
  };
  for (const auto& c : cases) {
    const std::string expected = c.error.find(" ! ") == std::string::npos ? " ! " + c.error : c.error;
    EXPECT_EQ(generated(c.line), expected) << c.line;
  }
}

TEST(GenerateTest, CountsBeforeAnythingIsMade) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "$GENERATE 1-65535 h$ 5 A 192.0.2.1\n";
  ZoneBudget budget;
  budget.generated = 200'000;
  ZoneOptions options;
  options.origin = DomainName::parse("x.org.").value();
  options.budget = &budget;
  const Zone zone = read_zone(SourceText("zone.db", text), options);
  EXPECT_EQ(zone.record_count(), 3U * 65535);
  ASSERT_EQ(zone.errors().size(), 97U);
  EXPECT_EQ(zone.errors()[0].message,
            "$GENERATE would make 65535 records; of the 200000 that a run may make so, 3395 are left");
}

TEST(GenerateTest, RecordsStandWhereTheDirectiveDoes) {
  const Zone zone = read_text("$GENERATE 1-2 h$ 5 CNAME a$\n 5 TXT t\n");
  ASSERT_EQ(zone.records().size(), 3U);
  const ResourceRecord& made = *zone.rrset(DomainName::parse("h2.x.org.").value(), RrType::CNAME)[0];
  EXPECT_EQ(zone.text().at(made.span), "$GENERATE 1-2 h$ 5 CNAME a$");
  EXPECT_EQ(made.target_span, made.span);
  // What takes the owner over takes that of the last record made.
  EXPECT_EQ(zone.at(DomainName::parse("h2.x.org.").value()).size(), 2U);
}

}  // namespace
}  // namespace doczone::harness::zone_directives_test
