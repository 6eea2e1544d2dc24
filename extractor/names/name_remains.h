// Which known names a damaged one may be what is left of.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace doczone::extractor {

// How much of a known name is left.
enum class Remains {
  all,     // only its spelling changed: blanks beside dots, another script's full stops, a label said twice
  labels,  // a dot or an underscore was lost, or labels changed places
  fewer,   // a label was lost
  torn,    // its service and its protocol stand apart, with words between
  rest,    // one of its labels is another one
};

class NameRemains {
 public:
  // Precondition: a sound name. `is_sure`: the source says it, or several pages do.
  void add(const std::string& name, bool is_sure);

  bool empty() const { return names_.empty(); }
  // What was added, however its placeholders are called.
  bool knows(std::string_view name) const;
  // False where it has no label of a known name, and not all of one's letters: it is known as little as explained.
  bool may_explain(std::string_view raw) const;
  // The same as knows() of one that is sure.
  bool is_sure(std::string_view name) const;

  struct Answer {
    Remains remains = Remains::all;
    std::vector<const std::string*> names;  // in the order in which they were added; a few at most
  };
  // Of the kinds of remains the first for which there is a name; no names where there is none. Precondition: `raw` is
  // not known.
  Answer of(std::string_view raw) const;
  // `raw` may be left of `name`.
  bool explains(std::string_view raw, std::string_view name) const;

 private:
  void add_key(const std::string& key, std::size_t name);
  std::vector<const std::string*> names_at(const std::string& key) const;

  std::vector<std::string> names_;
  std::unordered_set<std::string> words_;  // labels, and all labels of a name as one word
  std::map<std::string, bool> known_;      // canonical forms; whether it is sure
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

// With all undone by which nothing of a name was lost.
std::string respelled_name(std::string_view raw);

}  // namespace doczone::extractor
