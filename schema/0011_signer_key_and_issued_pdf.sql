-- The key that verifies a signature stands with it. Older ones get theirs from the program, which knows what was signed.
ALTER TABLE note_signature ADD COLUMN public_key TEXT;
ALTER TABLE amendment ADD COLUMN public_key TEXT;
DROP TRIGGER note_signature_stays;
DROP TRIGGER amendment_stays;

-- The pages of an issued report lie beside its row, so that no list of reports reads them. What is moved here is hashed
-- by the program, which has the keys, in the same transaction.
CREATE TABLE older_pdf AS SELECT id AS report, created_at, pdf FROM issued_report ORDER BY rowid;

CREATE TABLE issued_report_now (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    client TEXT REFERENCES client (id),
    period_from TEXT,
    period_to TEXT,
    for_whom TEXT,
    reason TEXT,
    issued_at TEXT NOT NULL,
    pages INTEGER NOT NULL,
    items_left_out INTEGER NOT NULL,
    assignment TEXT REFERENCES assignment (id),
    row_hash TEXT NOT NULL
);
INSERT INTO issued_report_now
    SELECT id, row_version, created_at, changed_at, kind, "case", client, period_from, period_to, for_whom, reason,
           issued_at, pages, items_left_out, assignment, row_hash FROM issued_report ORDER BY rowid;
DROP TABLE issued_report;
ALTER TABLE issued_report_now RENAME TO issued_report;
CREATE INDEX issued_report_by_case ON issued_report ("case");
CREATE INDEX issued_report_by_client ON issued_report (client);
CREATE INDEX issued_report_by_assignment ON issued_report (assignment);

-- The pages of a report as it was handed out (PDF in base64).
CREATE TABLE issued_pdf (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES issued_report (id),
    pdf TEXT NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE UNIQUE INDEX issued_pdf_by_report ON issued_pdf (report);
INSERT INTO issued_pdf SELECT report, 1, created_at, created_at, report, pdf, '' FROM older_pdf ORDER BY rowid;
DROP TABLE older_pdf;
