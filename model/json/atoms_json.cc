#include "model/json/atoms_json.h"

#include <nlohmann/json.hpp>

namespace doczone {

std::string atom_to_json_line(const AtomOnPage& atom) {
  nlohmann::ordered_json line;
  line["path"] = atom.where.path;
  line["language"] = atom.language.to_string();
  line["line"] = atom.where.begin.line;
  line["column"] = atom.where.begin.column;
  line["byte_offset"] = atom.where.span.offset;
  line["byte_length"] = atom.where.span.length;
  line["table"] = atom.atom->table;
  line["row"] = atom.atom->row;
  line["cell"] = atom.atom->column;
  line["field"] = to_string(atom.atom->field);
  line["value"] = atom.atom->value;
  line["raw"] = atom.raw;
  line["page"] = atom.page;
  line["in_prose"] = atom.atom->in_prose;
  line["source_value"] =
      atom.atom->source_value ? nlohmann::ordered_json(*atom.atom->source_value) : nlohmann::ordered_json(nullptr);
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace doczone
