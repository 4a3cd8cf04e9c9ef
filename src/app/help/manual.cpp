#include "app/help/manual.hpp"

#include "app/help/help_texts.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/reports/report_file.hpp"
#include "reporting/manual.hpp"
#include "storage/file_layer.hpp"

namespace app {

namespace {

reporting::ManualBlockKind kind_on_paper(HelpKind kind)
{
    switch (kind) {
    case HelpKind::heading:
        return reporting::ManualBlockKind::heading;
    case HelpKind::item:
        return reporting::ManualBlockKind::item;
    case HelpKind::paragraph:
        break;
    }
    return reporting::ManualBlockKind::paragraph;
}

reporting::ManualChapter on_paper(const HelpChapter& chapter, const ManualRequest& request)
{
    reporting::ManualChapter printed{request.translate(chapter.title), {}};
    for (const auto& block : chapter.blocks)
        printed.blocks.push_back({kind_on_paper(block.kind), request.translate(block.text)});
    return printed;
}

}

std::string manual_pdf(const ManualRequest& request)
{
    return translating_errors([&] {
        reporting::Manual manual{on_paper(program_help("manual"), request), std::string(program_version()), {}};
        for (const auto& chapter : help_chapters())
            manual.chapters.push_back(on_paper(chapter, request));
        reporting::PageOptions options;
        options.paper = request.paper == domain::Paper::a4 ? reporting::Paper::a4 : reporting::Paper::letter;
        options.large_print = request.large_print;
        options.language = request.language;
        options.created = request.created;
        return reporting::render_manual(manual, options).pdf;
    });
}

void write_manual(const ManualRequest& request, const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    storage::PosixFiles files;
    write_output(files, output, manual_pdf(request));
}

}
