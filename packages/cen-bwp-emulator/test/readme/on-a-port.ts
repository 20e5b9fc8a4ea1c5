import { startEmulator } from "cen-bwp-emulator";

const emulator = await startEmulator({ clock: "real", cens: ["cen-demo"] });
console.log(emulator.endpoint, emulator.accessKeyId, emulator.accessKeySecret);
await emulator.close();
