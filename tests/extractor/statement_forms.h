// Statements of records, and the forms in which pages write them, for tests.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace doczone::extractor {

// As a page says it; empty: not said.
struct Statement {
  std::string owner, type, priority, weight, port, value, ttl = {};
};

inline const std::vector<Statement>& statements() {
  static const std::vector<Statement> kAll{
      {"www", "A", "", "", "", "192.0.2.1"},
      {"@", "A", "", "", "", "192.0.2.2", "3600"},
      {"*.apps.example.org", "A", "", "", "", "192.0.2.3"},
      {"host.example.org.", "A", "", "", "", "192.0.2.4", "300"},
      {"www", "AAAA", "", "", "", "2001:db8::1"},
      {"host.example.org", "AAAA", "", "", "", "2001:db8::2", "86400"},
      {"autodiscover", "CNAME", "", "", "", "autodiscover.provider.example"},
      {"shop.example.org.", "CNAME", "", "", "", "shops.provider.example.", "3600"},
      {"s1._domainkey", "CNAME", "", "", "", "s1.dkim.provider.example"},
      {"@", "MX", "10", "", "", "mx1.example.org"},
      {"example.org", "MX", "20", "", "", "mx2.provider.example.", "3600"},
      {"_sip._tls", "SRV", "100", "1", "443", "sip.example.org"},
      {"_imaps._tcp.example.org.", "SRV", "0", "5", "993", "mail.example.org.", "3600"},
      {"@", "TXT", "", "", "", "v=spf1 mx include:spf.provider.example -all"},
      {"example.org", "TXT", "", "", "", "site-verification=Zm9vYmFy", "300"},
      {"s2._domainkey", "TXT", "", "", "", "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCB"},
      {"_dmarc", "TXT", "", "", "", "v=DMARC1; p=reject; rua=mailto:dmarc@example.org"},
      {"@", "CAA", "", "", "", "0 issue \"ca.provider.example\""},
      {"example.org.", "CAA", "", "", "", "0 iodef \"mailto:security@example.org\"", "3600"},
      {"_25._tcp.mail", "TLSA", "", "", "", "3 1 1 0d6fce3a1d2d1c4a5b5e5bb0c8c7d4e6f1a2b3c4d5e6f708192a3b4c5d6e7f80"},
      {"lab", "NS", "", "", "", "ns1.provider.example."},
      {"branch.example.org", "NS", "", "", "", "ns2.provider.example", "86400"},
      {"@", "HTTPS", "", "", "", "1 . alpn=h2,h3"},
      {"svc.example.org", "HTTPS", "", "", "", "0 pool.provider.example."},
  };
  return kAll;
}

// The value with the numbers before it, as a zone has it.
inline std::string data_of(const Statement& s) {
  std::string out;
  for (const std::string* number : {&s.priority, &s.weight, &s.port}) {
    if (!number->empty()) out += *number + " ";
  }
  return out + s.value;
}

inline bool leads_to_name(const std::string& type) {
  return type == "CNAME" || type == "NS" || type == "MX" || type == "SRV";
}

using Statements = std::vector<Statement>;
using Cells = std::vector<std::string>;

// The words for type, name, priority, weight, port, value and TTL in one language.
struct Words {
  std::string language;
  Cells keys;
};

inline const std::vector<Words>& form_languages() {
  static const std::vector<Words> kAll{
      {"en", {"Type", "Name", "Priority", "Weight", "Port", "Value", "TTL"}},
      {"de", {"Typ", "Name", "Priorität", "Gewichtung", "Port", "Wert", "TTL"}},
      {"ja", {"種類", "名前", "優先度", "重み", "ポート", "値", "TTL"}},
  };
  return kAll;
}

inline Cells cells_of(const Statement& s) {
  return {s.type, s.owner, s.priority, s.weight, s.port, s.value, s.ttl};
}

// The columns in which any of the statements says something, the header first.
inline std::vector<Cells> table_of(const Words& words, const Statements& all) {
  std::vector<Cells> out(all.size() + 1);
  for (std::size_t column = 0; column < words.keys.size(); ++column) {
    if (std::all_of(all.begin(), all.end(), [&](const Statement& s) { return cells_of(s)[column].empty(); })) continue;
    out[0].push_back(words.keys[column]);
    for (std::size_t i = 0; i < all.size(); ++i) out[i + 1].push_back(cells_of(all[i])[column]);
  }
  return out;
}

// The whole data in one cell.
inline Statement compact(Statement s) {
  s.value = data_of(s);
  s.priority = s.weight = s.port = {};
  return s;
}

