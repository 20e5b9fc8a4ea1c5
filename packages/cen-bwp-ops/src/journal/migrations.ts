/** One step from a version of the file to the next. Its place in the list is the version it starts from. */
export type Migration = string;

/** All steps from an empty file to the present version. A step that was released is never changed. */
export const migrations: readonly Migration[] = [
  `CREATE TABLE intents (
     seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, status TEXT NOT NULL, body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX intents_by_subject ON intents (subject);
   CREATE TABLE steps (
     run TEXT NOT NULL, name TEXT NOT NULL, value TEXT, PRIMARY KEY (run, name)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE leases (
     key TEXT PRIMARY KEY, run TEXT NOT NULL, token TEXT NOT NULL, pid INTEGER NOT NULL, host TEXT NOT NULL, until INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE audit (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
   CREATE TABLE notices (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;`,
  `CREATE TABLE requests (
     seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workflow TEXT NOT NULL, key TEXT NOT NULL, input TEXT NOT NULL,
     due INTEGER NOT NULL, state TEXT NOT NULL, result TEXT
   ) STRICT;
   CREATE INDEX requests_due ON requests (state, due);
   CREATE INDEX requests_by_key ON requests (key, state);`,
  `CREATE TABLE paces (account TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
];
