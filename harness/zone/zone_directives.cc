// $ORIGIN, $TTL, $INCLUDE (RFC 1035 §5.1, RFC 2308 §4) and $GENERATE.
#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "harness/zone/generate.h"
#include "harness/zone/zone_origin.h"
#include "harness/zone/zone_reading.h"
#include "model/ascii.h"
#include "model/spelling.h"
#include "model/unicode.h"
#include "model/version_control.h"

namespace doczone::harness {
namespace {

constexpr std::array<std::string_view, 4> kDirectives{"$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE"};

bool is_inside(const std::string& path, const std::string& folder) {
  if (folder == ".") return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  if (!path.starts_with(folder)) return false;
  return folder.ends_with('/') || path.size() == folder.size() || path[folder.size()] == '/';
}

}  // namespace

void ZoneReading::read_directive(const ZoneEntry& entry) {
  const RecordToken& name = entry.tokens[0];
  const auto is = [&](std::string_view word) { return equal_ignoring_ascii_case(name.text, word); };
  if (entry.leading_blank) {
    ZoneError error{name.span,
                    "a blank stands before the directive " + quoted(name.text),
                    "the directive in the first column",
                    {},
                    {}};
    error.hides_records = false;
    report(std::move(error));
  }
  context_stale_ = true;
  if (is("$ORIGIN")) return read_origin(entry);
  if (is("$TTL")) return read_ttl_directive(entry);
  if (is("$INCLUDE")) return read_include(entry);
  if (is("$GENERATE")) return read_generate_directive(entry);
  lose_directive(entry);
}

// The directive is unknown or broken. What was meant tells what is lost.
void ZoneReading::lose_directive(const ZoneEntry& entry) {
  const std::string_view word = entry.tokens[0].text;
  const auto meant = word.size() <= 20 ? closest_word(word, kDirectives) : std::nullopt;
  std::vector<ZoneError> errors;
  for (const LexProblem& problem : entry.problems) {
    if (problem.kind != LexProblem::Kind::extra_parenthesis) errors.push_back(describe(problem, entry.skipped, text()));
  }
  if (errors.empty()) {
    errors.push_back({entry.tokens[0].span,
                      "unknown directive " + quoted(word),
                      meant ? *meant + ", perhaps" : "$ORIGIN, $TTL, $INCLUDE or $GENERATE, or a record",
                      {},
                      {}});
  }
  for (ZoneError& error : errors) {
    error.hides_records = meant != "$TTL" || entry.skipped.span.length > 0;
    report(std::move(error));
  }
  if (meant == "$ORIGIN") names_.origin_lost = true;
}

void ZoneReading::read_origin(const ZoneEntry& entry) {
  const auto& tokens = entry.tokens;
  ByteSpan span = tokens[0].span;
  std::string message = "$ORIGIN needs a name; it is missing";
  std::string expected = "a name with a final dot";
  if (tokens.size() > 1) {
    auto name = parse_origin(tokens[1]);
    if (auto* found = std::get_if<DomainName>(&name)) {
      names_.origin = std::move(*found);
      if (!first_origin_) first_origin_ = names_.origin;
      names_.origin_lost = false;
      if (tokens.size() > 2) report_surplus(tokens, 2);
      return;
    }
    RecordFault& fault = std::get<RecordFault>(name);
    span = fault.span;
    message = discreet() ? "this name cannot be read" : std::move(fault.message);
    expected = std::move(fault.expected);
  }
  names_.origin_lost = true;
  report({span,
          message + "; records with relative names are not read up to the next $ORIGIN",
          std::move(expected),
          {},
          {}});
}

std::variant<DomainName, RecordFault> ZoneReading::parse_origin(const RecordToken& token) {
  const bool absolute = is_absolute_name(token.text);
  if (!absolute && !token.quoted && named_origin_) {
    const auto meant = DomainName::parse(token.text);
    if (meant && *meant == *named_origin_ && token.text != "@") {
      note(token.span, "the final dot is missing; read as " + quoted(meant->to_string()));
      return *meant;
    }
  }
  if (!absolute && !names_.origin && token.text != "@") miss_origin(token.span);
  if (!absolute && names_.origin_lost) {
    return RecordFault{
        token.span, "this name is relative to an $ORIGIN that could not be read", "a name with a final dot", {}, {}};
  }
  // The record grammar judges names; a name alone is the owner of a record without a type.
  auto parsed = parse_record(std::span(&token, 1), false, context());
  auto& fault = std::get<RecordFault>(parsed);
  if (fault.owner) return *std::move(fault.owner);
  return std::move(fault);
}

void ZoneReading::read_ttl_directive(const ZoneEntry& entry) {
  const auto& tokens = entry.tokens;
  const auto ttl = tokens.size() > 1 && !tokens[1].quoted ? parse_ttl(tokens[1].text) : std::nullopt;
  if (ttl) {
    directive_ttl_ = ttl;
    if (tokens.size() > 2) report_surplus(tokens, 2);
    return;
  }
  ZoneError error{
      tokens[0].span, "$TTL needs a time; it is missing", "seconds from 0 to 2147483647, or a time like 1h30m", {}, {}};
  if (tokens.size() > 1) {
    error.span = tokens[1].span;
    error.message = quoted(tokens[1].text) + " is no TTL";
  }
  error.hides_records = false;
  report(std::move(error));
}

void ZoneReading::report_surplus(const std::vector<RecordToken>& tokens, std::size_t first) {
  ZoneError error{hull(tokens[first].span, tokens.back().span),
                  quoted(tokens[first].text) + " is one field too many for " + quoted(tokens[0].text),
                  "the end of the line",
                  {},
                  {}};
  error.hides_records = false;
  report(std::move(error));
}

// ---- $INCLUDE

// The path under which a file is opened. What stands against it is returned.
std::optional<std::string> ZoneReading::find_included(const std::string& written, std::string& path) const {
  namespace fs = std::filesystem;
  if (options_.files == nullptr) return "cannot be opened: this text did not come from a file";
  // First what costs nothing: files that include each other ask very often.
  if (budget_.includes_used >= budget_.includes)
    return "is not included: a run includes " + std::to_string(budget_.includes) + " files and no more";
  if (include_stack_.size() > budget_.include_depth)
    return "is nested deeper than " + std::to_string(budget_.include_depth) + " files";
  const fs::path folder = fs::path(text().path()).parent_path();
  path = (fs::path(written).is_absolute() ? fs::path(written) : folder / written).lexically_normal().string();
  const std::string resolved = options_.files->resolve(path);
  std::string root = options_.include_root;
  std::uint32_t own = file_;
  while (const auto from = contents_.files()[own].included_from) own = *from;
  if (root.empty()) root = fs::path(contents_.files()[own].text.path()).parent_path().string();
  if (!is_inside(resolved, options_.files->resolve(root.empty() ? "." : root))) {
    return "lies outside the include root " + (root.empty() ? std::string("(the working folder)") : root) +
           "; --include-root allows another";
  }
  if (leads_into_git(
          fs::path(resolved).lexically_relative(options_.files->resolve(root.empty() ? "." : root)).string()))
    return "lies in a folder of version control";
  if (std::find(include_stack_.begin(), include_stack_.end(), resolved) != include_stack_.end()) {
    return include_stack_.back() == resolved ? "includes itself" : "includes itself, by way of others";
  }
  return std::nullopt;
}

void ZoneReading::read_include(const ZoneEntry& entry) {
  const auto& tokens = entry.tokens;
  if (tokens.size() < 2) {
    return report({tokens[0].span, "$INCLUDE needs a file; it is missing", "the path of a file", {}, {}});
  }
  const ByteSpan directive = hull(tokens[0].span, tokens.back().span);
  const std::string written(tokens[1].text);
  const auto refuse = [&](const std::string& why) {
    // Of an included file nothing else is repeated; but which file it wants is what has to be mended.
    const std::string which =
        discreet() ? "'" + escape_controls(std::string_view(written).substr(0, 80)) + "'" : quoted(written);
    report({tokens[1].span, which + " " + why, "", {}, {}});
  };
  if (written.empty() || written.find('\0') != std::string::npos) return refuse("is no path");
  std::string path;
  if (const auto why = find_included(written, path)) return refuse(*why);
  std::optional<DomainName> origin;
  if (tokens.size() > 2) {
    auto name = parse_origin(tokens[2]);
    if (auto* fault = std::get_if<RecordFault>(&name)) {
      return report({fault->span, discreet() ? "this name cannot be read" : fault->message, fault->expected, {}, {}});
    }
    origin = std::get<DomainName>(std::move(name));
  }
  if (tokens.size() > 3) report_surplus(tokens, 3);
  auto opened = options_.files->open(path, budget_.bytes - std::min(budget_.bytes, budget_.bytes_used));
  if (!opened) return refuse(opened.error().message);
  if (is_utf16(opened->bytes())) return refuse("is UTF-16; an included file must be UTF-8 or ASCII");
  budget_.bytes_used += opened->bytes().size();
  ++budget_.includes_used;

  const Names before = names_;
  const std::uint32_t file = file_;
  const auto place = contents_.add_file({*std::move(opened), file, directive});
  if (!place) return refuse("is too large to be read beside the others");
  include_stack_.push_back(options_.files->resolve(path));
  if (origin) {
    names_.origin = std::move(origin);
    names_.origin_lost = false;
  }
  place_ = *place;
  const auto included = static_cast<std::uint32_t>(contents_.files().size() - 1);
  read_file(included, skip_byte_order_mark(included));
  include_stack_.pop_back();
  file_ = file;
  notes_.set_file(file);
  names_ = before;
  context_stale_ = plain_stale_ = true;
}

// ---- $GENERATE

void ZoneReading::read_generate_directive(const ZoneEntry& entry) {
  auto read = read_generate(entry.tokens);
  if (auto* fault = std::get_if<GenerateFault>(&read)) {
    return report({fault->span,
                   discreet() ? "this $GENERATE cannot be read" : std::move(fault->message),
                   std::move(fault->expected),
                   {},
                   {}});
  }
  std::shared_ptr<const MadeLines> lines = std::get<std::unique_ptr<MadeLines>>(std::move(read));
  const ByteSpan directive = lines->made_from(0);
  const std::size_t left = budget_.generated - std::min(budget_.generated, budget_.generated_used);
  if (lines->count() > left) {
    return report({directive,
                   "$GENERATE would make " + std::to_string(lines->count()) + " records; of the " +
                       std::to_string(budget_.generated) + " that a run may make so, " + std::to_string(left) +
                       " are left",
                   "",
                   {},
                   {}});
  }
  budget_.generated_used += lines->count();
  read_made_lines(lines, true);
}

}  // namespace doczone::harness
