-- The practice itself: its id, and what concerns the file as a whole.
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- What happened, in the order of seq. Each line's link is a keyed hash over the line and the link before it.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY NOT NULL,
    event TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    object_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    previous_link TEXT NOT NULL,
    link TEXT NOT NULL
);

CREATE INDEX audit_by_object ON audit (object_id, seq);

-- The counselor's Ed25519 key pair, base64.
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY NOT NULL,
    made_at TEXT NOT NULL,
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL
);

-- The practice's own details and settings; one row.
CREATE TABLE practice_profile (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    practice_name TEXT NOT NULL,
    counselor TEXT NOT NULL,
    address TEXT,
    phone TEXT,
    email TEXT,
    country TEXT,
    crisis_lines TEXT,
    paper TEXT NOT NULL,
    late_note_after_hours INTEGER NOT NULL,
    retention_years INTEGER NOT NULL,
    idle_lock_minutes INTEGER NOT NULL,
    row_hash TEXT NOT NULL
);

-- A person.
CREATE TABLE client (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    preferred_name TEXT,
    native_name TEXT,
    pronouns TEXT,
    birth_date TEXT,
    email TEXT,
    phone TEXT,
    address TEXT,
    occupation TEXT,
    emergency_contact TEXT,
    guardians TEXT,
    consents TEXT,
    referral_source TEXT,
    status TEXT NOT NULL,
    status_reason TEXT,
    sent_to TEXT,
    safe_contact TEXT,
    row_hash TEXT NOT NULL
);

-- A course of work with one client, a couple or a family.
CREATE TABLE care_case (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    title TEXT,
    modality TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    members TEXT NOT NULL,
    secrets_policy TEXT NOT NULL,
    secrets_agreement TEXT,
    closed_on TEXT,
    close_reason TEXT,
    close_note TEXT,
    follow_up_on TEXT,
    legal_hold INTEGER NOT NULL,
    row_hash TEXT NOT NULL
);

