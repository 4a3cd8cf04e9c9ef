#pragma once

#include "drawing/scene.hpp"
#include "reporting/fonts.hpp"
#include "reporting/pdf_error.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reporting {

struct Color {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// Goes into the file's properties: never a client's name.
struct PdfProperties {
    std::string title;
    std::string author;
    std::string language = "en";
    std::chrono::sys_seconds created{};
};

/// One PDF being written. The origin of a page is its top left corner, y grows downwards, lengths are points. Every
/// function throws PdfError when the library refuses or a coordinate is not a number or beyond 14,400 points.
class PdfWriter {
public:
    explicit PdfWriter(const PdfProperties& properties);
    ~PdfWriter();
    PdfWriter(const PdfWriter&) = delete;
    PdfWriter& operator=(const PdfWriter&) = delete;

    /// The fonts of this document; they are read from their files when a character first needs them.
    Fonts& fonts();

    void add_page(double width, double height);
    void fill(const std::vector<drawing::Point>& outline, const Color& color);
    void stroke(const std::vector<drawing::Point>& points, const Color& color, double width, bool dashed);
    void circle(drawing::Point centre, double radius, const std::optional<Color>& fill,
                const std::optional<Color>& stroke, double width);
    /// Draws UTF-8 text that is in visual order and wholly in `font`; at most 16,000 bytes.
    void text(drawing::Point baseline, std::string_view text, int font, double size, const Color& color);

    /// The bytes of the finished file; nothing can be added afterwards.
    std::string finish();

private:
    struct Document;
    std::unique_ptr<Document> document_;
};

}
