#include "desktop/reports/pdf_pages.hpp"

#include <poppler.h>
#include <stdexcept>

namespace desktop {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using PagePointer = std::unique_ptr<PopplerPage, Unref>;

PagePointer page_of(const std::shared_ptr<PopplerDocument>& document, int page)
{
    return PagePointer(poppler_document_get_page(document.get(), page));
}

}

PdfPages::PdfPages(const std::string& bytes)
{
    auto* shared = g_bytes_new(bytes.data(), bytes.size());
    document_ = {poppler_document_new_from_bytes(shared, nullptr, nullptr), [](PopplerDocument* document) {
                     if (document)
                         g_object_unref(document);
                 }};
    g_bytes_unref(shared);
    if (!document_)
        throw std::runtime_error("this is not a PDF");
}

int PdfPages::count() const
{
    return poppler_document_get_n_pages(document_.get());
}

std::pair<double, double> PdfPages::size_of(int page) const
{
    double width = 0;
    double height = 0;
    poppler_page_get_size(page_of(document_, page).get(), &width, &height);
    return {width, height};
}

void PdfPages::draw(int page, _cairo* canvas) const
{
    poppler_page_render(page_of(document_, page).get(), canvas);
}

void PdfPages::draw_for_printing(int page, _cairo* canvas) const
{
    poppler_page_render_for_printing(page_of(document_, page).get(), canvas);
}

}
