/** What `--output` takes. */
export const formats = ["table", "json", "yaml", "ndjson", "csv"] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];
