// What a testimony weighs, and what a winner needs for how much confidence: all figures of the election, and why they
// are what they are. Only together have they been measured: on pages that people labelled (tests/truth/measure.py), on
// planted damage of every kind (tests/extractor/mutation_test.cc), and, before there was a program, on ten languages of
// real pages without English, where the most frequent value was the right owner in 4 % of the damaged cells, and with
// damaged values respelled and counted once in 98 %.
#pragma once

#include <array>
#include <cstddef>
#include <limits>

namespace doczone::extractor {

// Where a testimony comes from.
enum class Origin {
  stated,     // a page says it
  quoted,     // a bilingual page says that the source says it
  respelled,  // of a damaged value: nothing was lost, only the spelling was undone
  rebuilt,    // of a damaged value: put together from what is left of it and what stands beside it
  guessed,    // rebuilt, but nothing was left of its domain
  suggested,  // another page has a name with the service of the damaged one
  demanded,   // the row's other cells ask for it
};

// ---- Who speaks

// A machine's translation is the unit. All translations may come from one engine, hence from one mistake.
inline constexpr double kMachineWeight = 1.0;
// People damage values less often than machines do: one of them wins against one machine, not against two.
inline constexpr double kHumanWeight = 1.5;
// A sound source holds its own against two translations and yields to three: English pages carry errors, too
// (`_sipfederationtls_tcp.contoso.com` stood in every language).
inline constexpr double kSourceWeight = 2.5;

// ---- What is said

// A value that stands there counts in full; one that had to be respelled or rebuilt from a damaged value counts half,
// so that one sound witness prevails over one repair, and two repairs that come to the same are as good as one witness.
inline constexpr double kRepairedShare = 0.5;
// A domain that had to be guessed may be any that the pages use. It takes ten guesses to weigh as much as a witness.
inline constexpr double kGuessedShare = 0.1;
// Other pages corroborate and suggest: less than what is left of the name on this page, and no ground by itself.
inline constexpr double kSuggestedWeight = 0.4;
// The row's other cells are as good as one translation: they break the tie between two.
inline constexpr double kDemandedWeight = kMachineWeight;
// Grammar before votes: a whole name wins against one that is legal, but relative or beyond ASCII, unless that one has
// more than one translation more.
inline constexpr double kCompleteBonus = 1.0;

// ---- How the winner is spelled

// A page that says it counts once more for its spelling than a repair that comes to it.
inline constexpr double kStatedSpelling = kMachineWeight;
// A placeholder of one plain word is likelier the author's than a phrase, which is what translation makes of it. Once
// for each spelling, and less than one page more that says the other (see kStatedSpelling).
inline constexpr double kPlainSpelling = 1.5;
// The source's spelling prevails over any number of pages.
inline constexpr double kSourceSpelling = 1e6;

// ---- How parts of a cell are ordered

// One translation alone may have kept the order of another language's words: the source is as good as two.
inline constexpr double kSourceOrder = 2.0;

// ---- What it takes

// "Prevails" is twice the strongest rival's weight: the source over one translation, two translations over one, but
// neither two over two nor the source over two.
inline constexpr double kTwofold = 2.0;
// A repair persuades when as much speaks for it as one page that says it.
inline constexpr double kPersuasiveWeight = kMachineWeight;
// What the source says alone may be older or newer than what this many translations have in common.
inline constexpr std::size_t kCommonTranslations = 2;

// What is asked of a tally. Fields differ in what can be wrong about their values, rows and tables in how they are
// lost.
enum class Question {
  whole_name,     // what a name is, where the winner is a whole one
  doubtful_name,  // the same, where it is legal, but relative, a single label or beyond ASCII
  value,          // what a type, number, address or text is
  view,           // internal or external
  view_word,      // whether a page means that view by a word, by the rows in which it says it
  row,            // whether a row belongs in the table, as some pages have it and others lack it
  table,          // the same of a table
  foreign_row,    // whether a row that one translation has belongs in no page
  news,           // whether a row that only the source has is new there
  header,         // whether a header keeps an abbreviation
  order,          // in which order the parts of a cell stand
  part_of_row,    // whether the row has this value at all
};

// How the winner's weight must stand to its strongest rival's. A rival of no weight is none.
enum class Lead {
  none,         // anyhow
  level,        // not less
  ahead,        // more
  all_but_one,  // the rival has at most one voice
  twofold,      // at least twice as much
  unopposed,    // there is no rival
};

inline constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();
inline constexpr double kNoWeight = std::numeric_limits<double>::infinity();

// What a winner needs for a confidence: the lead, and one of the grounds.
struct Bar {
  std::size_t witnesses = kNever;     // so many say it,
  std::size_t with_source = kNever;   // or so many, the source among them,
  std::size_t with_support = kNever;  // or so many, and the row's other cells ask for it,
  double weight = kNoWeight;          // or so much speaks for it, repairs and suggestions included
  Lead lead = Lead::none;
};

struct Bars {
  Question question = Question::value;
  Bar high = {}, medium = {};
  // A source that stands alone against one common value may be ahead of its translations, which is no fault of theirs:
  // confidence is low, unless the row's other cells side with the source.
  bool spares_translations = false;
};

inline constexpr std::array<Bars, 12> kBars{{
    // Well-formed, two witnesses or a well-formed source, no well-formed rival. A repair by which nothing was lost is
    // as
    // good as a witness where it makes a known service in the domain of the row's target: that could hardly be chance.
    {Question::whole_name,
     {2, 1, 0, kNoWeight, Lead::unopposed},
     {kNever, kNever, kNever, kPersuasiveWeight, Lead::twofold}},
    // Anything may be a relative name, remains of a damaged one as well: three languages would have to be damaged
    // alike.
    {Question::doubtful_name, {}, {3, kNever, kNever, kNoWeight, Lead::twofold}},
    // Every type and number is well-formed, so rivals are mere mistakes and need not be absent.
    {Question::value, {2, 1, kNever, kNoWeight, Lead::twofold}, {2, 1, 0, kNoWeight, Lead::ahead}, true},
    // Words that nobody knows agree with everything; what is known may be a single voice.
    {Question::view, {0, 0, 0, kNoWeight, Lead::twofold}, {}},
    // Once may be a mistake.
    {Question::view_word, {2, kNever, kNever, kNoWeight, Lead::twofold}, {}},
    // Rows are lost more easily than made: where most pages have one, the others have lost it.
    {Question::row, {3, 2, kNever, kNoWeight, Lead::ahead}, {2, kNever, kNever, kNoWeight, Lead::ahead}},
    // One page that lacks it has lost it; where several do, it may be new.
    {Question::table, {3, 2, kNever, kNoWeight, Lead::all_but_one}, {2, kNever, kNever, kNoWeight, Lead::all_but_one}},
    // Of two translations that lack a row both may have lost it; the source does not lose rows.
    {Question::foreign_row, {kNever, 2, kNever, kNoWeight, Lead::ahead}, {3, kNever, kNever, kNoWeight, Lead::ahead}},
    // That no translation has it is certain. Whether they lost it or it is new is for the source's maintainer to say.
    {Question::news, {}, {2, kNever, kNever, kNoWeight, Lead::ahead}},
    // An abbreviation may also be spelled out in a language, in which case others do so, too.
    {Question::header, {3, kNever, kNever, kNoWeight, Lead::twofold}, {}},
    // Each language orders words in its own way, so that orders differ without a fault in either: one other is enough
    // to
    // ask, two or the source are enough to say.
    {Question::order, {2, 1, kNever, kNoWeight, Lead::none}, {1, kNever, kNever, kNoWeight, Lead::none}},
    // One page may have put two rows into one, so half of the pages are enough to expect a value; the source always is.
    {Question::part_of_row, {kNever, 1, kNever, kNoWeight, Lead::none}, {1, kNever, kNever, kNoWeight, Lead::level}},
}};

}  // namespace doczone::extractor
