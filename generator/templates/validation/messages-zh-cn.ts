import type { Words } from "./issue.js";
import { dotted, tell, type Sentences } from "./show.js";

const sentences: Sentences = {
  types: {
    string: "文本",
    boolean: "布尔值",
    number: "数字",
    integer: "整数",
    array: "列表",
    object: "对象",
    any: "值",
  },
  list: (length) => `长度为 ${length} 的列表`,
  separator: "、",
  of: {
    required: [() => "缺少必填参数", ({ type }) => type],
    type: [({ value, type }) => `${value} 不是${type}`, ({ type }) => type],
    minimum: [
      ({ value, first }) => `${value} 小于最小值 ${first}`,
      ({ first }) => `不小于 ${first}`,
    ],
    maximum: [
      ({ value, first }) => `${value} 大于最大值 ${first}`,
      ({ first }) => `不大于 ${first}`,
    ],
    minLength: [
      ({ length, first }) =>
        length === 0 ? "不能为空" : `有 ${length} 个字符，至少需要 ${first} 个`,
      ({ first }) => `至少 ${first} 个字符`,
    ],
    maxLength: [
      ({ length, first }) => `有 ${length} 个字符，最多允许 ${first} 个`,
      ({ first }) => `最多 ${first} 个字符`,
    ],
    minItems: [
      ({ length, first }) => `有 ${length} 项，至少需要 ${first} 项`,
      ({ first }) => `至少 ${first} 项`,
    ],
    maxItems: [
      ({ length, first }) => `有 ${length} 项，最多允许 ${first} 项`,
      ({ first }) => `最多 ${first} 项`,
    ],
    enum: [
      ({ value, all }) => `${value} 不是以下取值之一：${all}`,
      ({ all }) => `以下取值之一：${all}`,
    ],
    conditionalValue: [
      ({ value, first, rest }) => `${value} 不是 ${first} 允许的取值之一：${rest}`,
      ({ rest }) => `以下取值之一：${rest}`,
    ],
    forbiddenPrefix: [
      ({ value, first }) => `${value} 不能以 ${first} 开头`,
      ({ first }) => `不以 ${first} 开头`,
    ],
    forbiddenSubstring: [
      ({ value, first }) => `${value} 不能包含 ${first}`,
      ({ first }) => `不包含 ${first}`,
    ],
    prefix: [
      ({ value, first }) => `${value} 没有以 ${first} 开头`,
      ({ first }) => `以 ${first} 开头`,
    ],
    numeric: [({ value }) => `${value} 不是十进制数字`, () => "十进制数字文本"],
    duplicate: [({ value }) => `${value} 重复出现`, () => "各不相同"],
    timeFormat: [
      ({ value, first }) => `${value} 的格式不是 ${first}`,
      ({ first }) => `UTC，${first}`,
    ],
    calendarDate: [({ value }) => `${value} 不是有效日期`, ({ first }) => `UTC，${first}`],
    tooSoon: [
      ({ value, second, hours }) => `${value} 须比 ${second} 至少晚 ${hours} 小时`,
      ({ hours }) => `至少晚 ${hours} 小时`,
    ],
    tooLate: [
      ({ value, first }) => `${value} 须早于到期时间 ${first}`,
      ({ first }) => `早于 ${first}`,
    ],
    unknownKey: [
      ({ nearest }) =>
        nearest === undefined ? "不是有效参数" : `不是有效参数，是否应为 ${nearest}？`,
      ({ nearest, all }) => nearest ?? all,
    ],
    tooDeep: [({ first }) => `包含的对象超过 ${first} 个`, ({ first }) => `最多 ${first} 个对象`],
    tooManyIssues: [({ first }) => `问题超过 ${first} 个`, ({ first }) => `最多 ${first} 个问题`],
  },
};

/** Simplified Chinese: `PageSize：80 大于最大值 50`, `不大于 50`. */
export const zhCn: Words = {
  message: (issue) => `${dotted(issue.path) || "输入值"}：${tell(sentences, 0, issue)}`,
  expected: (issue) => tell(sentences, 1, issue),
};