-- A member's permission to show an item to more people.
CREATE TABLE permission (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    item TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    given_on TEXT NOT NULL,
    how TEXT NOT NULL,
    visibility TEXT NOT NULL,
    member TEXT,
    "before" TEXT NOT NULL,
    member_before TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX permission_by_client ON permission (client);

-- A meeting: planned, held, cancelled or missed.
CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    held_on TEXT NOT NULL,
    start TEXT,
    minutes INTEGER,
    status TEXT NOT NULL,
    attendees TEXT,
    place TEXT NOT NULL,
    client_location TEXT,
    client_phone TEXT,
    service_code TEXT,
    status_reason TEXT,
    notice TEXT,
    follow_up TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX session_by_case ON session ("case");

-- A note about a session, progress or psychotherapy.
CREATE TABLE progress_note (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    session TEXT NOT NULL REFERENCES session (id),
    kind TEXT NOT NULL,
    template TEXT,
    stage INTEGER,
    steps TEXT,
    moves TEXT,
    cycle TEXT,
    interventions TEXT,
    encounter TEXT,
    injury TEXT,
    are TEXT,
    change_event TEXT,
    what_moved TEXT,
    takes_home TEXT,
    goals TEXT,
    sections TEXT,
    concerns TEXT,
    "plan" TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX progress_note_by_session ON progress_note (session);

-- The signature under one note. A note that has one never changes.
CREATE TABLE note_signature (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    note TEXT NOT NULL REFERENCES progress_note (id),
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    signature TEXT NOT NULL,
    awaits_co_signature INTEGER NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE UNIQUE INDEX note_signature_by_note ON note_signature (note);

-- What is added beside a signed note.
CREATE TABLE amendment (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    note TEXT NOT NULL REFERENCES progress_note (id),
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at TEXT NOT NULL,
    author TEXT,
    content_hash TEXT,
    signature TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX amendment_by_note ON amendment (note);

-- A call, a letter, a consultation.
CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    "on" TEXT NOT NULL,
    kind TEXT NOT NULL,
    client TEXT REFERENCES client (id),
    "with" TEXT,
    minutes INTEGER,
    text TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX contact_by_case ON contact ("case");
CREATE INDEX contact_by_client ON contact (client);

-- A safety concern, open until a response is recorded.
CREATE TABLE concern (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    client TEXT NOT NULL REFERENCES client (id),
    area TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    filled_on TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    said TEXT,
    level TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX concern_by_case ON concern ("case");
CREATE INDEX concern_by_client ON concern (client);

-- What was done about a concern.
CREATE TABLE concern_response (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    concern TEXT NOT NULL REFERENCES concern (id),
    responded_on TEXT NOT NULL,
    said TEXT,
    agreed TEXT NOT NULL,
    told TEXT,
    next_look_on TEXT,
    level TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX concern_response_by_concern ON concern_response (concern);

-- The safety screen of one person, asked alone.
CREATE TABLE safety_screen (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    client TEXT NOT NULL REFERENCES client (id),
    asked_on TEXT NOT NULL,
    answers TEXT,
    result TEXT NOT NULL,
    text TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX safety_screen_by_case ON safety_screen ("case");
CREATE INDEX safety_screen_by_client ON safety_screen (client);

-- The intake assessment of one client in one case, with the wording it was answered with.
CREATE TABLE intake (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    "case" TEXT NOT NULL REFERENCES care_case (id),
    definition TEXT,
    definition_version TEXT,
    taken_on TEXT,
    status TEXT NOT NULL,
    answers TEXT,
    wording TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX intake_by_client ON intake (client);
CREATE INDEX intake_by_case ON intake ("case");

-- One filling of an instrument.
CREATE TABLE administration (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    "case" TEXT NOT NULL REFERENCES care_case (id),
    instrument TEXT NOT NULL,
    instrument_version TEXT,
    filled_on TEXT NOT NULL,
    entered_on TEXT,
    answers TEXT NOT NULL,
    "order" TEXT,
    target TEXT,
    result TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX administration_by_client ON administration (client);
CREATE INDEX administration_by_case ON administration ("case");

-- Something the plan works toward.
CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    "case" TEXT NOT NULL REFERENCES care_case (id),
    client TEXT REFERENCES client (id),
    statement TEXT NOT NULL,
    indicator TEXT,
    baseline TEXT,
    target TEXT,
    set_on TEXT,
    due_on TEXT,
    status TEXT NOT NULL,
    progress_words TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX goal_by_case ON goal ("case");
CREATE INDEX goal_by_client ON goal (client);

-- How far a goal is, by one member on one day.
CREATE TABLE goal_rating (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    goal TEXT NOT NULL REFERENCES goal (id),
    client TEXT REFERENCES client (id),
    rated_on TEXT NOT NULL,
    value REAL NOT NULL,
    remark TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX goal_rating_by_goal ON goal_rating (goal);
CREATE INDEX goal_rating_by_client ON goal_rating (client);

-- A strategy given to a client.
CREATE TABLE assignment (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    "case" TEXT NOT NULL REFERENCES care_case (id),
    strategy TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    frequency TEXT,
    times INTEGER,
    rationale TEXT,
    where_when TEXT,
    wording TEXT,
    goal TEXT REFERENCES goal (id),
    session TEXT REFERENCES session (id),
    status TEXT NOT NULL,
    status_note TEXT,
    code TEXT,
    visibility TEXT,
    member TEXT,
    row_hash TEXT NOT NULL
);
CREATE INDEX assignment_by_client ON assignment (client);
CREATE INDEX assignment_by_case ON assignment ("case");
CREATE INDEX assignment_by_goal ON assignment (goal);
CREATE INDEX assignment_by_session ON assignment (session);

-- One time a task was done.
CREATE TABLE entry (
    id TEXT PRIMARY KEY NOT NULL,
    row_version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    assignment TEXT NOT NULL REFERENCES assignment (id),
    done_on TEXT NOT NULL,
    done INTEGER NOT NULL,
    fields TEXT,
    client_rating INTEGER,
    counselor_rating INTEGER,
    obstacle TEXT,
    quote TEXT,
    may_be_quoted INTEGER NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE INDEX entry_by_assignment ON entry (assignment);

-- A report that was handed out, as it was (PDF in base64).
CREATE TABLE issued_report (
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
    pdf TEXT NOT NULL,
    row_hash TEXT NOT NULL
);
CREATE INDEX issued_report_by_case ON issued_report ("case");
CREATE INDEX issued_report_by_client ON issued_report (client);

-- What a record said before it was changed: its columns as JSON, with the hash they had.
CREATE TABLE record_history (
    record_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    row_version INTEGER NOT NULL,
    replaced_at TEXT NOT NULL,
    content TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (record_name, record_id, row_version)
);

-- What a signed note says, its signature, an amendment and an issued report never change, whatever program asks.
-- Whom a signed note may be shown to can: that is the member's to say, and is recorded as a permission.
CREATE TRIGGER signed_note_stays BEFORE UPDATE ON progress_note
WHEN EXISTS (SELECT 1 FROM note_signature WHERE note = OLD.id) AND (
    OLD.session IS NOT NEW.session OR OLD.kind IS NOT NEW.kind OR OLD.template IS NOT NEW.template OR
    OLD.stage IS NOT NEW.stage OR OLD.steps IS NOT NEW.steps OR OLD.moves IS NOT NEW.moves OR
    OLD.cycle IS NOT NEW.cycle OR OLD.interventions IS NOT NEW.interventions OR OLD.encounter IS NOT NEW.encounter OR
    OLD.injury IS NOT NEW.injury OR OLD.are IS NOT NEW.are OR OLD.change_event IS NOT NEW.change_event OR
    OLD.what_moved IS NOT NEW.what_moved OR OLD.takes_home IS NOT NEW.takes_home OR OLD.goals IS NOT NEW.goals OR
    OLD.sections IS NOT NEW.sections OR OLD.concerns IS NOT NEW.concerns OR OLD."plan" IS NOT NEW."plan")
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;

CREATE TRIGGER note_signature_stays BEFORE UPDATE ON note_signature
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER amendment_stays BEFORE UPDATE ON amendment
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER issued_report_stays BEFORE UPDATE ON issued_report
BEGIN SELECT RAISE(ABORT, 'what is signed or issued does not change'); END;

CREATE TRIGGER progress_note_is_kept BEFORE DELETE ON progress_note
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;

CREATE TRIGGER note_signature_is_kept BEFORE DELETE ON note_signature
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;

CREATE TRIGGER amendment_is_kept BEFORE DELETE ON amendment
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;

CREATE TRIGGER issued_report_is_kept BEFORE DELETE ON issued_report
BEGIN SELECT RAISE(ABORT, 'nothing clinical is deleted'); END;

