#include "extractor/pages/corpus.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extractor/pages/contradicting_examples.h"
#include "extractor/pages/mentions.h"
#include "extractor/pages/named_languages.h"
#include "extractor/pages/page_filter.h"
#include "extractor/pages/page_identity.h"
#include "extractor/pages/page_reader.h"
#include "extractor/pages/parallel.h"
#include "extractor/pages/parallel_texts.h"
#include "extractor/pages/po_file.h"
#include "extractor/pages/po_page.h"
#include "extractor/pages/shared_layouts.h"
#include "extractor/pages/source_language.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// One file on its way from the disk to a page.
struct Candidate {
  PageHead head;
  std::string bytes;               // kept only when it may hold records
  std::optional<PageHead> source;  // the other page of a PO file
  bool survives = false;
  bool is_own_report = false;
  std::optional<Error> error;
};

// A page that lies here, and what is in its file.
struct Readable {
  std::string bytes;
  bool survives = false;
};

// `./docs/` is `docs`. What lies behind a link's ".." stays as it is.
std::string without_dots(const std::string& path) {
  std::string out = path.starts_with('/') ? "/" : "";
  for (const std::string_view part : split_path(path)) {
    if (part == ".") continue;
    if (!out.empty() && out.back() != '/') out += '/';
    out += part;
  }
  return out.empty() ? "." : out;
}

// ".rst", in small letters; of a name without an ending, the name.
std::string ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return ascii_lower(dot == std::string_view::npos || dot == 0 ? name : name.substr(dot));
}

// `passed_over` gets the files that are no pages, by their ending.
Result<std::vector<Candidate>> list_candidates(const FileSystem& files, const std::vector<std::string>& roots,
                                               std::map<std::string, std::size_t>& passed_over) {
  std::vector<Candidate> found;
  std::set<std::string> seen, seen_roots;
  const auto add = [&](const std::string& path, const std::string& root) {
    if (!seen.insert(path).second) return;
    Candidate candidate;
    candidate.head.path = path;
    if (root != ".") candidate.head.root = root;
    found.push_back(std::move(candidate));
  };
  for (std::string root : roots) {
    root = without_dots(root);
    if (!seen_roots.insert(root).second) continue;
    if (!files.is_folder(root)) {
      add(root, root);
      continue;
    }
    const auto listed = files.list(root);
    if (!listed) return listed.error();
    found.reserve(found.size() + listed->size());
    for (const std::string& path : *listed) {
      // A folder that could not be looked into may hold pages; reading it tells why.
      if (is_page_name(path) || path.ends_with('/')) {
        add(path, root);
      } else {
        ++passed_over[ending_of(path)];
      }
    }
  }
  if (found.empty()) {
    std::string why =
        "no page found: a folder is searched for .md, .mdx, .markdown, .html, .htm, .rst, .rest, .adoc, .asciidoc, "
        ".asc, .po and .pot";
    std::size_t other = 0;
    for (const auto& [ending, count] : passed_over) other += count;
    if (other > 0)
      why += "; " + std::to_string(other) + " other file" + (other == 1 ? " was" : "s were") +
             " passed over (a file given by name is always read)";
    return Error{why, roots.empty() ? std::string() : roots.front()};
  }
  return found;
}

// What a report says at its beginning. It quotes the pages' tables, which would be read twice.
bool is_own_report(std::string_view bytes) {
  constexpr std::size_t kHead = 512;
  return bytes.substr(0, kHead).find("<meta name=\"generator\" content=\"doczone\">") != std::string_view::npos;
}

void identify_file(std::string_view bytes, Candidate& candidate) {
  PageHead& head = candidate.head;
  if (!is_po_name(head.path)) {
    read_stated_identity(read_front_matter(bytes), head);
    return;
  }
  const PoFile po = read_po_file(bytes);
  PageHead source = head;
  source.side = PageSide::source;
  read_po_identity(po, source);
  if (is_po_template(head.path)) {
    head = std::move(source);
    return;
  }
  candidate.source = std::move(source);
  head.side = PageSide::translation;
  read_po_identity(po, head);
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
  candidate.is_own_report = is_own_report(buffer);
  identify_file(buffer, candidate);
  candidate.survives = may_hold_records(buffer);
  if (candidate.survives) candidate.bytes = buffer;
}

LanguageTag stated_source(const CorpusRequest& request) {
  if (!request.source_language.is_undetermined() || request.docset == nullptr) return request.source_language;
  return request.docset->source_language;
}

