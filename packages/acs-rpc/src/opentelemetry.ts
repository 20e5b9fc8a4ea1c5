import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type TracerProvider,
} from "@opentelemetry/api";
import type { AcsError } from "./acs-error.js";
import type { RpcObserver } from "./rpc-observer.js";

/** Settings of {@link openTelemetryObserver}. */
export interface OpenTelemetryOptions {
  /** Default: the global provider. */
  readonly tracerProvider?: TracerProvider;
}

/**
 * Traces calls: a span for the call, named after the operation, and in it a client span for each attempt, with the names of
 * the semantic conventions for HTTP clients. Parameters are never recorded; `url.full` ends before the query.
 */
export function openTelemetryObserver(options: OpenTelemetryOptions = {}): RpcObserver {
  return {
    callStarted({ operation, product, version, origin }) {
      const tracer = (options.tracerProvider ?? trace.getTracerProvider()).getTracer("acs-rpc");
      const attributes = { "rpc.service": product, "rpc.method": operation };
      const call = tracer.startSpan(`${product}/${operation}`, {
        attributes: { ...attributes, "acs.api_version": version },
      });
      const inCall = trace.setSpan(context.active(), call);
      const target = targetOf(origin);
      let attempt: Span | undefined;
      return {
        attemptStarted(number) {
          attempt = tracer.startSpan(
            "POST",
            {
              kind: SpanKind.CLIENT,
              attributes: {
                ...attributes,
                ...target,
                ...(number === 1 ? {} : { "http.request.resend_count": number - 1 }),
              },
            },
            inCall,
          );
        },
        attemptEnded({ status, requestId, sent, error }) {
          attempt?.setAttributes({
            "acs.sent": sent,
            ...(status === undefined ? {} : { "http.response.status_code": status }),
            ...(requestId === undefined ? {} : { "acs.request_id": requestId }),
          });
          if (attempt !== undefined) finish(attempt, error);
        },
        ended: ({ error }) => finish(call, error),
      };
    },
  };
}

function targetOf(origin: string): Attributes {
  const { hostname, port, protocol } = new URL(origin);
  return {
    "http.request.method": "POST",
    "server.address": hostname,
    "server.port": port === "" ? (protocol === "https:" ? 443 : 80) : Number(port),
    "url.full": `${origin}/`,
    "url.scheme": protocol.slice(0, -1),
  };
}

function finish(span: Span, error: AcsError | undefined): void {
  if (error !== undefined) {
    span.setAttribute("error.type", error.code);
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
  }
  span.end();
}
