// What exporting tools write besides RFC 1035, and how it is taken back to records. Every recovery is told as a note.
//
// A dialect is a set of habits. The grammar stays one: before it judges an entry, the entry's tokens are amended by the
// habits of the file's dialect.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/zone/made_lines.h"
#include "harness/zone/recovery_notes.h"
#include "harness/zone/zone_format.h"
#include "model/record_text.h"

namespace doczone::harness {

struct Habits {
  bool age_stamps = false;     // `[AGE:3636525]` in front of a TTL
  bool wins_records = false;   // WINS and WINSR
  bool octal_escapes = false;  // `\040` is a space
  bool utf8_labels = false;
  bool doubled_soa = false;        // `SOA SOA`
  bool missing_rname = false;      // an SOA without its mailbox
  bool dotless_rname = false;      // an absolute mailbox without its final dot
  bool at_sign_suffix = false;     // `_sip._tcp.@`
  bool origin_in_targets = false;  // a target that ends in the zone's name, without its final dot
  bool automatic_ttl = false;      // TTL 1
  bool proxy_tags = false;         // `; cf_tags=…`
  bool placeholder_servers = false;
  bool flattened_apex = false;  // a CNAME beside the apex's SOA and NS
  bool root_owner = false;      // `$ORIGIN .` and `@ SOA`
  bool listing = false;         // records without the zone's SOA and NS
};

struct Dialect {
  ZoneFormat format = ZoneFormat::bind;
  bool recognised = false;  // by the file's own words, not said by the caller
  Habits habits;
};

// The habits of a format; for `automatic` those that the bytes name. Always in force unless the format is `bind`: what
// no other reading could mean (age stamps, SOA SOA).
Dialect dialect_for(ZoneFormat format, std::string_view bytes);

// An entry on its way to the grammar.
struct EntryDraft {
  std::vector<RecordToken>& tokens;
  bool leading_blank = false;
  const RecordContext* context = nullptr;
  const DomainName* zone_origin = nullptr;  // as the caller named it; null when nobody did
  std::string_view comment;                 // what stands behind the entry on its last line
  std::deque<std::string>& made;            // keeps the texts of tokens that were rewritten
  RecoveryNotes* notes = nullptr;           // null: the entry was read before, and everything has been told
  bool ignored = false;                     // out: the entry states no record

  void note(ByteSpan span, Recovery what, std::string message) const;
  // Gives a token another text; its span stays.
  void rewrite(std::size_t index, std::string text);
  // Where the type stands, behind owner, TTL and class; empty when there is none.
  std::optional<std::size_t> type_at() const;
};

// Amends the draft by the dialect's habits.
void amend(EntryDraft& draft, const Dialect& dialect);

// Each in the file of its name.
void amend_windows(EntryDraft& draft, const Habits& habits);
void amend_azure(EntryDraft& draft, const Habits& habits);
void amend_cloudflare(EntryDraft& draft, const Habits& habits);
void amend_godaddy(EntryDraft& draft, const Habits& habits);

// A file that is no master file, taken to lines of one.
struct ConvertedFile {
  std::unique_ptr<MadeLines> lines;
  // Names that have records of a type whose data the file does not tell (aliases of a provider), absolute.
  std::vector<std::pair<DomainName, RrType>> unread;
  std::string error;  // not empty: the file breaks off at `error_span`; what came before was read
  ByteSpan error_span;
};

// Empty: the bytes are nothing of the kind.
std::optional<ConvertedFile> convert_route53(std::string_view bytes, RecoveryNotes& notes);
std::optional<ConvertedFile> convert_powershell(std::string_view bytes, RecoveryNotes& notes);

// And back: one more record of a file that was converted. `data` is RDATA in the form of RFC 1035.
std::string route53_record_set(std::string_view file, const std::string& owner, RrType type, const std::string& data);
// Empty: the file has no such table.
std::optional<std::string> powershell_row(std::string_view file, const std::string& host, RrType type,
                                          const std::string& data);

// `\ooo` with three octal digits as the octet that is meant, in the form of RFC 1035. Empty: there is none in the text.
std::optional<std::string> octal_escapes_as_decimal(std::string_view text);

// Lines that were made at once.
class StoredLines : public MadeLines {
 public:
  void add(std::string line, ByteSpan made_from) {
    lines_.push_back(std::move(line));
    spans_.push_back(made_from);
  }
  std::size_t count() const override { return lines_.size(); }
  void line(std::size_t index, std::string& out) const override { out = lines_[index]; }
  ByteSpan made_from(std::size_t index) const override { return spans_[index]; }

 private:
  std::vector<std::string> lines_;
  std::vector<ByteSpan> spans_;
};

}  // namespace doczone::harness
