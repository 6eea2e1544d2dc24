#include "tests/growth/families.h"

namespace doczone::growth {
namespace {

const std::string kHead =
    "$ORIGIN example.org.\n$TTL 3600\n@ IN SOA ns1.example.org. admin.example.org. 1 2 3 4 5\n@ IN NS ns1\nns1 IN A "
    "192.0.2.53\n";

std::string host(std::size_t i) {
  return "h" + digits(i);
}

std::string record(const std::string& owner, const std::string& type, const std::string& data) {
  return owner + " IN " + type + " " + data + "\n";
}

std::string address(std::size_t i) {
  return std::to_string(20 + i / 65'536 % 100) + "." + std::to_string(i / 256 % 256) + "." + std::to_string(i % 256) +
         ".7";
}

// A zone of as many records as `part` makes for each number.
Family zone(const std::string& name, std::size_t n, const std::function<std::string(std::size_t)>& part,
            const std::string& end = "", const std::string& format = "json") {
  return {
      name, n, {"validate", "--origin", "example.org", "example.org.zone", "--format", format}, [=](std::size_t times) {
        return Files{{"example.org.zone", kHead + repeated(times, part) + end}};
      }};
}

std::vector<Family> chains() {
  return {
      zone("records", 2000, [](std::size_t i) { return record(host(i), "A", address(i)); }),
      zone("a chain of aliases", 1000, [](std::size_t i) { return record(host(i), "CNAME", host(i + 1)); }),
      zone("chains of aliases that end in a loop", 4000,
           [](std::size_t i) { return record(host(i), "CNAME", host(i % 2 == 0 ? i + 1 : i / 2)); }),
      zone("services that lead to a chain of aliases", 1000,
           [](std::size_t i) {
             return record(host(i), "CNAME", host(i + 1)) +
                    record("_s" + digits(i) + "._tcp", "SRV", "0 0 443 " + host(i));
           }),
      zone("texts that include one another", 1000,
           [](std::size_t i) {
             return record(
                 host(i), "TXT",
                 "\"v=spf1 include:" + host(i + 1) + ".example.org include:" + host(i + 1) + ".example.org -all\"");
           }),
      zone(
          "texts that include many", 500, [](std::size_t i) { return record(host(i), "TXT", "\"v=spf1 -all\""); },
          record("all", "TXT",
                 "\"v=spf1 " + repeated(12, [](std::size_t i) { return "include:" + host(i) + ".example.org "; }) +
                     "-all\"")),
      {"includes of one text",
       500,
       {"validate", "--origin", "example.org", "example.org.zone", "--format", "json"},
       [](std::size_t n) {
         return Files{{"example.org.zone",
                       kHead + "all IN TXT (\"v=spf1 \"\n" +
                           repeated(n, [](std::size_t i) { return "\"include:" + host(i) + ".example.org \"\n"; }) +
                           "\"-all\")\n" +
                           repeated(n, [](std::size_t i) { return record(host(i), "TXT", "\"v=spf1 -all\""); })}};
       }},
      zone("chains of NAPTR records", 1000,
           [](std::size_t i) { return record(host(i), "NAPTR", "1 1 \"\" \"\" \"\" " + host(i + 1)); }),
      zone("services that are aliases of one another", 1000,
           [](std::size_t i) { return record(host(i), "HTTPS", "0 " + host(i + 1)); }),
  };
}

std::vector<Family> cuts() {
  return {
      zone("records below DNAMEs", 1000,
           [](std::size_t i) {
             return record(host(i), "DNAME", "example.net.") + record("a." + host(i), "A", address(i));
           }),
      zone(
          "records below one DNAME", 1000, [](std::size_t i) { return record(host(i) + ".d", "A", address(i)); },
          "d IN DNAME example.net.\n"),
      zone("DNAMEs in DNAMEs", 400,
           [](std::size_t) { return "$ORIGIN d\nd IN DNAME example.net.\nh IN A 192.0.2.1\n"; }),
      zone("records below delegations", 1000,
           [](std::size_t i) {
             return record(host(i), "NS", "ns." + host(i)) + record("ns." + host(i), "A", address(i));
           }),
      zone(
          "records below one delegation", 1000, [](std::size_t i) { return record(host(i) + ".d", "A", address(i)); },
          "d IN NS ns1\n"),
      zone("delegations to one host", 1000, [](std::size_t i) { return record(host(i), "NS", "ns." + host(0)); }),
      zone("wildcards", 1000,
           [](std::size_t i) { return record("*." + host(i), "A", address(i)) + record("b." + host(i), "TXT", "x"); }),
      zone("wildcards of a hundred labels that stand again and again", 2,
           [](std::size_t) {
             std::string out, labels;
             for (int depth = 1; depth < 100; ++depth) out += record((labels += "*.") + "w", "A", "192.0.2.1");
             return out;
           }),
      zone(
          "names below one wildcard", 1000, [](std::size_t i) { return record(host(i) + ".w", "TXT", "x"); },
          "*.w IN A 192.0.2.1\n"),
      zone("DS records without NS", 1000,
           [](std::size_t i) { return record(host(i), "DS", "1 8 2 " + std::string(64, 'A')); }),
      zone("services below names without hosts", 1000,
           [](std::size_t i) { return record("_443._tcp." + host(i), "TLSA", "3 1 1 " + std::string(64, 'A')); }),
  };
}

std::vector<Family> sets_of_records() {
  return {
      zone("addresses of one name", 1000, [](std::size_t i) { return record("one", "A", address(i)); }),
      zone("texts of one name", 1000, [](std::size_t i) { return record("one", "TXT", "\"t" + digits(i) + "\""); }),
      zone("policies of one name", 1000,
           [](std::size_t i) { return record("one", "TXT", "\"v=spf1 ip4:" + address(i) + " -all\""); }),
      zone("aliases of one name", 1000, [](std::size_t i) { return record("one", "CNAME", host(i)); }),
      zone("mail exchangers of one name", 1000, [](std::size_t i) { return record("one", "MX", "10 " + host(i)); }),
      zone("services of one name", 1000, [](std::size_t i) { return record("_s._tcp", "SRV", "0 0 443 " + host(i)); }),
      zone("name servers of one name", 1000, [](std::size_t i) { return record("one", "NS", host(i)); }),
      zone("one record many times", 1000, [](std::size_t) { return record("one", "A", "192.0.2.1"); }),
      zone("TTLs of one set", 1000, [](std::size_t i) { return "one " + digits(i) + " IN A " + address(i) + "\n"; }),
      zone("addresses that nobody can use", 1000, [](std::size_t i) { return record(host(i), "A", "0.0.0.0"); }),
      zone("services that lead nowhere", 1000,
           [](std::size_t i) { return record("_s._tcp." + host(i), "SRV", "0 0 0 no" + digits(i)); }),
      zone("names without a final dot", 1000,
           [](std::size_t i) { return record(host(i), "CNAME", host(i) + ".example.org"); }),
  };
}

std::vector<Family> texts_of_zones() {
  return {
      zone("bad lines", 1000, [](std::size_t i) { return record(host(i), "A", "no-address"); }),
      zone(
          "bad lines in a text report", 1000, [](std::size_t i) { return record(host(i), "A", "no-address"); }, "",
          "text"),
      zone(
          "bad lines of kinds of their own", 1000, [](std::size_t i) { return record(host(i), "T" + digits(i), "x"); },
          "", "text"),
      zone("brackets that are not closed", 1000, [](std::size_t i) { return host(i) + " IN A ( \n"; }),
      zone("quotes that are not closed", 1000, [](std::size_t i) { return host(i) + " IN TXT \"x\n"; }),
      zone("a long comment", 5000, [](std::size_t) { return std::string(";;"); }),
      zone("changes of the origin", 1000,
           [](std::size_t i) { return "$ORIGIN " + host(i) + ".example.org.\n@ IN A " + address(i) + "\n"; }),
      zone("changes of the TTL", 1000,
           [](std::size_t i) { return "$TTL " + digits(i) + "\n" + record(host(i), "A", address(i)); }),
      zone("bad changes of the origin", 1000,
           [](std::size_t i) { return "$ORIGIN a..b" + digits(i) + "\nx IN A " + address(i) + "\n"; }),
      zone("bad lines in front of blank owners", 1000,
           [](std::size_t) { return std::string("a..b IN A 192.0.2.1\n IN A 192.0.2.2\n"); }),
      {"strings of one text",
       500,
       {"validate", "--origin", "example.org", "example.org.zone", "--format", "json"},
       [](std::size_t n) {
         return Files{
             {"example.org.zone", kHead + "one IN TXT " + repeated(n, [](std::size_t) { return "\"abc\" "; }) + "\n"}};
       }},
      {"parameters of one service",
       500,
       {"validate", "--origin", "example.org", "example.org.zone", "--format", "json"},
       [](std::size_t n) {
         return Files{{"example.org.zone", kHead + "one IN HTTPS 1 . " + repeated(n, [](std::size_t i) {
                                             return "key" + std::to_string(10'000 + i) + "=x ";
                                           }) + "\n"}};
       }},
  };
}

}  // namespace

std::vector<Family> zone_families() {
  std::vector<Family> out;
  for (const auto& some : {chains(), cuts(), sets_of_records(), texts_of_zones()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
