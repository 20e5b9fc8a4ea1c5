import { checkGenerated } from "./check-generated.js";
import { checkLevels } from "./check-levels.js";

/** What a change must hold before it is merged: generated code is current, and notes say what the change means. */
export async function check(root: string, print: (line: string) => void): Promise<void> {
  await checkGenerated(root);
  await checkLevels(root);
  print("generated code is current; the planned versions say what changed");
}
