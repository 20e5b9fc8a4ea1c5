import { createEmulator } from "cen-bwp-emulator";

const emulator = createEmulator({
  accessKeys: [
    {
      accessKeyId: "reader",
      accessKeySecret: "secret",
      policies: [
        {
          Statement: [
            {
              Effect: "Allow",
              Action: "cen:Describe*",
              Resource: "*",
              Condition: { IpAddress: { "acs:SourceIp": "127.0.0.0/8" } },
            },
          ],
        },
      ],
    },
    {
      accessKeyId: "sts",
      accessKeySecret: "secret",
      securityToken: "token",
      expiresAt: Date.UTC(2026, 0, 11),
    },
  ],
  throttle: [{ operation: "DescribeCenBandwidthPackages", limit: 20, windowMs: 1000 }],
  statuses: { "InvalidAccessKeyId.NotFound": 400 },
});
console.log(emulator.accessKeyId); // reader: the first of them
