-- A later answer that ends a concern: asked and denied, or closed with a reason.
CREATE TABLE concern_look (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    concern TEXT NOT NULL REFERENCES concern (id),
    looked_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    source TEXT NOT NULL,
    source_id TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX concern_look_by_concern ON concern_look (concern);
CREATE INDEX concern_by_person ON concern (client, area);

ALTER TABLE safety_screen ADD COLUMN fits_reason TEXT;
ALTER TABLE safety_screen ADD COLUMN ask_again_on TEXT;

-- One version of a person's safety plan; the latest is the plan.
CREATE TABLE safety_plan (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    written_on TEXT NOT NULL,
    what_i_notice TEXT,
    what_i_do TEXT,
    where_and_with_whom TEXT,
    whom_i_call TEXT,
    what_is_put_away TEXT,
    what_is_worth_it TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX safety_plan_by_client ON safety_plan (client);

-- An attachment injury, across the sessions that work on it.
CREATE TABLE injury_file (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    injured TEXT NOT NULL REFERENCES client (id),
    other TEXT REFERENCES client (id),
    event TEXT NOT NULL,
    happened_on TEXT,
    need_then TEXT,
    never_again TEXT,
    readiness TEXT NOT NULL,
    step INTEGER,
    apology_heard INTEGER NOT NULL,
    settled_on TEXT,
    look_again_on TEXT,
    looked_again_on TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX injury_file_by_case ON injury_file ("case");

ALTER TABLE progress_note ADD COLUMN change_events TEXT;
ALTER TABLE progress_note ADD COLUMN injuries TEXT;
ALTER TABLE progress_note ADD COLUMN pairs TEXT;
ALTER TABLE progress_note ADD COLUMN figures TEXT;
ALTER TABLE progress_note ADD COLUMN substances TEXT;
ALTER TABLE progress_note ADD COLUMN unfit_reason TEXT;

-- What a signed note says stays, the parts it can say since included.
DROP TRIGGER signed_note_stays;
CREATE TRIGGER signed_note_stays BEFORE UPDATE ON progress_note
WHEN EXISTS (SELECT 1 FROM note_signature WHERE note = OLD.id) AND (
    OLD.session IS NOT NEW.session OR OLD.kind IS NOT NEW.kind OR OLD.template IS NOT NEW.template OR
    OLD.stage IS NOT NEW.stage OR OLD.steps IS NOT NEW.steps OR OLD.moves IS NOT NEW.moves OR
    OLD.cycle IS NOT NEW.cycle OR OLD.interventions IS NOT NEW.interventions OR OLD.encounter IS NOT NEW.encounter OR
    OLD.injury IS NOT NEW.injury OR OLD.are IS NOT NEW.are OR OLD.change_event IS NOT NEW.change_event OR
    OLD.what_moved IS NOT NEW.what_moved OR OLD.takes_home IS NOT NEW.takes_home OR OLD.goals IS NOT NEW.goals OR
    OLD.sections IS NOT NEW.sections OR OLD.concerns IS NOT NEW.concerns OR OLD."plan" IS NOT NEW."plan" OR
    OLD.change_events IS NOT NEW.change_events OR OLD.injuries IS NOT NEW.injuries OR OLD.pairs IS NOT NEW.pairs OR
    OLD.figures IS NOT NEW.figures OR OLD.substances IS NOT NEW.substances OR OLD.unfit_reason IS NOT NEW.unfit_reason)
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
