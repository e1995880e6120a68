/**
 * Work of this process, in ms: time of the processor, which other programs on the machine do not lengthen.
 * @returns what tells of the work since it was asked last, or since it was made
 */
export function workMeter(): () => number {
  let before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    return (user + system) / 1000;
  };
}
