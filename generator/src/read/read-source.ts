import type { ReadResult, Source } from "./diagnostic.js";
import { readHelpPage } from "./help-page/read-help-page.js";
import { readPortalMetadata } from "./metadata/read-portal-metadata.js";
import type { Oracle } from "./oracle.js";

interface ReadOptions {
  /** Metadata: read this operation alone. Help page: its name, where the title lacks it. */
  readonly operation?: string;
  /** Settles nesting in the requests of help pages. */
  readonly oracle?: Oracle;
}

/** Reads a document of any known format, recognised by its content: JSON is metadata, everything else a help page. */
export function readSource(source: Source, options: ReadOptions = {}): readonly ReadResult[] {
  if (!startsLikeJson(source.text)) return [readHelpPage(source, options)];
  return readPortalMetadata(
    source,
    options.operation === undefined ? {} : { operations: [options.operation] },
  );
}

function startsLikeJson(source: string | Uint8Array): boolean {
  const start =
    typeof source === "string"
      ? source.slice(0, 1024)
      : new TextDecoder().decode(source.subarray(0, 1024));
  return /^[\s\uFEFF]*[{[]/u.test(start);
}