inline Statements compact(Statements all) {
  for (Statement& s : all) s = compact(s);
  return all;
}

// Cells with something before the first, between two and behind the last.
inline std::string row(const Cells& cells, const std::string& before, const std::string& between,
                       const std::string& behind) {
  std::string out = before;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : between) + cells[i];
  return out + behind;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

inline std::string in_code(const std::string& text) {
  return text.empty() ? text : "`" + text + "`";
}

inline std::string in_rst(const std::string& text) {
  return text.empty() ? text : "``" + text + "``";
}

inline std::string in_markdown(const std::string& text) {
  return replaced(replaced(text, "*", "\\*"), "_", "\\_");
}

inline std::string in_html(const std::string& text) {
  return replaced(replaced(text, "&", "&amp;"), "<", "&lt;");
}

using Spelling = std::function<std::string(const std::string&)>;

inline std::vector<Cells> spelled(std::vector<Cells> rows, const Spelling& spelling) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::string& cell : rows[i]) cell = spelling(cell);
  }
  return rows;
}

inline std::string pipe_table(const std::vector<Cells>& rows) {
  std::string out = row(rows[0], "| ", " | ", " |\n");
  out += row(Cells(rows[0].size(), "---"), "|", "|", "|\n");
  for (std::size_t i = 1; i < rows.size(); ++i) out += row(rows[i], "| ", " | ", " |\n");
  return out;
}

inline std::string html_statement_table(const std::vector<Cells>& rows) {
  std::string out = "<table>\n" + row(rows[0], "<tr><th>", "</th><th>", "</th></tr>\n");
  for (std::size_t i = 1; i < rows.size(); ++i) out += row(rows[i], "<tr><td>", "</td><td>", "</td></tr>\n");
  return out + "</table>\n";
}

// How wide a text is on paper, of which East Asian characters take two columns.
inline std::size_t width_of(const std::string& text) {
  std::size_t out = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x80 || (byte >= 0xC0 && byte < 0xE0) ? 1 : byte >= 0xE0 ? 2 : 0;
  }
  return out;
}

inline std::vector<std::size_t> widths_of(const std::vector<Cells>& rows) {
  std::vector<std::size_t> out(rows[0].size(), 1);
  for (const Cells& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) out[i] = std::max(out[i], width_of(cells[i]));
  }
  return out;
}

inline Cells padded(Cells cells, const std::vector<std::size_t>& widths) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += std::string(widths[i] - width_of(cells[i]), ' ');
  return cells;
}

inline Cells ruled(const std::vector<std::size_t>& widths, char c, std::size_t more) {
  Cells out;
  for (const std::size_t width : widths) out.emplace_back(width + more, c);
  return out;
}

inline std::string grid_table(const std::vector<Cells>& rows) {
  const auto widths = widths_of(rows);
  const std::string rule = row(ruled(widths, '-', 2), "+", "+", "+\n");
  std::string out = rule;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += row(padded(rows[i], widths), "| ", " | ", " |\n");
    out += i == 0 ? row(ruled(widths, '=', 2), "+", "+", "+\n") : rule;
  }
  return out;
}

// An empty first cell would continue the row above; the first is the type, which every statement has.
inline std::string simple_table(const std::vector<Cells>& rows) {
  const auto widths = widths_of(rows);
  const std::string rule = row(ruled(widths, '=', 0), "", "  ", "\n");
  std::string out = rule + row(padded(rows[0], widths), "", "  ", "\n") + rule;
  for (std::size_t i = 1; i < rows.size(); ++i) out += row(padded(rows[i], widths), "", "  ", "\n");
  return out + rule;
}

inline std::string list_table(const std::vector<Cells>& rows) {
  std::string out = ".. list-table::\n   :header-rows: 1\n\n";
  for (const Cells& cells : rows) out += row(cells, "   * - ", "\n     - ", "\n");
  return out;
}

inline std::string csv_table(const std::vector<Cells>& rows) {
  std::string out = ".. csv-table::\n   :header-rows: 1\n\n";
  for (Cells cells : rows) {
    for (std::string& cell : cells) cell = "\"" + replaced(cell, "\"", "\"\"") + "\"";
    out += row(cells, "   ", ", ", "\n");
  }
  return out;
}

inline std::string asciidoc_table(const std::vector<Cells>& rows) {
  std::string out = "[options=\"header\"]\n|===\n";
  for (const Cells& cells : rows) out += row(cells, "|", " |", "\n");
  return out + "|===\n";
}

