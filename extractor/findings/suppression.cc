#include "extractor/findings/suppression.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "extractor/checks/checks.h"
#include "extractor/pages/control_comments.h"
#include "model/spelling.h"

namespace doczone::extractor {
namespace {

class SuppressionReader {
 public:
  explicit SuppressionReader(const SourceText& page) : page_(page) {
    for (const DocumentationCheck& check : documentation_checks()) checks_.push_back(check.entry->id);
  }

  PageSuppressions run() {
    for (const ControlComment& comment : read_control_comments(page_)) read(comment);
    return std::move(out_);
  }

 private:
  void read(const ControlComment& comment) {
    const std::size_t word_end = std::min(comment.text.find_first_of(": \t\r\n"), comment.text.size());
    const std::string_view word = comment.text.substr(0, word_end);
    // What stands behind the colon is for people.
    std::string_view rest = comment.text.substr(word_end);
    rest = rest.substr(0, rest.find(':'));
    const std::size_t first = page_.line_of(comment.span.offset);
    const std::size_t last = page_.line_of(comment.span.end() - 1);
    std::vector<std::string> checks;
    const bool named = read_checks(comment, rest, checks);
    if (named && checks.empty()) return;  // not one of them exists
    if (checks.empty()) checks.emplace_back();
    for (const std::string& check : checks) {
      if (word == "doczone-disable-next-line") {
        out_.suppressions.push_back({check, last + 1, last + 1, comment.span});
      } else if (word == "doczone-disable-line") {
        out_.suppressions.push_back({check, first, last, comment.span});
      } else if (word == "doczone-disable") {
        open_[check].push_back(out_.suppressions.size());
        out_.suppressions.push_back({check, first, page_.line_count(), comment.span});
      } else if (word == "doczone-enable") {
        close(comment, check, last);
      } else {
        static constexpr std::string_view kWords[] = {"doczone-disable-next-line", "doczone-disable-line",
                                                      "doczone-disable", "doczone-enable"};
        const auto meant = closest_word(word, kWords);
        fault(comment, "'" + std::string(word) + "' is no word that silences anything" +
                           (meant ? "; did you mean '" + *meant + "'?" : ""));
        return;
      }
    }
  }

  // True when any were named, whether they exist or not.
  bool read_checks(const ControlComment& comment, std::string_view list, std::vector<std::string>& out) {
    bool named = false;
    while (true) {
      list.remove_prefix(std::min(list.find_first_not_of(", \t\r\n"), list.size()));
      if (list.empty()) return named;
      const std::string_view check = list.substr(0, list.find_first_of(", \t\r\n"));
      list.remove_prefix(check.size());
      named = true;
      if (std::find(checks_.begin(), checks_.end(), check) != checks_.end()) {
        out.emplace_back(check);
        continue;
      }
      const auto meant = closest_word(check, checks_);
      fault(comment, "there is no check '" + std::string(check) + "' to silence" +
                         (meant ? "; did you mean '" + *meant + "'?" : ""));
    }
  }

  void close(const ControlComment& comment, const std::string& check, std::size_t line) {
    std::vector<std::size_t>& open = open_[check];
    if (open.empty()) {
      fault(comment, "there is no open 'doczone-disable" + (check.empty() ? "" : " " + check) + "' to close");
      return;
    }
    for (const std::size_t index : open) out_.suppressions[index].last_line = line;
    open.clear();
  }

  void fault(const ControlComment& comment, std::string message) {
    out_.faults.push_back(useless_suppression(locate(page_, comment.span), std::move(message)));
  }

  const SourceText& page_;
  std::vector<std::string_view> checks_;
  std::map<std::string, std::vector<std::size_t>> open_;  // by check
  PageSuppressions out_;
};

// What a page silences. Neither many comments nor many findings make one question dearer.
class SilencedLines {
 public:
  explicit SilencedLines(std::vector<Suppression> suppressions) : suppressions_(std::move(suppressions)) {
    for (const Suppression& one : suppressions_) {
      std::size_t& last = of_[one.check].try_emplace(one.first_line, one.last_line).first->second;
      last = std::max(last, one.last_line);
    }
    // From each line on, how far whatever began there or above reaches.
    for (auto& [check, lines] : of_) {
      std::size_t furthest = 0;
      for (auto& [first, last] : lines) last = furthest = std::max(furthest, last);
    }
  }

  bool hold(const Finding& finding) {
    const std::size_t line = finding.where.begin.line;
    found_[finding.check].insert(line);
    found_[""].insert(line);
    return reaches("", line) || reaches(finding.check, line);
  }

  // Those inside of which no finding stood that was asked for.
  std::vector<Suppression> unused() const {
    std::vector<Suppression> out;
    for (const Suppression& one : suppressions_) {
      const auto lines = found_.find(one.check);
      const bool used = lines != found_.end() && stands_between(lines->second, one.first_line, one.last_line);
      if (!used) out.push_back(one);
    }
    return out;
  }

 private:
  bool reaches(const std::string& check, std::size_t line) const {
    const auto lines = of_.find(check);
    if (lines == of_.end()) return false;
    const auto behind = lines->second.upper_bound(line);
    return behind != lines->second.begin() && std::prev(behind)->second >= line;
  }
  static bool stands_between(const std::set<std::size_t>& lines, std::size_t first, std::size_t last) {
    const auto found = lines.lower_bound(first);
    return found != lines.end() && *found <= last;
  }

  std::vector<Suppression> suppressions_;
  // By check, first line -> last line, and the lines of findings; without a name, those of all checks.
  std::map<std::string, std::map<std::size_t, std::size_t>> of_;
  std::map<std::string, std::set<std::size_t>> found_;
};

}  // namespace

PageSuppressions read_suppressions(const SourceText& page) {
  return SuppressionReader(page).run();
}

void apply_suppressions(const Corpus& corpus, std::vector<Finding>& findings) {
  std::map<std::string, SilencedLines> by_path;
  std::map<std::string, const Page*> compared;  // that have translations: a page by itself can't show all it silences
  std::vector<Finding> added;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) {
      PageSuppressions read = read_suppressions(*page.text);
      for (Finding& fault : read.faults) {
        fault.language = page.language;
        added.push_back(std::move(fault));
      }
      if (read.suppressions.empty()) continue;
      by_path.insert_or_assign(page.path(), SilencedLines(std::move(read.suppressions)));
      if (set.pages.size() > 1) compared[page.path()] = &page;
    }
  }
  std::erase_if(findings, [&](const Finding& finding) {
    const auto of_page = by_path.find(finding.where.path);
    return of_page != by_path.end() && of_page->second.hold(finding);
  });
  for (const auto& [path, silenced] : by_path) {
    const auto page = compared.find(path);
    if (page == compared.end()) continue;
    for (const Suppression& one : silenced.unused()) {
      const std::string what = one.check.empty() ? "anything" : one.check;
      Finding finding = useless_suppression(page->second->locate(one.comment),
                                            "nothing is silenced here: no finding of " + what + " stands there");
      if (one.check.empty()) finding.message = "nothing is silenced here: no finding stands there";
      finding.language = page->second->language;
      added.push_back(std::move(finding));
    }
  }
  std::move(added.begin(), added.end(), std::back_inserter(findings));
}

}  // namespace doczone::extractor
