import type { View } from "../output/report.js";

/** What a set of actions belongs to, such as a window: its own kind of document, more members, and lines above the actions. */
export interface Frame {
  readonly previewKind: string;
  readonly resultKind: string;
  readonly data: Readonly<Record<string, unknown>>;
  lines(view: View): readonly string[];
}
