/**
 * The step of a path that every object answers to by itself, such as `constructor`. A type with such a member takes no object
 * literal, and `__proto__` would reach into all objects.
 */
export function inheritedName(path: string): string | undefined {
  return path.split(/[.[\]]/).find((step) => step !== "" && step in Object.prototype);
}
