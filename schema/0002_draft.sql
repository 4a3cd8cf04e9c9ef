-- Text that is being typed: kept as it stands, unchecked and without history, until it is saved or thrown away.
CREATE TABLE draft (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    typed_at TEXT NOT NULL,
    document TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (kind, key)
);
