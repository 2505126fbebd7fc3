"""Tables: what a ledger's SQLite file holds, and how it is written and read."""

FORMAT = 1  # of the tables below; kept in SQLite's user_version

SCHEMA = """
CREATE TABLE IF NOT EXISTS replies (
    key TEXT NOT NULL, round INTEGER NOT NULL, outcome TEXT NOT NULL,
    text BLOB, error TEXT,  -- text: zlib of UTF-8
    prompt_tokens INTEGER, cached_tokens INTEGER, completion_tokens INTEGER,
    cost_usd REAL, latency_s REAL, at REAL NOT NULL,  -- at: seconds since 1970
    asked TEXT NOT NULL,  -- with which prompt
    PRIMARY KEY (key, round)
);
CREATE TABLE IF NOT EXISTS calls (
    key TEXT NOT NULL, round INTEGER NOT NULL, outcome TEXT NOT NULL, status INTEGER,
    prompt_tokens INTEGER, cached_tokens INTEGER, completion_tokens INTEGER,
    cost_usd REAL, latency_s REAL, at REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT NOT NULL, key TEXT NOT NULL, judged TEXT NOT NULL,
    status TEXT NOT NULL,
    rules TEXT NOT NULL,  -- slugs with spaces between
    extraction BLOB NOT NULL,  -- zlib of JSON
    UNIQUE (id, key)
);
CREATE INDEX IF NOT EXISTS articles_by_key ON articles (key);
CREATE TABLE IF NOT EXISTS inputs (
    run INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (run, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS inputs_by_id ON inputs (id, run);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
# An answer is never replaced, so that what a record was made of stays. A failure is: it says nothing. So is the answer
# to a prompt that has changed since.
PUT_REPLY = """
INSERT INTO replies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key, round) DO UPDATE SET outcome = excluded.outcome, text = excluded.text, error = excluded.error,
    prompt_tokens = excluded.prompt_tokens, cached_tokens = excluded.cached_tokens,
    completion_tokens = excluded.completion_tokens, cost_usd = excluded.cost_usd, latency_s = excluded.latency_s,
    at = excluded.at, asked = excluded.asked
WHERE (replies.outcome = 'failed' AND excluded.outcome <> 'failed') OR replies.asked <> excluded.asked
"""
REPLIES = """
SELECT round, outcome, text, error, prompt_tokens, cached_tokens, completion_tokens, cost_usd, latency_s, asked
FROM replies WHERE key = ?
"""
PUT_CALL = "INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
PUT_ARTICLE = "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)"
PUT_INPUT = "INSERT OR REPLACE INTO inputs VALUES (?, ?, ?, ?)"
# An article stands where the last run that met it met it.
RECORDS = """
SELECT articles.* FROM inputs JOIN articles ON articles.id = inputs.id AND articles.key = inputs.key
WHERE inputs.run = ? AND NOT EXISTS (SELECT * FROM inputs AS later WHERE later.id = inputs.id AND later.run > inputs.run)
ORDER BY inputs.position
"""
