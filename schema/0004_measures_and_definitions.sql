-- A filling may stand for a wrong one, which stays in the history.
ALTER TABLE administration ADD COLUMN corrects TEXT REFERENCES administration (id);
ALTER TABLE administration ADD COLUMN correction_reason TEXT;
CREATE INDEX administration_by_corrects ON administration (corrects);

-- Which instruments the practice uses.
ALTER TABLE practice_profile ADD COLUMN measures TEXT;

-- A form to be filled in every so many sessions or weeks.
CREATE TABLE measure_plan (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    "case" TEXT NOT NULL REFERENCES care_case (id),
    instrument TEXT NOT NULL,
    target TEXT,
    every INTEGER NOT NULL,
    unit TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    stopped_on TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX measure_plan_by_case ON measure_plan ("case");
CREATE INDEX measure_plan_by_client ON measure_plan (client);

-- The wording of an instrument's items that the practice is licensed for.
CREATE TABLE item_wording (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    instrument TEXT NOT NULL,
    licence TEXT NOT NULL,
    words TEXT NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE UNIQUE INDEX item_wording_by_instrument ON item_wording (instrument);

-- One version of a definition of the practice's own, as it was typed.
CREATE TABLE own_definition (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    removed INTEGER NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE UNIQUE INDEX own_definition_by_version ON own_definition (kind, definition, version);
