import type { Emulator } from "cen-bwp-emulator";

// Names that an example may lean on because the text around it has introduced them.
declare global {
  const client: import("cen-bwp-client").CenBwpClient;
  const clock: import("cen-bwp-ops").Clock;
  const emulator: Emulator;
  const createEmulator: typeof import("cen-bwp-emulator").createEmulator;
  const memoryNonceStore: typeof import("acs-rpc/signature").memoryNonceStore;
  const verdict: import("acs-rpc/signature").SignatureVerdict;
  const now: number;
  const refuse: (code: string) => never;
  const endpoint: string;
  const credentials: import("acs-rpc").CredentialsProvider;
  const publicKey: string;
  const input: import("cen-bwp-ops").TempUpgradeInput;
}
