#include "model/domain_name.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::domain_name_test {
namespace {

DomainName name(std::string_view text) {
  return DomainName::parse(text).value();
}

// "example.org." or "3: empty label".
std::string dump(std::string_view text, const DomainName* origin = nullptr) {
  const auto parsed = DomainName::parse(text, origin);
  if (parsed) return parsed->to_string();
  return std::to_string(parsed.error().column) + ": " + parsed.error().message;
}

TEST(DomainNameTest, Parses) {
  const DomainName origin = name("example.org.");
  const std::string label63(63, 'a');
  const std::string four =
      label63 + "." + label63 + "." + label63 + "." + std::string(61, 'b');  // 255 octets on the wire
  struct {
    std::string text, relative, absolute;  // with the origin, and without any
  } const cases[] = {
      {"www", "www.example.org.", "www."},
      {"www.", "www.", "www."},
      {".", ".", "."},
      {"@", "example.org.", "1: '@' needs an origin"},
      {"a\\.b", "a\\.b.example.org.", "a\\.b."},
      {"a\\046b.", "a\\.b.", "a\\.b."},
      {"a\\000.", "a\\000.", "a\\000."},
      {"a\\ b.", "a\\032b.", "a\\032b."},
      {"a\\@.", "a\\@.", "a\\@."},
      {"", "1: empty name", "1: empty name"},
      {".a", "1: empty label", "1: empty label"},
      {"a..b", "3: empty label", "3: empty label"},
      {"a..", "3: empty label", "3: empty label"},
      {"a\\", "2: nothing follows the backslash", "2: nothing follows the backslash"},
      {"a\\256", "2: a decimal escape is three digits, \\000 to \\255",
       "2: a decimal escape is three digits, \\000 to \\255"},
      {"a\\1", "2: a decimal escape is three digits, \\000 to \\255",
       "2: a decimal escape is three digits, \\000 to \\255"},
      {label63 + ".", label63 + ".", label63 + "."},
      {"x.a" + label63, "3: label is 64 octets long; 63 is the limit", "3: label is 64 octets long; 63 is the limit"},
      {four, "0: name is 267 octets long; 255 is the limit", four + "."},
      {four + ".", four + ".", four + "."},
      {four + "b.", "0: name is 256 octets long; 255 is the limit", "0: name is 256 octets long; 255 is the limit"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(dump(c.text, &origin), c.relative) << c.text;
    EXPECT_EQ(dump(c.text), c.absolute) << c.text;
  }
}

TEST(DomainNameTest, ComparesWithoutCaseAndKeepsTheSpelling) {
  EXPECT_EQ(name("WWW.Example.org"), name("www.example.ORG."));
  EXPECT_EQ(std::hash<DomainName>{}(name("WWW.Example.org")), std::hash<DomainName>{}(name("www.example.ORG.")));
  EXPECT_EQ(name("WWW.Example.org").to_string(), "WWW.Example.org.");
  EXPECT_EQ(name("WWW.Example.org").to_relative_string(), "WWW.Example.org");
  EXPECT_EQ(DomainName().to_relative_string(), ".");
  // A dot inside a label is no label boundary.
  EXPECT_FALSE(name("a\\.b.org") == name("a.b.org"));
}

TEST(DomainNameTest, OrdersAsRfc4034) {
  const std::vector<std::string> sorted{"example.",         "a.example.",      "yljkjljk.a.example.",
                                        "Z.a.example.",     "zABC.a.EXAMPLE.", "z.example.",
                                        "\\001.z.example.", "*.z.example.",    "\\200.z.example."};
  for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
    EXPECT_TRUE(name(sorted[i]) < name(sorted[i + 1])) << sorted[i];
    EXPECT_FALSE(name(sorted[i + 1]) < name(sorted[i])) << sorted[i];
  }
}

TEST(DomainNameTest, KnowsItsPlaceInTheTree) {
  const DomainName host = name("a.b.example.org.");
  EXPECT_TRUE(host.is_at_or_below(name("Example.org")));
  EXPECT_TRUE(host.is_at_or_below(host));
  EXPECT_TRUE(host.is_at_or_below(DomainName()));
  EXPECT_FALSE(host.is_at_or_below(name("ample.org")));
  EXPECT_FALSE(name("org").is_at_or_below(host));
  EXPECT_EQ(host.label_count(), 4U);
  EXPECT_EQ(DomainName().label_count(), 0U);
  EXPECT_EQ(host.label(1), "b");
  EXPECT_EQ(host.parent().to_string(), "b.example.org.");
  EXPECT_TRUE(name("org").parent().is_root());
  EXPECT_TRUE(name("*.org").is_wildcard());
  EXPECT_FALSE(name("*a.org").is_wildcard());
  EXPECT_EQ(host.rebased(name("example.org"), name("test")).value().to_string(), "a.b.test.");
  EXPECT_EQ(host.child("x.y").value().to_string(), "x\\.y.a.b.example.org.");
  EXPECT_EQ(host.child("").error().message, "empty label");
  EXPECT_FALSE(host.child(std::string(64, 'a')));
}

TEST(DomainNameTest, TakesLinearTimeForEndlessNames) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "a.";
  EXPECT_EQ(dump(text), "0: name is 2000001 octets long; 255 is the limit");
}

}  // namespace
}  // namespace doczone::domain_name_test
