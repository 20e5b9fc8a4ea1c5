import type { Diagnostic } from "../diagnostic.js";

interface Sign {
  readonly code: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly remedy: string;
}

const html: Sign = {
  code: "html",
  pattern: /^\s*<(?:!doctype|html|head|body|\?xml|div|table|article|main)\b/iu,
  what: "this is HTML",
  remedy: "Save the page as plain text, one paragraph per cell.",
};

/** What a document looks like that is no English page of layout L3 to L5, most telling sign first. */
const signs: readonly Sign[] = [
  html,
  {
    code: "pipe-rendering",
    pattern: /^\s*(?:\||-{3,}\s*\||Parameter\s*\|)/u,
    what: "this is the rendering with pipe tables, which drops inline code and with it constraints",
    remedy: "Save the page as plain text, one paragraph per cell.",
  },
  {
    code: "chinese-page",
    pattern: /^(?:请求参数|返回参数|返回数据|授权信息|错误码|名称类型必填描述示例值)$/u,
    what: "this is the Chinese page, which prints no mark for required parameters",
    remedy: "Use the English page or the portal metadata.",
  },
  {
    code: "old-layout",
    pattern: /^(?:Parameter|Name) +Type +(?:Required\??|Description|Example)\b/u,
    what: "this is a page of layout L1 or L2, from before 2023",
    remedy: "Use the current page or the portal metadata.",
  },
  {
    code: "localized-page",
    pattern:
      /^(?:Parameter permintaan|Elemen respons|Parâmetros de solicitação|Parámetros de solicitud|リクエストパラメーター|リクエストパラメータ|请求语法|請求參數|返回元素|响应元素|レスポンスパラメーター|Parâmetros de resposta|Elementos de resposta)$/u,
    what: "this page is translated",
    remedy: "Use the English page or the portal metadata.",
  },
];

/** Says why a page is refused, with the line that shows it; undefined when no known sign is found. */
export function unsupported(lines: readonly string[]): Diagnostic | undefined {
  for (const sign of signs) {
    const index = lines.findIndex((line) => sign.pattern.test(line));
    if (index !== -1) return refusal(sign, index);
  }
  return undefined;
}

/** The refusal of a document that starts as HTML: text could be read from it that a browser does not show, or not there. */
export function refuseHtml(lines: readonly string[]): Diagnostic | undefined {
  const index = lines.findIndex((line) => line !== "");
  return html.pattern.test(lines[index] ?? "") ? refusal(html, index) : undefined;
}

function refusal({ code, what, remedy }: Sign, index: number): Diagnostic {
  const message = `${what}; an English page of layout L3, L4 or L5 was expected. ${remedy}`;
  return { severity: "error", code, message, line: index + 1 };
}
