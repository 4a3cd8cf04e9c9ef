#pragma once

#include <memory>
#include <string>

// What poppler and cairo call theirs; their headers stay in the source file.
struct _PopplerDocument;
struct _cairo;

namespace desktop {

/// The pages of a PDF, read from memory: nothing is written to the disk.
class PdfPages {
public:
    /// Throws std::runtime_error for what is no PDF.
    explicit PdfPages(const std::string& bytes);

    int count() const;
    /// In points; pages are counted from 0.
    std::pair<double, double> size_of(int page) const;
    /// Draws the page at the origin, one unit a point.
    void draw(int page, _cairo* canvas) const;
    /// As `draw`, for a printer.
    void draw_for_printing(int page, _cairo* canvas) const;

private:
    std::shared_ptr<_PopplerDocument> document_;
};

}
