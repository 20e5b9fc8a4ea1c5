/** Tells the parent the port, and its CPU time (µs) whenever it asks. */
export function answerToParent(port: number): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  });
  process.send?.({ port });
}
