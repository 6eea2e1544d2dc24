// Runs the program inside the test, with the real disk, from the project's root folder.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "harness/cli/app.h"
#include "harness/run/disk.h"

namespace doczone::cli {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// Moves into a folder and back.
class WorkingFolder {
 public:
  explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  ~WorkingFolder() { fs::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  fs::path before_;
};

struct Outcome {
  int code = -1;
  std::string out, err;
};

// In the folder where the test stands.
inline Outcome run_here(const std::vector<std::string>& arguments, const std::string& input = {},
                        bool terminal = false) {
  std::ostringstream out, err;
  std::istringstream in(input);
  const Disk disk;
  Environment environment{out, err, in, disk, terminal, "2026-01-31"};
  Outcome outcome;
  outcome.code = run(arguments, environment);
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

// In the project's root, where paths are short: "docs-corpus".
inline Outcome doczone(const std::vector<std::string>& arguments, const std::string& input = {}) {
  const WorkingFolder root(DOCZONE_ROOT);
  return run_here(arguments, input);
}

// The machine-readable report; an empty value when there is none.
inline Json doczone_json(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return Json::parse(doczone(arguments).out, nullptr, false);
}

inline std::string file_text(const fs::path& path) {
  std::ifstream file(fs::path(DOCZONE_ROOT) / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A folder that goes when the test does.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "doczone-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return *this / name;
  }

 private:
  fs::path path_;
};

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace doczone::cli
