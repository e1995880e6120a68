/** ms that this process has had of the processor: a busy machine hardly changes what is measured with it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
