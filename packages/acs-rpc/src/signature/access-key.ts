/** The keys a call is signed with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Token of temporary (STS) credentials. */
  readonly securityToken?: string;
  /** When temporary credentials end, ms since the epoch. `refreshingCredentials` renews them before. */
  readonly expiration?: number;
}

/** What a verifying server knows about an AccessKey id. */
export interface AccessKeyRecord {
  readonly accessKeySecret: string;
  /** Wanted of temporary credentials: the request must carry exactly this token. */
  readonly securityToken?: string;
  /** `true` for a disabled id. */
  readonly inactive?: boolean;
}

/** Finds the secret of an AccessKey id; `undefined` if there is no such id. */
export type LookupSecret = (accessKeyId: string) => string | AccessKeyRecord | undefined;
