import { AcsUsageError } from "./acs-usage-error.js";

/** Time limits of one attempt, in ms. Undici looks at its clock about once a second, so short ones end late. */
export interface AttemptTimeouts {
  /** For resolving the name, connecting and TLS. Default 5 000. */
  readonly connectMs?: number;
  /** From the request to the head of the answer. Default 20 000. */
  readonly headersMs?: number;
  /** Between two pieces of the body. Default 20 000. */
  readonly bodyMs?: number;
}

/** A certificate or key in PEM, as Node's TLS takes it. */
type Pem = string | Uint8Array;

/** How the server is trusted and how this side proves who it is. There is deliberately no way to trust every server. */
export interface TlsOptions {
  /** Authorities to trust instead of the well-known ones. */
  readonly ca?: Pem | readonly Pem[];
  /** Certificate of this client, with `key`, for servers that ask for one. */
  readonly cert?: Pem;
  readonly key?: Pem;
  readonly passphrase?: string;
  /** The name to ask for and to find in the server's certificate. Default: the host of the endpoint. */
  readonly servername?: string;
  /** Default: Node's own, TLS 1.2. */
  readonly minVersion?: "TLSv1.2" | "TLSv1.3";
}

/** How the default transport connects and how much it takes. */
export interface ConnectionOptions {
  /**
   * A proxy (`http://user:password@proxy:3128`) for every request, whatever the environment says; `false` for none. Default:
   * `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, except towards this machine.
   */
  readonly proxy?: string | false;
  readonly tls?: TlsOptions;
  /** The longest answer taken, in bytes, both as received and unpacked. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
  /** Whether answers may come compressed. Default `true`. */
  readonly gzip?: boolean;
}

// An answer of a control-plane API is a few hundred kilobytes at most; more than this is not one.
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** {@link ConnectionOptions}, checked and complete. */
export interface ConnectionSettings {
  /** `undefined` stands for the environment. */
  readonly proxy: string | false | undefined;
  readonly tls: TlsOptions;
  readonly maxAnswerBytes: number;
  readonly gzip: boolean;
}

/** Checks options and fills in the defaults. Throws `AcsUsageError` without showing the proxy, whose URL may hold a password. */
export function connectionSettings(options: ConnectionOptions): ConnectionSettings {
  const { proxy, tls = {}, maxAnswerBytes = MAX_ANSWER_BYTES, gzip = true } = options;
  if (proxy !== undefined && proxy !== false && !isHttpUrl(proxy)) {
    throw new AcsUsageError({
      code: "ProxyInvalid",
      message: 'proxy is not an http(s) URL; give one such as "http://proxy:3128", or false.',
    });
  }
  if (!(Number.isInteger(maxAnswerBytes) && maxAnswerBytes > 0)) {
    throw new AcsUsageError({
      code: "AnswerLimitInvalid",
      message: `maxAnswerBytes is ${String(maxAnswerBytes)}; give a whole number of bytes above 0.`,
    });
  }
  if ((tls.cert === undefined) !== (tls.key === undefined)) {
    throw new AcsUsageError({
      code: "TlsOptionsInvalid",
      message: "tls.cert and tls.key belong together; give both or neither.",
    });
  }
  return { proxy, tls, maxAnswerBytes, gzip };
}

function isHttpUrl(text: unknown): boolean {
  return (
    typeof text === "string" &&
    URL.canParse(text) &&
    ["http:", "https:"].includes(new URL(text).protocol)
  );
}
