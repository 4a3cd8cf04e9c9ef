#include "reporting/pdf_writer.hpp"

#include "reporting/pdf_fonts.hpp"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encoder.h>

#include <array>
#include <cmath>

namespace reporting {

namespace {

constexpr double largest_coordinate = 14400;
constexpr std::size_t longest_text = 16000; // the library takes 65,535 bytes after doubling

struct FreeDocument {
    void operator()(HPDF_Doc doc) const { HPDF_Free(doc); }
};
using DocumentHandle = std::unique_ptr<_HPDF_Doc_Rec, FreeDocument>;

HPDF_Date to_library(std::chrono::sys_seconds at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    const auto number = [](auto value) { return static_cast<HPDF_INT>(value); };
    return {number(static_cast<int>(date.year())),
            number(static_cast<unsigned>(date.month())),
            number(static_cast<unsigned>(date.day())),
            number(time.hours().count()),
            number(time.minutes().count()),
            number(time.seconds().count()),
            'Z',
            0,
            0};
}

float checked(double coordinate)
{
    if (!std::isfinite(coordinate) || std::abs(coordinate) > largest_coordinate)
        throw PdfError("a coordinate is not on any page");
    return static_cast<float>(coordinate);
}

}

struct PdfWriter::Document {
    /// The library's errors are sticky and it must not be thrown through: the handler only remembers.
    HPDF_STATUS error = HPDF_OK;
    DocumentHandle handle;
    std::unique_ptr<PdfFonts> fonts;
    HPDF_Page page = nullptr;
    double page_height = 0;

    Document() : handle(HPDF_New(&Document::remember, this))
    {
        if (!handle)
            throw PdfError("the PDF library could not be started");
        fonts = std::make_unique<PdfFonts>(handle.get());
    }

    static void remember(HPDF_STATUS error, HPDF_STATUS, void* self) { static_cast<Document*>(self)->error = error; }

    void check(HPDF_STATUS status)
    {
        if (status == HPDF_OK)
            return;
        HPDF_ResetError(handle.get());
        throw PdfError(fmt::format("the PDF library refused a call (0x{:04X})", status));
    }

    void check_made(const void* made)
    {
        if (made == nullptr)
            check(error == HPDF_OK ? HPDF_FAILD_TO_ALLOC_MEM : error);
    }

    float flipped(double y) const { return checked(page_height - y); }

    HPDF_Page open_page() const
    {
        if (page == nullptr)
            throw PdfError("there is no page yet");
        return page;
    }

    void trace(const std::vector<drawing::Point>& points)
    {
        check(HPDF_Page_MoveTo(open_page(), checked(points.front().x), flipped(points.front().y)));
        for (std::size_t i = 1; i < points.size(); ++i)
            check(HPDF_Page_LineTo(page, checked(points[i].x), flipped(points[i].y)));
    }

    void set_fill(const Color& color)
    {
        check(HPDF_Page_SetRGBFill(open_page(), static_cast<float>(color.red), static_cast<float>(color.green),
                                   static_cast<float>(color.blue)));
    }

    void set_stroke(const Color& color, double width, bool dashed)
    {
        static constexpr std::array<HPDF_UINT16, 1> dash{2};
        check(HPDF_Page_SetRGBStroke(open_page(), static_cast<float>(color.red), static_cast<float>(color.green),
                                     static_cast<float>(color.blue)));
        check(HPDF_Page_SetLineWidth(page, checked(width)));
        check(HPDF_Page_SetDash(page, dashed ? dash.data() : nullptr, dashed ? 1 : 0, 0));
    }

    void set_info(HPDF_InfoType type, const std::string& value)
    {
        if (!value.empty())
            check(HPDF_SetInfoAttr(handle.get(), type, value.c_str()));
    }

