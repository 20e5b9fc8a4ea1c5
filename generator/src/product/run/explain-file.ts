import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { Problem } from "../../problem.js";
import { firstDifference } from "../../write/first-difference.js";
import { contentHash } from "../../write/output-manifest.js";
import { formatFiles } from "../../emit/format-files.js";
import { generatorHash } from "./generator-hash.js";
import { makeParts } from "../parts/make-parts.js";
import { planProduct } from "../plan/plan-product.js";
import { manifestName, productManifest } from "../parts/product-manifest.js";
import { productModel } from "../plan/product-model.js";
import { diskState } from "./disk-state.js";
import { planOptions, type ProductRun } from "./product-run.js";
import { releasedFiles } from "./released-files.js";

/** What stands behind the names of inputs that can change. */
const words: Readonly<Record<string, string>> = {
  names: "the names of the operation or of the packages",
  request: "its parameters",
  response: "its answer",
  errors: "its error codes",
  example: "its documented example",
  words: "its summary or description",
  behaviour: "whether it is repeated, how it is paged",
  packages: "which packages are asked for",
  product: "the product, its hosts, the document's name or the options",
  operations: "the list of operations and how they are called",
  units: "which file holds which types",
  objects: "the objects it declares",
  shown: "the call that the READMEs show",
};

/** Lines that say why a file of the output is as it is, or would change now. Writes nothing. */
export async function explainFile(run: ProductRun, path: string): Promise<readonly string[]> {
  if (path === manifestName)
    return [`${path} lists what every run left behind and what it was made from; each writes it`];
  const { plan, diagnostics } = planProduct(run.source, planOptions(run));
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (plan === undefined || error !== undefined)
    throw nothingToExplain(
      path,
      `the document leads to no file: ${error?.message ?? "it has no operation"}`,
    );
  const { model, wireTypes } = productModel(plan, basename(run.source.file));
  const last = productManifest(run.folder, model, run.force);
  const { intact } = diskState(run.folder, last);
  // The generator is told apart from the source here, so its hash is not looked at.
  const { made, parts } = makeParts(model, wireTypes, run, last, (file) => intact.has(file));
  const [name, part] = Object.entries(parts).find(([, { files }]) => files.includes(path)) ?? [];
  const former = Object.entries(last.parts ?? {}).find(([, { files }]) => files.includes(path));
  if (name === undefined || part === undefined) {
    if (former === undefined) throw notOurs(path, run.folder);
    return [
      `${path} belonged to ${former[0]}, from which it no longer follows; the next run removes it`,
    ];
  }
  const lines = [`${path} belongs to ${name}`];
  if (releasedFiles(run.folder, made, intact).includes(path))
    return [
      ...lines,
      run.force
        ? "somebody has taken it over by changing it; --force writes it again"
        : "somebody has taken it over by changing it; it is left to them, unless --force is given",
    ];
  const reason = reasonOf(part.because);
  const wanted = made.filter((file) => file.path === path);
  const planned = (await formatFiles(wanted))[0]?.text;
  const found = textOf(join(run.folder, path));
  const sameGenerator = last.generator === generatorHash;
  if (planned === undefined)
    return [
      ...lines,
      `its inputs are those of the last run${sameGenerator ? "" : ", the generator is not"}; it was last made because ${reason}`,
    ];
  if (found === undefined)
    return [...lines, `it is not there; the next run writes it, because ${reason}`];
  if (found === planned) return [...lines, `it comes out the same, although ${reason}`];
  // The first line names a hash, which says nothing.
  const { line, text } = firstDifference(withoutHeader(found), withoutHeader(planned));
  const edited = last.files[path] !== undefined && contentHash(found) !== last.files[path];
  return [
    ...lines,
    edited
      ? "it was edited by hand since the last run, which stops the next one"
      : `the next run writes it, because ${reason}`,
    `first difference in line ${line + 1}:`,
    text,
  ];
}

function withoutHeader(text: string): string {
  return text.slice(text.indexOf("\n") + 1);
}

function reasonOf(because: readonly string[]): string {
  if (because.includes("new")) return "it is new";
  if (because.includes("files")) return "a file was not as the last run had left it";
  return `there changed: ${because.map((name) => words[name] ?? name).join("; ")}`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // As good as not there.
    return undefined;
  }
}

function nothingToExplain(path: string, message: string): Problem {
  return new Problem({
    code: "nothing-to-explain",
    file: path,
    message,
    remedy: "Run it without --explain to see what is wrong.",
  });
}

function notOurs(path: string, folder: string): Problem {
  return new Problem({
    code: "not-ours",
    file: path,
    message: "is no file of ours, neither of the last run nor of the next",
    remedy: `Name a file as ${manifestName} in ${folder} lists it, or by its path from where you stand.`,
  });
}
