import type { DescribeCenBandwidthPackagesRequest, Filter, TagFilter } from "cen-bwp-client";

/** Action and parameters of a request as it travels, in V3 or V2 form; parameters may stand in the query or a form body. */
export interface Call {
  readonly action: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export async function readCall(request: Request): Promise<Call> {
  const parameters = new Map(new URL(request.url).searchParams);
  if (request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true)
    for (const [name, value] of new URLSearchParams(await request.text()))
      parameters.set(name, value);
  return {
    action: request.headers.get("x-acs-action") ?? parameters.get("Action") ?? "",
    parameters,
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The parameters of DescribeCenBandwidthPackages, numbers and flags converted. Others are left alone. */
export function readDescribe(parameters: Call["parameters"]): DescribeCenBandwidthPackagesRequest {
  const request: Writable<DescribeCenBandwidthPackagesRequest> = {};
  for (const name of ["PageNumber", "PageSize"] as const)
    if (parameters.has(name)) request[name] = Number(parameters.get(name));
  for (const name of ["IncludeReservationData", "IsOrKey"] as const)
    if (parameters.has(name)) request[name] = parameters.get(name) === "true";
  const group = parameters.get("ResourceGroupId");
  if (group !== undefined) request.ResourceGroupId = group;
  const filters = entries(parameters, "Filter").map((prefix): Filter => {
    const key = parameters.get(`${prefix}Key`) as Filter["Key"];
    const values = [];
    for (let index = 1; parameters.has(`${prefix}Value.${index}`); index += 1)
      values.push(parameters.get(`${prefix}Value.${index}`) ?? "");
    return { ...(key !== undefined && { Key: key }), Value: values };
  });
  if (filters.length > 0) request.Filter = filters;
  const tags = entries(parameters, "Tag").map((prefix): TagFilter => {
    const key = parameters.get(`${prefix}Key`);
    const value = parameters.get(`${prefix}Value`);
    return { ...(key !== undefined && { Key: key }), ...(value !== undefined && { Value: value }) };
  });
  if (tags.length > 0) request.Tag = tags;
  return request;
}

/** `Filter.1.`, `Filter.2.` and so on; a list ends at the first missing number, as on the wire. */
function entries(parameters: Call["parameters"], list: string): readonly string[] {
  const names = [...parameters.keys()];
  const found: string[] = [];
  for (let index = 1; names.some((name) => name.startsWith(`${list}.${index}.`)); index += 1)
    found.push(`${list}.${index}.`);
  return found;
}
