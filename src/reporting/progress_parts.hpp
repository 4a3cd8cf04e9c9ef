#pragma once

#include "reporting/blocks.hpp"
#include "reporting/client_progress.hpp"
#include "reporting/progress_words.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The pieces a client progress report is put together from.
namespace reporting {

std::vector<Span> plain(const std::string& text, Face face = Face::regular);
std::vector<Span> muted(const std::string& text);
Paragraph paragraph(std::vector<Span> spans, ParagraphStyle style = ParagraphStyle::body, Align align = Align::start);
/// Ends with a full stop unless it already ends a sentence.
std::string as_sentence(const std::string& text);
/// The parts that are not empty, side by side.
std::string joined_parts(const std::vector<std::string>& parts, std::string_view separator);

std::vector<Block> letterhead_blocks(const Letterhead& from, const std::string& period);
/// Her words, where it stood and stands, and five dots.
std::vector<Block> goal_blocks(const ProgressGoal& goal, const ProgressWords& words, double body_size);
/// One task in one paragraph: "Title – 23 mornings. You wrote: “…” What we noticed."
std::vector<Span> practice_spans(const ProgressPractice& practice, const ProgressWords& words);
Table practice_table(const std::vector<ProgressPractice>& practised, const ProgressWords& words);
/// The range of a measure and what its number can and cannot say.
std::vector<Block> number_blocks(const ProgressMeasure& measure);

}
