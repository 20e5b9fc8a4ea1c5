import { performance } from "node:perf_hooks";
import { relative, resolve } from "node:path";

import { Problem } from "../../problem.js";
import {
  isPackageName,
  missingPackages,
  type PackageName,
  packageNames,
} from "../../product/parts/package-names.js";
import type { ProductRun } from "../../product/run/product-run.js";
import { callerPath } from "../caller-path.js";
import type { CommandInput } from "../command.js";
import { readSourceFile } from "../read-sources.js";

/** What the caller asks for. Throws a Problem of the code `usage` where that is nothing that can be done. */
export function productRunOf({ values, positionals }: CommandInput): ProductRun {
  const [file, ...others] = positionals;
  const { out, operations, family } = values;
  if (file === undefined || others.length > 0)
    throw wrongCall(
      file === undefined ? "wanted a FILE to read" : `wanted one FILE, got ${positionals.length}`,
      "Name the portal's metadata of one product: pnpm gen product api-docs.json --out DIR.",
    );
  if (typeof out !== "string" || out === "")
    throw wrongCall(
      "wanted --out DIR, the folder to write to",
      "Name a folder that is new, empty or a former output of the same product.",
    );
  if (typeof family === "string" && !/^[a-z][a-z0-9-]*$/.test(family))
    throw wrongCall(
      `--family ${JSON.stringify(family)} cannot be the name of packages`,
      "Use lower-case words joined by `-`, as in cen-bwp.",
    );
  return {
    packages: packagesIn(values["only"]),
    operations: typeof operations === "string" ? namesIn(operations) : undefined,
    source: readSourceFile(
      file,
      "Name the portal's metadata of one product, a document api-docs.json.",
    ),
    folder: callerPath(out),
    family: typeof family === "string" ? family : undefined,
    inWorkspace: values["workspace"] === true,
    strict: values["strict"] === true,
    force: values["force"] === true,
    check: values["check"] === true,
    ...(values["json"] !== true && process.stderr.isTTY ? { progress: progressLine() } : {}),
  };
}

/** A file the caller named from where they stand, or as the manifest names it. */
export function pathInOutput(folder: string, named: string): string {
  const path = relative(folder, resolve(callerPath(named))).replaceAll("\\", "/");
  return path.startsWith("../") ? named : path;
}

/** The packages asked for; all of them where nothing is said. */
function packagesIn(only: unknown): readonly PackageName[] {
  if (typeof only !== "string") return packageNames;
  const names = partsOf(only);
  const strange = names.find((name) => !isPackageName(name));
  if (names.length === 0 || strange !== undefined)
    throw wrongCall(
      `--only ${JSON.stringify(only)} names ${strange === undefined ? "no package" : `${JSON.stringify(strange)}, which is no package`}`,
      `Name some of ${packageNames.join(", ")}, with commas between.`,
    );
  const packages = packageNames.filter((name) => names.includes(name));
  const [missing] = missingPackages(packages);
  if (missing !== undefined)
    throw wrongCall(
      `--only ${JSON.stringify(only)} leaves out ${missing.name}, which ${missing.importedBy} imports`,
      `Use --only ${packageNames.filter((name) => name === missing.name || packages.includes(name)).join(",")}, or leave ${missing.importedBy} out, too.`,
    );
  return packages;
}

/** The operations of a list, each once. */
function namesIn(list: string): readonly string[] {
  const names = partsOf(list);
  if (names.length === 0)
    throw wrongCall(
      `--operations ${JSON.stringify(list)} names no operation`,
      "Name them with commas between, as in --operations ListCranes,MoveCrane; or leave --operations out for all of them.",
    );
  return names;
}

/** What stands between the commas, each once. */
function partsOf(list: string): readonly string[] {
  const parts = list.split(",").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function wrongCall(message: string, remedy: string): Problem {
  return new Problem({
    code: "usage",
    message,
    remedy: `${remedy} \`pnpm gen product --help\` has the rest.`,
  });
}

/** Says now and then how far a long run is, on one line of the terminal. */
function progressLine(): (done: number, of: number) => void {
  let next = performance.now() + 1000;
  return (done, of) => {
    if (performance.now() < next) return;
    next = performance.now() + 250;
    process.stderr.write(`\r${done} of ${of} operations printed\u001B[K\r`);
  };
}
