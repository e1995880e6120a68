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

/**
 * How many times the work of a quarter the whole takes: about four where it grows with what is given, sixteen where it
 * grows with its square. Some ms are added to both, since little work is measured badly.
 * @param job does the work for so many
 */
export function growthOf(job: (count: number) => unknown, whole: number): number {
  const FLOOR = 100;
  // What is compiled at the first run is no work of either.
  job(whole / 4);
  const work = workMeter();
  job(whole / 4);
  const quarter = work();
  job(whole);
  return (work() + FLOOR) / (quarter + FLOOR);
}
