export { zhCn } from "../gen/support/messages-zh-cn.js";
