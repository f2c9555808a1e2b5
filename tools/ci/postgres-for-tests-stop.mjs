export default async function stopPostgresForTests() {}
