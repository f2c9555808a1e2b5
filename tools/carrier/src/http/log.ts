/** Writes one structured line. Ids, codes and counts only. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: Readonly<Record<string, unknown>>) => void;

export const logToStdout: Log = (level, message, facts = {}) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, name: 'carrier', message, ...facts })}\n`);
};
