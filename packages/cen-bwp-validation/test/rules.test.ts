import { describe, expect, it } from "vitest";

import * as validation from "../src/index.js";
import { issuesOf, mistakes } from "./support/judge.js";
import { vectorsFor } from "./support/rule-vectors.js";
import { subjects } from "./support/subjects.js";

describe.each(subjects(validation))("$name", (subject) => {
  it("judges each of its rules, on both sides of its bound", () => {
    expect([...mistakes(subject)]).toEqual([]);
  });

  it("has a faulty value for every rule", () => {
    const faulty = new Set(
      vectorsFor(subject.name, subject.rules, subject.base).map(
        ({ wanted }) => wanted?.split(" ")[0],
      ),
    );
    expect(subject.rules.filter(({ id }) => !faulty.has(id))).toEqual([]);
  });

  it("reports no issue that is not one of its rules, and with its level", () => {
    const levels = new Map(subject.rules.map(({ id, level }) => [id, level]));
    for (const { given } of vectorsFor(subject.name, subject.rules, subject.base))
      for (const issue of issuesOf(subject.validate(given)))
        expect([issue.rule, levels.get(issue.rule)]).toEqual([issue.rule, issue.level]);
  });
});
