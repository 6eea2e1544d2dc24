// Writes zones of example.org in as many ways as the grammar allows, from a seed. All are valid: whoever refuses one,
// or reads other records from it, is wrong.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

namespace doczone::harness {

struct GeneratedZone {
  std::string text;
  std::map<std::string, std::string> included;  // file -> text
};

class ZoneGenerator {
 public:
  // `simple`: a $TTL, not 0, first; no other directive but $ORIGIN, with a whole name, in capitals; a TTL only before
  // the class; data of CAA in quotes. `name`: what files that the zone includes are called by, before a number.
  ZoneGenerator(unsigned seed, bool simple, std::string name)
      : random_(seed), simple_(simple), name_(std::move(name)) {}

  GeneratedZone make() {
    if (simple_ || chance(2)) out_ += pick({"$TTL ", simple_ ? "$TTL " : "$ttl\t"}) + default_ttl() + eol();
    if (chance(3)) out_ += "$ORIGIN example.org." + eol();
    // An SOA without a TTL gives its minimum to the records behind it.
    out_ += pick({"@", "example.org.", "EXAMPLE.org."}) + (chance(2) ? blank() + ttl() : "") + pick({" ", " IN "}) +
            pick({"SOA ", "soa\t"}) + "ns1 " + "host\\.master " +
            group({number(4000000000U), ttl(), ttl(), ttl(), ttl()}) + eol();
    out_ += " NS ns1" + eol();
    out_ += "ns1.example.org. A 192.0.2.53" + eol();
    make_rrsets(20, 0);
    zone_.text = std::move(out_);
    return std::move(zone_);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  std::string pick(const std::vector<std::string>& words) { return words[below(words.size())]; }
  std::string number(std::size_t limit) { return std::to_string(below(limit)); }
  std::string ttl() {
    return pick({"0", "60", "3600", "1h", "1H30m", "2d", "1w2d3h4m5s", "86400", "5M", "2147483647"});
  }
  std::string default_ttl() { return simple_ ? pick({"60", "3600", "1h", "2d"}) : ttl(); }
  std::string blank() { return pick({" ", "\t", "  ", " \t "}); }
  std::string eol() {
    const std::string comment = chance(4) ? blank() + "; a \"comment\" ( with ) signs \\" : "";
    return comment + pick({"\n", "\n", "\r\n", "\n\n", "\n  ; alone\n", " \n"});
  }
  std::string label() {
    return pick({"a", "www", "_sip", "_tcp", "b-c", "Mixed", "x1", "a\\.b", "\\097bc", "q\\\"uote", "d\\$llar",
                 "under_score", "*x", "\\000", "\\255z", "sp\\032ace", "a\\@t", "semi\\;colon", "par\\(en\\)"});
  }
  std::string name() {
    std::string out = label();
    for (std::size_t i = below(3); i > 0; --i) out += "." + label();
    return chance(3) ? out + pick({".example.org.", ".example.net.", "."}) : out;
  }
  std::string target() { return chance(6) ? pick({"@", ".", "example.org."}) : name(); }
  // Fields, perhaps over several lines.
  std::string group(const std::vector<std::string>& fields) {
    const bool open = chance(3);
    std::string out = open ? "(" + pick({"", " ", "\n", " ; open\n "}) : "";
    for (const std::string& field : fields) {
      if (out.size() > 1 || !open)
        out += out.empty() ? "" : open && chance(2) ? pick({"\n", " \n\t", " ; c ) \n ", "\n\n", " ( ) "}) : blank();
      out += field;
    }
    return out + (open ? pick({")", " )", "\n)"}) : "");
  }
  std::string string() {
    const std::string text =
        pick({"plain", "with\\;semi", "d\\034q", "\\000\\255", "back\\\\slash", "x", "@", "\\065"});
    return chance(2) ? text : "\"" + pick({"two words", "", "a;b(c)", "q\\\"q", "\ttab", text}) + "\"";
  }

  std::string rdata(const std::string& type) {
    if (type == "A") return pick({"192.0.2.", "10.0.0.", "255.255.255."}) + number(256);
    if (type == "AAAA") {
      return pick({"2001:db8::", "2001:DB8:0:0:1::", "fe80::", "::ffff:", "1:2:3:4:5:6:7:", "0:0:0:0:0:0:0:"}) +
             number(9999);
    }
    if (type == "MX") return group({number(65536), target()});
    if (type == "SRV") return group({number(65536), number(65536), number(65536), target()});
    if (type == "CAA") {
      return group({pick({"0", "128"}), pick({"issue", "issuewild", "iodef"}),
                    pick({"\"ca.example; account=1\"", "\";\"", simple_ ? "\"ca.example\"" : "ca.example",
                          "\"mailto:a@example.org\""})});
    }
    if (type == "TXT") {
      std::vector<std::string> strings;
      for (std::size_t i = 1 + below(3); i > 0; --i) strings.push_back(string());
      return group(strings);
    }
    if (type.starts_with("TYPE")) return pick({"\\# 3 0A0b0C", "\\# ( 4 0a000001 )", "\\# 0", "\\# 4 0A00 0001"});
    return target();
  }

  // `depth`: of the files that include each other.
  void make_rrsets(int count, int depth) {
    const std::vector<std::string> whole{"example.org.", "deep.er.example.org.", "Example.ORG."};
    const std::vector<std::string> any{"sub", "example.org.", "deep.er", "example.org.", "@", "Example.ORG."};
    for (int i = 0; i < count; ++i) {
      if (chance(10)) out_ += "$ORIGIN " + (simple_ ? pick(whole) : pick(any)) + eol();
      if (chance(12)) out_ += "$TTL " + default_ttl() + eol();
      if (!simple_ && chance(60) && depth < 3) include(depth);
      if (!simple_ && chance(60)) generate();
      make_rrset();
    }
  }

  // Owners are new each time, so that no two RRsets meet; in one way or another relative.
  std::string owner() {
    const std::string out = "o" + std::to_string(next_owner_++) + "." + label();
    return chance(5) ? out + ".example.org." : out;
  }
  // TTL and class, in any order. Every RRset has one TTL: name servers unify TTLs.
  std::string header() {
    const std::string time = chance(3) ? ttl() : "";
    const std::string in = chance(2) ? pick({"IN", "in"}) : "";
    std::string out;
    for (const std::string& part : simple_ || chance(2) ? std::vector{time, in} : std::vector{in, time}) {
      if (!part.empty()) out += blank() + part;
    }
    return out;
  }

  void make_rrset() {
    const std::string type = pick({"A", "AAAA", "MX", "SRV", "TXT", "PTR", "NS", "CNAME", "DNAME", "CAA", "TYPE65400"});
    const std::string head = header() + blank() + (chance(4) ? lower(type) : type) + blank();
    out_ += owner() + head + rdata(type) + eol();
    if (type == "CNAME" || type == "DNAME") return;
    for (std::size_t i = below(3); i > 0; --i) out_ += head + rdata(type) + eol();
  }

  void include(int depth) {
    const std::string file = name_ + std::to_string(zone_.included.size()) + ".inc";
    zone_.included[file];
    std::string outside = std::move(out_);
    out_.clear();
    make_rrsets(3, depth + 1);
    zone_.included[file] = std::move(out_);
    const std::string origin = pick({"", " inc", " example.org.", " in.c"});
    out_ = std::move(outside) + "$INCLUDE " + (chance(2) ? "\"" + file + "\"" : file) + origin + eol();
  }

  void generate() {
    const std::string mark = "g" + std::to_string(next_owner_++);
    const std::string range = pick({"1-3", "0-9/3", "250-252", "7-7"});
    const std::string at = pick({"$", "${0,3,d}", "${5}", "${-1,2,x}", "${0,5,n}", "${1,0,o}", "x$y"});
    out_ += "$GENERATE " + range + " " + mark + "-" + at + (chance(2) ? ".sub" : "") + " " +
            (chance(2) ? ttl() + " " : "") + pick({"", "IN "}) +
            pick({"A 10.0.0.$", "CNAME h${0,4,d}.example.net.", "PTR $", "AAAA 2001:db8::${0,0,x}", "NS ns$"}) + eol();
  }

  static std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  }

  std::mt19937 random_;
  bool simple_;
  std::string name_;
  GeneratedZone zone_;
  std::string out_;
  int next_owner_ = 0;
};

}  // namespace doczone::harness
