#include "harness/zone/zone_set.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness {
namespace {

ZoneInView in_view(std::optional<View> view, std::string_view origin, std::string path) {
  return {view, zone_of("@ SOA a b 1 2 3 4 5\n", origin, std::move(path))};
}

std::string path_for(const ZoneSet& zones, View view, std::string_view owner) {
  const Zone* const zone = zones.zone_for(view, name(owner));
  return zone == nullptr ? "none" : zone->text().path();
}

TEST(ZoneSetTest, TheClosestZoneAboveANameHoldsIt) {
  std::vector<ZoneInView> zones;
  zones.push_back(in_view(View::external, "example.org.", "org"));
  zones.push_back(in_view(View::external, "sub.example.org.", "sub"));
  zones.push_back(in_view(View::external, "example.net.", "net"));
  const ZoneSet set(std::move(zones));
  EXPECT_EQ(path_for(set, View::external, "example.org."), "org");
  EXPECT_EQ(path_for(set, View::external, "a.b.Example.ORG."), "org");
  EXPECT_EQ(path_for(set, View::external, "sub.example.org."), "sub");
  EXPECT_EQ(path_for(set, View::external, "a.sub.example.org."), "sub");
  EXPECT_EQ(path_for(set, View::external, "nosub.example.org."), "org");
  EXPECT_EQ(path_for(set, View::external, "x.example.net."), "net");
  EXPECT_EQ(path_for(set, View::external, "org."), "none");
  EXPECT_EQ(path_for(set, View::external, "badexample.org."), "none");
}

TEST(ZoneSetTest, ViewsAreKeptApart) {
  std::vector<ZoneInView> zones;
  zones.push_back(in_view(View::external, "example.org.", "outside"));
  zones.push_back(in_view(View::internal, "example.org.", "inside"));
  zones.push_back(in_view({}, "example.net.", "both"));
  const ZoneSet set(std::move(zones));
  EXPECT_EQ(path_for(set, View::external, "a.example.org."), "outside");
  EXPECT_EQ(path_for(set, View::internal, "a.example.org."), "inside");
  EXPECT_EQ(path_for(set, View::external, "a.example.net."), "both");
  EXPECT_EQ(path_for(set, View::internal, "a.example.net."), "both");
  EXPECT_EQ(path_for(ZoneSet({}), View::internal, "a."), "none");
}

}  // namespace
}  // namespace doczone::harness
