import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { ANY, describeAnswer, handlers, stubClient, world } from "../src/index.js";

const given = world({ seed: 7, plans: 12 });

/** Over the wire: the real client, answered in this process. */
export async function countOverTheWire(): Promise<number | undefined> {
  const client = createCenBwpClient({
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    transport: fetchTransport(handlers(given).fetch),
  });
  return (await client.describeCenBandwidthPackages()).TotalCount; // 12
}

/** Without a wire: a client that knows what it will be asked. */
export async function countByStub(): Promise<number | undefined> {
  const client = stubClient([
    {
      operation: "describeCenBandwidthPackages",
      request: { PageNumber: 1, PageSize: ANY },
      answer: describeAnswer(given, { PageSize: 50 }),
    },
  ]);
  const page = await client.describeCenBandwidthPackages({ PageNumber: 1, PageSize: 50 });
  client.verify(); // throws if something expected was never called
  return page.TotalCount; // 12
}
