export * from './bilingual-text.js';
export * from './category.js';
export * from './department.js';
export * from './office.js';
export * from './place.js';
export * from './spoken-lists.js';
export * from './working-calendar.js';
export * from './directory-snapshot.js';
