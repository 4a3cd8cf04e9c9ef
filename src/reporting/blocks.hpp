#pragma once

#include "drawing/scene.hpp"
#include "reporting/text_layout.hpp"

#include <string>
#include <variant>
#include <vector>

/// What a report consists of, before anything is measured.
namespace reporting {

enum class HeadingLevel { title, section, part };

struct Heading {
    std::string text;
    HeadingLevel level = HeadingLevel::section;
    Align align = Align::start;
};

/// `quote` is someone's own words, `small` is for notes and contact lines.
enum class ParagraphStyle { body, lead, quote, small };

struct Paragraph {
    std::vector<Span> spans;
    ParagraphStyle style = ParagraphStyle::body;
    Align align = Align::start;
};

struct Bullets {
    std::vector<std::vector<Span>> items;
};

struct Column {
    /// Its part of the width, in relation to the others.
    double share = 1;
    Align align = Align::start;
};

using Row = std::vector<std::vector<Span>>;

/// Cells wrap, rows break across pages, the header is repeated. Without `ruled` it is a plain arrangement side by side.
struct Table {
    std::vector<Column> columns;
    Row header;
    std::vector<Row> rows;
    bool ruled = true;
};

/// A picture, made smaller when it does not fit; `beside` stands to its right.
struct Picture {
    drawing::Scene scene;
    std::vector<Span> beside;
};

/// Empty height, in lines of body text.
struct Space {
    double lines = 1;
};

struct Rule {
    drawing::Role role = drawing::Role::grid;
};

/// What follows stands on page two or later.
struct NotOnFirstPage {};

struct Block;

/// Stays on one page as long as it fits on one.
struct KeepTogether {
    std::vector<Block> blocks;
};

struct Block {
    std::variant<Heading, Paragraph, Bullets, Table, Picture, Space, Rule, NotOnFirstPage, KeepTogether> value;

    template<class T>
    Block(T given) : value(std::move(given))
    {
    }
};

}
