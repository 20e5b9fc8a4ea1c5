// @boundaries-ignore the test settings all packages share stand once, at the root
export { default } from "../../vitest.shared.js";
