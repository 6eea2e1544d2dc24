// Pages as anybody may write them: other markup, other services, other example domains and placeholders, languages that
// no word list knows. Undamaged, they are quiet; damaged in one cell, that cell is found and put right, and no other
// language is blamed.
#include <functional>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/findings_in.h"

namespace doczone::extractor::page_families_test {
namespace {

using Row = std::array<std::string, 5>;  // view, type, owner, port, target or address
using Rows = std::vector<Row>;

struct Language {
  std::string tag, internal, external;
  std::array<std::string, 5> headers;
};

const std::vector<Language> kLanguages{
    {"en-US", "Internal", "External", {"Zone", "Type", "Name", "Port", "Target"}},
    {"th-TH", "ภายใน", "ภายนอก", {"โซน", "ชนิด", "ชื่อ", "พอร์ต", "เป้าหมาย"}},
    {"he-IL", "פנימי", "חיצוני", {"אזור", "סוג", "שם", "יציאה", "יעד"}},
    {"ar-SA", "داخلي", "خارجي", {"المنطقة", "النوع", "الاسم", "المنفذ", "الهدف"}},
    {"el-GR", "Εσωτερική", "Εξωτερική", {"Ζώνη", "Τύπος", "Όνομα", "Θύρα", "Στόχος"}},
    {"hi-IN", "आंतरिक", "बाहरी", {"क्षेत्र", "प्रकार", "नाम", "पोर्ट", "लक्ष्य"}},
    {"vi-VN", "Nội bộ", "Bên ngoài", {"Vùng", "Loại", "Tên", "Cổng", "Đích"}},
    {"sw-KE", "Ndani", "Nje", {"Kanda", "Aina", "Jina", "Mlango", "Lengo"}},
};

Rows rows_in(const Language& language, const std::string& domain) {
  const std::string &in = language.internal, &out = language.external;
  return {{out, "SRV", "_autodiscover._tcp." + domain, "443", "mail." + domain},
          {out, "SRV", "_caldavs._tcp." + domain, "443", "dav." + domain},
          {in, "SRV", "_kerberos._udp." + domain, "88", "dc01." + domain},
          {out, "SRV", "_matrix-fed._tcp." + domain, "8448", "matrix." + domain},
          {out, "A", "mail." + domain, "", "203.0.113.25"},
          {in, "A", "dc01." + domain, "", "10.1.2.3"},
          {out, "CNAME", "www." + domain, "", "web." + domain},
          {out, "MX", domain, "", "mx1." + domain},
          {in, "AAAA", "dav." + domain, "", "2001:db8::53"}};
}

std::string escaped(const std::string& text, char special, const std::string& with) {
  std::string out;
  for (const char c : text) out += c == special ? with : std::string(1, c);
  return out;
}

std::string in_html(const std::string& text) {
  return escaped(escaped(text, '<', "&lt;"), '>', "&gt;");
}

std::string html_page(const Language& language, const Rows& rows) {
  std::string out = "<table>\n<tr>";
  for (const std::string& header : language.headers) out += "<th><span class=\"h\">" + header + "</span></th>";
  for (const Row& row : rows) {
    out += "</tr>\n<tr>";
    for (const std::string& cell : row) out += "<td class=\"c\"><span><span>" + in_html(cell) + "</span></span></td>";
  }
  return out + "</tr>\n</table>\n";
}

std::string pipe_page(const Language& language, const Rows& rows,
                      const std::function<std::string(const std::string&)>& name) {
  std::string out = "|";
  for (const std::string& header : language.headers) out += " " + header + " |";
  out += "\n|---|---|---|---|---|\n";
  for (const Row& row : rows)
    out += "| " + row[0] + " | " + row[1] + " | " + name(row[2]) + " | " + row[3] + " | " + name(row[4]) + " |\n";
  return out;
}

std::string pairs_page(const Language& language, const Rows& rows) {
  const auto& key = language.headers;
  std::string out = "| " + key[1] + " | " + key[4] + " |\n|---|---|\n";
  for (const Row& row : rows) {
    out += "| **" + row[1] + "** | **" + key[2] + ":** " + escaped(row[2], '_', "\\_");
    if (!row[3].empty()) out += " <br/> **" + key[3] + ":** " + row[3];
    out += " <br/> **" + key[4] + ":** " + escaped(row[4], '_', "\\_") + " |\n";
  }
  return out;
}

struct Style {
  std::string name;
  std::function<std::string(const Language&, const Rows&)> page;
  bool has_views = true;
};

const std::vector<Style>& styles() {
  static const std::vector<Style> all{
      {"html", html_page},
      {"pipe",
       [](const Language& l, const Rows& r) {
         return pipe_page(l, r, [](const std::string& t) { return escaped(escaped(t, '_', "\\_"), '<', "\\<"); });
       }},
      {"code",
       [](const Language& l, const Rows& r) {
         return pipe_page(l, r, [](const std::string& t) { return t.empty() ? t : "`" + t + "`"; });
       }},
      {"bold",
       [](const Language& l, const Rows& r) {
         return pipe_page(l, r, [](const std::string& t) {
           return t.empty() ? t : "**" + escaped(escaped(t, '_', "\\_"), '<', "\\<") + "**";
         });
       }},
      {"pairs", pairs_page, false},
  };
  return all;
}

struct Damage {
  std::string name;
  std::size_t row, column;
  std::function<std::string(const std::string&, const Language&)> change;
};

std::string with(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::vector<Damage> damages() {
  std::vector<Damage> out;
  for (const std::size_t row : {0U, 1U, 5U}) {
    const auto add = [&](const std::string& name, std::function<std::string(const std::string&)> change) {
      out.push_back(
          {name, row, 2, [change = std::move(change)](const std::string& v, const Language&) { return change(v); }});
    };
    add("blanks", [](const std::string& v) { return with(v, ".", ". "); });
    add("ideographic stop", [](const std::string& v) { return with(v, ".", "。"); });
    add("Arabic stop", [](const std::string& v) { return with(v, ".", "۔"); });
    add("danda", [](const std::string& v) { return with(v, ".", "।"); });
    add("right-to-left marks", [](const std::string& v) { return "\u200F" + with(v, ".", ".\u200F"); });
    add("full-width", [](const std::string& v) { return with(with(v, ".", "．"), "_", "＿"); });
    add("reordered", [](const std::string& v) { return v.substr(v.find('.') + 1) + "." + v.substr(0, v.find('.')); });
    add("another script", [](const std::string& v) { return "ключ" + v.substr(v.find('.')); });
  }
  const auto say = [](const std::string& text) { return [text](const std::string&, const Language&) { return text; }; };
  for (const char* port : {"8.448", "8,448", "8 448", "8\u00A0448", "٨٤٤٨", "८४४८", "4884"})
    out.push_back({std::string("port ") + port, 3, 3, say(port)});
  for (const char* type : {"Ein", "Un", "А", "CNAME"}) out.push_back({std::string("type ") + type, 5, 1, say(type)});
  out.push_back({"port lost", 3, 3, say("")});
  out.push_back({"type in Cyrillic", 8, 1, say("АААА")});
  out.push_back({"address", 4, 4, say("203.0.131.25")});
  out.push_back({"Arabic address", 4, 4, say("٢٠٣.٠.١١٣.٢٥")});
  out.push_back({"target", 0, 4, [](const std::string& v, const Language&) { return with(v, ".", " . "); }});
  out.push_back({"view", 3, 0, [](const std::string&, const Language& l) { return l.internal; }});
  return out;
}

struct Family {
  const Style& style;
  std::string domain;
  std::vector<Language> languages;
};

// Without the notes.
std::vector<Finding> findings_of(const Family& family, const std::string& damaged = {},
                                 const Damage* damage = nullptr) {
  std::map<std::string, std::string> files;
  for (const Language& language : family.languages) {
    Rows rows = rows_in(language, family.domain);
    if (language.tag == damaged) {
      std::string& cell = rows[damage->row][damage->column];
      cell = damage->change(cell, language);
    }
    files["docs/" + language.tag + "/page.md"] = "# DNS\n\n" + family.style.page(language, rows);
  }
  return findings_in(files);
}

void judge(const Family& family) {
  const std::string name = family.style.name + ", " + family.domain + ", ";
  EXPECT_EQ(dump_findings(findings_of(family)), "") << name;
  for (const Damage& damage : damages()) {
    if (damage.column == 0 && !family.style.has_views) continue;
    // A number behind a key that no list knows could be anything; the source's key tells.
    if (damage.column == 3 && !family.style.has_views && family.languages[0].tag != "en-US") continue;
    for (std::size_t i = 1; i < family.languages.size(); i += 2) {
      const Language& language = family.languages[i];
      const std::vector<Finding> found = findings_of(family, language.tag, &damage);
      const std::string wanted = rows_in(language, family.domain)[damage.row][damage.column];
      const std::string where = name + language.tag + ", " + damage.name + " in row " + std::to_string(damage.row);
      ASSERT_EQ(found.size(), 1U) << where << "\n" << dump_findings(found);
      EXPECT_EQ(found[0].language->to_string(), language.tag) << where;
      EXPECT_EQ(found[0].suggestion.value_or("-"), wanted) << where;
    }
  }
}

TEST(PageFamiliesTest, EveryStyleWithTheSource) {
  for (const Style& style : styles()) judge({style, "fabrikam.com", kLanguages});
}

TEST(PageFamiliesTest, EveryStyleWithoutTheSource) {
  for (const Style& style : styles()) judge({style, "corp.local", {kLanguages.begin() + 1, kLanguages.end()}});
}

TEST(PageFamiliesTest, EveryWayToWriteAPlaceholder) {
  for (const char* domain :
       {"<votre domaine>", "{domain}", "{{your domain}}", "${DOMAIN}", "$DOMAIN", "%DOMAIN%", "[your domain]"}) {
    judge({styles()[0], domain, {kLanguages.begin(), kLanguages.begin() + 4}});
    judge({styles()[2], domain, {kLanguages.begin(), kLanguages.begin() + 4}});
  }
}

}  // namespace
}  // namespace doczone::extractor::page_families_test
