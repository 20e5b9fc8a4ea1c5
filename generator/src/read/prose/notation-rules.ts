import { type Recogniser, recogniser, rule } from "./recogniser.js";

/** Time formats and units. */
export const notationRules: readonly Recogniser[] = [
  recogniser(
    `(?<date>yyyy-mm-dd)(?:(?<between>'?T'?| )(?<time>hh:mm(?::ss)?)(?<fraction>\\.s{1,9})?(?<zone>'?Z'?)?)?(?![\\w:])`,
    ({ time, between, fraction, zone }) => {
      // Pages write the same format in several letter cases.
      const clock =
        time === undefined
          ? ""
          : `${between === " " ? " " : "T"}${time.toLowerCase()}${(fraction ?? "").toUpperCase()}${zone === undefined ? "" : "Z"}`;
      return { constraints: [rule({ kind: "timeFormat", format: `YYYY-MM-DD${clock}` })] };
    },
  ),
  recogniser(
    `(?:the )?unit(?:s)?(?: is| are|:|：) ?(?<unit>[A-Za-z%°µ][\\w/%°µ]{0,20}(?: per \\w{1,40})?)(?=$|[,，;)])`,
    ({ unit }) =>
      unit === undefined ? undefined : { constraints: [rule({ kind: "unit", unit })] },
  ),
];
