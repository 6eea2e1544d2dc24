#include "extractor/forms/introductions.h"

#include <gtest/gtest.h>

namespace doczone::extractor::introductions_test {
namespace {

TEST(IntroductionsTest, TellsWhatIsOnlyShown) {
  for (const char* text : {
           "Imagine a baker whose shop has a web site. The zone holds:",
           "Stellen wir uns eine Bibliothek vor. In ihrer Zone steht:",
           "Imaginons une librairie. Sa zone contient :",
           "Wrong: two policies.",
           "This is a common mistake:",
           "Twee regels naast elkaar is fout:",
           "`tool check` prints the result:",
           "以下写法是错误的：",
           "Run `dig` to see it:",
       })
    EXPECT_TRUE(only_shows(text)) << text;
}

TEST(IntroductionsTest, HearsWhatIsAskedFor) {
  for (const char* text : {
           "Add these records:",
           "Suppose that your server is at 192.0.2.1. Then you need to add:",
           "Many get this wrong. Create the records as follows:",
           "The tool prints the record that you need to publish:",
           "A published policy keeps others from mistakenly issuing certificates.",
           "For the zone `example.org`:",
           "",
       })
    EXPECT_FALSE(only_shows(text)) << text;
}

TEST(IntroductionsTest, KnowsHeadingsOfOutput) {
  for (const char* heading : {"Output", "Ausgabe von `rndc`", "Sortie attendue", "Výstup příkazu", "執行結果"})
    EXPECT_TRUE(shows_output(heading)) << heading;
  for (const char* heading : {"Records", "Add the output to your zone", "Einträge", ""})
    EXPECT_FALSE(shows_output(heading)) << heading;
}

TEST(IntroductionsTest, HeedsRemarksBesideLines) {
  for (const char* remark :
       {"; do not copy", "# bitte nicht kopieren", "; faux : incorrect", "; zone of another project"})
    EXPECT_TRUE(is_remark_against(remark)) << remark;
  for (const char* remark : {"; mail", "# instead of the wrong one", "; create it, or mail goes to the wrong host"})
    EXPECT_FALSE(is_remark_against(remark)) << remark;
}

}  // namespace
}  // namespace doczone::extractor::introductions_test
