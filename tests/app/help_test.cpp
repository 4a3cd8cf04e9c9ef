#include "app/help/help_texts.hpp"
#include "app/help/manual.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace app;

BOOST_AUTO_TEST_SUITE(help_test)

BOOST_AUTO_TEST_CASE(chapter_is_read_from_its_text)
{
    const auto chapter =
        read_help_chapter("today", "# Today\n\nOne line\ngoes on.\n\n## Keys\n\n- first\n  of them\n- second\n");
    BOOST_TEST(chapter.id == "today");
    BOOST_TEST(chapter.title == "Today");
    const std::vector<HelpBlock> expected{{HelpKind::paragraph, "One line goes on."},
                                          {HelpKind::heading, "Keys"},
                                          {HelpKind::item, "first of them"},
                                          {HelpKind::item, "second"}};
    BOOST_TEST((chapter.blocks == expected));
}

BOOST_AUTO_TEST_CASE(every_chapter_has_a_name_of_its_own_a_title_and_something_to_say)
{
    std::set<std::string> ids;
    for (const auto& chapter : help_chapters()) {
        BOOST_TEST(ids.insert(chapter.id).second, chapter.id);
        BOOST_TEST(!chapter.title.empty(), chapter.id);
        BOOST_TEST(!chapter.blocks.empty(), chapter.id);
        BOOST_TEST(std::ranges::none_of(chapter.blocks, [](const HelpBlock& block) { return block.text.empty(); }));
    }
    BOOST_TEST(ids.size() > 20U);
    BOOST_TEST(help_chapters().front().id == "first_steps");
}

BOOST_AUTO_TEST_CASE(programs_tell_how_they_are_used_in_eighty_columns)
{
    for (const char* name : {"securebase", "securebase-cli"}) {
        std::istringstream lines(terminal_text(program_help(name)));
        for (std::string line; std::getline(lines, line);)
            BOOST_TEST(line.size() <= 80U, line);
    }
    BOOST_TEST(terminal_text(program_help("securebase")).find("securebase [PRACTICE]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(manual_is_a_pdf_and_the_same_for_the_same_values)
{
    const auto pdf = manual_pdf({});
    BOOST_TEST(pdf.starts_with("%PDF-"));
    BOOST_TEST(pdf.size() > 20'000U);
    BOOST_TEST((pdf == manual_pdf({})));
}

BOOST_AUTO_TEST_CASE(about_names_licence_authors_and_those_it_is_not_connected_with)
{
    const auto chapters = help_chapters();
    const auto about = std::ranges::find(chapters, "about", &HelpChapter::id);
    BOOST_REQUIRE(about != chapters.end());
    const auto text = terminal_text(*about);
    for (const char* word : {"GNU General Public License", "Sue Johnson", "not affiliated", "ICEEFT", "BetterHelp",
                             "questionnaire", "wxWidgets", "SQLCipher", "SOCI", "libsodium", "libharu", "Poppler",
                             "FriBidi", "CLI11", "{fmt}", "ICU", "zxcvbn"})
        BOOST_TEST(text.find(word) != std::string::npos, word);
}

BOOST_AUTO_TEST_SUITE_END()
