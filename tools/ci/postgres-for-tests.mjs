export default async function startPostgresForTests() {}
