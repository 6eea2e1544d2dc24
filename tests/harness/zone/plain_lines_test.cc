// Whatever the fast path accepts, the full grammar accepts with the same record: held against each other line by line,
// on lines that a seeded generator writes and damages.
#include "harness/zone/plain_lines.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "harness/zone/zone_lexer.h"

namespace doczone::harness::plain_lines_test {
namespace {

const DomainName kZone = DomainName::parse("example.org.").value();
const DomainName kOrigin = DomainName::parse("sub.example.org.").value();
const DomainName kPrevious = DomainName::parse("before.example.org.").value();

PlainContext context_of() {
  PlainContext context;
  context.set_names(&kZone, &kOrigin);
  context.ttl_may_be_omitted = true;
  context.owner_may_be_omitted = true;
  context.previous_owner = kPrevious.hash_from_root();
  return context;
}

bool accepted(const std::string& line, PlainRecord& record) {
  static std::optional<PlainLineReader> last;  // the record refers to it
  PlainLineReader& reader = last.emplace(line);
  std::size_t at = 0;
  const PlainLineReader::Line kind = reader.read(at, context_of(), record);
  EXPECT_EQ(at, kind == PlainLineReader::Line::not_plain ? 0 : line.size()) << line;
  return kind == PlainLineReader::Line::record;
}

// Empty when both agree.
std::string disagreement(const std::string& line, const PlainRecord& plain) {
  ZoneLexer lexer(line);
  ZoneEntry entry;
  if (!lexer.next(entry) || !entry.problems.empty()) return "the lexer has problems";
  RecordContext context;
  context.origin = &kOrigin;
  context.previous_owner = &kPrevious;
  context.directive_ttl = 77;
  const auto parsed = parse_record(entry.tokens, entry.leading_blank, context);
  if (const auto* fault = std::get_if<RecordFault>(&parsed)) return fault->message;
  const auto& record = std::get<ResourceRecord>(parsed);
  if (lexer.next(entry)) return "there is another entry";
  if (record.owner.hash_from_root() != plain.owner) return "another owner";
  if (!record.owner.is_at_or_below(kZone)) return "an owner outside";
  if (record.type != plain.type) return "another type";
  if (record.owner_inherited != plain.owner_inherited) return "owner inherited";
  if (record.ttl != (plain.ttl_stated ? plain.ttl : 77)) return "another TTL";
  if ((record.ttl_origin == TtlOrigin::explicit_ttl) != plain.ttl_stated) return "another origin of the TTL";
  if (std::string_view(line).substr(record.rdata_span.offset, record.rdata_span.length) != plain.rdata)
    return "other data";
  // Every name above the owner, up to the zone or the origin.
  DomainName name = record.owner;
  const DomainName& base = plain.owner_absolute ? kZone : kOrigin;
  for (std::size_t i = plain.ancestor_count; i-- > 0;) {
    name = name.parent();
    if (name.hash_from_root() != plain.ancestors[i]) return "another ancestor";
  }
  const bool complete = plain.owner_inherited || name == base || name.parent() == base;
  return complete ? "" : "too few ancestors";
}

class Lines {
 public:
  explicit Lines(unsigned seed) : random_(seed) {}
  std::string next() {
    std::string line = owner() + blank() + header() + data() + pick({"\n", "\n", " \n", "\r\n", " ; c\n", "\t;\n"});
    while (below(3) == 0) damage(line);
    return line;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  std::string pick(const std::vector<std::string>& words) { return words[below(words.size())]; }
  std::string blank() { return pick({" ", "\t", "  ", " \t"}); }
  std::string label() {
    return pick({"a", "www", "_sip", "_tcp", "b-c", "MiXed", "x1", "*", "0", "a/b", std::string(63, 'y'), "co"});
  }
  std::string name() {
    std::string out = label();
    for (std::size_t i = below(4); i > 0; --i) out += "." + label();
    return out + pick({"", "", ".example.org.", ".EXAMPLE.Org.", ".", ".sub.example.org."});
  }
  std::string owner() { return pick({name(), name(), name(), "", "example.org.", "sub.example.org."}); }
  std::string header() {
    const std::string ttl =
        pick({"", "", "3600", "0", "2147483647", "2147483648", "1h", "1D", "1h30m", "1h30", "90S", "3600000w", "1x"});
    const std::string in = pick({"", "IN", "in", "CLASS1"});
    std::string out = ttl.empty() ? "" : ttl + blank();
    if (!in.empty()) out = below(2) == 0 ? out + in + blank() : in + blank() + out;
    type_ = pick({"A", "AAAA", "NS", "CNAME", "DNAME", "PTR", "MX", "SRV", "TXT", "a", "Mx", "SOA", "CAA", "TYPE1"});
    return out + type_ + blank();
  }
  std::string number() { return pick({"0", "1", "5061", "65535", "65536", "00", "007", "70000"}); }
  std::string data() {
    if (type_ == "A" || type_ == "a")
      return pick({"192.0.2.1", "0.0.0.0", "255.255.255.255", "256.0.0.1", "1.2.3", "01.2.3.4"});
    if (type_ == "AAAA")
      return pick({"::", "::1", "2001:db8::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8",
                   "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::ffff:1.2.3.4", "1:2:3:4::5:6:7:8", ":1", "1:"});
    if (type_ == "MX" || type_ == "Mx") return number() + blank() + name();
    if (type_ == "SRV") return number() + blank() + number() + blank() + number() + blank() + name();
    if (type_ == "TXT")
      return pick({"a",
                   "\"a b\"",
                   "\"\"",
                   "a b \"c;d\"",
                   "\"x\"\"y\"",
                   std::string(255, 'z'),
                   '"' + std::string(256, 'z') + '"',
                   "a=b,c",
                   "\"(\"",
                   "\\065",
                   "( \"a\"\n\t\"b;\" )",
                   "(\"a\"\r\n)",
                   "( a\n\"b\" )",
                   "(\n)",
                   "( \"a\" \"b\" ) ( \"c\" )",
                   "( \"a\" ; c\n )",
                   "( \"a\"\n",
                   "(\"a\"\"b\")",
                   "(\"a\" )",
                   "( \"a\"\n\n\"b\" )"});
    return name();
  }
  // One byte changed, taken out or put in.
  void damage(std::string& line) {
    static const std::string kBytes(" \t\n\r\";()\\@$.*-_0a:/+\xC3\xA9\0\x0B", 26);
    const std::size_t at = below(line.size());
    const char c = kBytes[below(kBytes.size())];
    switch (below(3)) {
      case 0:
        line[at] = c;
        break;
      case 1:
        line.erase(at, 1);
        break;
      default:
        line.insert(at, 1, c);
    }
    if (line.empty() || line.back() != '\n') line += '\n';
  }

  std::mt19937 random_;
  std::string type_;
};

TEST(PlainLinesTest, AcceptsOnlyWhatTheGrammarAccepts) {
  Lines lines(20260131);
  std::size_t plain = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string line = lines.next();
    line.resize(line.find('\n') + 1);
    PlainRecord record;
    if (!accepted(line, record)) continue;
    ++plain;
    ASSERT_EQ(disagreement(line, record), "") << line;
  }
  EXPECT_GT(plain, 5'000U);
}

TEST(PlainLinesTest, AcceptsPlainLines) {
  for (const char* line :
       {"a A 192.0.2.1\n", "a.b 5 IN AAAA 2001:db8::1\r\n", "_sip._tls.example.org. IN 5 SRV 0 0 443 sip\n",
        " TXT \"v=spf1 -all\" ; c\n", "* CNAME x.y.\n", "x A 192.0.2.1\n"}) {
    PlainRecord record;
    EXPECT_TRUE(accepted(line, record)) << line;
  }
}

TEST(PlainLinesTest, LeavesTheRestToTheGrammar) {
  for (const char* line : {"@ A 192.0.2.1\n", "a A 192.0.2.1", "$TTL 5\n", "a A ( 192.0.2.1 )\n", "a\\.b A 192.0.2.1\n",
                           "a.example.net. A 192.0.2.1\n", "a CH A 192.0.2.1\n", "a 5 5 A 192.0.2.1\n",
                           "a SOA a b 1 2 3 4 5\n", "a..b A 192.0.2.1\n", ". A 192.0.2.1\n"}) {
    PlainRecord record;
    EXPECT_FALSE(accepted(line, record)) << line;
  }
}

TEST(PlainLinesTest, PassesOverCommentsAndEmptyLines) {
  for (const char* line : {"\n", "\r\n", " \t\n", "; c\n", "  ; c\r\n"}) {
    PlainLineReader reader(line);
    std::size_t at = 0;
    PlainRecord record;
    EXPECT_EQ(reader.read(at, context_of(), record), PlainLineReader::Line::nothing) << line;
    EXPECT_EQ(at, std::string(line).size());
  }
}

}  // namespace
}  // namespace doczone::harness::plain_lines_test
