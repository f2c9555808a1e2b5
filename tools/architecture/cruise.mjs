import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { forbidden } from './rules.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Reads the imports below `folders` and gives the violations of the rules, those between projects included. */
export async function violations(root = ROOT, folders = ['apps', 'libs', 'tools']) {
  const cwd = process.cwd();
  process.chdir(root);
  try {
    const { output } = await cruise(folders, {
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '/dist/|/\\.nx/' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    });
    return { modules: output.summary.totalCruised, found: [...output.summary.violations.map(describe), ...projectCycles(output.modules)] };
  } finally {
    process.chdir(cwd);
  }
}

const describe = (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`;

/** `libs/x/core`, `libs/kernel`, `apps/server`, … */
const projectOf = (file) => /^(?:libs\/(?:kernel|platform|ui)|libs\/[^/]+\/(?:core|server|console)|apps\/[^/]+|tools\/[^/]+)/.exec(file)?.[0];

/** Cycles between projects, also where no two files import each other. */
export function projectCycles(modules) {
  const edges = new Map();
  for (const { source, dependencies } of modules) {
    const from = projectOf(source);
    for (const { resolved } of dependencies) {
      const to = projectOf(resolved);
      if (from && to && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const cycles = new Set();
  const done = new Set();
  const visit = (project, trail) => {
    const at = trail.indexOf(project);
    if (at >= 0) cycles.add([...trail.slice(at)].sort().join(' ⇄ '));
    if (at >= 0 || done.has(project)) return;
    for (const next of edges.get(project) ?? []) visit(next, [...trail, project]);
    done.add(project);
  };
  for (const project of edges.keys()) visit(project, []);
  return [...cycles].map((cycle) => `no-circular-projects: ${cycle}`);
}
