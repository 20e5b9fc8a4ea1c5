/** More values of one path say nothing new about its shape. */
const enough = 64;

/** The values that own members of the given name have in the given objects. */
export function memberSamples(samples: readonly unknown[], name: string): readonly unknown[] {
  return samples.flatMap((sample) =>
    isRecord(sample) && Object.hasOwn(sample, name) ? [sample[name]] : [],
  );
}

/** The items of the given arrays, the first few of all. */
export function itemSamples(samples: readonly unknown[]): readonly unknown[] {
  return samples
    .flatMap((sample) => (Array.isArray(sample) ? sample.slice(0, enough) : []))
    .slice(0, enough);
}

/** The values of the given maps, the first few of all. */
export function mapSamples(samples: readonly unknown[]): readonly unknown[] {
  return samples
    .flatMap((sample) => (isRecord(sample) ? Object.values(sample).slice(0, enough) : []))
    .slice(0, enough);
}

/** The name of the one member when every value is an object that holds one array and nothing else. */
export function soleArray(samples: readonly unknown[]): string | undefined {
  let found: string | undefined;
  for (const sample of samples) {
    if (!isRecord(sample)) return undefined;
    const [name, second] = Object.keys(sample);
    if (
      name === undefined ||
      second !== undefined ||
      !Array.isArray(sample[name]) ||
      (found !== undefined && found !== name)
    )
      return undefined;
    found = name;
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
