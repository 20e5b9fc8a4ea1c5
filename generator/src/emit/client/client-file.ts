import type { Operation } from "../../model/model.js";
import { docText, operationDoc } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { literal } from "../shared/literal.js";
import {
  constant,
  functionOf,
  importTypes,
  importValues,
  interfaceOf,
} from "../shared/structures.js";
import { objectOf, shortHash } from "../shared/unit.js";

/** The client: one method for each operation, each a one-line call into the runtime. */
export function clientFile({ model }: EmitInput): PlannedSource {
  const { client, operations, endpoints, title } = model;
  const mayOmit = (operation: Operation): boolean =>
    objectOf(model, operation.request).members.every((member) => !member.required);
  const statements = [
    importTypes("acs-rpc", ["CallOptions", "RpcClientConfig"]),
    importValues("acs-rpc", ["createRpcClient"]),
    ...operations.flatMap((operation) => [
      importValues(`./${operation.file}.js`, [operation.name]),
      importTypes(`./${operation.file}.js`, [operation.request, operation.response]),
    ]),
    constant(
      "endpoints",
      docText(
        Object.keys(endpoints).some(isRegion)
          ? `Hosts of ${title}: \`public\`, and those of regions that have their own.`
          : `Hosts of ${title}, by network. Each serves every region.`,
      ),
      undefined,
      `${literal(endpoints)} as const`,
    ),
    interfaceOf(
      `${client}Config`,
      docText(
        "As the runtime's configuration; the endpoint follows from the network unless given.",
      ),
      {
        extends: ['Omit<RpcClientConfig, "endpoint">'],
        properties: [
          {
            name: "endpoint",
            type: "string",
            hasQuestionToken: true,
            isReadonly: true,
            docs: [docText("Host name or URL; wins over the network.")],
          },
          {
            name: "network",
            type: "keyof typeof endpoints",
            hasQuestionToken: true,
            isReadonly: true,
            docs: [docText("Which host of the service to use. Default: public.")],
          },
        ],
      },
    ),
    interfaceOf(client, docText(`The operations of ${title} in this package.`), {
      properties: [
        ...operations.map((operation) => ({
          name: operation.method,
          isReadonly: true,
          docs: [operationDoc(operation)],
          type: `(request${mayOmit(operation) ? "?" : ""}: ${operation.request}, options?: CallOptions) => Promise<${operation.response}>`,
        })),
        {
          name: "close",
          isReadonly: true,
          docs: ["Closes idle connections."],
          type: "() => Promise<void>",
        },
      ],
    }),
    functionOf(
      `create${client}`,
      docText("Makes a client. Nothing is sent and no credentials are read until the first call."),
      [{ name: "config", type: `${client}Config` }],
      client,
      [
        'const { network = "public", ...settings } = config;',
        "const rpc = createRpcClient({ endpoint: endpoints[network], ...settings });",
        "return {",
        ...operations.map(
          (operation) =>
            `  ${operation.method}: (request${mayOmit(operation) ? " = {}" : ""}, options) => rpc.call(${operation.name}, request, options),`,
        ),
        "  close: () => rpc.close(),",
        "};",
      ],
    ),
  ];
  const hash = shortHash([
    client,
    title,
    endpoints,
    operations.map(({ name, summary, description, deprecated }) => [
      name,
      summary,
      description,
      ...(deprecated === true ? ["deprecated"] : []),
    ]),
  ]);
  return { path: "client.ts", hash: hash, statements };
}

/** `cn-hangzhou` or `island-1`, against `public` and `vpc`. */
function isRegion(network: string): boolean {
  return network.includes("-");
}
