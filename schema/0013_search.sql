-- What can be searched: a row for each text that stands in the index under its docid. Later days have smaller numbers,
-- so that the index gives the newest first. part 0 is for whoever may see the record, part 1 for the counselor alone.
-- marks are the words of the index that say whose it is and who may find it.
CREATE TABLE search_item (
    docid INTEGER PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    part INTEGER NOT NULL,
    record TEXT NOT NULL,
    marks TEXT NOT NULL
);
CREATE INDEX search_item_by_record ON search_item (record);

-- The words themselves are kept once, in their records: search_words() is the program's own and reads them there.
CREATE VIEW search_text AS SELECT docid AS rowid, search_words(kind, part, record, marks) AS words FROM search_item;

-- Words reach it folded and apart from each other by blanks, as storage/indexed_words.hpp says.
CREATE VIRTUAL TABLE search USING fts4 (content="search_text", words, tokenize=simple);
