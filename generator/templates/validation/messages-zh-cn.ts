import { dotted, tell, type Told, type Words } from "./show.js";

const words: Words = {
  types: {
    string: "文本",
    boolean: "布尔值",
    number: "数字",
    integer: "整数",
    array: "列表",
    object: "对象",
    any: "值",
  },
  list: "长度为 % 的列表",
  separator: "、",
  templates: {
    required: "缺少必填参数",
    type: "%v 不是%0",
    minimum: "%v 小于最小值 %0",
    maximum: "%v 大于最大值 %0",
    minLength: "有 %n 个字符，至少需要 %0 个",
    maxLength: "有 %n 个字符，最多允许 %0 个",
    minItems: "有 %n 项，至少需要 %0 项",
    maxItems: "有 %n 项，最多允许 %0 项",
    enum: "%v 不是以下取值之一：%a",
    conditionalValue: "%v 不是 %0 允许的取值之一：%r",
    forbiddenPrefix: "%v 不能以 %0 开头",
    forbiddenSubstring: "%v 不能包含 %0",
    prefix: "%v 没有以 %0 开头",
    numeric: "%v 不是十进制数字",
    duplicate: "%v 重复出现",
    timeFormat: "%v 的格式不是 %0",
    calendarDate: "%v 不是有效日期",
    tooSoon: "%v 须比 %1 至少晚 %h 小时",
    tooLate: "%v 须早于到期时间 %0",
    unknownKey: "不是有效参数，是否应为 %0？",
    tooDeep: "包含的对象超过 %0 个",
    tooManyIssues: "问题超过 %0 个",
  },
};

/** An issue as a sentence in Simplified Chinese: `PageSize：80 大于最大值 50`. */
export function zhCn(issue: Told): string {
  const said =
    issue.received === "" && issue.code === "minLength"
      ? "不能为空"
      : issue.params[0] === ""
        ? "不是有效参数"
        : tell(words, issue, 0);
  return `${dotted(issue.path) || "输入值"}：${said}`;
}
