import { FleetError } from "../fleet-error.js";

/**
 * Asks the server's tables (SQL over the admin API); reads only.
 *
 * @throws {FleetError} Unreachable, if the address does not answer or refuses the query.
 */
export async function queryAdmin<Row>(admin: string, query: string): Promise<readonly Row[]> {
  const { rows } = await callAdmin<{ rows: readonly Row[] }>(admin, "POST", "/query", { query });
  return rows;
}

/**
 * One call of the admin API.
 *
 * @throws {FleetError} Unreachable, if it does not answer; NotRegistered, if it refuses.
 */
export async function callAdmin<Answer>(
  admin: string,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(admin.replace(/\/$/, "") + path, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    throw FleetError.unreachable(admin, error);
  }
  const text = await response.text();
  if (!response.ok) {
    const words = `${admin} refused ${method} ${path} with ${response.status}: ${text.slice(0, 500)}`;
    throw new FleetError("NotRegistered", words);
  }
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}