    void set_properties(const PdfProperties& properties);
    void set_language(const std::string& language);
};

void PdfWriter::Document::set_properties(const PdfProperties& properties)
{
    check(HPDF_UseUTFEncodings(handle.get()));
    check(HPDF_SetCurrentEncoder(handle.get(), "UTF-8")); // before the first property, or they come out garbled
    check(HPDF_SetCompressionMode(handle.get(), HPDF_COMP_ALL));
    set_info(HPDF_INFO_TITLE, properties.title);
    set_info(HPDF_INFO_AUTHOR, properties.author);
    set_info(HPDF_INFO_CREATOR, "Secure Base");
    const HPDF_Date created = to_library(properties.created);
    check(HPDF_SetInfoDateAttr(handle.get(), HPDF_INFO_CREATION_DATE, created));
    check(HPDF_SetInfoDateAttr(handle.get(), HPDF_INFO_MOD_DATE, created));
    set_language(properties.language);
}

void PdfWriter::Document::set_language(const std::string& language)
{
    const HPDF_String value = HPDF_String_New(handle->mmgr, language.c_str(), nullptr);
    check_made(value);
    check(HPDF_Dict_Add(handle->catalog, "Lang", value));
}

PdfWriter::PdfWriter(const PdfProperties& properties) : document_(std::make_unique<Document>())
{
    document_->set_properties(properties);
}

PdfWriter::~PdfWriter() = default;

Fonts& PdfWriter::fonts()
{
    return *document_->fonts;
}

void PdfWriter::add_page(double width, double height)
{
    document_->page = HPDF_AddPage(document_->handle.get());
    document_->check_made(document_->page);
    document_->check(HPDF_Page_SetWidth(document_->page, checked(width)));
    document_->check(HPDF_Page_SetHeight(document_->page, checked(height)));
    document_->page_height = height;
}

void PdfWriter::fill(const std::vector<drawing::Point>& outline, const Color& color)
{
    if (outline.size() < 3)
        return;
    document_->set_fill(color);
    document_->trace(outline);
    document_->check(HPDF_Page_ClosePath(document_->page));
    document_->check(HPDF_Page_Fill(document_->page));
}

void PdfWriter::stroke(const std::vector<drawing::Point>& points, const Color& color, double width, bool dashed)
{
    if (points.size() < 2)
        return;
    document_->set_stroke(color, width, dashed);
    document_->trace(points);
    document_->check(HPDF_Page_Stroke(document_->page));
}

void PdfWriter::circle(drawing::Point centre, double radius, const std::optional<Color>& fill,
                       const std::optional<Color>& stroke, double width)
{
    if (!fill && !stroke)
        return;
    if (fill)
        document_->set_fill(*fill);
    if (stroke)
        document_->set_stroke(*stroke, width, false);
    const HPDF_Page page = document_->open_page();
    document_->check(HPDF_Page_Circle(page, checked(centre.x), document_->flipped(centre.y), checked(radius)));
    document_->check(!stroke ? HPDF_Page_Fill(page) : fill ? HPDF_Page_FillStroke(page) : HPDF_Page_Stroke(page));
}

void PdfWriter::text(drawing::Point baseline, std::string_view text, int font, double size, const Color& color)
{
    if (text.empty())
        return;
    if (text.size() > longest_text)
        throw PdfError("a piece of text is too long");
    document_->set_fill(color);
    const HPDF_Page page = document_->page;
    document_->check(HPDF_Page_BeginText(page));
    document_->check(HPDF_Page_SetFontAndSize(page, document_->fonts->handle(font), checked(size)));
    const std::string terminated(text);
    // The library leaves out text that has no width, such as a mark alone; a trace of spacing gives it some.
    const bool no_width = HPDF_Page_TextWidth(page, terminated.c_str()) == 0;
    document_->check(HPDF_Page_SetCharSpace(page, no_width ? 0.01F : 0));
    document_->check(HPDF_Page_TextOut(page, checked(baseline.x), document_->flipped(baseline.y), terminated.c_str()));
    document_->check(HPDF_Page_EndText(page));
}

std::string PdfWriter::finish()
{
    const HPDF_Doc doc = document_->handle.get();
    document_->fonts->repair();
    document_->check(HPDF_SaveToStream(doc));
    std::string bytes(HPDF_GetStreamSize(doc), '\0');
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    document_->check(HPDF_ReadFromStream(doc, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size));
    bytes.resize(size);
    return bytes;
}

}