// A foreign page from another place shares no path with its translations: it joins the only other set with its page
// that lacks its language.
void join_by_page(std::vector<PageHead>& heads, std::size_t first_foreign) {
  struct KeyedSet {
    std::set<LanguageTag> languages;
    std::size_t pages = 0;
    bool is_local = false;
  };
  std::map<std::string, std::set<std::string>> keys_of;  // by page
  std::map<std::string, KeyedSet> sets;                  // by key
  for (std::size_t i = 0; i < heads.size(); ++i) {
    keys_of[heads[i].page].insert(heads[i].set_key);
    KeyedSet& set = sets[heads[i].set_key];
    set.languages.insert(heads[i].language);
    ++set.pages;
    set.is_local = set.is_local || i < first_foreign;
  }
  for (std::size_t i = first_foreign; i < heads.size(); ++i) {
    PageHead& head = heads[i];
    std::set<std::string>& keys = keys_of[head.page];
    if (sets[head.set_key].is_local || keys.size() != 2) continue;
    const std::string other = *keys.begin() == head.set_key ? *keys.rbegin() : *keys.begin();
    if (!sets[other].languages.insert(head.language).second) continue;
    const std::string left = std::exchange(head.set_key, other);
    ++sets[other].pages;
    if (--sets[left].pages == 0) keys.erase(left);
  }
}

// Files and foreign pages on their way to translation sets. A page is known by its index in heads_: first those that
// lie here, behind them those that lie elsewhere.
class CorpusReader {
 public:
  CorpusReader(const FileSystem& files, const CorpusRequest& request) : files_(files), request_(request) {
    corpus_.services = ServiceRegistry::standard();
    if (request.docset != nullptr) corpus_.services = corpus_.services.with(request.docset->services);
  }

