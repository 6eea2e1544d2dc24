#include "extractor/election/confidence.h"

#include <gtest/gtest.h>

namespace doczone::extractor::confidence_test {
namespace {

TEST(ConfidenceTest, OfValues) {
  using enum Question;
  const auto low = Confidence::low, medium = Confidence::medium, high = Confidence::high;
  const bool source = true, support = true, alone = true;
  const struct {
    Question question;
    Standing standing;  // witnesses, source, support, weight, rival, source alone
    Confidence confidence;
    std::string why;
  } cases[] = {
      {whole_name, {2, !source, !support, 2.0, 0.0}, high, "two witnesses, no rival"},
      {whole_name, {1, source, !support, 2.5, 0.0}, high, "the source, no rival"},
      {whole_name, {1, !source, !support, 1.0, 0.0}, medium, "one witness, no rival"},
      {whole_name, {0, !source, support, 0.5, 0.0}, high, "a respelled one that the row confirms"},
      {whole_name, {0, !source, !support, 0.5, 0.0}, low, "one repair"},
      {whole_name, {0, !source, !support, 1.0, 0.0}, medium, "two repairs that come to the same"},
      {whole_name, {0, !source, !support, 0.8, 0.0}, low, "two suggestions"},
      {whole_name, {2, source, !support, 3.5, 1.0}, medium, "the source and another against one"},
      {whole_name, {2, !source, !support, 2.0, 1.0}, medium, "two against one"},
      {whole_name, {1, source, !support, 2.5, 2.0}, low, "the source against two"},
      {whole_name, {2, !source, !support, 2.0, 2.0}, low, "two against two"},
      {whole_name, {1, !source, !support, 1.5, 1.0}, low, "people against a machine"},
      {doubtful_name, {3, !source, !support, 3.0, 0.0}, medium, "three say a relative name"},
      {doubtful_name, {3, source, support, 4.5, 0.0}, medium, "never more"},
      {doubtful_name, {2, source, !support, 3.5, 0.0}, low, "two are not enough, the source is no ground"},
      {doubtful_name, {3, !source, !support, 3.0, 2.0}, low, "three against two whole ones"},
      {value, {2, !source, !support, 2.0, 0.0}, high, "two witnesses"},
      {value, {1, source, !support, 2.5, 1.0}, high, "the source against one"},
      {value, {2, !source, !support, 2.0, 1.0}, high, "two against one"},
      {value, {3, !source, !support, 3.0, 2.0}, medium, "three against two"},
      {value, {2, !source, !support, 2.0, 2.0}, low, "two against two"},
      {value, {1, !source, !support, 1.0, 0.0}, low, "one alone"},
      {value, {1, !source, support, 2.0, 1.0}, medium, "one that the row asks for against another"},
      {value, {0, !source, support, 1.0, 0.0}, medium, "only the row asks for it"},
      {value, {3, !source, !support, 3.0, 2.5, alone}, low, "all translations against the source"},
      {value, {1, source, support, 3.5, 3.0, alone}, medium, "unless the row sides with the source"},
      {value, {3, !source, support, 4.0, 2.5, alone}, low, "not if it sides with the translations"},
      {view, {1, !source, !support, 1.0, 0.0}, high, "one whose words are known"},
      {view, {0, !source, !support, 0.0, 0.0}, high, "nobody's words are known"},
      {view, {2, !source, !support, 2.0, 1.0}, high, "two against one"},
      {view, {1, source, !support, 2.5, 1.5}, low, "the source against people"},
      {order, {1, !source, !support, 1.0, 1.0}, medium, "one language against another"},
      {order, {2, !source, !support, 2.0, 2.0}, high, "two of a kind"},
      {order, {1, source, !support, 2.0, 1.0}, high, "the source"},
  };
  for (const auto& c : cases) EXPECT_EQ(confidence_in(c.standing, c.question), c.confidence) << c.why;
}

TEST(ConfidenceTest, OfPresence) {
  using enum Question;
  const auto low = Confidence::low, medium = Confidence::medium, high = Confidence::high;
  const bool source = true;
  const struct {
    Question question;
    Presence presence;  // have it, lack it, the source has it
    Confidence confidence;
  } cases[] = {
      {row, {2, 1, !source}, medium},
      {row, {2, 1, source}, high},
      {row, {3, 2, !source}, high},
      {row, {2, 2, source}, low},
      {row, {1, 0, source}, low},
      {table, {2, 1, !source}, medium},
      {table, {2, 1, source}, high},
      {table, {3, 1, !source}, high},
      {table, {9, 2, source}, low},
      {table, {1, 1, source}, low},
      // Those that lack the row are asked whether it belongs nowhere.
      {foreign_row, {2, 1, source}, high},
      {foreign_row, {2, 1, !source}, low},
      {foreign_row, {3, 1, !source}, medium},
      {foreign_row, {1, 1, source}, low},
      {news, {2, 1, !source}, medium},
      {news, {9, 1, !source}, medium},
      {news, {1, 1, !source}, low},
      {header, {3, 1, !source}, high},
      {header, {4, 2, !source}, high},
      {header, {3, 2, source}, low},
      {header, {2, 1, source}, low},
      {part_of_row, {1, 5, source}, high},
      {part_of_row, {2, 2, !source}, medium},
      {part_of_row, {2, 3, !source}, low},
      {part_of_row, {0, 1, !source}, low},
      {view_word, {2, 1, !source}, high},
      {view_word, {3, 2, !source}, low},
      {view_word, {1, 0, !source}, low},
  };
  for (const auto& c : cases)
    EXPECT_EQ(confidence_in(c.presence, c.question), c.confidence)
        << static_cast<int>(c.question) << ": " << c.presence.have << " have, " << c.presence.lack << " lack";
}

}  // namespace
}  // namespace doczone::extractor::confidence_test
