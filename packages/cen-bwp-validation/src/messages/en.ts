export { en } from "../gen/support/messages-en.js";
export type { Told } from "../gen/support/issue.js";
