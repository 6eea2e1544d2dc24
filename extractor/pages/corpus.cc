#include "extractor/pages/corpus.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extractor/pages/page_filter.h"
#include "extractor/pages/page_identity.h"
#include "extractor/pages/page_reader.h"
#include "extractor/pages/parallel.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// One file on its way from the disk to a page.
struct Candidate {
  PageHead head;
  std::string bytes;  // kept only when it may hold records
  bool survives = false;
  std::optional<Error> error;
};

Result<std::vector<Candidate>> list_candidates(const FileSystem& files, const std::vector<std::string>& roots) {
  std::vector<Candidate> found;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path, const std::string& root) {
    if (!seen.insert(path).second) return;
    Candidate candidate;
    candidate.head.path = path;
    candidate.head.root = root;
    found.push_back(std::move(candidate));
  };
  std::size_t other = 0;
  for (std::string root : roots) {
    while (root.size() > 1 && root.back() == '/') root.pop_back();
    if (!files.is_folder(root)) {
      add(root, root);
      continue;
    }
    const auto listed = files.list(root);
    if (!listed) return listed.error();
    for (const std::string& path : *listed) {
      if (is_page_name(path)) {
        add(path, root);
      } else {
        ++other;
      }
    }
  }
  if (found.empty()) {
    std::string why = "no page found: a folder is searched for .md, .mdx, .markdown, .html and .htm";
    if (other > 0)
      why += "; " + std::to_string(other) + " other file" + (other == 1 ? " was" : "s were") +
             " passed over (a file given by name is always read)";
    return Error{why, roots.empty() ? std::string() : roots.front()};
  }
  return found;
}

void look_at(const FileSystem& files, Candidate& candidate, std::string& buffer) {
  candidate.error = files.read_into(candidate.head.path, buffer);
  if (candidate.error) return;
  if (buffer.size() > kMaxPageBytes) candidate.error = Error{"the file is larger than 64 MiB", candidate.head.path};
  if (!candidate.error && (buffer.starts_with("\xFF\xFE") || buffer.starts_with("\xFE\xFF"))) {
    candidate.error =
        Error{"it is written in UTF-16 (byte order mark at offset 0); save it as UTF-8", candidate.head.path};
  }
  if (!candidate.error && buffer.find('\0') != std::string::npos) {
    candidate.error =
        Error{"binary data (a NUL byte at offset " + std::to_string(buffer.find('\0')) + ")", candidate.head.path};
  }
  if (candidate.error) return;
  read_stated_identity(read_front_matter(buffer), candidate.head);
  candidate.survives = may_hold_records(buffer);
  if (candidate.survives) candidate.bytes = buffer;
}

LanguageTag stated_source(const CorpusRequest& request) {
  if (!request.source_language.is_undetermined() || request.docset == nullptr) return request.source_language;
  return request.docset->source_language;
}

LanguageTag choose_source(const LanguageTag& wanted, const std::set<LanguageTag>& languages) {
  const auto matches = [&](const LanguageTag& tag, std::string_view primary) { return tag.primary() == primary; };
  if (!wanted.is_undetermined()) {
    if (languages.count(wanted) > 0) return wanted;
    for (const LanguageTag& tag : languages) {
      if (matches(tag, wanted.primary())) return tag;
    }
    return {};
  }
  for (const LanguageTag& tag : languages) {
    if (matches(tag, "en")) return tag;
  }
  return {};
}

// A foreign page from another place shares no path with its translations: it joins the only other set with its page
// that lacks its language.
void join_by_page(std::vector<PageHead>& heads, std::size_t first_foreign) {
  std::map<std::string, std::set<std::string>> sets_of;  // page -> sets
  std::map<std::string, std::set<LanguageTag>> languages_of;
  std::map<std::string, bool> is_local;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sets_of[heads[i].page].insert(heads[i].set_key);
    languages_of[heads[i].set_key].insert(heads[i].language);
    is_local[heads[i].set_key] = is_local[heads[i].set_key] || i < first_foreign;
  }
  for (std::size_t i = first_foreign; i < heads.size(); ++i) {
    PageHead& head = heads[i];
    std::set<std::string>& sets = sets_of[head.page];
    if (is_local[head.set_key] || sets.size() != 2) continue;
    const std::string& other = *sets.begin() == head.set_key ? *sets.rbegin() : *sets.begin();
    if (!languages_of[other].insert(head.language).second) continue;
    const std::string left = std::exchange(head.set_key, other);
    const bool is_empty =
        std::none_of(heads.begin(), heads.end(), [&](const PageHead& h) { return h.set_key == left; });
    if (is_empty) sets.erase(left);
  }
}

}  // namespace

