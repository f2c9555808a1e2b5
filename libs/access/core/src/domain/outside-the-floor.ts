/** Whoever takes calls is on shift at their desk: an agent who listens does not type. Everybody else's session ends when nobody is there, and has a second factor where one is required. */
export const isOutsideTheFloor = (role: string): boolean => role !== 'agent';
