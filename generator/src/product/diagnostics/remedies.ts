/** What a person can do about each kind of remark. */
const remedies: Readonly<Record<string, string>> = {
  binary: "Give the document `api-docs.json` as the portal serves it.",
  "bound-exclusive": "Nothing has to be done; the service refuses the bound itself.",
  "default-type": "Report the default to the vendor; callers are not affected.",
  empty: "Download the document again; nothing of it arrived.",
  encoding: "Save the document as UTF-8.",
  "endpoint-guessed": "Pass `endpoint` when the client is made if the host is another one.",
  "enum-entry": "Report the value to the vendor; known values are hints, so no caller is stopped.",
  "errors-malformed": "Report it to the vendor; codes that are not listed arrive as plain text.",
  "example-contradicts":
    "Report it to the vendor; the example stays out of the fixtures, a built value stands in for it.",
  "example-inexact": "Nothing has to be done; the example stays out of the fixtures.",
  "example-outside-enum": "Nothing has to be done; known values are hints.",
  "example-type": "Report the example to the vendor; it is not used.",
  "file-name-taken": "Nothing has to be done; import it from the barrel.",
  "json-example-differs": "Report it to the vendor.",
  "json-example-invalid": "Report it to the vendor; a built answer stands in for the example.",
  "json-invalid": "Download the document again; it may be cut off.",
  "key-repeated": "Remove one of the two members, or give the second its own name.",
  "keyword-misplaced": "Report it to the vendor; the service still enforces its rule.",
  "keyword-not-read":
    "State type and members in one schema, or judge the value yourself: its type is wider than documented.",
  "keyword-unreadable": "Report it to the vendor; the service still enforces its rule.",
  "member-untyped": "Read it from the answer by its name; it is passed on.",
  "metadata-not-recognised":
    "Give the document `api-docs.json` of one product and version, as the portal serves it.",
  "operation-malformed": "Report it to the vendor, or leave it out with --operations.",
  "operations-missing": "Give the document `api-docs.json` of a product that has operations.",
  "operation-repeated":
    "Remove one of the two, or give the second its own name, and report it to the vendor.",
  "operation-type-differs":
    "Nothing has to be done: what does not look like a look is never repeated on its own.",
  "parameter-dropped": "Send it by other means, or leave the operation out with --operations.",
  "parameter-malformed": "Report it to the vendor, or leave the operation out with --operations.",
  "parameter-repeated":
    "Remove one of the two from the document, or leave the operation out with --operations.",
  "parameters-malformed": "Report it to the vendor, or leave the operation out with --operations.",
  "path-parameter-undeclared":
    "Add the parameter to the document, or leave the operation out with --operations.",
  "product-unnamed": "Download the document again; `info` holds product and version.",
  "prose-not-interpreted": "Use the English document for the rules that stand in its text.",
  "range-empty": "Report it to the vendor; the service still enforces its rule.",
  "reference-broken":
    "Add what it leads to, or correct its name; or leave the operation out with --operations.",
  "reference-cyclic": "Nothing has to be done; what is nested deeper is passed on as it is.",
  "reference-endless":
    "Write a schema where the reference leads; or leave the operation out with --operations.",
  "required-differs": "Nothing has to be done; the documented one is what a caller reads.",
  "response-missing": "Report it to the vendor; members of the answer are reached by name.",
  "response-not-object": "Report it to the vendor; the answer is passed on as it is.",
  "rule-contradicted": "Report it to the vendor; the service still enforces its rule.",
  "rule-not-placed": "Read the sentence; the service enforces what it says.",
  "rule-not-read": "Read the sentence; the service enforces what it says.",
  "rule-of-another-type":
    "Read the sentence; the service enforces what it says, the validators do not.",
  "schema-malformed": "Report it to the vendor; the value is passed on as it is.",
  "too-deep": "Leave the operation out with --operations.",
  "too-large": "Split the document by operations.",
  "type-missing": "Nothing has to be done.",
  "type-unknown":
    "Correct the type; string, integer, long, number, float, double, boolean, object, array, file and any are known.",
};

export function remedyOf(code: string): string {
  return remedies[code] ?? "Compare the place with the documentation; the service decides.";
}
