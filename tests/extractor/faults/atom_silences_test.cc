// Each silence about atoms at work, and beside it what looks like it and is said.
#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"
#include "tests/extractor/faults/silent_row.h"

namespace doczone::extractor::atom_silences_test {
namespace {

constexpr bool kInProse = true;

TEST(AtomSilencesTest, MentionedBesideACellThatStatesIt) {
  const Said in_sentence{Field::port, {"5061", "5061", "5062"}, "5061", kInProse};
  const SilentRow beside({in_sentence, {Field::port, {"5061", "5061", "5061"}, "5061"}});
  EXPECT_EQ(beside.silence(beside.fault(0)), "mentioned-beside");
  const SilentRow alone({in_sentence, {Field::type, {"SRV", "SRV", "SRV"}, "SRV"}});
  EXPECT_EQ(alone.silence(alone.fault(0)), "") << "nothing else states the port";
  const SilentRow names(
      {{Field::mention, {"a.contoso.com", "a.contoso.com", "b.contoso.com"}, "a.contoso.com", kInProse},
       {Field::mention, {"c.contoso.com", "c.contoso.com", "c.contoso.com"}, "c.contoso.com"}});
  EXPECT_EQ(names.silence(names.fault(0)), "") << "a row has several names";

  BehindFault behind = beside.place<BehindFault>();
  behind.elected = beside.fault(0).elected;
  EXPECT_EQ(beside.silence(behind), "mentioned-beside");
  behind.elected = beside.fault(1).elected;
  EXPECT_EQ(beside.silence(behind), "");
}

TEST(AtomSilencesTest, WhatIsLeftOfNoKnownName) {
  const std::vector<Said> said{
      {Field::mention, {"a.contoso.com", "a.contoso.com", "Blob. Container"}, "a.contoso.com"}};
  const SilentRow row(said, Form::mentions);
  AtomFault fault = row.fault(0);
  EXPECT_EQ(row.silence(fault), "") << "it is what is left of the name";
  fault.suggestion.clear();
  EXPECT_EQ(row.silence(fault), "unknown-mention");
  const SilentRow cell(said, Form::table);
  fault = cell.fault(0);
  fault.suggestion.clear();
  EXPECT_EQ(cell.silence(fault), "") << "a cell is to hold a name";
}

TEST(AtomSilencesTest, TextsThatTheSourceAloneHas) {
  const std::vector<Said> said{{Field::mention, {"b.contoso.com", "b.contoso.com", "a.contoso.com"}, "b.contoso.com"}};
  const auto silence = [&](Form form) {
    const SilentRow row(said, form);
    BehindFault fault = row.place<BehindFault>();
    fault.elected = row.fault(0).elected;
    fault.atom = row.fault(0).atom;
    return row.silence(fault);
  };
  EXPECT_EQ(silence(Form::mentions), "rewritten-text");
  EXPECT_EQ(silence(Form::table), "") << "a table is no free text";
}

TEST(AtomSilencesTest, NamesThatTheSourceSaysElsewhere) {
  const auto silenced = [](const std::string& elsewhere) {
    const auto sentence = [](const std::string& host) {
      return "Create a CNAME record for `www.contoso.com` that points to `" + host + "`.";
    };
    const std::string told = sentence("host.example.net");
    return dump_faults(
        corpus_of({{"en", kGood, told + elsewhere}, {"de", kGood, told}, {"fr", kGood, sentence("edge.example.net")}}));
  };
  const FaultDump dump = silenced(" Users of `edge.example.net` need nothing.");
  EXPECT_EQ(dump.found, "");
  EXPECT_EQ(dump.silenced, "said-by-source: fr target 'edge.example.net' -> 'host.example.net' medium");
  EXPECT_EQ(silenced("").found, "fr target 'edge.example.net' -> 'host.example.net' medium");
}

// Which of two names a record is for, sentences of other languages put in another order.
TEST(AtomSilencesTest, WordOrderOfAStatement) {
  const auto silenced = [](const std::string& german) {
    const std::string english = "Create a CNAME record for `www.contoso.com` that points to `host.example.net`.";
    return dump_faults(corpus_of({{"en", kGood, english}, {"de", kGood, german}, {"fr", kGood, english}}));
  };
  const std::string swapped = "Create a CNAME record for `host.example.net` that is pointed to from `www.contoso.com`.";
  EXPECT_EQ(silenced(swapped).found, "");
  EXPECT_NE(silenced("Create a CNAME record for `www.contoso.com` that points to `edge.example.net`.").found, "");
}

TEST(AtomSilencesTest, NumbersThatMayBeMeant) {
  const auto silence = [](Field field, const std::vector<std::string>& values) {
    const SilentRow row({{Field::owner, {"a.contoso.com", "a.contoso.com", "a.contoso.com"}, "a.contoso.com"},
                         {field, values, values.front()}});
    return row.silence(row.fault(1));
  };
  EXPECT_EQ(silence(Field::priority, {"10", "20", "30"}), "may-be-meant");
  EXPECT_EQ(silence(Field::priority, {"10", "10", "30"}), "") << "two agree, and one differs";
  EXPECT_EQ(silence(Field::port, {"443", "5061", "5062"}), "") << "a port is no example";
}

TEST(AtomSilencesTest, TheSecretTellsWhatAStringIsCalled) {
  const auto table = [](const std::string& text) { return Rows{{"TXT", "contoso.com", text}}; };
  const auto found = [&](const std::string& first, const std::string& second) {
    return dump_faults(
        corpus_of({{"en", table("gannet-confirmation=7Qm29x")}, {"de", table(first)}, {"nl", table(second)}}));
  };
  const FaultDump damaged = found("gannet-bestaetigung=7Qm29x", "gannet-bevestiging=7Qm29x");
  EXPECT_NE(damaged.found.find("de txt 'gannet-bestaetigung=7Qm29x' -> 'gannet-confirmation=7Qm29x'"),
            std::string::npos)
      << damaged.found << damaged.silenced;
  const FaultDump renamed = found("gannet-verify=7Qm29x", "gannet-verify=7Qm29x");
  EXPECT_EQ(renamed.found.find("de txt"), std::string::npos)
      << "both say the same: it may have been the source's before";
  EXPECT_EQ(found("gannet-confirmation=7Qm31x", "gannet-confirmation=8Rn40x").found, "") << "other secrets";
}

TEST(AtomSilencesTest, NothingElected) {
  const SilentRow row({{Field::address, {"192.0.2.1", "192.0.2.2", "192.0.2.3"}, ""}});
  AtomFault fault = row.fault(0);
  EXPECT_EQ(row.silence(fault), "nothing-elected");
  fault.broken = true;
  EXPECT_EQ(row.silence(fault), "") << "that it is damaged needs no witness";
  const SilentRow terms({{Field::type, {"TTL", "TTL", "TTL"}, ""}}), slip({{Field::type, {"TTL", "TTL", "TTK"}, ""}});
  AtomFault same = terms.fault(0), other = slip.fault(0);
  same.broken = other.broken = true;
  EXPECT_EQ(terms.silence(same), "nothing-elected") << "all pages have it: the row is about something else";
  EXPECT_EQ(slip.silence(other), "");
  const SilentRow pseudo({{Field::type, {"BIJNAAM", "ALIAS", "ALIAS"}, ""}});
  AtomFault alias = pseudo.fault(0);
  alias.broken = true;
  EXPECT_EQ(pseudo.silence(alias), "nothing-elected") << "most have it";
}

TEST(AtomSilencesTest, NumbersAndTextsThatNotEveryLanguageStates) {
  const auto silence = [](Field field, const std::string& value) {
    SilentRow row({{field, {value, value, "-"}, value}});
    row.add_cell(2, 0, "");
    return row.silence(row.fault(0));
  };
  EXPECT_EQ(silence(Field::ttl, "3600"), "left-out-number");
  EXPECT_EQ(silence(Field::txt, "v=spf1 -all"), "left-out-number");
  EXPECT_NE(silence(Field::port, "443"), "left-out-number") << "a port is no example";
}

TEST(AtomSilencesTest, AnOwnerInFullIsTheRelativeOne) {
  const auto silence = [](const std::string& value, const std::string& elected) {
    const SilentRow row({{Field::owner, {elected, elected, value}, elected}});
    return row.silence(row.fault(0));
  };
  EXPECT_EQ(silence("vpn.gannet.example.", "vpn"), "owner-in-full");
  EXPECT_EQ(silence("_sip._tls.gannet.example", "_sip._tls"), "owner-in-full");
  EXPECT_EQ(silence("web.gannet.example.", "vpn"), "") << "another name";
  EXPECT_EQ(silence("vpn.gannet.example.com", "vpn.gannet"), "") << "that is a name in full";
}

TEST(AtomSilencesTest, RepeatsTheSource) {
  SilentRow row({{Field::owner,
                  {"_sip_tls.contoso.com", "_sip._tls.contoso.com", "_sip_tls.contoso.com"},
                  "_sip._tls.contoso.com"}});
  EXPECT_EQ(row.silence(row.fault(0)), "");
  row.elected(0).stances.back().repeats_source = true;
  AtomFault fault = row.fault(0);
  EXPECT_EQ(row.silence(fault), "repeats-source");
  fault.broken = true;
  EXPECT_EQ(row.silence(fault), "repeats-source");
  fault.is_source = true;
  EXPECT_EQ(row.silence(fault), "") << "somebody has to say it, and that is the source";
}

TEST(AtomSilencesTest, BlanksRoundAnEmphasisedPlaceholder) {
  const auto silenced = [](const std::string& language, const std::string& name) {
    const std::string page = front_matter(language, "title: x\n") +
                             "\n| Type | Name | Value |\n|---|---|---|\n| CNAME | " + name + " | edge.example.net |\n";
    CorpusRequest request;
    request.roots = {"docs"};
    return dump_faults(
               read_corpus(MemoryFiles(std::map<std::string, std::string>{{"docs/" + language + "/page.md", page}}),
                           request)
                   .value())
        .silenced;
  };
  EXPECT_EQ(silenced("nl", "sip. *domain_name*").substr(0, 15), "beside-emphasis");
  EXPECT_EQ(silenced("nl", "*\\<sleutel\\>*  .mail.example.net").substr(0, 15), "beside-emphasis");
  EXPECT_EQ(silenced("nl", "sip. *example.net*"), "") << "that is no placeholder";
  EXPECT_EQ(silenced("nl", "sip. \\<sleutel\\>.example.net"), "");
  EXPECT_EQ(silenced("en", "*\\<key\\>*  .mail.example.net"), "") << "the source itself is told";
}

TEST(AtomSilencesTest, ATypeThatTheSentenceSaysToo) {
  const auto found = [](const std::string& ukrainian) {
    const std::string english =
        "To hand over `lab.cafe.example`, create NS records for it that point to `ns.lab.cafe.example`, together with "
        "an "
        "A record for that name.";
    const std::string german =
        "Um `lab.cafe.example` abzugeben, legen Sie dafür NS-Einträge an, die auf `ns.lab.cafe.example` zeigen, und "
        "dazu "
        "einen A-Eintrag für diesen Namen.";
    return dump(corpus_of({{"en", kGood, english}, {"de", kGood, german}, {"uk", kGood, ukrainian}}));
  };
  EXPECT_EQ(
      found("Щоб передати `lab.cafe.example`, створіть для неї записи NS, які вказують на `ns.lab.cafe.example`, а "
            "також запис A для цього імені."),
      "");
}

TEST(AtomSilencesTest, AnUnderscoreWithinALabelOfTheSource) {
  const auto silence = [](const std::string& value, bool is_source) {
    const SilentRow row({{Field::owner, {value, value, value}, value}});
    AtomFault fault = row.fault(0);
    fault.broken = true;
    fault.is_source = is_source;
    return row.silence(fault);
  };
  EXPECT_EQ(silence("some_server_name.example.com", true), "underscore-inside");
  EXPECT_EQ(silence("some_server_name.example.com", false), "") << "a translation has it from the source, or wrong";
  EXPECT_EQ(silence("_sip_tls.example.com", true), "") << "a dot was lost";
  EXPECT_EQ(silence("some_server name.example.com", true), "");
}

TEST(AtomSilencesTest, TheNameStandsInAnotherColumn) {
  const SilentRow row({{Field::owner, {"a.contoso.com", "a.contoso.com", "Blob"}, "a.contoso.com"},
                       {Field::target, {"b.contoso.net", "b.contoso.net", "a.contoso.com"}, "b.contoso.net"}});
  EXPECT_EQ(row.silence(row.fault(0)), "another-column");
  EXPECT_EQ(row.silence(row.fault(1)), "another-column") << "it is what another column should say";
  const SilentRow damaged({{Field::owner, {"a.contoso.com", "a.contoso.com", "a. .com"}, "a.contoso.com"},
                           {Field::target, {"b.contoso.net", "b.contoso.net", "b.contoso.net"}, "b.contoso.net"}});
  EXPECT_EQ(damaged.silence(damaged.fault(0)), "");
  const SilentRow copied({{Field::owner, {"a.contoso.com", "a.contoso.com", "b.contoso.net"}, "a.contoso.com"},
                          {Field::target, {"b.contoso.net", "b.contoso.net", "b.contoso.net"}, "b.contoso.net"}});
  EXPECT_EQ(copied.silence(copied.fault(0)), "") << "the other column has its own";
}

TEST(AtomSilencesTest, AnotherRecordInThePlaceOfThisOne) {
  const auto silence = [](const std::string& owner, const std::string& port, bool broken = false) {
    const SilentRow row({{Field::owner, {"sip.contoso.com", "sip.contoso.com", owner}, "sip.contoso.com"},
                         {Field::port, {"5061", "5061", port}, "5061"}});
    AtomFault fault = row.fault(0);
    fault.broken = broken;
    return row.silence(fault);
  };
  EXPECT_EQ(silence("pool.fabrikam.net", "443"), "another-record");
  EXPECT_EQ(silence("pool.fabrikam.net", "5061"), "") << "the port is that of this record";
  EXPECT_EQ(silence("pool.contoso.com", "443"), "") << "the same domain";
  EXPECT_EQ(silence("sip.fabrikam.net", "443"), "") << "the same host";
  EXPECT_EQ(silence("pool", "443"), "") << "no whole name";
  EXPECT_EQ(silence("pool.fabrikam.net", "443", true), "") << "what is damaged is damaged";
}

TEST(AtomSilencesTest, WordOrderOfASentence) {
  const auto silence = [](const std::string& first, const std::string& second, bool in_prose) {
    const SilentRow row({{Field::mention, {"a.contoso.com", "a.contoso.com", first}, "a.contoso.com", in_prose},
                         {Field::mention, {"b.contoso.com", "b.contoso.com", second}, "b.contoso.com", in_prose}});
    return row.silence(row.fault(0));
  };
  EXPECT_EQ(silence("b.contoso.com", "a.contoso.com", kInProse), "word-order");
  EXPECT_EQ(silence("b.contoso.com", "a.contoso.com", false), "") << "cells have no word order";
  EXPECT_EQ(silence("c.contoso.com", "a.contoso.com", kInProse), "") << "nobody wants it elsewhere";
  EXPECT_EQ(silence("b.contoso.com", "b.contoso.com", kInProse), "") << "it stands nowhere else";
}

TEST(AtomSilencesTest, AnotherKindOfNameInASentence) {
  const auto silence = [](const std::string& name, bool in_prose) {
    const SilentRow row({{Field::mention,
                          {"_sip._tls.contoso.com", "_sip._tls.contoso.com", name},
                          "_sip._tls.contoso.com",
                          in_prose}});
    return row.silence(row.fault(0));
  };
  EXPECT_EQ(silence("pool01.contoso.com", kInProse), "another-kind");
  EXPECT_EQ(silence("pool01.contoso.com", false), "");
  EXPECT_EQ(silence("_sip._tcp.contoso.com", kInProse), "") << "another service";
}

TEST(AtomSilencesTest, LeftOutOfASentence) {
  const auto silence = [](bool in_prose) {
    SilentRow row({{Field::mention, {"a.contoso.com", "a.contoso.com", "-"}, "a.contoso.com", in_prose}});
    row.add_cell(2, 0, "der Server");
    return row.silence(row.fault(0, "der Server"));
  };
  EXPECT_EQ(silence(kInProse), "left-out-of-sentence");
  EXPECT_EQ(silence(false), "");
}

TEST(AtomSilencesTest, SeldomStated) {
  SilentRow row({{Field::address, {"192.0.2.1", "192.0.2.1", "-"}, "192.0.2.1"}});
  row.add_cell(2, 0, "-");
  AtomFault fault = row.fault(0);
  EXPECT_EQ(row.silence(fault), "");
  fault.is_usual = false;
  EXPECT_EQ(row.silence(fault), "seldom-stated");
}

TEST(AtomSilencesTest, ACellThatSaysLess) {
  // The last page's cell has the first name and lacks the second.
  const auto silence = [](const std::string& first, const std::string& second_on_page_1, std::size_t column) {
    SilentRow row({{Field::mention, {"a.contoso.com", "a.contoso.com", first}, "a.contoso.com", false, 1},
                   {Field::mention, {"b.contoso.com", second_on_page_1, "-"}, "b.contoso.com", false, column}});
    row.add_cell(2, column, first);
    return row.silence(row.fault(1, first));
  };
  EXPECT_EQ(silence("a.contoso.com", "-", 1), "cell-says-less");
  EXPECT_EQ(silence("a.contoso.com", "b.contoso.com", 1), "") << "most pages have it";
  EXPECT_EQ(silence("a.contoso", "-", 1), "") << "what stands there may be what is left of both";
  EXPECT_EQ(silence("a.contoso.com", "-", 2), "") << "the cell of the second name says something else";
}

TEST(AtomSilencesTest, AnAddressInThePlaceOfAName) {
  const auto silence = [](const std::string& type, const std::string& address) {
    SilentRow row({{Field::type, {type, type, type}, type},
                   {Field::target, {"edge.contoso.com", "edge.contoso.com", "-"}, "edge.contoso.com"},
                   {Field::address, {"-", "-", address}, address}});
    row.add_cell(2, 1, "192.0.2.1");
    return row.silence(row.fault(1, "192.0.2.1"));
  };
  EXPECT_EQ(silence("A", "192.0.2.1"), "address-instead");
  EXPECT_EQ(silence("SRV", "192.0.2.1"), "") << "a service leads to a host";
  EXPECT_EQ(silence("A", "-"), "") << "nothing stands there instead";
}

TEST(AtomSilencesTest, NoPlaceForWhatIsMissing) {
  SilentRow row({{Field::address, {"192.0.2.1", "192.0.2.1", "-"}, "192.0.2.1"}});
  row.add_cell(2, 1, "another column");
  EXPECT_EQ(row.silence(row.fault(0)), "no-place");
  row.add_cell(2, 0, "Front-End");
  EXPECT_EQ(row.silence(row.fault(0, "Front-End")), "");
}

TEST(AtomSilencesTest, AmongWordsThatCouldNotBeRead) {
  SilentRow row({{Field::port, {"5061", "5061", "-"}, "5061"}});
  const auto silence = [&](const std::string& cell) {
    row.add_cell(2, 0, cell);
    return row.silence(row.fault(0, cell));
  };
  EXPECT_EQ(silence("Pool-FQDN (Port 5061)"), "among-words");
  EXPECT_EQ(silence("15061"), "");
  EXPECT_EQ(silence("Pool-FQDN"), "");
}

TEST(AtomSilencesTest, AWholeNameAmongWords) {
  const auto silence = [](const std::string& value) {
    const SilentRow row({{Field::target, {"pool.contoso.com", "pool.contoso.com", value}, "pool.contoso.com"}});
    return row.silence(row.fault(0, value));
  };
  EXPECT_EQ(silence("連接埠 5061 上的 pool.contoso.com"), "among-words");
  EXPECT_EQ(silence("pool.contoso.com auf Port 5061"), "among-words");
  EXPECT_EQ(silence("10 pool.contoso.com"), "") << "a number that got into the name";
  EXPECT_EQ(silence("Konstante 1.pool.contoso.com"), "");
  EXPECT_EQ(silence("pool. pool.contoso.com"), "");
  EXPECT_EQ(silence("der pool .contoso.com"), "");
}

TEST(AtomSilencesTest, CaseInASentence) {
  const auto silence = [](bool in_prose, bool in_placeholder) {
    const SilentRow row({{Field::mention, {"pool.contoso.com", "Pool.contoso.com"}, "pool.contoso.com", in_prose}});
    SpellingFault fault = row.place<SpellingFault>();
    fault.elected = row.fault(0).elected;
    fault.atom = row.fault(0).atom;
    fault.in_placeholder = in_placeholder;
    return row.silence(fault);
  };
  EXPECT_EQ(silence(kInProse, false), "case-in-sentence");
  EXPECT_EQ(silence(false, false), "");
  EXPECT_EQ(silence(kInProse, true), "") << "stray characters belong nowhere";
}

}  // namespace
}  // namespace doczone::extractor::atom_silences_test
