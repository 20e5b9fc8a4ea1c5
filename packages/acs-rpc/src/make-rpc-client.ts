import { isAcsError } from "./acs-error.js";
import { AcsUsageError } from "./acs-usage-error.js";
import { openCallScope } from "./call-scope.js";
import { clientChannel } from "./client-channel.js";
import { checkTimeout, clientSettings } from "./client-settings.js";
import { environmentObservers } from "./debug-observer.js";
import { flatten } from "./flatten.js";
import { bothOf, followCall } from "./follow-call.js";
import { headerValue } from "./header-value.js";
import { isRepeatable, type Operation } from "./operation.js";
import { retryBudget } from "./retry-budget.js";
import { DEFAULT_RETRY_BUDGET, type RetrySettings, retrySettings } from "./retry-policy.js";
import type { CallOptions, RpcClient, RpcClientConfig } from "./rpc-client.js";
import { type PreparedCall, runAttempt } from "./run-attempt.js";
import { type RetryPorts, runCall } from "./run-call.js";
import { signingClock } from "./signing-clock.js";
import { toAcsError } from "./to-acs-error.js";

/** `createRpcClient` with its ports open. Config and keys stay in closures, where nothing that prints a client finds them. */
export function makeRpcClient(config: RpcClientConfig, ports: RetryPorts): RpcClient {
  const settings = clientSettings(config);
  const channel = clientChannel(config);
  const clock = signingClock(config.now);
  const budget = retryBudget(config.retryBudget ?? DEFAULT_RETRY_BUDGET);
  const observers = [...(config.observers ?? []), ...environmentObservers()];
  let closed = false;

  function prepare(
    operation: Operation<object, object, string>,
    input: object,
    options: CallOptions,
  ): { request: PreparedCall; retry: RetrySettings; timeoutMs: number } {
    try {
      if (closed) {
        throw new AcsUsageError({
          code: "ClientClosed",
          message: "close() was called on this client; make another.",
        });
      }
      return {
        request: {
          action: headerValue("operation.name", operation.name),
          version: headerValue("operation.version", operation.version),
          parameters: flatten(input, operation.forms),
          freshConnection: !isRepeatable(operation.idempotency),
        },
        retry: retrySettings(settings.retry, options.retry),
        timeoutMs: checkTimeout(options.timeoutMs ?? settings.timeoutMs),
      };
    } catch (error) {
      if (!isAcsError(error)) throw error;
      const { code, message } = error;
      const facts = {
        operation: operation.name,
        attempts: 0,
        sent: "no",
        retryable: false,
      } as const;
      throw toAcsError({ kind: "usage", code, message, sent: "no" }, facts);
    }
  }

  async function call<I extends object, O extends object, C extends string>(
    operation: Operation<I, O, C>,
    input: I,
    options: CallOptions = {},
  ): Promise<O> {
    const { request, retry, timeoutMs } = prepare(operation, input, options);
    const followed =
      observers.length === 0 ? undefined : followCall(observers, operation, settings, request);
    const scope = openCallScope(timeoutMs, options.signal);
    try {
      const output = await runCall(
        {
          operation: operation.name,
          idempotency: operation.idempotency,
          retry,
          budget,
          scope,
          onAttempt: bothOf(followed?.attemptEnded, options.onAttempt),
          onAttemptStart: followed?.attemptStarted,
          attempt: () => runAttempt(settings, channel, request, () => clock.now(), scope),
          repair: (failure) => clock.learn(failure),
          closed: () => closed,
        },
        ports,
      );
      followed?.ended();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answers are typed as documented, not checked
      return output as O;
    } catch (error) {
      followed?.ended(error);
      throw error;
    } finally {
      scope.close();
    }
  }

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    await channel.close();
  }

  return { call, close };
}
