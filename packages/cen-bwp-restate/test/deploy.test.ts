import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { StatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { Service } from "kubernetes-models/v1/Service";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const read = (name: string): string =>
  readFileSync(new URL(`../deploy/${name}`, import.meta.url), "utf8");
const kinds = { Deployment, StatefulSet, NetworkPolicy, PodDisruptionBudget, Service };
type Kind = keyof typeof kinds;
interface Manifest {
  readonly kind: Kind;
  readonly metadata: { readonly name: string };
  readonly spec: Record<string, never>;
}
const documents = parseAllDocuments(read("kubernetes.yaml"));
const manifests = documents.map((document) => document.toJS() as Manifest);
const compose = parse(read("compose.yaml")) as {
  readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const { version } = createRequire(import.meta.url)("@restatedev/restate-server/package.json") as {
  readonly version: string;
};
const image = `docker.restate.dev/restatedev/restate:${version}`;

describe("deploy/kubernetes.yaml", () => {
  it("is YAML", () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it.each(manifests.map((one) => [`${one.kind} ${one.metadata.name}`, one] as const))(
    "%s follows the schema of Kubernetes",
    (_name, manifest) => {
      const Model = kinds[manifest.kind];
      expect(() => new Model(manifest as never).validate()).not.toThrow();
    },
  );

  it("is noticed when it does not", () => {
    const wrong = {
      ...manifests.find(({ kind }) => kind === "Deployment"),
      spec: { replicas: "3" },
    };
    expect(() => new Deployment(wrong as never).validate()).toThrow("/spec");
  });

  it("gives every container probes and resources, and drains within the grace", () => {
    const workloads = manifests.filter(
      ({ kind }) => kind === "Deployment" || kind === "StatefulSet",
    );
    expect(workloads).toHaveLength(2);
    for (const { spec } of workloads) {
      const { template } = spec as unknown as { template: { spec: PodSpec } };
      for (const container of template.spec.containers) {
        expect(container).toMatchObject({
          startupProbe: {},
          readinessProbe: {},
          livenessProbe: {},
          resources: { requests: {}, limits: {} },
        });
        const drain = container.args?.find((arg) => arg.startsWith("--drain="));
        const seconds = Number(drain?.split("=")[1] ?? 60);
        expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(seconds);
      }
    }
  });

  it("runs the server the tests ran against", () => {
    expect(read("kubernetes.yaml").match(/docker\.restate\.dev\S+/g)).toEqual([image]);
  });
});

describe("deploy/compose.yaml", () => {
  it("runs the server the tests ran against, on loopback only, and waits for it", () => {
    expect(compose.services["server"]).toMatchObject({
      image,
      ports: ["127.0.0.1:8080:8080", "127.0.0.1:9070:9070"],
    });
    expect(compose.services["worker-v1"]).toMatchObject({
      depends_on: { server: { condition: "service_healthy" } },
    });
  });

  it("limits and checks everything it starts", () => {
    for (const service of Object.values(compose.services)) {
      expect(Object.keys(service)).toEqual(
        expect.arrayContaining([
          "healthcheck",
          "mem_limit",
          "cpus",
          "stop_grace_period",
          "restart",
        ]),
      );
    }
  });
});

interface PodSpec {
  readonly terminationGracePeriodSeconds: number;
  readonly containers: readonly { readonly args?: readonly string[] }[];
}
