// Each silence about rows and tables at work, and beside it what looks like it and is said.
#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"
#include "tests/extractor/faults/silent_row.h"

namespace doczone::extractor::row_silences_test {
namespace {

const Rows kFirst{kGood[0]};
const std::vector<std::string> kUnreadable{"-", "-", "-"};

std::string silenced(const std::vector<Saying>& sayings) {
  return dump_faults(corpus_of(sayings)).silenced;
}

TEST(RowSilencesTest, RecordsToldInWords) {
  const std::string told = "Create a CNAME record for `www` that points to `host.example.net`.";
  EXPECT_EQ(silenced({{"en", kGood, told}, {"de", kGood, told}, {"fr", kGood}}),
            "told-in-words: fr no table '' -> 'www' high [<table>]");
  EXPECT_EQ(silenced({{"en", kGood, told}, {"de", kGood, told}, {"fr", kGood, told}}), "");
  const auto of_row = [](Form form) {
    const SilentRow row({{Field::owner, {"www", "www", "ftp"}, "www"}}, form);
    return row.silence(row.place<RowFault>());
  };
  EXPECT_EQ(of_row(Form::sentence), "told-in-words");
  EXPECT_NE(of_row(Form::lines), "told-in-words");
}

TEST(RowSilencesTest, TermsThatCouldNotBeRead) {
  const auto page = [](const std::vector<std::string>& terms) {
    std::string out = "| If you | add |\n|---|---|\n";
    for (const std::string& term : terms) out += "| x | `" + term + "` |\n";
    return out;
  };
  const std::string whole = page({"v=spf1", "include:spf.example.net", "mx", "ip4:192.0.2.0/28", "-all"});
  const std::string wreck = page({"v=spf1", "zahrnout spf příklad", "pošta", "ip4 192,0", "vše"});
  const std::string dump =
      silenced({{"en", kGood, whole}, {"de", kGood, whole}, {"fr", kGood, whole}, {"cs", kGood, wreck}});
  EXPECT_EQ(dump.substr(0, 12), "terms-unread") << dump;
  EXPECT_EQ(silenced({{"en", kGood, whole}, {"de", kGood, whole}, {"fr", kGood, whole}, {"cs", kGood}}), "")
      << "nothing of it is there";
}

TEST(RowSilencesTest, FieldsThatCouldNotBeRead) {
  const auto list = [](const std::string& name, const std::string& type, const std::string& host) {
    return "- " + name + ": `lab.quarry.example`\n- " + type + ": CNAME\n- " + host + ": `edge.quarry.example`\n";
  };
  const std::string whole = list("Name", "Type", "Target");
  const std::string dump = silenced(
      {{"en", kGood, whole}, {"de", kGood, whole}, {"fr", kGood, whole}, {"et", kGood, list("Silt", "Liik", "Siht")}});
  EXPECT_NE(dump.find("fields-unread: et no table"), std::string::npos) << dump;
  EXPECT_EQ(silenced({{"en", kGood, whole}, {"de", kGood, whole}, {"fr", kGood, whole}, {"et", kGood, "Tere."}}), "")
      << "nothing of it is there";
}

TEST(RowSilencesTest, FewHaveTheRow) {
  EXPECT_EQ(silenced({{"en", kFirst}, {"de", kGood}, {"fr", kGood}, {"it", kFirst}}),
            "few-have-row: en! missing '' -> 'sip.contoso.com' low [External DNS]\n"
            "few-have-row: it missing '' -> 'sip.contoso.com' low [External DNS]");
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", kFirst}}), "");
}

TEST(RowSilencesTest, TablesOfTheSameLength) {
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", {kGood[0], kUnreadable}}}),
            "table-as-long: fr missing '' -> 'sip.contoso.com' high [External DNS]");
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", kFirst}}), "");
  EXPECT_EQ(silenced({{"en", {kGood[0], kUnreadable}}, {"de", kGood}, {"fr", {kGood[0], kUnreadable}}}),
            "table-as-long: de extra '' -> '' high [External DNS]");
  EXPECT_EQ(silenced({{"en", kFirst}, {"de", kGood}, {"fr", kFirst}}), "");
}

TEST(RowSilencesTest, TooFewTables) {
  EXPECT_EQ(silenced({{"it", kGood}, {"de", kFirst}, {"fr", kFirst}}),
            "few-tables: it extra '' -> '' low [External DNS]");
  EXPECT_EQ(silenced({{"it", kGood}, {"de", kFirst}, {"fr", kFirst}, {"es", kFirst}}), "");
}

TEST(RowSilencesTest, RowsThatMoved) {
  const Rows three{{"A", "sip.contoso.com", "192.0.2.1"},
                   {"A", "meet.contoso.com", "192.0.2.2"},
                   {"A", "av.contoso.com", "192.0.2.3"}};
  // What stands there twice could be either.
  Rows four = three;
  four.push_back({"A", "web.contoso.com", "192.0.2.4"});
  EXPECT_EQ(silenced({{"en", four}, {"de", four}, {"fr", {three[1], three[0], three[0]}}}),
            "moved: fr missing '' -> 'sip.contoso.com' high [<table>]");
  // What says the same is the same row.
  EXPECT_EQ(silenced({{"en", three}, {"de", three}, {"fr", {three[1], three[0]}}}), "");
  EXPECT_EQ(silenced({{"en", three}, {"de", three}, {"fr", {three[0], three[1]}}}), "");
}

// Three translations are older than a source that has dropped a row; the fourth is up to date.
TEST(RowSilencesTest, TheSourceLacksTheRow) {
  EXPECT_EQ(silenced({{"en", kFirst}, {"de", kGood}, {"fr", kGood}, {"ja", kGood}, {"it", kFirst}}),
            "source-lacks-row: it missing '' -> 'sip.contoso.com' high [External DNS]\n"
            "source-is-measure: en! missing '' -> 'sip.contoso.com' high [External DNS]");
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", kGood}, {"ja", kGood}, {"it", kFirst}}), "");
}

TEST(RowSilencesTest, OneCellSplitInTwo) {
  const auto with_second = [](const std::string& owner) {
    return silenced({{"en", kFirst}, {"de", {kGood[0], {"SRV", owner, "edge.contoso.com"}}}, {"fr", kFirst}});
  };
  EXPECT_EQ(with_second(kGood[0][1]), "copied: de extra '' -> '' high [SRV]");
  EXPECT_EQ(with_second("_sip._tls.contoso.com"), "");
}

TEST(RowSilencesTest, SeveralLackTheTable) {
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", {kUnreadable}}, {"it", {kUnreadable}}}),
            "several-lack-table: fr no table '' -> '_xmpp-server._tcp.contoso.com' low [-]\n"
            "several-lack-table: it no table '' -> '_xmpp-server._tcp.contoso.com' low [-]");
  EXPECT_EQ(silenced({{"en", kGood}, {"de", kGood}, {"fr", {kUnreadable}}}), "");
}

TEST(RowSilencesTest, SaidInAnotherTable) {
  const Rows rows{{"External DNS/A", "meet.contoso.com", "192.0.2.2"},
                  {"External DNS/A", "dialin.contoso.com", "192.0.2.3"}};
  const std::string above = html_table({{"x", "y", "z"}, rows[0], rows[1]});
  const auto said = [&](const Rows& french) {
    return silenced({{"en", kGood, above}, {"de", kGood, above}, {"fr", french}});
  };
  EXPECT_EQ(said({rows[0], rows[1], kGood[0], kGood[1]}),
            "said-elsewhere: fr no table '' -> 'meet.contoso.com' high [<table>]\n"
            "moved: fr extra '' -> '' high [External DNS]\nmoved: fr extra '' -> '' high [External DNS]");
  EXPECT_EQ(said(kGood), "");
}

}  // namespace
}  // namespace doczone::extractor::row_silences_test
