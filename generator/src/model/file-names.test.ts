import { expect, it } from "vitest";

import { fileNames } from "./file-names.js";

it("tells operations apart that a disk would not, and leaves our own names alone", () => {
  const names = [
    "Aux",
    "Client",
    "Com1",
    "Command",
    "CompleteThing",
    "GetURL",
    "GetUrl",
    "ListCases",
    "Order",
    "OrderCases",
  ];
  expect(Object.fromEntries(fileNames(names))).toEqual({
    Aux: "aux-2",
    Client: "client-2",
    Com1: "com1-2",
    Command: "command",
    CompleteThing: "complete-thing",
    GetURL: "get-url",
    GetUrl: "get-url-2",
    ListCases: "list-cases",
    Order: "order",
    OrderCases: "operation-order-cases",
  });
});
