// The parts of the HTML report, in the order in which they stand there. A part that has nothing to say is empty.
#pragma once

#include <string>

#include "harness/report/html/findings_index.h"
#include "harness/report/html/markup.h"
#include "harness/report/report.h"

namespace doczone::harness {

struct HtmlContext {
  const ReportInput& input;
  const FindingsIndex& index;
  const Links& links;

  const FindingsDocument& document() const { return input.document; }
};

std::string html_read(const HtmlContext& context);      // what was read, one sentence
std::string html_counts(const HtmlContext& context);    // findings by severity, expectations by verdict
std::string html_contents(const HtmlContext& context);  // links to the sections
std::string html_filters(const HtmlContext& context);
std::string html_remarks(const HtmlContext& context);
std::string html_matrix(const HtmlContext& context);        // pages × languages
std::string html_checks(const HtmlContext& context);        // what each check found
std::string html_tables(const HtmlContext& context);        // the tables of translation sets
std::string html_sources(const HtmlContext& context);       // cells of the source, and what they cause
std::string html_findings(const HtmlContext& context);      // what no cell of a table stands for
std::string html_expectations(const HtmlContext& context);  // zones

// What the part with the findings is called: whether there are others above.
std::string_view other_heading(const HtmlContext& context);
// One of the rows that say or demand something, with the way there.
std::string html_rows(const HtmlContext& context, const std::vector<Evidence>& rows);
// Who says the same as the suggestion, and who says something else.
std::string html_vote(const Finding& finding);

}  // namespace doczone::harness
