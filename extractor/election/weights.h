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

constexpr double share_of(Origin origin) {
  return origin == Origin::guessed                                  ? kGuessedShare
         : origin == Origin::respelled || origin == Origin::rebuilt ? kRepairedShare
                                                                    : 1.0;
}

// ---- How the winner is spelled

// A page that says it counts once more for its spelling than a repair that comes to it.
inline constexpr double kStatedSpelling = kMachineWeight;
// A placeholder of one plain word is likelier the author's than a phrase, which is what translation makes of it. Once
// for each spelling, and less than one page more that says the other (see kStatedSpelling).
inline constexpr double kPlainSpelling = 1.5;
// The source's spelling prevails over any number of pages.
inline constexpr double kSourceSpelling = 1e6;

// ---- How parts of a cell are ordered

// Each language orders words in its own way, and one translation is no rule: the source is as good as two.
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
  doubtful_name,  // the same, where the winner is legal, but relative, a single label or beyond ASCII
  value,          // what a type, number, address or text is
  view,           // internal or external
  view_word,      // whether a page means that view by a word, by the rows in which it says it
  row,            // whether a row belongs in the table, as some pages have it and others lack it
  table,          // the same of a table
  foreign_row,    // whether a row that only one translation has belongs nowhere; the others speak for that
  news,           // whether a row that only the source has is missing from translations, which speak for that
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

// What a winner needs for a confidence: the lead, and one of the grounds. With no ground, nothing clears the bar.
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
    // High confidence takes two witnesses or a well-formed source, and no well-formed rival. A repair by which nothing
    // was lost is as good as a witness where it makes a known service in the domain of the row's target: that could
    // hardly be chance.
    {.question = Question::whole_name,
     .high = {.witnesses = 2, .with_source = 1, .with_support = 0, .lead = Lead::unopposed},
     .medium = {.weight = kPersuasiveWeight, .lead = Lead::twofold}},
    // What is left of a damaged name may look like a relative one; hardly in three languages alike.
    {.question = Question::doubtful_name, .medium = {.witnesses = 3, .lead = Lead::twofold}},
    // Most damage to a type or number makes another type or number: rivals are mistakes and need not be absent. The
    // row's other cells break a tie, and stand in where nobody says anything of the kind.
    {.question = Question::value,
     .high = {.witnesses = 2, .with_source = 1, .lead = Lead::twofold},
     .medium = {.witnesses = 2, .with_source = 1, .with_support = 0, .lead = Lead::ahead},
     .spares_translations = true},
    // Few words for views are known, so that a single voice is enough. Words that nobody knows contradict nobody.
    {.question = Question::view, .high = {.witnesses = 0, .lead = Lead::twofold}},
    // Once may be a mistake.
    {.question = Question::view_word, .high = {.witnesses = 2, .lead = Lead::twofold}},
    // Where more pages have a row than lack it, the others have lost it.
    {.question = Question::row,
     .high = {.witnesses = 3, .with_source = 2, .lead = Lead::ahead},
     .medium = {.witnesses = 2, .lead = Lead::ahead}},
    // One page that lacks a table has lost it; where several do, it may be new.
    {.question = Question::table,
     .high = {.witnesses = 3, .with_source = 2, .lead = Lead::all_but_one},
     .medium = {.witnesses = 2, .lead = Lead::all_but_one}},
    // Rows are lost more easily than made: of two translations that lack one both may have lost it.
    {.question = Question::foreign_row,
     .high = {.with_source = 2, .lead = Lead::ahead},
     .medium = {.witnesses = 3, .lead = Lead::ahead}},
    // That two translations lack what the source has is told at the source, as a question to its maintainer.
    {.question = Question::news, .medium = {.witnesses = 2, .lead = Lead::ahead}},
    // A language may spell an abbreviation out; hardly where two thirds of at least three keep it.
    {.question = Question::header, .high = {.witnesses = 3, .lead = Lead::twofold}},
    // The winner is the order that most pages have, so that no lead is asked for once more.
    {.question = Question::order, .high = {.witnesses = 2, .with_source = 1}, .medium = {.witnesses = 1}},
    // One page may have put two rows into one, so that half of the pages are needed to expect a value in a row; the
    // source is enough.
    {.question = Question::part_of_row, .high = {.with_source = 1}, .medium = {.witnesses = 1, .lead = Lead::level}},
}};

// A question is asked by its number: the table has a row for each, in order.
constexpr bool has_row_for_each_question() {
  for (std::size_t i = 0; i < kBars.size(); ++i) {
    if (kBars[i].question != static_cast<Question>(i)) return false;
  }
  return true;
}
static_assert(has_row_for_each_question());

}  // namespace doczone::extractor
