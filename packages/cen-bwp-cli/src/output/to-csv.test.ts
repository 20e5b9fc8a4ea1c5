import { expect, it } from "vitest";

import { toCsv } from "./to-csv.js";

it("quotes, joins lists, and disarms formulas", () => {
  const rows = [
    { id: "a", names: ["x", "y"], note: 'say "hi", please', limits: { up: 1 } },
    { id: "=cmd()", names: [], note: "two\nlines", limits: undefined },
    { id: -1, names: [-1], note: "-x", limits: null },
  ];
  expect(toCsv(["id", "names", "note", "limits"], rows)).toBe(
    [
      "id,names,note,limits",
      'a,x y,"say ""hi"", please","{""up"":1}"',
      '\'=cmd(),,"two\nlines",',
      "-1,-1,'-x,",
      "",
    ].join("\r\n"),
  );
});
