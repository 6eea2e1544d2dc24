#include "harness/demands/profile_words.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::profile_words_test {
namespace {

// Of a profile of example.org with these lines.
std::string word(const std::string& lines) {
  CanonicalModel model = all_demands();
  model.requirements.front().option = {{"topology", "single"}};
  const auto profile = parse_profile({{"p.toml", "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n" + lines}});
  if (!profile) return profile.error().to_string();
  const auto error = unknown_word(model, *profile);
  return error ? error->to_string() : std::string();
}

TEST(ProfileWordsTest, NamesWhatWasProbablyMeant) {
  EXPECT_EQ(
      word("[scenarios]\nxmmp = true\n"),
      "p.toml:5:8: [scenarios] the documentation has no scenario 'xmmp'; it has 'sip', 'xmpp'; did you mean 'xmpp'?");
  EXPECT_EQ(
      word("[scenarios]\nxmmp = false\n"),
      "p.toml:5:8: [scenarios] the documentation has no scenario 'xmmp'; it has 'sip', 'xmpp'; did you mean 'xmpp'?");
  EXPECT_EQ(word("[options]\ntopologie = \"single\"\n"),
            "p.toml:5:13: [options] the documentation has no option 'topologie'; did you mean 'topology'?");
  EXPECT_EQ(word("[options]\ntopology = \"singel\"\n"),
            "p.toml:5:12: [options] 'singel' is no answer to topology; the documentation has 'single'; did you mean "
            "'single'?");
  EXPECT_EQ(word("[bind]\n\"xmp.contoso.com\" = \"im.{domain}\"\n"),
            "p.toml:5:21: [bind] no requirement of the documentation has the name 'xmp.contoso.com'; did you mean "
            "'xmpp.contoso.com'?");
  EXPECT_EQ(word("[addresses]\n\"spi.contoso.com\" = \"192.0.2.1\"\n"),
            "p.toml:5:21: [addresses] no requirement of the documentation has the name 'spi.contoso.com'; did you mean "
            "'sip.contoso.com'?");
}

TEST(ProfileWordsTest, AScenarioThatIsLikeNoneIsUnknownAllTheSame) {
  EXPECT_EQ(word("[scenarios]\nxmpp = true\nretired-long-ago = false\n"),
            "p.toml:6:20: [scenarios] the documentation has no scenario 'retired-long-ago'; it has 'sip', 'xmpp'");
}

TEST(ProfileWordsTest, TheFirstInTheFileIsTold) {
  EXPECT_EQ(word("[bind]\n\"a.contoso.com\" = \"b.{domain}\"\n[options]\nnothing-like-it = \"x\"\n").find("p.toml:5:"),
            0U);
}

TEST(ProfileWordsTest, KnowsEverySpellingOfADocumentedName) {
  EXPECT_EQ(word("[scenarios]\nxmpp = true\nsip = { domains = [\"example.org\"] }\n"
                 "[options]\ntopology = \"single\"\n"
                 "[bind]\n\"XMPP.Contoso.com\" = \"im.{domain}\"\n\"_sipfederationtls._tcp.contoso.com\" = "
                 "\"_f._tcp.{domain}\"\n"
                 "[addresses]\n\"sip.contoso.com.\" = \"192.0.2.1\"\n"),
            "");
}

}  // namespace
}  // namespace doczone::harness::profile_words_test