// Two columns, one record below the other.
inline std::string vertical_table(const std::vector<Cells>& rows) {
  std::string out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    out += "| | |\n|---|---|\n";
    for (std::size_t c = 0; c < rows[0].size(); ++c) {
      if (!rows[i][c].empty()) out += "| " + rows[0][c] + " | " + rows[i][c] + " |\n";
    }
    out += "\n";
  }
  return out;
}

// One pair below the other: `before` each key, `between` key and value, `behind` each pair; `apart` between records.
inline std::string pairs(const std::vector<Cells>& rows, const std::string& before, const std::string& between,
                         const std::string& behind, const std::string& apart) {
  std::string out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t c = 0; c < rows[0].size(); ++c) {
      if (!rows[i][c].empty()) out += before + rows[0][c] + between + rows[i][c] + behind;
    }
    out += apart;
  }
  return out;
}

inline bool is_text(const std::string& type) {
  return type == "TXT";
}

inline std::string zone_line(const Statement& s) {
  return s.owner + (s.ttl.empty() ? "" : " " + s.ttl) + " IN " + s.type + " " +
         (is_text(s.type) ? "\"" + s.value + "\"" : data_of(s));
}

inline std::string zone_lines(const Statements& all, const std::string& indent = {}) {
  std::string out;
  for (const Statement& s : all) out += indent + zone_line(s) + "\n";
  return out;
}

inline std::string sentence(const Statement& s, const Spelling& spelling = in_code) {
  std::string out =
      std::string("Create ") +
      (s.type == "A" || s.type == "AAAA" || s.type == "MX" || s.type == "SRV" || s.type == "NS" || s.type == "HTTPS"
           ? "an "
           : "a ") +
      s.type + " record for " + spelling(s.owner);
  if (leads_to_name(s.type)) {
    out += " that points to " + spelling(s.value);
    if (!s.priority.empty()) out += " with priority " + s.priority;
    if (!s.weight.empty()) out += ", weight " + s.weight + " and port " + s.port;
  } else if (s.type == "A" || s.type == "AAAA") {
    out += " that points to " + spelling(s.value);
  } else {
    out += " with the value " + spelling(s.value);
  }
  return out + ".\n\n";
}

inline std::string sentences(const Statements& all, const Spelling& spelling = in_code) {
  std::string out;
  for (const Statement& s : all) out += sentence(s, spelling);
  return out;
}

// The page as the source of a PO file, paragraph by paragraph.
inline std::string po(const std::string& page) {
  std::string out =
      "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n#. type: Title ##\n#, no-wrap\nmsgid \"DNS\"\nmsgstr \"\"\n";
  for (std::size_t from = 0; from < page.size();) {
    const std::size_t end = std::min(page.find("\n\n", from), page.size());
    out += "\n#, no-wrap\nmsgid \"\"\n";
    for (std::size_t line = from; line < end;) {
      const std::size_t next = std::min(page.find('\n', line), end);
      out += "\"" + replaced(replaced(page.substr(line, next - line), "\\", "\\\\"), "\"", "\\\"") +
             (next < end ? "\\n" : "") + "\"\n";
      line = next + 1;
    }
    out += "msgstr \"\"\n";
    from = end + 2;
  }
  return out;
}

struct FormOfStatement {
  std::string name, path;
  std::function<std::string(const Words&, const Statements&)> page;
  bool says_ttl = true;
  bool has_words = true;  // keys or headers, which have a language
};

inline std::vector<FormOfStatement> table_forms() {
  const auto table = [](std::string (*write)(const std::vector<Cells>&), const Spelling& spelling, bool whole) {
    return [=](const Words& words, const Statements& all) {
      return write(spelled(table_of(words, whole ? compact(all) : all), spelling));
    };
  };
  return {
      {"pipe table", "en/page.md", table(pipe_table, in_markdown, false)},
      {"pipe table, code", "en/page.md", table(pipe_table, in_code, false)},
      {"pipe table, whole data", "en/page.md", table(pipe_table, in_code, true)},
      {"HTML table", "en/page.html", table(html_statement_table, in_html, false)},
      {"HTML table, whole data", "en/page.md", table(html_statement_table, in_html, true)},
      {"reST grid table", "en/page.rst", table(grid_table, in_rst, false)},
      {"reST simple table", "en/page.rst", table(simple_table, in_rst, false)},
      {"reST list table", "en/page.rst", table(list_table, in_rst, false)},
      {"reST CSV table", "en/page.rst", table(csv_table, in_rst, true)},
      {"AsciiDoc table", "en/page.adoc", table(asciidoc_table, in_code, false)},
      {"AsciiDoc table, whole data", "en/page.adoc", table(asciidoc_table, in_code, true)},
      {"vertical tables", "en/page.md", table(vertical_table, in_code, false)},
      {"PO, pipe table", "po/fr.po",
       [](const Words& words, const Statements& all) {
         return po(pipe_table(spelled(table_of(words, all), in_code)));
       }},
  };
}

