-- What screens read: folded from the ledger, dropped and replayed whenever this file changes.
-- One statement ends at a line of ";".

CREATE TABLE petition(
  id INTEGER PRIMARY KEY,                              -- stream.id
  uid BLOB NOT NULL UNIQUE,
  code TEXT NOT NULL,
  state TEXT NOT NULL,                                 -- of one merged into nothing: as if it were not
  title TEXT NOT NULL,
  petitioner TEXT NOT NULL,
  respondent TEXT NOT NULL,
  handler TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  intensity TEXT NOT NULL,
  protected INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,                      -- ms since 1970, UTC
  received_at INTEGER NOT NULL,
  station TEXT NOT NULL,
  operator TEXT NOT NULL,
  due_on TEXT,                                         -- next open deadline, YYYY-MM-DD
  source_no TEXT NOT NULL,
  source_system TEXT NOT NULL,
  attention INTEGER NOT NULL,                          -- facts that contradict each other
  route TEXT NOT NULL,                                 -- title of the one that is open, '' when none is
  orphan INTEGER NOT NULL,                             -- open, without owner, route or next date
  open INTEGER NOT NULL,                               -- neither settled nor merged away
  person TEXT NOT NULL,                                -- who has it at the handler's
  bounces INTEGER NOT NULL,                            -- how often it was returned or withdrawn
  moved_on TEXT NOT NULL,                              -- the last day it came nearer to an end
  settled_on TEXT,                                     -- NULL while it is open
  result TEXT NOT NULL,                                -- '' while it is open
  figures TEXT NOT NULL                                -- JSON: 履行情况, 协议形式, 化解层级 …
) STRICT
;
CREATE INDEX petition_code ON petition(code)
;
CREATE INDEX petition_due ON petition(due_on) WHERE due_on IS NOT NULL
;
-- Filters by state, type, organisation and operator are served by tokens of `search`: cheaper to
-- keep than an index each, and they combine with what is typed.
CREATE INDEX petition_registered ON petition(registered_at)
;
CREATE INDEX petition_attention ON petition(id) WHERE attention > 0
;
CREATE INDEX petition_orphan ON petition(id) WHERE orphan = 1
;
CREATE INDEX petition_source ON petition(source_system, source_no) WHERE source_no <> ''
;
-- Boards read in these orders, so that the first rows come at once.
CREATE INDEX petition_still ON petition(moved_on, bounces) WHERE open = 1
;
CREATE INDEX petition_handled ON petition(handler, due_on) WHERE open = 1
;
CREATE INDEX petition_settled ON petition(settled_on) WHERE settled_on IS NOT NULL
;
-- One row a party of a petition.
CREATE TABLE party(
  petition INTEGER NOT NULL,
  role TEXT NOT NULL,                                  -- petitioner, respondent
  place INTEGER NOT NULL,                              -- order on the form
  person BLOB NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  folded TEXT NOT NULL,                                -- the name as it is compared: People::folded
  PRIMARY KEY(petition, role, place)
) STRICT, WITHOUT ROWID
;
CREATE INDEX party_id_number ON party(id_number) WHERE id_number <> ''
;
CREATE INDEX party_phone ON party(phone) WHERE phone <> ''
;
CREATE INDEX party_name ON party(folded)
;
CREATE TABLE deadline(
  petition INTEGER NOT NULL,
  rule TEXT NOT NULL,                                  -- of a task its key
  place INTEGER NOT NULL,
  started_on TEXT NOT NULL,
  due_on TEXT,                                         -- NULL: paused, no day can be said
  done_on TEXT,
  owner TEXT NOT NULL,
  title TEXT NOT NULL,                                 -- '': the rules name it
  promise INTEGER NOT NULL,                            -- the centre's own, not law
  provisional INTEGER NOT NULL,                        -- rests on a year not yet announced
  kind TEXT NOT NULL,                                  -- clock, task
  PRIMARY KEY(petition, rule, place)
) STRICT, WITHOUT ROWID
;
CREATE INDEX deadline_open ON deadline(due_on) WHERE done_on IS NULL
;
CREATE INDEX deadline_rule ON deadline(rule, due_on) WHERE done_on IS NULL
;
CREATE INDEX deadline_task ON deadline(due_on) WHERE done_on IS NULL AND kind = 'task'
;
-- 途径: one row for each time a route was opened. What lies with others is an order to them.
CREATE TABLE way(
  petition INTEGER NOT NULL,
  place INTEGER NOT NULL,
  route TEXT NOT NULL,                                 -- a file of resources/routes
  title TEXT NOT NULL,
  body TEXT NOT NULL,                                  -- who handles it
  handlers TEXT NOT NULL,                              -- 调解员 …, by 、
  stage TEXT NOT NULL,
  stage_title TEXT NOT NULL,
  number TEXT NOT NULL,                                -- 立案号 …
  opened_on TEXT NOT NULL,
  ended_on TEXT,                                       -- NULL while it is open
  outcome TEXT NOT NULL,
  outcome_title TEXT NOT NULL,
  due_on TEXT,                                         -- what its body owes next, else the matter
  is_order INTEGER NOT NULL,                           -- open, in an open matter, and with others
  PRIMARY KEY(petition, place)
) STRICT, WITHOUT ROWID
;
CREATE INDEX way_open ON way(route, due_on) WHERE ended_on IS NULL
;
CREATE INDEX way_order ON way(body, due_on) WHERE is_order = 1
;
CREATE INDEX way_due ON way(due_on) WHERE is_order = 1
;
CREATE INDEX way_title ON way(title, due_on) WHERE is_order = 1
;
-- 风险信号.
CREATE TABLE signal(
  petition INTEGER NOT NULL,
  place INTEGER NOT NULL,
  signal TEXT NOT NULL,                                -- code of the catalogue
  grade TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  open INTEGER NOT NULL,
  finding TEXT NOT NULL,                               -- by which it was closed
  PRIMARY KEY(petition, place)
) STRICT, WITHOUT ROWID
;
CREATE INDEX signal_open ON signal(raised_on) WHERE open = 1
;
-- Which acts were taken in a matter, and how often.
CREATE TABLE taken(
  petition INTEGER NOT NULL,
  act TEXT NOT NULL,
  title TEXT NOT NULL,
  times INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  by TEXT NOT NULL,                                    -- whoever took it last
  PRIMARY KEY(petition, act)
) STRICT, WITHOUT ROWID
;
CREATE INDEX taken_act ON taken(act, last_on)
;
-- 文书登记簿: every number ever given, voided ones too.
-- Uniqueness is made when a number is given; what other stations did must never fail to be shown.
CREATE TABLE document(
  uid BLOB NOT NULL,
  petition INTEGER NOT NULL,
  form TEXT NOT NULL,
  number TEXT NOT NULL,
  station TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  issued_at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  recipient TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  pdf TEXT NOT NULL,
  pages INTEGER NOT NULL,
  voided TEXT NOT NULL,                                -- reason, '' while valid
  printed INTEGER NOT NULL,                            -- completed prints
  served_on TEXT,                                      -- NULL: nobody said that it was handed over
  PRIMARY KEY(petition, uid)
) STRICT, WITHOUT ROWID
;
CREATE INDEX document_number ON document(number)
;
CREATE INDEX document_register ON document(station, form, year, serial)
;
CREATE INDEX document_unprinted ON document(operator, issued_at) WHERE printed = 0 AND voided = ''
;
CREATE INDEX document_unserved ON document(operator, issued_at)
  WHERE served_on IS NULL AND voided = ''
