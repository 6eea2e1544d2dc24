// Whatever the fast path accepts, the full grammar accepts with the same record: held against each other line by line,
// on lines that a seeded generator writes and damages.
#include "harness/zone/plain_lines.h"

#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "harness/zone/zone_lexer.h"
#include "model/rr_type_table.h"

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

// Of the first record of `text`, in bytes; 0 when it is not plain, or none.
std::size_t plain_length(const std::string& text, PlainRecord& record) {
  static std::optional<PlainLineReader> last;  // the record refers to it
  PlainLineReader& reader = last.emplace(text);
  std::size_t at = 0;
  const PlainLineReader::Line kind = reader.read(at, context_of(), record);
  if (kind == PlainLineReader::Line::not_plain) {
    EXPECT_EQ(at, 0U) << text;
  }
  return kind == PlainLineReader::Line::record ? at : 0;
}

bool accepted(const std::string& line, PlainRecord& record) {
  const std::size_t length = plain_length(line, record);
  if (length > 0) {
    EXPECT_EQ(length, line.size()) << line;
  }
  return length > 0;
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
    row_ = nullptr;
    if (below(2) == 0) {
      row_ = &rr_type_rows()[below(rr_type_rows().size())];
      type_ = std::string(row_->mnemonic);
      return out + type_ + blank();
    }
    type_ = pick({"A", "AAAA", "NS", "CNAME", "DNAME", "PTR", "MX", "SRV", "TXT", "a", "Mx", "SOA", "CAA", "TYPE1"});
    return out + type_ + blank();
  }
  std::string number() { return pick({"0", "1", "5061", "65535", "65536", "00", "007", "70000"}); }
  // What may stand in a field of the type's row.
  std::string field(const RdataField& field) {
    switch (field.kind) {
      case FieldKind::u8:
      case FieldKind::u16:
      case FieldKind::u32:
        return pick({"0", "1", "2", "3", "13", "255", "256", "65535", "4294967295", "4294967296", "01", "RSASHA256"});
      case FieldKind::hex:
        return pick({"00", std::string(64, 'a'), std::string(40, '0'), std::string(96, 'F'), "abc", "ab CD", "xy",
                     "\"00\"", std::string(32, '1') + "\n\t" + std::string(32, '2')});
      case FieldKind::base64:
        return pick({"AA==", "AAAA", "AAA=", "AB==", "AAAA AAAA", "A", "====", "aGVs\r\n bG8=", "AAAA\n"});
      case FieldKind::signature_time:
        return pick({"20300131235959", "20301331235959", "1893456000", "0"});
      case FieldKind::types:
        return pick({"A", "A MX RRSIG", "TYPE65", "B"});
      case FieldKind::svc_params:
        return pick({"alpn=h2", "port=443 alpn=h2,h3", "alpn=\"h2\"", "ipv4hint=192.0.2.1", "x"});
      case FieldKind::ipv4:
        return "192.0.2.1";
      default:
        return pick({"a", "\"\"", "\"u\"", "\"E2U+sip\"", "\"!^.*$!sip:info@example.org!\"", "issue",
                     "\"ca.example.net; a=b\"", "-", ".", "www", "a.example.net.", "AABBCCDD", "2001:db8::1",
                     "52 22 23.000 N 4 53 32.000 E -2.00m", "@"});
    }
  }
  std::string fields() {
    std::string out;
    for (const RdataField& one : row_->fields()) {
      if (one.traits.optional && below(2) == 0) break;
      out += (out.empty() ? "" : blank()) + field(one);
    }
    return below(2) == 0 ? out : pick({"( ", "("}) + out + pick({" )", ")", "\n )", " ; c\n )"});
  }
  std::string data() {
    if (row_ != nullptr) return fields();
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
  const RrTypeRow* row_ = nullptr;
};

TEST(PlainLinesTest, AcceptsOnlyWhatTheGrammarAccepts) {
  Lines lines(20260131);
  std::size_t plain = 0;
  std::set<RrType> types;
  for (int i = 0; i < 120'000; ++i) {
    std::string line = lines.next();
    PlainRecord record;
    const std::size_t length = plain_length(line, record);
    if (length == 0) continue;
    ++plain;
    types.insert(record.type);
    line.resize(length);  // in its place: the record refers to it
    ASSERT_EQ(disagreement(line, record), "") << line;
  }
  EXPECT_GT(plain, 5'000U);
  EXPECT_GT(types.size(), 50U);
}

TEST(PlainLinesTest, AcceptsPlainLines) {
  for (const char* line :
       {"a A 192.0.2.1\n", "a.b 5 IN AAAA 2001:db8::1\r\n", "_sip._tls.example.org. IN 5 SRV 0 0 443 sip\n",
        " TXT \"v=spf1 -all\" ; c\n", "* CNAME x.y.\n", "x A 192.0.2.1\n", "a CAA 0 issue \"ca.example.net\"\n",
        "b 1h DS 7 13 2 ( 00112233445566778899AABBCCDDEEFF\n\t00112233445566778899AABBCCDDEEFF )\n",
        "c HTTPS 1 . alpn=h2\n", "d NAPTR 100 10 \"u\" \"E2U+sip\" \"!^.*$!sip:info@example.org!\" .\n"}) {
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