inline std::vector<FormOfStatement> code_forms() {
  const auto lines = [](const std::string& before, const std::string& indent, const std::string& behind) {
    return [=](const Words&, const Statements& all) { return before + zone_lines(all, indent) + behind; };
  };
  return {
      {"fenced code", "en/page.md", lines("```\n", "", "```\n"), true, false},
      {"fenced zone", "en/page.md", lines("```zone\n", "", "```\n"), true, false},
      {"indented code", "en/page.md", lines("Records:\n\n", "    ", ""), true, false},
      {"HTML code", "en/page.html",
       [](const Words&, const Statements& all) { return "<pre>" + in_html(zone_lines(all)) + "</pre>\n"; }, true,
       false},
      {"reST literal", "en/page.rst", lines("Records::\n\n", "   ", ""), true, false},
      {"reST code-block", "en/page.rst", lines(".. code-block:: text\n\n", "   ", ""), true, false},
      {"AsciiDoc listing", "en/page.adoc", lines("[source]\n----\n", "", "----\n"), true, false},
      {"PO, code", "po/fr.po",
       [](const Words&, const Statements& all) { return po("```\n" + zone_lines(all) + "```"); }, true, false},
  };
}

inline std::vector<FormOfStatement> field_forms() {
  const auto list = [](const std::string& before, const std::string& between, const std::string& behind,
                       const std::string& apart, const Spelling& spelling) {
    return [=](const Words& words, const Statements& all) {
      return pairs(spelled(table_of(words, all), spelling), before, between, behind, apart);
    };
  };
  return {
      {"bold keys", "en/page.md", list("**", ":** ", "  \n", "\n\n", in_code)},
      {"bullets", "en/page.md", list("- ", ": ", "\n", "\nText.\n\n", in_code)},
      {"bullets, bold", "en/page.md", list("* **", "**: ", "\n", "\nText.\n\n", in_markdown)},
      {"fields in code", "en/page.md",
       [](const Words& words, const Statements& all) {
         return "```\n" + pairs(table_of(words, all), "", ": ", "\n", "\n") + "```\n";
       }},
      {"HTML definitions", "en/page.html",
       [](const Words& words, const Statements& all) {
         std::string out;
         for (const Statement& s : all)
           out +=
               "<dl>\n" + pairs(spelled(table_of(words, {s}), in_html), "<dt>", "</dt><dd>", "</dd>\n", "") + "</dl>\n";
         return out;
       }},
      {"reST field list", "en/page.rst", list(":", ": ", "\n", "\nText.\n\n", in_rst)},
      {"reST definitions", "en/page.rst", list("", "\n  ", "\n\n", "Text.\n\n", in_rst)},
      {"AsciiDoc definitions", "en/page.adoc", list("", ":: ", "\n", "\nText.\n\n", in_code)},
      {"AsciiDoc bullets", "en/page.adoc", list("* ", ": ", "\n", "\nText.\n\n", in_code)},
  };
}

inline std::vector<FormOfStatement> sentence_forms() {
  return {
      {"sentence", "en/page.md", [](const Words&, const Statements& all) { return sentences(all); }, false, false},
      {"HTML sentence", "en/page.html",
       [](const Words&, const Statements& all) {
         std::string out;
         for (const Statement& s : all)
           out +=
               "<p>" + sentence(s, [](const std::string& t) { return "<code>" + in_html(t) + "</code>"; }) + "</p>\n";
         return out;
       },
       false, false},
      {"reST sentence", "en/page.rst", [](const Words&, const Statements& all) { return sentences(all, in_rst); },
       false, false},
      {"AsciiDoc sentence", "en/page.adoc", [](const Words&, const Statements& all) { return sentences(all); }, false,
       false},
      {"PO, sentence", "po/fr.po", [](const Words&, const Statements& all) { return po(sentences(all)); }, false,
       false},
  };
}

// The page in its markup, with a title that speaks of the DNS.
inline std::string page_in(const FormOfStatement& form, const Words& words, const Statements& all) {
  const auto is = [&](const char* ending) { return form.path.ends_with(ending); };
  const std::string title = is(".rst")    ? "DNS\n===\n\n"
                            : is(".po")   ? ""
                            : is(".adoc") ? "= DNS\n\n"
                            : is(".html") ? "<h1>DNS</h1>\n"
                                          : "# DNS\n\n";
  return title + form.page(words, all);
}

}  // namespace doczone::extractor
