#include "app/export/export.hpp"

#include "app/export/export_files.hpp"
#include "app/kit/failure.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/practice.hpp"
#include "app/sessions/note_text.hpp"
#include "domain/progress_note.hpp"
#include "domain/text.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/brief.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/vault_guard.hpp"

#include <map>
#include <set>

namespace app {

namespace {

void refuse_target(const std::filesystem::path& output)
{
    std::error_code ignored;
    const auto parent = output.has_parent_path() ? output.parent_path() : std::filesystem::path(".");
    if (storage::is_inside_practice(output))
        domain::refuse("output", "inside_practice", "folder_in_practice", "new_folder_elsewhere");
    if (!output.has_filename() || std::filesystem::exists(std::filesystem::symlink_status(output, ignored)))
        domain::refuse("output", "exists", "existing_thing", "new_folder");
    if (!std::filesystem::is_directory(parent, ignored))
        domain::refuse("output", "missing_path", "missing_folder", "new_folder_in_folder");
}

std::vector<SignedText> signed_texts(OpenPractice& practice, const std::vector<ExportedRecord>& exported)
{
    std::set<std::string> notes;
    for (const auto& record : exported)
        if (record.kind == domain::ProgressNote::record_name && record.is_whole)
            notes.insert(record.id);
    auto& records = practice.records();
    std::vector<SignedText> texts;
    for (const auto& signature : records.all<domain::NoteSignature>()) {
        if (!notes.contains(signature->note.value))
            continue;
        const auto note = records.get(signature->note);
        texts.push_back({signature->note.value, note_text(*note, *records.get(note->session)), signature->content_hash,
                         to_text(signature->signed_at), signature->signed_by});
    }
    return texts;
}

ExportContent content_of(OpenPractice& practice, const ExportScope& scope)
{
    ExportContent content;
    content.records = records_in(all_records(practice), scope);
    content.signed_notes = signed_texts(practice, content.records);
    content.public_key = practice.records().vault().sign({}).public_key;
    content.made_at = to_text(practice.clock().stamp());
    content.practice_name = profile_of(practice)->practice_name;
    return content;
}

ExportFiles files_of(const ExportContent& content, ExportFormat format)
{
    switch (format) {
    case ExportFormat::json:
        return json_files(content);
    case ExportFormat::csv:
        return csv_files(content);
    case ExportFormat::html:
        break;
    }
    return html_files(content);
}

void write_folder(const ExportFiles& contents, const std::filesystem::path& output)
{
    storage::PosixFiles files;
    const auto temporary = storage::temporary_name_for(output);
    try {
        files.make_folder(temporary);
        for (const auto& [name, bytes] : contents) {
            const auto file = temporary / name;
            if (!files.exists(file.parent_path()))
                files.make_folder(file.parent_path());
            files.write_new(file, bytes);
        }
        files.rename_to_new(temporary, output);
    } catch (const std::exception&) {
        storage::remove_if_possible(files, temporary);
        throw;
    }
    files.sync(output.has_parent_path() ? output.parent_path() : ".");
}

}

std::vector<ExportSubject> export_subjects(const Looking& looking)
{
    std::vector<ExportSubject> subjects;
    if (!looking.viewer().may_open_counselors_own())
        return subjects;
    std::map<std::string, std::string> names;
    const auto& records = looking.practice().records();
    for (const auto& client : storage::brief<domain::Client>(records, "1", {}, &domain::Client::legal_name)) {
        names[client.id.value] = client->legal_name;
        subjects.push_back({{{}, client.id}, client->legal_name});
    }
    using domain::CareCase;
    for (const auto& care_case : storage::brief<CareCase>(records, "1", {}, &CareCase::title, &CareCase::members)) {
        std::vector<std::string> members;
        for (const auto& member : care_case->members)
            members.push_back(names[member.client.value]);
        const auto people = domain::joined(members);
        subjects.push_back(
            {{care_case.id, {}}, care_case->title.empty() ? people : care_case->title + " (" + people + ")"});
    }
    return subjects;
}

ExportDone export_records(OpenPractice& practice, const ExportRequest& request)
{
    refuse_target(request.output);
    const auto content = content_of(practice, request.scope);
    const auto files = files_of(content, request.format);
    // In the audit before anything leaves: an export that then fails is a line too many, never one too few.
    auto& records = practice.records();
    auto change = records.change();
    const auto& scope = request.scope;
    records.vault().audit().append(!scope.care_case.empty() ? "case_exported"
                                   : !scope.client.empty()  ? "client_exported"
                                                            : "practice_exported",
                                   !scope.care_case.empty() ? scope.care_case.value : scope.client.value);
    change.commit();
    translating_errors([&] { storage::guarded([&] { write_folder(files, request.output); }); });
    return {static_cast<std::int64_t>(content.records.size()), static_cast<std::int64_t>(files.size())};
}

}
