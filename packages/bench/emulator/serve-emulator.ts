import { startEmulator } from "cen-bwp-emulator";
import { key, plans } from "./account.js";
import { answerToParent } from "./serve.js";

const emulator = await startEmulator({ clock: "real", accessKeys: [key], plans });
answerToParent(Number(new URL(emulator.endpoint).port));
