/** Templates as code, by name. None where the source runs as it is; `bundle.mjs` puts the real ones here. */
export const precompiledTemplates: Readonly<Record<string, object>> = {};
