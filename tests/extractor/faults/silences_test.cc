#include "extractor/faults/silences.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/extractor/faults/silent_row.h"

namespace doczone::extractor::silences_test {
namespace {

std::string last_silence(const Fault& fault) {
  const Silence* const silence = silence_at_last(fault);
  return silence == nullptr ? "" : std::string(silence->id);
}

template <class Shape>
Shape sure(bool is_source = false) {
  Shape out;
  out.confidence = Confidence::medium;
  out.is_source = is_source;
  return out;
}

const SilentRow kRow({{Field::port, {"5061", "5061", "5062"}, "5061"},
                      {Field::view, {"internal", "internal", "-"}, "internal"},
                      {Field::rdata, {"0 issue \"a\"", "0 issue \"a\"", "0 issue \"b\""}, "0 issue \"a\""},
                      {Field::port, {"5061", "5061", "-"}, "5061"}});

AtomFault atom(std::size_t number, bool is_source = false) {
  AtomFault out = kRow.fault(number);
  out.is_source = is_source;
  return out;
}

TEST(SilencesTest, EachHasASentence) {
  std::set<std::string_view> sentences;
  std::set<std::string_view> ids;
  for (const Silence& silence : silences()) {
    ids.insert(silence.id);
    sentences.insert(silence.sentence);
    EXPECT_TRUE(silence.sentence.ends_with(".")) << silence.id;
    EXPECT_NE(silence.when_found == nullptr, silence.at_last == nullptr) << silence.id;
  }
  EXPECT_EQ(ids.size(), sentences.size()) << "a silence of two shapes says the same of both";
}

TEST(SilencesTest, ASuggestionIsNeverWhatStandsThere) {
  AtomFault fault = atom(0);
  fault.value = "5061";
  fault.suggestion = "5061";
  EXPECT_EQ(last_silence(fault), "says-so-already");
  fault.value = "5062";
  EXPECT_EQ(last_silence(fault), "");
  OrderFault order = sure<OrderFault>();
  EXPECT_EQ(last_silence(order), "") << "nothing is suggested";
  order.value = order.suggestion = "internal, A";
  EXPECT_EQ(last_silence(order), "says-so-already");
}

TEST(SilencesTest, UnsureMeansQuiet) {
  PageFault fault = sure<PageFault>();
  EXPECT_EQ(last_silence(fault), "");
  fault.confidence = Confidence::low;
  EXPECT_EQ(last_silence(fault), "unsure");
}

TEST(SilencesTest, AnOldPageSaysWhatItsSourceSaid) {
  AtomFault fault = atom(0);
  EXPECT_EQ(last_silence(fault), "");
  fault.may_be_old = true;
  EXPECT_EQ(last_silence(fault), "page-behind");
  fault.localised = true;
  EXPECT_EQ(last_silence(fault), "") << "no version has another domain everywhere";
}

TEST(SilencesTest, TheSourceIsTheMeasure) {
  for (const bool is_source : {false, true}) {
    const std::string expected = is_source ? "source-is-measure" : "";
    EXPECT_EQ(last_silence(sure<OrderFault>(is_source)), expected);
    EXPECT_EQ(last_silence(sure<TableFault>(is_source)), expected);
    EXPECT_EQ(last_silence(sure<HeaderFault>(is_source)), expected);
    EXPECT_EQ(last_silence(atom(3, is_source)), expected) << "of what it lacks";
    EXPECT_EQ(last_silence(atom(0, is_source)), "") << "not of what it says";
    EXPECT_EQ(last_silence(sure<ContradictionFault>(is_source)), "");
  }
}

TEST(SilencesTest, AViewMayBeLeftOut) {
  EXPECT_EQ(last_silence(atom(1)), "view-left-out");
  EXPECT_EQ(last_silence(atom(3)), "") << "a port may not";
}

TEST(SilencesTest, ExamplesMayDiffer) {
  EXPECT_EQ(last_silence(atom(2)), "example-value");
  EXPECT_EQ(last_silence(atom(0)), "");
  const SilentRow damaged({{Field::rdata,
                            {"0 issue \"a\"", "0 issue \"a\"",
                             "0 issue \xC2\xAB"
                             "a\xC2\xBB"},
                            "0 issue \"a\""}});
  EXPECT_EQ(last_silence(damaged.fault(0)), "") << "signs of another script are no example";
  EXPECT_EQ(last_silence(atom(2, true)), "") << "the source stands against its translations";
}

}  // namespace
}  // namespace doczone::extractor::silences_test
