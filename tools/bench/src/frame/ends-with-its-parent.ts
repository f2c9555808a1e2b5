process.once('disconnect', () => process.exit());
