#include "extractor/names/name_scan.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::name_scan_test {
namespace {

// "[name] [name?]": what is found, with a question mark behind damaged names, `!` behind services.
std::string dump(const std::string& text) {
  std::string out;
  std::size_t last = 0;
  for (const NameHit& hit : find_names(text)) {
    EXPECT_GE(hit.from, last) << text;
    EXPECT_GT(hit.length, 0U) << text;
    last = hit.from + hit.length;
    EXPECT_LE(last, text.size()) << text;
    out += (out.empty() ? "[" : " [") + text.substr(hit.from, hit.length) +
           (hit.shape == NameShape::damaged ? "?" : "") + (hit.is_service ? "!" : "") + "]";
  }
  return out;
}

TEST(NameScanTest, FindsNamesInSentences) {
  const struct {
    std::string text, names;
  } cases[] = {
      {"An SRV record for _sip._tls.contoso.com over port 443 that maps to sip.contoso.com.",
       "[_sip._tls.contoso.com!] [sip.contoso.com]"},
      {"sip.contoso.com, web.contoso.com", "[sip.contoso.com] [web.contoso.com]"},
      {"the alias of discover.<sipdomain> is meant", "[discover.<sipdomain>]"},
      {"_sip._tls.<SIP domain>", "[_sip._tls.<SIP domain>!]"},
      {"(sip.contoso.com)", "[sip.contoso.com]"},
      {"„sip.contoso.com“", "[sip.contoso.com]"},
      {"contoso.com-Alias", "[contoso.com]"},
      {"Yes. _25._tcp.mail.contoso.com is looked up.", "[_25._tcp.mail.contoso.com]"},
      {"Oui. _sip._tls.contoso.com", "[_sip._tls.contoso.com!]"},
      {"TURN runs on turn.quarry.chat, port 3478", "[turn.quarry.chat]"},
      {"Set spring.mail.host and quarry.chat in app.settings.name.", ""},
      {"mx.contoso.com. or mx2.contoso.com", "[mx.contoso.com] [mx2.contoso.com]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.text), c.names) << c.text;
}

TEST(NameScanTest, BridgesWhatTranslationPutBetweenLabels) {
  const struct {
    std::string text, names;
  } cases[] = {
      {"the host sip. contoso. com is meant", "[sip. contoso. com]"},
      {"_sip。_tls。contoso。com 記錄", "[_sip。_tls。contoso。com!]"},
      {"_sipfederationtls. _tcp. <sipdomain>", "[_sipfederationtls. _tcp. <sipdomain>!]"},
      {"_sipfederationtls._ Tcp. contoso.com", "[_sipfederationtls._ Tcp. contoso.com!]"},
      // Words have driven the labels apart.
      {"_sip 的 SRV 記錄。 _tls。<domain>", "[_sip 的 SRV 記錄。 _tls。<domain>?!]"},
      {"_tcp을 _sip 합니다. <domain>", "[_tcp을 _sip 합니다. <domain>?!]"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.text), c.names) << c.text;
}

TEST(NameScanTest, PassesOverWhatIsNone) {
  for (const std::string text :
       {"", "words and words", "Edition 2013", "3.5", "192.0.2.1", "e.g. this", "page.md", "https://contoso.com/a.html",
        "user@contoso.com", "setup.exe /x", "End. Next begins", "C:\\a.b.com", "$x.y", "a..b"}) {
    EXPECT_EQ(dump(text), "") << text;
  }
}

TEST(NameScanTest, EndsOnAnyBytes) {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "a.";
  EXPECT_LE(find_names(many).size(), many.size());
  many.clear();
  for (int i = 0; i < 20'000; ++i) many += "_a ";
  find_names(many);
  many.clear();
  for (int i = 0; i < 20'000; ++i) many += "_a.<";
  find_names(many);
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text = "_a." + std::string(1, static_cast<char>(byte)) + "b.com";
    find_names(text);
    find_names(text.substr(3));
  }
}

}  // namespace
}  // namespace doczone::extractor::name_scan_test
