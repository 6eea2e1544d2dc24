#include "harness/judging/name_inference.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::name_inference_test {
namespace {

CanonicalModel with_examples() {
  CanonicalModel model = xmpp_demands();
  model.requirements[0].example_names = true;
  return model;
}

// "xmpp-server._tcp -> target; host" as they are called after the inference.
std::string names_in(const CanonicalModel& model, const std::string& lines) {
  const Bound bound(model, lines);
  const InferredNames names = infer_names(bound.set, bound.zones, zone_checks());
  std::string out;
  for (const Expectation& one : names.expectations)
    out += printed(one.owner) + (one.target ? " -> " + printed(*one.target) : "") + "; ";
  for (const std::string& remark : names.remarks) out += remark;
  return out;
}

constexpr const char* kAsDocumented = "_xmpp-server._tcp.example.org -> xmpp.example.org; xmpp.example.org; ";

TEST(NameInferenceTest, TheOwnRecordSaysWhatTheExampleIsCalledHere) {
  EXPECT_EQ(names_in(with_examples(), "_xmpp-server._tcp SRV 0 0 5269 im\nim A 192.0.2.1\n"),
            "_xmpp-server._tcp.example.org -> im.example.org; im.example.org; "
            "the documentation gives xmpp.contoso.com as an example; the record at _xmpp-server._tcp.example.org says "
            "that it is im.example.org here");
}

TEST(NameInferenceTest, WhatTheDocumentationDoesNotCallAnExampleStays) {
  EXPECT_EQ(names_in(xmpp_demands(), "_xmpp-server._tcp SRV 0 0 5269 im\n"), kAsDocumented);
}

TEST(NameInferenceTest, SeveralRecordsOrAnUnsoundOneTellNothing) {
  for (const char* lines :
       {"", "_xmpp-server._tcp SRV 0 0 5269 im\n SRV 0 0 5269 jabber\n", "_xmpp-server._tcp SRV 0 0 5269 .\n",
        "_xmpp-server._tcp SRV 0 0 5269 192.0.2.1\n", "_xmpp-server._tcp SRV 0 0 5269 im_1\n",
        "_xmpp-server._tcp SRV 0 0 5269 im.example.net.\n", "_xmpp-server._tcp SRV 0 0 5269 xmpp.example.org\n"}) {
    EXPECT_EQ(names_in(with_examples(), lines), kAsDocumented) << lines;
  }
}

TEST(NameInferenceTest, TheSetItselfStaysAsItWas) {
  const Bound bound(with_examples(), "_xmpp-server._tcp SRV 0 0 5269 im\n");
  const InferredNames names = infer_names(bound.set, bound.zones, zone_checks());
  EXPECT_EQ(bound.at("xmpp.example.org").owner, name("xmpp.example.org"));
  EXPECT_FALSE(bound.set.documented.contains({View::external, name("im.example.org")}));
  EXPECT_TRUE(names.documented.contains({View::external, name("im.example.org")}));
  EXPECT_TRUE(names.documented.contains({View::external, name("xmpp.example.org")}));
}

}  // namespace
}  // namespace doczone::harness::name_inference_test
