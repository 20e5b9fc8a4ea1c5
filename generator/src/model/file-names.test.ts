import { expect, it } from "vitest";

import { fileNames } from "./file-names.js";

it("tells operations apart that a disk would not, and leaves our own names alone", () => {
  const names = ["Client", "CompleteThing", "GetURL", "GetUrl", "ListCases", "Order", "OrderCases"];
  expect(Object.fromEntries(fileNames(names))).toEqual({
    Client: "client-2",
    CompleteThing: "complete-thing",
    GetURL: "get-url",
    GetUrl: "get-url-2",
    ListCases: "list-cases",
    Order: "order",
    OrderCases: "operation-order-cases",
  });
});
