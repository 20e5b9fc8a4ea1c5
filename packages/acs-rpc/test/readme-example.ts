import { createRpcClient, fetchTransport, hasCode, type Operation } from "../src/index.js";
import { verifyV3 } from "../src/signature.js";

interface DescribePlansRequest {
  readonly PageSize?: number;
  readonly Filter?: readonly { readonly Key: string; readonly Value: readonly string[] }[];
}
interface DescribePlansResponse {
  readonly RequestId?: string;
  readonly TotalCount?: number;
}
const DescribePlans: Operation<DescribePlansRequest, DescribePlansResponse, "Throttling.User"> = {
  name: "DescribePlans",
  product: "Cbn",
  version: "2017-09-12",
  idempotency: "read",
  errorCodes: ["Throttling.User"],
  ram: [],
};

const keys = { accessKeyId: "example-id", accessKeySecret: "example-secret" };

const client = createRpcClient({
  endpoint: "cbn.aliyuncs.com",
  credentials: keys,
  // Leave `transport` out to talk to the real service; this one answers in this process.
  transport: fetchTransport(async ({ method, url, headers }) => {
    const verdict = verifyV3({ method, url, headers }, () => keys.accessKeySecret, {
      now: Date.now(),
    });
    return verdict.ok
      ? Response.json({ RequestId: "R-1", TotalCount: 2 })
      : Response.json(
          { RequestId: "R-1", Code: verdict.code, Message: verdict.message },
          { status: verdict.status },
        );
  }),
});

export async function countPlans(): Promise<string> {
  try {
    const { TotalCount } = await client.call(DescribePlans, {
      Filter: [{ Key: "CenId", Value: ["cen-1", "cen-2"] }],
    });
    return `${TotalCount} plans`;
  } catch (error) {
    if (hasCode(error, "Throttling.User")) return `slow down (request ${error.requestId})`;
    throw error;
  } finally {
    await client.close();
  }
}
