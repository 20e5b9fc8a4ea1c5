/** Where a client is to call, and with which key. A running emulator is one. */
export interface Target {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** PEM of the certificate to trust, for HTTPS. */
  readonly certificate?: string | undefined;
}

export type Request = Readonly<Record<string, unknown>>;

/** One way of calling an operation. Rejects with what that client throws. */
export interface ServiceClient {
  readonly name: string;
  readonly signature: "v2" | "v3";
  readonly call: (target: Target, action: string, request: Request) => Promise<Answer>;
  /** Asks for XML and gives the text that came; undefined where the client can read JSON alone. */
  readonly xml?: (target: Target, action: string, request: Request) => Promise<string>;
}

type Answer = Record<string, unknown>;
