// The stretches of running text that may be a damaged value.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// `上传.example.org`: few such letters, a full stop, and the rest of a name.
bool begins_with_short_word(std::string_view text);
// Without the letters that some scripts glue to the last letter or digit of a value: `~all입니다`, `~all。`. Behind a
// sign they may be what the value has become: `p=거부`.
Piece without_particle(Piece token);
// The value of `host=프로비전.example.org`; empty where no key of letters stands in front.
Piece behind_key(Piece word);
// Without the signs that end a sentence or a clause.
Piece without_end(Piece text);
// Where markup begins or ends inside the text, sorted: at each, a stretch that is set apart may begin or end.
std::vector<std::size_t> seams_of(const CellText& text);
// What stands between two marks of markup, or inside.
std::vector<Piece> segments_of(const CellText& text);
// Between blanks and the punctuation of sentences.
std::vector<Piece> words_in(Piece text);
// It begins or ends with a letter of a script that has no blanks between words: nobody can tell where it does.
bool has_unspaced_edge(std::string_view text);
// A word cut where ASCII and letters without blanks meet: `値は192.0.2.1です`. Nobody can tell where a value begins
// among such letters but where the page sets it apart.
std::vector<Piece> parts_by_script(Piece word, bool is_apart);
// `-全部`, `p=拒否`: a sign or a key in front of letters without blanks, of which the first may be what the value
// became.
std::vector<Piece> worded_values_in(Piece text);
// `réunion. contoso. com`: words with a full stop and a blank between each and the next, as many as may be one name.
std::vector<Piece> spaced_words_in(Piece text);

}  // namespace doczone::extractor
