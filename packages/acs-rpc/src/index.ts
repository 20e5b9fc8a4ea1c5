export { AcsDecodeError } from "./acs-decode-error.js";
export {
  type AccessDenied,
  AcsError,
  type AcsErrorDetails,
  type AcsErrorKind,
  isAcsError,
} from "./acs-error.js";
export { AcsServiceError } from "./acs-service-error.js";
export { AcsTimeoutError } from "./acs-timeout-error.js";
export { AcsTransportError } from "./acs-transport-error.js";
export { AcsUsageError } from "./acs-usage-error.js";
export type { AttemptTimings } from "./attempt-timings.js";
export type { AttemptTimeouts, ConnectionOptions, TlsOptions } from "./connection-options.js";
export { createRpcClient } from "./create-rpc-client.js";
export {
  type CredentialsProvider,
  environmentCredentials,
  staticCredentials,
} from "./credentials.js";
export { debugObserver } from "./debug-observer.js";
export { fetchTransport } from "./fetch-transport.js";
export { flatten } from "./flatten.js";
export { hasCode } from "./has-code.js";
export type { Idempotency, Operation, ParameterForm, RamRequirement } from "./operation.js";
export { paginate, type PaginateOptions, type Paginator } from "./paginate.js";
export { ramPolicy, type RamPolicy, type RamPolicyOptions } from "./ram-policy.js";
export { refreshingCredentials, type RefreshOptions } from "./refreshing-credentials.js";
export type { RetryOptions } from "./retry-policy.js";
export type { AttemptEvent, CallOptions, RpcClient, RpcClientConfig } from "./rpc-client.js";
export type { CallEnd, CallObserver, CallStart, RpcObserver } from "./rpc-observer.js";
export type { Sent } from "./sent.js";
export type { Credentials } from "./signature/access-key.js";
export type {
  OutgoingRequest,
  Transport,
  TransportRequest,
  TransportResponse,
} from "./transport.js";
export { TransportFailure, type TransportFailureDetails } from "./transport-failure.js";
export { undiciTransport, type UndiciTransportOptions } from "./undici-transport.js";
