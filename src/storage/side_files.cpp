#include "storage/side_files.hpp"

#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"

#include <array>

namespace storage {

namespace {

using std::filesystem::path;

constexpr std::string_view journal_magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};

path beside(const path& database, const char* ending)
{
    auto side = database;
    side += ending;
    return side;
}

/// SQLite takes nothing from a journal without its mark, which is also how it ends one.
bool can_be_played(FileLayer& files, const path& journal)
{
    return files.exists(journal) && files.read_part(journal, 0, journal_magic.size()) == journal_magic;
}

void set_aside(FileLayer& files, const path& file)
{
    files.rename(file, beside(file, ".set-aside"));
    files.sync(file.parent_path());
}

/// A folder inside the practice for trials, gone when it goes.
class Scratch {
public:
    Scratch(FileLayer& files, const path& database) : files_(files), folder_(temporary_name_for(database))
    {
        files_.make_folder(folder_);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { remove_if_possible(files_, folder_); }

    path database() const { return folder_ / database_file_name; }

private:
    FileLayer& files_;
    path folder_;
};

bool is_sound_without(FileLayer& files, const path& database, const Judge& judge)
{
    const Scratch scratch(files, database);
    copy_to_new(files, database, scratch.database());
    return judge(scratch.database());
}

/// Plays the journal in a copy. When the result passes it takes the database's place before the journal goes, so that
/// a kill in between only makes it play again.
bool played(FileLayer& files, const path& database, const path& journal, const Judge& judge)
{
    const Scratch scratch(files, database);
    copy_to_new(files, database, scratch.database());
    copy_to_new(files, journal, beside(scratch.database(), "-journal"));
    if (!judge(scratch.database()))
        return false;
    files.sync(scratch.database());
    files.rename(scratch.database(), database);
    files.sync(database.parent_path());
    files.remove(journal);
    files.sync(database.parent_path());
    return true;
}

SideFiles settle_journal(FileLayer& files, const path& database, const Judge& judge)
{
    const auto journal = beside(database, "-journal");
    if (!can_be_played(files, journal))
        return SideFiles::none;
    if (is_sound_without(files, database, judge)) {
        set_aside(files, journal);
        return SideFiles::set_aside;
    }
    return played(files, database, journal, judge) ? SideFiles::change_undone : SideFiles::unjudged;
}

/// The program never makes these.
constexpr std::array foreign_endings{"-wal", "-shm"};

}

bool has_side_files(FileLayer& files, const path& folder)
{
    const auto database = folder / database_file_name;
    return can_be_played(files, beside(database, "-journal")) || files.exists(beside(database, "-wal"));
}

SideFiles settle_side_files(FileLayer& files, const path& folder, const Judge& is_sound)
{
    const auto database = folder / database_file_name;
    auto outcome = settle_journal(files, database, is_sound);
    if (outcome == SideFiles::unjudged)
        return outcome;
    for (const auto* ending : foreign_endings)
        if (files.exists(beside(database, ending))) {
            set_aside(files, beside(database, ending));
            outcome = SideFiles::set_aside;
        }
    return outcome;
}

}
