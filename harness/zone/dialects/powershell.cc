// The table that `Get-DnsServerResourceRecord` prints, saved with `>` or `Out-File`:
//
//     HostName                  RecordType Type       Timestamp            TimeToLive      RecordData
//     --------                  ---------- ----       ---------            ----------      ----------
//     sip                       A          1          0                    01:00:00        192.0.2.10
#include <algorithm>
#include <array>
#include <map>

#include "harness/zone/dialects/dialect.h"
#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone::harness {
namespace {

constexpr std::array<std::string_view, 6> kColumns{"HostName",  "RecordType", "Type",
                                                   "Timestamp", "TimeToLive", "RecordData"};

// Where the columns begin on each line, in bytes.
using Columns = std::array<std::size_t, kColumns.size()>;

std::optional<Columns> read_heading(std::string_view line) {
  Columns columns{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    at = line.find(kColumns[i], at);
    if (at == std::string_view::npos) return std::nullopt;
    columns[i] = at;
    at += kColumns[i].size();
  }
  if (!trim_ascii(line.substr(0, columns[0])).empty()) return std::nullopt;
  return columns;
}

std::string_view cell(std::string_view line, const Columns& columns, std::size_t index) {
  if (columns[index] >= line.size()) return {};
  const std::size_t end = index + 1 < columns.size() ? columns[index + 1] : line.size();
  return trim_ascii(line.substr(columns[index], end - columns[index]));
}

// "01:00:00" or "1.00:00:00": days, hours, minutes, seconds.
std::optional<std::string> seconds_of(std::string_view time) {
  unsigned long long total = 0;
  if (const std::size_t dot = time.find('.'); dot != std::string_view::npos) {
    if (!parse_unsigned(time.substr(0, dot), 30'000, total)) return std::nullopt;
    time.remove_prefix(dot + 1);
  }
  total *= 24;
  for (int part = 0; part < 3; ++part) {
    const std::size_t colon = std::min(time.find(':'), time.size());
    unsigned long long value = 0;
    if (!parse_unsigned(time.substr(0, colon), 59, value)) return std::nullopt;
    total = (part == 0 ? total : total * 60) + value;
    time.remove_prefix(std::min(colon + 1, time.size()));
  }
  return time.empty() ? std::optional(std::to_string(total)) : std::nullopt;
}

// "[0][0][5061][pool01.contoso.com.]" with blanks instead of brackets.
std::string without_brackets(std::string_view data) {
  if (!data.starts_with('[') || !data.ends_with(']')) return std::string(data);
  std::string out;
  for (const char c : data.substr(1, data.size() - 2)) {
    if (c == '[') continue;
    out += c == ']' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::optional<ConvertedFile> convert_powershell(std::string_view bytes, RecoveryNotes& notes) {
  std::optional<Columns> columns;
  ConvertedFile out;
  auto lines = std::make_unique<StoredLines>();
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const ByteSpan span{at, end - at};
    const std::string_view line = bytes.substr(at, span.length);
    at = end + 1;
    if (trim_ascii(line).empty()) continue;
    if (!columns) {
      columns = read_heading(line);
      if (!columns) return std::nullopt;
      notes.add(span, Recovery::form,
                "the file is a table as Get-DnsServerResourceRecord prints it; its rows were read as records");
      continue;
    }
    if (line.substr(columns->front()).starts_with("---")) continue;
    const std::string_view type = cell(line, *columns, 1);
    const auto ttl = seconds_of(cell(line, *columns, 4));
    if (type == "SOA" || !ttl) {
      notes.add(span, Recovery::each, "a row was passed over: the table does not tell all that its record needs");
      continue;
    }
    lines->add(std::string(cell(line, *columns, 0)) + " " + *ttl + " " + std::string(type) + " " +
                   without_brackets(cell(line, *columns, 5)) + "\n",
               span);
  }
  if (!columns) return std::nullopt;
  out.lines = std::move(lines);
  return out;
}

std::optional<std::string> powershell_row(std::string_view file, const std::string& host, RrType type,
                                          const std::string& data) {
  std::optional<Columns> columns;
  std::map<std::string, std::size_t, std::less<>> ttls;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find_first_of("\r\n", at), file.size());
    const std::string_view line = file.substr(at, end - at);
    at = end + 1;
    if (!columns) {
      columns = read_heading(line);
      if (!columns && !trim_ascii(line).empty()) return std::nullopt;
    } else if (const std::string_view ttl = cell(line, *columns, 4); seconds_of(ttl)) {
      ++ttls[std::string(ttl)];
    }
  }
  if (!columns) return std::nullopt;
  const auto most =
      std::max_element(ttls.begin(), ttls.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::string bracketed;
  for (const char c : "[" + data + "]") bracketed += c == ' ' ? std::string("][") : std::string(1, c);
  const std::array<std::string, kColumns.size()> cells{host,
                                                       to_string(type),
                                                       std::to_string(static_cast<unsigned>(type)),
                                                       "0",
                                                       most == ttls.end() ? "01:00:00" : most->first,
                                                       data.find(' ') == std::string::npos ? data : bracketed};
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (out.size() < (*columns)[i]) out.append((*columns)[i] - out.size(), ' ');
    out += cells[i];
  }
  return out;
}

}  // namespace doczone::harness
