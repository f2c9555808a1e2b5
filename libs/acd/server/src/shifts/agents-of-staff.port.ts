/** Everybody who may work at a desk, whether or not the floor has seen them yet. */
export abstract class AgentsOfStaffPort {
  abstract list(): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
