#include "harness/judging/alternatives.h"

#include <gtest/gtest.h>

#include "tests/harness/judging/bound.h"

namespace doczone::harness::alternatives_test {
namespace {

CanonicalModel either() {
  CanonicalModel model =
      model_of({demand("web", {RrType::A}, "a.contoso.com"), demand("web", {RrType::A}, "b.contoso.com"),
                demand("web", {RrType::A}, "c.contoso.com")});
  model.requirements[0].alternatives = model.requirements[1].alternatives = "one-of";
  return model;
}

DeploymentProfile web() {
  DeploymentProfile profile = profile_of();
  profile.scenarios["web"].on = true;
  return profile;
}

Bound with(const std::string& lines) {
  return {either(), web(), {{View::external, zone_of(kSoa + lines)}}};
}

TEST(AlternativesTest, TheOneThatIsThereIsChosen) {
  const Bound bound = with("b A 192.0.2.1\n");
  const Alternatives alternatives(bound.set.expectations, bound.zones);
  const Expectation& a = bound.at("a.example.org");
  const Expectation& b = bound.at("b.example.org");
  EXPECT_EQ(alternatives.instead_of(a), &b);
  EXPECT_EQ(alternatives.instead_of(b), nullptr);
  EXPECT_EQ(alternatives.beside(b), std::vector<const Expectation*>{&a});
  EXPECT_TRUE(alternatives.beside(a).empty());
}

TEST(AlternativesTest, WhereNoneIsThereTheFirstIsHeldToIt) {
  const Bound bound = with("");
  const Alternatives alternatives(bound.set.expectations, bound.zones);
  EXPECT_EQ(alternatives.instead_of(bound.at("a.example.org")), nullptr);
  EXPECT_EQ(alternatives.instead_of(bound.at("b.example.org")), &bound.at("a.example.org"));
}

TEST(AlternativesTest, WhatIsInNoGroupStandsAlone) {
  const Bound bound = with("");
  const Alternatives alternatives(bound.set.expectations, bound.zones);
  EXPECT_EQ(alternatives.instead_of(bound.at("c.example.org")), nullptr);
  EXPECT_TRUE(alternatives.beside(bound.at("c.example.org")).empty());
}

}  // namespace
}  // namespace doczone::harness::alternatives_test
