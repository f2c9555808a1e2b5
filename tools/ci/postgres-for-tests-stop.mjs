export default async function stopPostgresForTests() {
  await globalThis.__PUKAR_SPEC_POSTGRES__?.stop();
}
