// The second thread of a run; what it does stands in src/threads/second-thread.ts.
await import("./strip-types.mjs");

await import("./src/threads/serve-second-thread.ts");
