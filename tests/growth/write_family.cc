// write_family: the names of all families and their sizes, one a line.
// write_family NAME N FOLDER: writes a family's files there, and prints the arguments of the program, one a line.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/growth/families.h"

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  for (const doczone::growth::Family& family : doczone::growth::families()) {
    if (count == 1) std::cout << family.n << ' ' << family.name << '\n';
    if (count != 4 || family.name != arguments[1]) continue;
    for (const auto& [path, bytes] : family.files(std::stoul(arguments[2]))) {
      const fs::path file = fs::path(arguments[3]) / path;
      fs::create_directories(file.parent_path());
      std::ofstream(file, std::ios::binary) << bytes;
    }
    for (const std::string& argument : family.arguments) std::cout << argument << '\n';
    return 0;
  }
  return count == 1 ? 0 : 2;
}
