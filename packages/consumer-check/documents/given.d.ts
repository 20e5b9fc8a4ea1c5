import type { CredentialsProvider } from "acs-rpc";
import type { TempUpgradeInput } from "cen-bwp-ops";

// Names that an example may lean on because the text around it has introduced them.
declare global {
  const endpoint: string;
  const credentials: CredentialsProvider;
  const input: TempUpgradeInput;
}
