/** Zones as the browser knows them, the reader's own first. */
export function zones(): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

/** What a clock in that zone shows at an instant, as if it were UTC. */
function shown(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The instant at which clocks in that zone show a local time; the later of two where they were set back. Nothing for a time that is none. */
export function instantIn(zone: string, local: string): string | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (!local || Number.isNaN(wanted)) return undefined;
  const candidates = [-1, 0, 1].map((days) => wanted + days * 86_400_000)
    .map((near) => wanted - (shown(near, zone) - near)).filter((at) => shown(at, zone) === wanted);
  return candidates.length > 0 ? new Date(Math.max(...candidates)).toISOString() : undefined;
}

/** "24 November 2026 at 18:00 GMT+5", in that zone. */
export const inZone = (at: string, zone: string, language: string): string => new Intl.DateTimeFormat(language,
  { timeZone: zone, dateStyle: 'long', timeStyle: 'long' }).format(new Date(at));
