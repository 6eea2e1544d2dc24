// A header lies in the room that uses it. One that its own room does not use, whose source needs nothing of that room
// either, and which a single other room includes, lies in the wrong one.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::headers_test {
namespace {

std::string_view stem_of(std::string_view path) {
  return path.substr(0, path.rfind('.'));
}

// "the header is used in ROOM only", one line for each header that lies in the wrong room.
std::vector<std::string> strangers(const Sources& sources) {
  std::map<std::string, std::set<std::string_view>>
      users;                     // header -> rooms of those who include it, its own source aside
  std::set<std::string> rooted;  // headers with a source that needs its room
  for (const auto& [path, text] : sources) {
    for (const Include& include : includes_of(text)) {
      if (stem_of(include.target) != stem_of(path)) users[include.target].insert(room_of(path));
      if (room_of(include.target) == room_of(path) && stem_of(include.target) != stem_of(path))
        rooted.insert(std::string(stem_of(path)) + ".h");
    }
  }
  std::vector<std::string> out;
  for (const auto& [header, rooms] : users) {
    const bool in_another_room = rooms.size() == 1 && *rooms.begin() != room_of(header);
    // Whoever leads through the rooms of a floor, or stands on it, takes from each what only he needs.
    const bool leads =
        in_another_room && (*rooms.begin() == floor_of(header) || floor_of(header) != floor_of(*rooms.begin()));
    if (in_another_room && !leads && !rooted.contains(header))
      out.push_back(header + " is used in " + std::string(*rooms.begin()) + " only");
  }
  return out;
}

TEST(Headers, LieInTheRoomThatUsesThem) {
  EXPECT_EQ(joined(strangers(read_project())), "");
}

TEST(Headers, AStrangerIsNoticed) {
  Sources sources{{"harness/zone/a.h", ""},
                  {"harness/zone/a.cc", "#include \"harness/zone/a.h\"\n#include \"model/x.h\"\n"},
                  {"harness/report/b.cc", "#include \"harness/zone/a.h\"\n"},
                  {"model/x.h", ""}};
  EXPECT_EQ(joined(strangers(sources)), "harness/zone/a.h is used in harness/report/ only\n");
  sources["harness/zone/c.cc"] = "#include \"harness/zone/a.h\"\n";
  EXPECT_EQ(joined(strangers(sources)), "") << "its own room uses it";
  sources.erase("harness/zone/c.cc");
  sources["harness/run/c.cc"] = "#include \"harness/zone/a.h\"\n";
  EXPECT_EQ(joined(strangers(sources)), "") << "several rooms use it";
  sources.erase("harness/run/c.cc");
  sources["harness/zone/c.h"] = "";
  sources["harness/zone/a.cc"] += "#include \"harness/zone/c.h\"\n";
  EXPECT_EQ(joined(strangers(sources)), "") << "it is a door: behind it lies the room";
}

}  // namespace
}  // namespace doczone::architecture::headers_test
