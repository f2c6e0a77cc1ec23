-- Words of published ideas; the row's id is the idea's number, which no VACUUM changes. Accents fold, beginnings count.
-- A beginning without an index of its own is put together from every word that begins so: longer ones are few.
CREATE VIRTUAL TABLE IF NOT EXISTS idea_words USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3 4 5");