  Result<Corpus> run() {
    if (std::optional<Error> error = look_at_files()) return *std::move(error);
    add_foreign_heads();
    identify_pages(heads_, request_.docset, stated_source(request_));
    join_by_page(heads_, local_);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i].is_repeated) continue;
      members_[heads_[i].set_key].push_back(i);
      ++corpus_.pages;
    }
    choose_languages();
    const std::vector<const std::vector<std::size_t>*> wanted = wanted_sets();
    pages_.resize(heads_.size());
    for_each_parallel(wanted.size(), request_.jobs, [&](std::size_t w) { read_set(*wanted[w]); });
    for (const std::vector<std::size_t>* const members : wanted) corpus_.without_text += count_without_text(*members);
    for (const auto& [key, members] : members_) add_set(members);
    finish();
    return std::move(corpus_);
  }

 private:
  // Error: no file is there to be read, or none can be.
  std::optional<Error> look_at_files() {
    auto listed = list_candidates(files_, request_.roots, corpus_.passed_over);
    if (!listed) return listed.error();
    std::vector<Candidate>& candidates = *listed;
    files_.expect_pages(candidates.size());
    for_each_parallel(candidates.size(), request_.jobs, [&](std::size_t i) {
      thread_local std::string buffer;
      look_at(files_, candidates[i], buffer);
    });
    for (Candidate& candidate : candidates) {
      if (candidate.error) {
        corpus_.unreadable.push_back(*candidate.error);
      } else if (candidate.is_own_report) {
        corpus_.own_reports.push_back(candidate.head.path);
      } else {
        if (candidate.source) {
          heads_.push_back(*std::move(candidate.source));
          readable_.push_back({candidate.bytes, candidate.survives});
        }
        heads_.push_back(std::move(candidate.head));
        readable_.push_back({std::move(candidate.bytes), candidate.survives});
      }
    }
    if (heads_.empty() && !corpus_.own_reports.empty())
      return Error{"is a report that doczone made, and no page", corpus_.own_reports.front()};
    if (heads_.empty()) return candidates.front().error;
    local_ = heads_.size();
    return std::nullopt;
  }

  // A page that was read here is not taken from elsewhere, too.
  void add_foreign_heads() {
    std::set<std::string> paths;
    for (const PageHead& head : heads_) paths.insert(head.path);
    for (const ForeignPage& page : request_.foreign) {
      if (!paths.insert(page.head.path).second) continue;
      heads_.push_back(page.head);
      foreign_.push_back(&page);
    }
  }

  void choose_languages() {
    const LanguageTag stated = stated_source(request_);
    corpus_.source_language = settle_source_language(heads_, stated);
    corpus_.quoted_language = stated.is_undetermined() ? *LanguageTag::parse("en") : stated;
  }

  bool may_state_records(std::size_t i) const {
    if (states_records_of(request_.docset, heads_[i].page)) return true;
    if (i < local_) return readable_[i].survives;
    const ForeignPage& foreign = *foreign_[i - local_];
    return foreign.has_text ? may_hold_records(foreign.page.text->bytes()) : !foreign.page.tables.empty();
  }

  // One page that may hold records brings its translations in: a table may be damaged beyond recognition in one of
  // them.
  std::vector<const std::vector<std::size_t>*> wanted_sets() const {
    std::vector<const std::vector<std::size_t>*> wanted;
    for (const auto& [key, members] : members_) {
      if (std::any_of(members.begin(), members.end(), [&](std::size_t i) { return may_state_records(i); }))
        wanted.push_back(&members);
    }
    return wanted;
  }

  // Called once for each set, from many threads.
  void read_set(const std::vector<std::size_t>& members) {
    std::vector<Page*> read;
    for (const std::size_t i : members) {
      pages_[i] = page_of(i);
      read.push_back(&pages_[i]);
    }
    // In whatever order the files were given, the source's layout counts first.
    std::sort(read.begin(), read.end(), [&](const Page* a, const Page* b) { return is_before(*a, *b); });
    share_layouts(read);
    find_contradicting_examples(read, corpus_.source_language, corpus_.services);
    share_literals(read, corpus_.source_language, corpus_.services);
    share_mentions(read, corpus_.source_language, corpus_.services);
  }

  // The source language first.
  bool is_before(const Page& a, const Page& b) const {
    const LanguageTag& source = corpus_.source_language;
    return std::forward_as_tuple(a.language != source, a.language, a.path()) <
           std::forward_as_tuple(b.language != source, b.language, b.path());
  }

  Page page_of(std::size_t i) {
    if (i >= local_) return foreign_page_of(i);
    Readable& readable = readable_[i];
    std::string bytes = std::move(readable.bytes);
    const bool is_gone = !readable.survives && files_.read_into(heads_[i].path, bytes);  // since it was looked at
    if (is_gone) bytes.clear();
    return read_page(std::make_shared<const SourceText>(heads_[i].path, std::move(bytes)), heads_[i], corpus_.services);
  }

  std::size_t count_without_text(const std::vector<std::size_t>& members) const {
    return static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](std::size_t i) {
      return i >= local_ && !foreign_[i - local_]->has_text && !foreign_[i - local_]->page.tables.empty();
    }));
  }

  Page foreign_page_of(std::size_t i) const {
    const ForeignPage& foreign = *foreign_[i - local_];
    Page page = foreign.has_text ? read_page(foreign.page.text, heads_[i], corpus_.services) : foreign.page;
    page.is_foreign = true;
    page.stated_hash = foreign.page.stated_hash;
    take_head(heads_[i], page);
    for (ReadingNote& note : page.notes) note.language = heads_[i].language;
    return page;
  }

  // Takes the pages that were read; a set without record tables and values beside them is none, unless the docset
  // states records of it.
  void add_set(const std::vector<std::size_t>& members) {
    TranslationSet set;
    std::size_t tables = 0;
    std::size_t beside = 0;
    for (const std::size_t i : members) {
      if (!pages_[i].text) continue;
      tables += pages_[i].tables.size();
      beside += pages_[i].mentions.size() + pages_[i].literals.size();
      std::move(pages_[i].notes.begin(), pages_[i].notes.end(), std::back_inserter(corpus_.notes));
      set.pages.push_back(std::move(pages_[i]));
    }
    if (tables == 0 && beside == 0 &&
        (set.pages.empty() || !states_records_of(request_.docset, set.pages.front().page)))
      return;
    corpus_.record_tables += tables;
    std::sort(set.pages.begin(), set.pages.end(), [&](const Page& a, const Page& b) { return is_before(a, b); });
    set.page = set.pages.front().page;
    corpus_.sets.push_back(std::move(set));
  }

  void finish() {
    std::set<LanguageTag> compared;
    for (const TranslationSet& set : corpus_.sets) {
      for (const Page& page : set.pages) compared.insert(page.language);
    }
    corpus_.languages = compared.size();
    heads_.resize(local_);
    // Folders are listed in this order.
    const auto is_before = [](const PageHead& a, const PageHead& b) { return a.path < b.path; };
    if (!std::is_sorted(heads_.begin(), heads_.end(), is_before)) std::sort(heads_.begin(), heads_.end(), is_before);
    corpus_.heads = std::move(heads_);
    std::sort(corpus_.sets.begin(), corpus_.sets.end(), [](const TranslationSet& a, const TranslationSet& b) {
      return std::tie(a.page, a.pages.front().path()) < std::tie(b.page, b.pages.front().path());
    });
  }

  const FileSystem& files_;
  const CorpusRequest& request_;
  std::vector<PageHead> heads_;
  std::vector<Readable> readable_;                           // of the first heads
  std::vector<const ForeignPage*> foreign_;                  // of those behind
  std::size_t local_ = 0;                                    // how many lie here
  std::map<std::string, std::vector<std::size_t>> members_;  // by set_key
  std::vector<Page> pages_;                                  // without text where none was wanted
  Corpus corpus_;
};

}  // namespace

bool is_page_name(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string ending = ascii_lower(path.substr(dot + 1));
  return ending == "md" || ending == "mdx" || ending == "markdown" || ending == "html" || ending == "htm" ||
         ending == "rst" || ending == "rest" || ending == "adoc" || ending == "asciidoc" || ending == "asc" ||
         is_po_name(path);
}

Result<Corpus> read_corpus(const FileSystem& files, const CorpusRequest& request) {
  return CorpusReader(files, request).run();
}

}  // namespace doczone::extractor
