// The generator as a few modules of JavaScript, made anew whenever a source of it changes. Loading its two hundred files one by one takes a third of a
// small run. Plain JavaScript, because nothing else can run before it.
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const bundles = join(folder, "node_modules/.cache/bundles");
/** Bundles that nothing has used for so long are removed; a run that goes on, as with --watch, may still load parts of its own. */
const kept = 24 * 60 * 60 * 1000;

/** Makes the bundle unless it is there, and says in which folder it lies. */
export async function bundle() {
  const sources = inputs();
  // By size and times: reading them all would take longer than many a run. An archive, or a copy that keeps times, can bring another
  // source of the same size and time of change; when it came is something nobody can set.
  const key = hashOf(sources, (path) => {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs}`;
  });
  const ready = join(bundles, key);
  if (isWhole(ready)) return pathToFileURL(ready + sep);
  const made = stage();
  await build(
    made,
    hashOf(sources, (path) => readFileSync(path)),
  );
  return pathToFileURL(publish(made, ready) + sep);
}

/** Whether a bundle is there, with the file everything begins in, for this user to read. */
function isWhole(ready) {
  return existsSync(join(ready, "cli.js"));
}

/** Everything the output follows from. */
function inputs() {
  return [
    "bundle.mjs",
    "package.json",
    join("..", "pnpm-lock.yaml"),
    ...["src", "templates"].flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length)),
    ),
  ].toSorted();
}

function hashOf(paths, what) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(what(join(folder, path)))
      .update("\0");
  return hash.digest("hex");
}

/** An empty folder from which our dependencies are found: below our own, or, where nothing can be written, with a link to them. */
function stage() {
  try {
    mkdirSync(bundles, { recursive: true });
    return mkdtempSync(join(bundles, ".new-"));
  } catch {
    const made = mkdtempSync(join(tmpdir(), "generator-"));
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    symlinkSync(join(folder, "node_modules"), join(made, "node_modules"), "junction");
    return made;
  }
}

async function build(made, hash) {
  const { build: esbuild } = await import("esbuild");
  await esbuild({
    absWorkingDir: folder,
    entryPoints: ["src/cli.ts"],
    bundle: true,
    // What a run does not need is a module that it does not load.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    outdir: made,
    sourcemap: true,
    define: {
      // Only src/place.ts asks where it stands.
      "import.meta.url": JSON.stringify(new URL("src/place.ts", import.meta.url).href),
      bundledHash: JSON.stringify(hash),
    },
    plugins: [{ name: "templates", setup: precompileTemplates }],
    logLevel: "error",
  });
}

/** Puts the templates as code in the place of the empty list that stands in the source. */
function precompileTemplates({ onLoad }) {
  onLoad({ filter: /[\\/]precompiled-templates\.ts$/ }, async () => {
    const { default: handlebars } = await import("handlebars");
    const entries = inputs()
      .filter((path) => path.endsWith(".hbs"))
      .map((path) => {
        const name = path.slice("templates/".length).replaceAll(sep, "/");
        const text = readFileSync(join(folder, path), "utf8");
        /** @type {unknown} Text of an object, with the options of render-template.ts. */
        const code = handlebars.precompile(text, { noEscape: true, strict: true });
        return `${JSON.stringify(name)}: ${/** @type {string} */ (code)}`;
      });
    return { contents: `export const precompiledTemplates = { ${entries.join(",\n")} };` };
  });
}

/** Gives it its name in one step, so that another process sees all of it or nothing; whichever comes second keeps the first one's. */
function publish(made, ready) {
  if (!made.startsWith(bundles)) return made;
  for (const name of readdirSync(bundles)) {
    const old = join(bundles, name);
    // Another run may have given it its name meanwhile.
    const { mtimeMs = Infinity } = statSync(old, { throwIfNoEntry: false }) ?? {};
    if (old !== made && Date.now() - mtimeMs > kept) rmSync(old, { recursive: true, force: true });
  }
  // A temporary folder is for its maker alone, a bundle for whoever may read the sources.
  chmodSync(made, 0o777 & ~process.umask());
  try {
    renameSync(made, ready);
  } catch {
    if (isWhole(ready)) rmSync(made, { recursive: true, force: true });
    else {
      // Somebody has taken files out of it. Only here, so that nobody's whole one is taken away.
      rmSync(ready, { recursive: true, force: true });
      renameSync(made, ready);
    }
  }
  return ready;
}
