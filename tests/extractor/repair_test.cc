#include "extractor/repair.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor {
namespace {

// The raw bytes after the edits; "unchanged" when there are none.
std::string dump(const std::string& raw, const std::string& suggestion) {
  const std::string page = "ab" + raw + "cd";
  std::string out = page;
  const auto edits = replacement_edits(raw, {2, raw.size()}, suggestion);
  if (edits.empty()) return "unchanged";
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    EXPECT_GE(edit->span.offset, 2U);
    EXPECT_LE(edit->span.end(), 2 + raw.size());
    out.replace(edit->span.offset, edit->span.length, edit->text);
  }
  EXPECT_TRUE(out.starts_with("ab") && out.ends_with("cd"));
  return out.substr(2, out.size() - 4);
}

TEST(RepairTest, KeepsThePagesWayOfEscaping) {
  const struct {
    std::string raw, suggestion, result;
  } cases[] = {
      {"_xmpp-_tcp. .com", "_xmpp-server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"sip.contoso.com", "sip.contoso.com", "unchanged"},
      {"sip. &lt;d&gt;", "sip.<d>", "sip.&lt;d&gt;"},
      {"sip.&lt;d&gt;", "sip.<d>", "unchanged"},
      {"sip. \\<d\\>", "sip.<d>", "sip.\\<d\\>"},
      {"\\_sip. \\_tls", "_sip._tls", "\\_sip.\\_tls"},
      {"\\_sip.\\_tls", "_sip._tls", "unchanged"},
      {"x", "a&b", "a&amp;b"},
      {"", "a", "a"},
      {"_xmpp-<em>_tcp</em>. .com", "_xmpp-server._tcp.contoso.com", "_xmpp-server._tcp.contoso.com"},
      {"_xmpp-<span></span>_tcp<br>.com", "a.com", "a.com"},
      {"sip. <d>", "sip.<d>", "sip.&lt;d&gt;"},
      {"*.contoso. com", "*.contoso.com", "*.contoso.com"},
      {"\\*.contoso. com", "*.contoso.com", "*.contoso.com"},
      {"sip. *contoso*.com", "sip.contoso.com", "sip.contoso.com"},
      {"sip. *<span></span>contoso.com", "sip.contoso.com", "unchanged"},
      // Half an element must not stay behind.
      {"_xmpp-</em>_tcp. .com", "_xmpp-server._tcp.contoso.com", "unchanged"},
      {"_xmpp-<em>_tcp. .com", "_xmpp-server._tcp.contoso.com", "unchanged"},
      {"a</em>b<em>c", "a.com", "unchanged"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.raw, c.suggestion), c.result) << c.raw;
}

}  // namespace
}  // namespace doczone::extractor
