import type { PlannedFile } from "../../emit/shared/file-plan.js";
import { renderTemplate } from "../../emit/shared/render-template.js";
import type { Model } from "../../model/model.js";
import { type PackageName, packageNames } from "./package-names.js";
import { shownCall } from "./shown-call.js";

/** How the packages name each other: a range of the registry, or the protocol of a workspace. */
export interface PackageLinks {
  readonly own: string;
  readonly runtime: string;
}

interface PackageKind {
  readonly kind: PackageName;
  readonly description: (model: Model) => string;
  /** Sub-path to the module in `src`, without ending. */
  readonly exports: Readonly<Record<string, string>>;
  /** Members of package.json beside the common ones. */
  readonly more: (model: Model, links: PackageLinks) => Readonly<Record<string, unknown>>;
  readonly types: readonly string[];
  /** Files that are published as they are. */
  readonly data: readonly string[];
}

const typescript = "^7.0.2";
const nodeTypes = "^26.6.6";

const kinds: readonly PackageKind[] = [
  {
    kind: "client",
    description: ({ title }) => `Typed client for ${title}, generated from the API documentation`,
    exports: { ".": "gen/index" },
    more: (_model, { runtime }) => ({
      dependencies: { "acs-rpc": runtime },
      devDependencies: { "@types/node": nodeTypes, typescript },
    }),
    types: ["node"],
    data: [],
  },
  {
    kind: "validation",
    description: ({ title }) =>
      `Validators for requests and answers of ${title}, generated from the API documentation`,
    exports: {
      ".": "gen/index",
      "./zod": "gen/zod/index",
      "./json-schema": "gen/json-schema/index",
      "./standard-schema": "gen/standard-schema/index",
      "./messages/en": "gen/support/messages-en",
      "./messages/zh-cn": "gen/support/messages-zh-cn",
    },
    more: () => ({
      devDependencies: { typescript, zod: "^4.6.7" },
      peerDependencies: { zod: "^4.0.0" },
      peerDependenciesMeta: { zod: { optional: true } },
    }),
    types: [],
    data: ["src/gen/json-schema/*.json"],
  },
  {
    kind: "fixtures",
    description: ({ title }) =>
      `Documented examples and seeded builders for ${title}, generated from the API documentation`,
    exports: { ".": "gen/index" },
    more: ({ family }, { own }) => ({
      dependencies: { [`${family}-client`]: own },
      devDependencies: { "@types/node": nodeTypes, typescript },
    }),
    types: ["node"],
    data: [],
  },
];

/** What makes the emitted sources packages: `package.json`, `tsconfig.json` and a README each. */
export function packageFiles(
  model: Model,
  packages: readonly PackageName[],
  links: PackageLinks,
): readonly PlannedFile[] {
  return kinds
    .filter(({ kind }) => packages.includes(kind))
    .flatMap((kind) => {
      const name = `${model.family}-${kind.kind}`;
      return [
        { path: `${name}/package.json`, text: packageJson(model, name, kind, links) },
        { path: `${name}/tsconfig.json`, text: tsconfig(kind) },
        {
          path: `${name}/README.md`,
          text: renderTemplate(`product/${kind.kind}.md.hbs`, {
            name,
            family: model.family,
            client: model.client,
            title: model.title,
            version: model.version,
            count: model.operations.length,
            ...shownCall(model),
          }),
        },
      ];
    });
}

/** The folder that holds the packages as a workspace, so that they also build where there is no other. */
export function workspaceFiles(
  { family, title, version }: Model,
  names: readonly PackageName[],
): readonly PlannedFile[] {
  const included = packageNames.filter((name) => names.includes(name));
  const packages = included.map((name) => `${family}-${name}`);
  return [
    {
      path: "package.json",
      text: json({
        name: `${family}-packages`,
        version: "0.0.0",
        private: true,
        description: `Generated packages for ${title} ${version}: ${included.join(", ")}`,
        type: "module",
        workspaces: packages,
        scripts: { build: packages.map((name) => `npm run build -w ${name}`).join(" && ") },
      }),
    },
  ];
}

function packageJson(
  model: Model,
  name: string,
  { description, exports, more, data }: PackageKind,
  links: PackageLinks,
): string {
  const entries = Object.entries(exports).map(([path, module]) => [
    path,
    { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
  ]);
  return json({
    name,
    version: "0.1.0",
    description: description(model),
    files: ["dist", ...data],
    type: "module",
    sideEffects: false,
    exports: {
      ...Object.fromEntries(entries),
      ...Object.fromEntries(
        data.map((path) => [`./${path.slice("src/gen/".length)}`, `./${path}`]),
      ),
    },
    scripts: { build: "tsc -p tsconfig.json" },
    ...more(model, links),
    engines: { node: ">=20.19" },
  });
}

function tsconfig({ types }: PackageKind): string {
  return `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["es2023"],
    "module": "nodenext",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "exactOptionalPropertyTypes": true,
    "verbatimModuleSyntax": true,
    "isolatedDeclarations": true,
    "declaration": true,
    "skipLibCheck": true,
    "types": ${JSON.stringify(types)},
    "rootDir": "src",
    "outDir": "dist"
  },
  "include": ["src"]
}
`;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
