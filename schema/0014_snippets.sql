-- What a counselor types in short.
ALTER TABLE practice_profile ADD COLUMN snippets TEXT;