bool is_page_name(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string ending = ascii_lower(path.substr(dot + 1));
  return ending == "md" || ending == "mdx" || ending == "markdown" || ending == "html" || ending == "htm";
}

Result<Corpus> read_corpus(const FileSystem& files, const CorpusRequest& request) {
  auto listed = list_candidates(files, request.roots);
  if (!listed) return listed.error();
  std::vector<Candidate>& candidates = *listed;
  for_each_parallel(candidates.size(), request.jobs, [&](std::size_t i) {
    thread_local std::string buffer;
    look_at(files, candidates[i], buffer);
  });

  Corpus corpus;
  std::vector<PageHead> heads;
  std::vector<Candidate*> readable;
  for (Candidate& candidate : candidates) {
    if (candidate.error) {
      corpus.unreadable.push_back(*candidate.error);
    } else {
      heads.push_back(std::move(candidate.head));
      readable.push_back(&candidate);
    }
  }
  if (heads.empty()) return *candidates.front().error;
  const std::size_t local = heads.size();
  std::set<std::string> local_paths;
  for (const PageHead& head : heads) local_paths.insert(head.path);
  std::vector<const ForeignPage*> foreign;
  for (const ForeignPage& page : request.foreign) {
    if (!local_paths.insert(page.head.path).second) continue;
    heads.push_back(page.head);
    foreign.push_back(&page);
  }
  identify_pages(heads, request.docset);
  join_by_page(heads, local);

  std::set<LanguageTag> languages;
  std::map<std::string, std::vector<std::size_t>> sets;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (!heads[i].language.is_undetermined()) languages.insert(heads[i].language);
    sets[heads[i].set_key].push_back(i);
  }
  corpus.pages = heads.size();
  corpus.source_language = choose_source(stated_source(request), languages);
  corpus.quoted_language =
      stated_source(request).is_undetermined() ? *LanguageTag::parse("en") : stated_source(request);

  // One page that may hold records brings its translations in: a table may be damaged beyond recognition in one of
  // them.
  std::vector<std::size_t> wanted;
  for (const auto& [key, members] : sets) {
    if (std::any_of(members.begin(), members.end(), [&](std::size_t i) {
          if (states_records_of(request.docset, heads[i].page)) return true;
          return i < local ? readable[i]->survives : !foreign[i - local]->page.tables.empty();
        })) {
      wanted.insert(wanted.end(), members.begin(), members.end());
    }
  }
  std::vector<Page> pages(heads.size());
  for_each_parallel(wanted.size(), request.jobs, [&](std::size_t w) {
    const std::size_t i = wanted[w];
    if (i >= local) {
      pages[i] = foreign[i - local]->page;
      take_head(heads[i], pages[i]);
      for (ReadingNote& note : pages[i].notes) note.language = heads[i].language;
      return;
    }
    std::string bytes = std::move(readable[i]->bytes);
    if (!readable[i]->survives && files.read_into(heads[i].path, bytes)) bytes.clear();  // it vanished since
    pages[i] = read_page(std::make_shared<const SourceText>(heads[i].path, std::move(bytes)), heads[i]);
  });

  for (const auto& [key, members] : sets) {
    TranslationSet set;
    std::size_t tables = 0;
    for (const std::size_t i : members) {
      if (!pages[i].text) continue;
      tables += pages[i].tables.size();
      std::move(pages[i].notes.begin(), pages[i].notes.end(), std::back_inserter(corpus.notes));
      set.pages.push_back(std::move(pages[i]));
    }
    if (tables == 0 && (set.pages.empty() || !states_records_of(request.docset, set.pages.front().page))) continue;
    corpus.record_tables += tables;
    const LanguageTag& source = corpus.source_language;
    std::sort(set.pages.begin(), set.pages.end(), [&](const Page& a, const Page& b) {
      return std::forward_as_tuple(a.language != source, a.language, a.path()) <
             std::forward_as_tuple(b.language != source, b.language, b.path());
    });
    set.page = set.pages.front().page;
    corpus.sets.push_back(std::move(set));
  }
  std::set<LanguageTag> compared;
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) compared.insert(page.language);
  }
  corpus.languages = compared.size();
  heads.resize(local);
  std::sort(heads.begin(), heads.end(), [](const PageHead& a, const PageHead& b) { return a.path < b.path; });
  corpus.heads = std::move(heads);
  std::sort(corpus.sets.begin(), corpus.sets.end(), [](const TranslationSet& a, const TranslationSet& b) {
    return std::tie(a.page, a.pages.front().path()) < std::tie(b.page, b.pages.front().path());
  });
  return corpus;
}

}  // namespace doczone::extractor
