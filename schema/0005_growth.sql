-- What lists, codes and short ids are found by, so that no look-up reads more the longer a practice lives.
CREATE INDEX assignment_by_code ON assignment (code);
CREATE INDEX assignment_running ON assignment (status, ends_on);
CREATE INDEX concern_by_source ON concern (source_id);
CREATE INDEX permission_by_item ON permission (item);
CREATE INDEX administration_by_instrument ON administration (instrument);

-- The last characters of an id tell records apart, since its first ones say when it was made.
CREATE INDEX client_by_id_end ON client (substr(id, -4));
CREATE INDEX care_case_by_id_end ON care_case (substr(id, -4));
CREATE INDEX session_by_id_end ON session (substr(id, -4));
CREATE INDEX progress_note_by_id_end ON progress_note (substr(id, -4));
CREATE INDEX contact_by_id_end ON contact (substr(id, -4));
CREATE INDEX administration_by_id_end ON administration (substr(id, -4));
CREATE INDEX assignment_by_id_end ON assignment (substr(id, -4));
CREATE INDEX entry_by_id_end ON entry (substr(id, -4));

-- Progress notes that nobody has signed yet: few, among all notes there ever were. Kept by the two triggers alone.
CREATE TABLE unsigned_note (
    note TEXT PRIMARY KEY NOT NULL REFERENCES progress_note (id)
) WITHOUT ROWID;
INSERT INTO unsigned_note
    SELECT id FROM progress_note WHERE kind = 'progress' AND id NOT IN (SELECT note FROM note_signature);

CREATE TRIGGER note_is_unsigned AFTER INSERT ON progress_note WHEN NEW.kind = 'progress'
BEGIN INSERT INTO unsigned_note (note) VALUES (NEW.id); END;

CREATE TRIGGER note_is_signed AFTER INSERT ON note_signature
BEGIN DELETE FROM unsigned_note WHERE note = NEW.note; END;
