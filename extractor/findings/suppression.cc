#include "extractor/findings/suppression.h"

#include <algorithm>
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

}  // namespace

PageSuppressions read_suppressions(const SourceText& page) {
  return SuppressionReader(page).run();
}

void apply_suppressions(const Corpus& corpus, std::vector<Finding>& findings) {
  std::map<std::string, std::vector<Suppression>> by_path;
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
      by_path[page.path()] = std::move(read.suppressions);
      if (set.pages.size() > 1) compared[page.path()] = &page;
    }
  }
  std::map<std::string, std::set<std::size_t>> used;
  std::erase_if(findings, [&](const Finding& finding) {
    const auto of_page = by_path.find(finding.where.path);
    if (of_page == by_path.end()) return false;
    bool silenced = false;
    for (std::size_t i = 0; i < of_page->second.size(); ++i) {
      const Suppression& one = of_page->second[i];
      if (!one.check.empty() && one.check != finding.check) continue;
      if (finding.where.begin.line < one.first_line || finding.where.begin.line > one.last_line) continue;
      used[finding.where.path].insert(i);
      silenced = true;
    }
    return silenced;
  });
  for (const auto& [path, suppressions] : by_path) {
    const auto page = compared.find(path);
    if (page == compared.end()) continue;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
      if (used[path].count(i) > 0) continue;
      const std::string what = suppressions[i].check.empty() ? "anything" : suppressions[i].check;
      Finding finding = useless_suppression(page->second->locate(suppressions[i].comment),
                                            "nothing is silenced here: no finding of " + what + " stands there");
      if (suppressions[i].check.empty()) finding.message = "nothing is silenced here: no finding stands there";
      finding.language = page->second->language;
      added.push_back(std::move(finding));
    }
  }
  std::move(added.begin(), added.end(), std::back_inserter(findings));
}

}  // namespace doczone::extractor
