import { printYaml } from "../spec/yaml.js";
import type { OperationFacts } from "./facts.js";

/** The text of a file in `imported/`. What a source says in sentences stays out of it. */
export function printFacts(facts: OperationFacts): string {
  const { api, ...rest } = facts;
  const { title: _sentence, ...apiFacts } = api ?? {};
  const kept = api === undefined ? rest : { ...rest, api: apiFacts };
  return `# Written by \`pnpm gen import\`. Never edited by hand: corrections belong into overlay.yaml.\n${printYaml(kept)}`;
}