;
-- 关联、并案: one row for what a petition's own facts say; both sides show it.
CREATE TABLE link(
  petition INTEGER NOT NULL,                           -- told in its stream
  other BLOB NOT NULL,                                 -- uid of the other, which may come later
  kind TEXT NOT NULL,                                  -- same-person, same-matter, related, merged
  PRIMARY KEY(petition, other, kind)
) STRICT, WITHOUT ROWID
;
CREATE INDEX link_other ON link(other)
;
CREATE TABLE visit(
  id INTEGER PRIMARY KEY,                              -- stream.id
  uid BLOB NOT NULL UNIQUE,
  day TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  priority TEXT NOT NULL,                              -- reasons, joined by ；
  zone TEXT NOT NULL,
  window TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  called_at INTEGER,
  calls INTEGER NOT NULL,
  outcome TEXT NOT NULL,                               -- '' while waiting or being served
  advice INTEGER NOT NULL                              -- how many times advice was given
) STRICT
;
CREATE INDEX visit_of_day ON visit(day, kind)
;
-- 本中心的记录: units, people, rooms …
CREATE TABLE record(
  id INTEGER PRIMARY KEY,                              -- stream.id
  uid BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  fields TEXT NOT NULL,                                -- JSON, what is a person's with them
  retired INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  attention INTEGER NOT NULL                           -- facts that contradict each other
) STRICT
;
CREATE INDEX record_of_kind ON record(kind, retired, key)
;
CREATE INDEX record_attention ON record(id) WHERE attention > 0
;
-- Contentless: tokens are made by core/store/search_tokens.cpp (bigrams, pinyin keys, suffixes).
-- Its rowid is searchRow() of the stream: the newest come first.
-- pgsz: pages of the index fit into those of the file, which the cipher makes shorter.
CREATE VIRTUAL TABLE search USING fts5(name, key, num, addr, narr,
  content='', contentless_delete=1, tokenize='ascii', detail=full)
;
INSERT INTO search(search, rank) VALUES('pgsz', 3900)
;
-- Two parts of a size are joined when nobody records (Projections::joinSearch).
INSERT INTO search(search, rank) VALUES('usermerge', 2)
;
