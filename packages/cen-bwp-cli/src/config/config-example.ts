/** A configuration that can be tried at once: it fits the emulated account. */
export const configExample = `# yaml-language-server: $schema=./node_modules/cen-bwp-cli/schema/cen-bwp.schema.json
zone: Asia/Shanghai

# What unattended orders may be at most. The service tells no price: this one is your own estimate for a Mbps and an hour.
maxOrders: 3
price: 0.12
currency: CNY
budget: 200

# Names of your own; --cen takes them.
cens:
  prod: cen-prod
  retail: cen-retail

# Which pairs of areas must have a plan, with how many Mbps: see \`coverage --wanted\` and \`coverage ensure\`.
coverage:
  - { cen: prod, areas: [china, europe], bandwidth: 20 }
  - { cen: prod, areas: [asia-pacific, china], bandwidth: 30 }

# See \`window list\`, \`window plan release-night\` and \`window apply release-night\`.
windows:
  release-night:
    start: 2026-11-23T22:00
    end: 2026-11-24T04:00
    budget: 50
    reason: release night
    upgrades:
      - { plan: cenbwp-cn-eu, bandwidth: 40 }
      - { plan: cenbwp-cn-na, bandwidth: 80 }
  # Every week: \`window list --next 3\` shows the next ones, \`window plan peak --on 2026-11-27\` one of them.
  peak:
    weekdays: [friday, saturday]
    start: 20:00
    end: 02:00
    upgrades:
      - { plan: cenbwp-cn-ap-retail, bandwidth: 60 }

# Who is told when an upgrade takes effect, ends soon, is over, or needs somebody. The address is a secret, so it comes from the
# environment.
notifiers:
  - { name: team, format: slack, urlFrom: TEAM_WEBHOOK }
`;
