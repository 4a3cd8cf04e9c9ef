#include "app/export/export_files.hpp"
#include "app/kit/documents.hpp"
#include "exchange/html_page.hpp"

#include <algorithm>

namespace app {

namespace {

using domain::Tree;
using exchange::HtmlPage;

/// "held_on" → "Held on".
std::string readable(std::string_view name)
{
    std::string text(name);
    std::ranges::replace(text, '_', ' ');
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// Writes records with what belongs to them below, and people by their names.
class RecordPages {
public:
    explicit RecordPages(const ExportContent& content) : content_(content)
    {
        for (const auto& record : content.records) {
            by_id_[record.id] = &record;
            if (record.kind == "client")
                names_[record.id] = record.document.text("legal_name");
        }
        for (const auto& note : content.signed_notes)
            signed_[note.note] = &note;
    }

    void write(HtmlPage& page, const ExportedRecord& record, int level) const
    {
        page.heading(level, title_of(record));
        page.open_part();
        for (const auto& [key, value] : *record.document.as<Tree::Map>())
            if (!is_plumbing(record, key))
                page.row(readable(key), words_of(value));
        if (const auto note = signed_.find(record.id); note != signed_.end())
            page.row("Fingerprint", note->second->hash);
        for (const auto& other : content_.records)
            if (other.parent == record.id && other.kind != "permission" && other.kind != "issued_pdf")
                write(page, other, std::min(level + 1, 6));
        page.close_part();
    }

    std::string case_title(const ExportedRecord& care_case) const
    {
        const auto title = care_case.document.text("title");
        const auto* members = care_case.document.find("members");
        std::string people;
        if (const auto* list = members != nullptr ? members->as<Tree::List>() : nullptr)
            for (const auto& member : *list)
                people += (people.empty() ? "" : ", ") + name_of_person(member.text("client"));
        return title.empty() ? people : title + " (" + people + ")";
    }

    bool stands_alone(const ExportedRecord& record) const
    {
        return record.parent.empty() || !by_id_.contains(record.parent) || record.kind == "permission";
    }

private:
    static bool is_plumbing(const ExportedRecord& record, std::string_view key)
    {
        return key == "row_version" || key == "case" || key == "pdf" || (key == "session" && !record.parent.empty()) ||
               (key == "note" && !record.parent.empty());
    }

    std::string title_of(const ExportedRecord& record) const
    {
        auto title = readable(record.kind);
        for (const auto* key : {"held_on", "filled_on", "opened_on", "assigned_on", "set_on", "at", "rated_on"})
            if (const auto day = record.document.text(key); !day.empty())
                return title + ", " + day;
        return record.kind == "client" ? record.document.text("legal_name") : title;
    }

    std::string name_of_person(const std::string& id) const
    {
        const auto name = names_.find(id);
        return name == names_.end() ? "someone else" : name->second;
    }

    /// A value in words; ids of people become their names.
    std::string words_of(const Tree& value) const
    {
        if (const auto* text = value.as<std::string>())
            return names_.contains(*text) ? name_of_person(*text) : *text;
        if (const auto* flag = value.as<bool>())
            return *flag ? "yes" : "no";
        std::string words;
        if (const auto* list = value.as<Tree::List>()) {
            for (const auto& each : *list)
                words += (words.empty() ? "" : "\n") + words_of(each);
            return words;
        }
        if (const auto* map = value.as<Tree::Map>()) {
            for (const auto& [key, each] : *map)
                words += (words.empty() ? "" : "\n") + readable(key) + ": " + words_of(each);
            return words;
        }
        return write_document(value);
    }

    const ExportContent& content_;
    std::map<std::string, const ExportedRecord*> by_id_;
    std::map<std::string, std::string> names_;
    std::map<std::string, const SignedText*> signed_;
};

std::string case_page(const ExportContent& content, const RecordPages& pages, const ExportedRecord& care_case)
{
    HtmlPage page(pages.case_title(care_case), "en");
    page.link("index.html", "Back to the beginning");
    pages.write(page, care_case, 2);
    for (const auto& record : content.records)
        if (record.care_case == care_case.id && record.id != care_case.id && pages.stands_alone(record))
            pages.write(page, record, 2);
    return page.finish();
}

std::string people_page(const ExportContent& content, const RecordPages& pages)
{
    HtmlPage page("People and practice", "en");
    page.link("index.html", "Back to the beginning");
    for (const auto& record : content.records)
        if (record.care_case.empty() && pages.stands_alone(record))
            pages.write(page, record, 2);
    return page.finish();
}

std::string checking_page(const ExportContent& content)
{
    HtmlPage page("How to check the signed notes", "en");
    page.link("index.html", "Back to the beginning");
    page.paragraph("Each signed note lies in the folder \"signed\", word for word as it was signed. Its fingerprint is "
                   "the BLAKE2b hash of that file, 256 bits long. On a machine with the usual tools this prints it:");
    page.row("Command", "b2sum --length=256 signed/*.txt");
    page.paragraph(
        "The number must be the one below, and the one on anything that was printed or given out then. The "
        "signature (Ed25519) stands with each note in practice.json of a JSON export; the key that checks it:");
    page.row("Public key (base64)", content.public_key);
    page.paragraph(
        "A fingerprint shows that a note is as it was when the fingerprint was noted. It shows the owner's own "
        "rewriting only where the fingerprint was kept elsewhere.");
    for (const auto& note : content.signed_notes) {
        page.heading(3, note.signed_at);
        page.row("Signed by", note.signed_by);
        page.row("File", "signed/" + note.note + ".txt");
        page.row("Fingerprint", note.hash);
    }
    return page.finish();
}

}

ExportFiles html_files(const ExportContent& content)
{
    const RecordPages pages(content);
    HtmlPage index("Records of " + content.practice_name, "en");
    index.paragraph("Made " + content.made_at +
                    ". These pages can be read with any browser, without Secure Base. They "
                    "are not encrypted: whoever has this folder can read them.");
    index.link("people.html", "People and practice");
    ExportFiles files{{"people.html", people_page(content, pages)}, {"check.html", checking_page(content)}};
    int number = 0;
    for (const auto& record : content.records)
        if (record.kind == "care_case") {
            const auto file = "case-" + std::to_string(++number) + ".html";
            index.link(file, pages.case_title(record));
            files.emplace_back(file, case_page(content, pages, record));
        }
    index.link("check.html", "How to check the signed notes");
    files.emplace_back("index.html", index.finish());
    for (const auto& note : content.signed_notes)
        files.emplace_back("signed/" + note.note + ".txt", note.text);
    return files;
}

}
