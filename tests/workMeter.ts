/**
 * The work of this process in ms of processor time, which other programs on the machine do not change.
 * @returns tells the work since it was last called, or since it was made
 */
export function workMeter(): () => number {
  let before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    return (user + system) / 1000;
  };
}
