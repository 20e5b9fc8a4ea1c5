import type { Evidence, FieldType } from "../../facts/facts.js";
import { itemPath, mapValuePath, maxPathLength, memberPath } from "../field-path.js";
import type { Report } from "../report.js";
import { chooseContainer, type Container, type NestingSource } from "./choose-container.js";
import { itemSamples, mapSamples, memberSamples, soleArray } from "./samples.js";
import type { TableRow } from "./table-row.js";

/** A row that has found its place. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly path: string;
  readonly type: FieldType;
  readonly evidence: Evidence;
  /** Values the JSON example shows at this path. */
  readonly samples: readonly unknown[];
  /** True for a wrapper the page leaves out: the texts of the row belong to the array inside. */
  readonly wrapper?: boolean;
}

/** Deeper tables are refused; the deepest documented one has 8 levels. */
const maxDepth = 64;
const maxRows = 10_000;

/**
 * Recovers nesting, which pages do not print, with a stack of open containers. A nameless row is the item of the array,
 * or the value of the map, above it. A named row may hang in any open object that has no member of that name yet:
 * the JSON example decides, then the oracle, and where neither does the deepest is taken and reported as a guess.
 */
export function placeRows(
  rows: readonly TableRow[],
  source: NestingSource,
  report: Report,
): readonly PlacedRow[] {
  const placement = new Placement(source, report);
  for (const row of rows) if (!placement.add(row)) break;
  return placement.placed;
}

class Placement {
  readonly placed: PlacedRow[] = [];
  readonly #source: NestingSource;
  readonly #report: Report;
  readonly #open: Container[] = [];
  /** The container the row above has opened. */
  #above: Container | undefined;

  constructor(source: NestingSource, report: Report) {
    this.#source = source;
    this.#report = report;
    if (source.table === "request") this.#enter("", "object", [], undefined);
    this.#above = undefined;
  }

  /** False when the rest of the table cannot be read. */
  add(row: TableRow): boolean {
    if (
      this.#open.length > maxDepth ||
      this.placed.length >= maxRows ||
      (this.#open.at(-1)?.path.length ?? 0) > maxPathLength
    ) {
      this.#report.add({
        severity: "error",
        code: "too-deep",
        message: `more than ${maxDepth} levels or ${maxRows} rows; what stands from here on is not read`,
        line: row.line,
      });
      return false;
    }
    const above = this.#above;
    this.#above = undefined;
    if (this.#open.length === 0) {
      this.#push(
        row,
        "",
        row.type.type,
        "only-candidate",
        this.#source.example === undefined ? [] : [this.#source.example],
      );
    } else if (above?.type === "array") {
      // In L3 an item may have a name; it is only a label.
      this.#push(
        row,
        itemPath(above.path),
        row.type.type,
        "only-candidate",
        itemSamples(above.samples),
        above,
      );
    } else if (row.name !== undefined) {
      this.#addMember(row, row.name);
    } else if (above === undefined) {
      this.#report.add({
        severity: "error",
        code: "name-missing",
        message: "a row without a name follows neither an array nor an object",
        line: row.line,
      });
    } else {
      this.#addMapValue(row, above);
    }
    return true;
  }

  #addMapValue(row: TableRow, map: Container): void {
    map.type = "map";
    const entry = map.placed === undefined ? undefined : this.placed[map.placed];
    if (entry !== undefined && map.placed !== undefined)
      this.placed[map.placed] = { ...entry, type: "map" };
    this.#push(
      row,
      mapValuePath(map.path),
      row.type.type,
      "only-candidate",
      mapSamples(map.samples),
      map,
    );
  }

  #addMember(row: TableRow, name: string): void {
    const candidates = this.#open
      .filter((container) => container.type === "object" && !container.names.has(name))
      .toReversed();
    const choice = chooseContainer(candidates, name, row.type.type, this.#source);
    if (choice === undefined) {
      this.#report.add({
        severity: "error",
        code: "row-repeated",
        message: `${name} stands here again, and every open object has it already; this row is left out`,
        line: row.line,
      });
      // Rows below it belong to it and not to a neighbour, so it stays open.
      if (row.type.type === "object" || row.type.type === "array")
        this.#enter(name, row.type.type, [], undefined, true);
      return;
    }
    const { container, evidence } = choice;
    const path = memberPath(container.path, name);
    if (evidence === "guess" && !container.discarded) {
      const places = candidates
        .slice(0, 4)
        .map((candidate) => memberPath(candidate.path, name))
        .join(", ");
      this.#report.add({
        severity: "error",
        code: "nesting-guess",
        message: `${name} could be any of ${places}; ${path} is a guess. Give metadata with --oracle or write its path in the overlay.`,
        line: row.line,
      });
    }
    if (evidence === "only-candidate" && this.#source.known?.types.has(path) === false) {
      this.#report.add({
        severity: "warning",
        code: "path-unknown",
        message: `${path} is new: the oracle does not know it, and no other place was left for it`,
        line: row.line,
      });
    }
    container.names.add(name);
    this.#open.length = this.#open.indexOf(container) + 1;
    const samples = memberSamples(container.samples, name);
    const inner = row.type.type === "array" && samples.length > 0 ? soleArray(samples) : undefined;
    if (inner === undefined) {
      this.#push(row, path, row.type.type, evidence, samples, container);
      return;
    }
    this.#report.add({
      severity: "info",
      code: "wrapper-restored",
      message: `${path} is printed as an array; in the JSON example it is an object that holds the array ${inner}, and so it is on the wire`,
      line: row.line,
    });
    this.#push(row, path, "object", evidence, samples, container, true);
    this.#open.at(-1)?.names.add(inner);
    this.#push(
      row,
      memberPath(path, inner),
      "array",
      "json-example",
      memberSamples(samples, inner),
      container,
    );
  }

  #push(
    row: TableRow,
    path: string,
    type: FieldType,
    evidence: Evidence,
    samples: readonly unknown[],
    parent?: Container,
    wrapper = false,
  ): void {
    if (parent?.discarded !== true)
      this.placed.push({ row, path, type, evidence, samples, ...(wrapper ? { wrapper } : {}) });
    if (type === "object" || type === "array")
      this.#enter(path, type, samples, this.placed.length - 1, parent?.discarded);
  }

  #enter(
    path: string,
    type: FieldType,
    samples: readonly unknown[],
    placed: number | undefined,
    discarded = false,
  ): void {
    const container: Container = {
      path,
      type,
      names: new Set(),
      samples,
      placed: discarded ? undefined : placed,
      discarded,
    };
    this.#open.push(container);
    this.#above = container;
  }
}
